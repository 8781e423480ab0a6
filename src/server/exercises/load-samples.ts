/** What the units of an example already did, step by step as they would have: saved, submitted, returned, accepted. */

import { v7 } from 'uuid'
import type { Samples } from '#contract/exercise.ts'
import type { Actor, Role } from '#domain/people/role.ts'
import type { SubmissionAction } from '#domain/processes/submission.ts'
import { getAssignmentRow } from '../assignments/queries.ts'
import { takeStep } from '../assignments/steps.ts'
import { entriesOf, subjectOf } from '../assignments/summaries.ts'
import type { Trail, Tx } from '../db.ts'
import { replaceValues } from '../entries/values.ts'
import { getEvaluation, getForm, getForms } from '../evaluations/queries.ts'
import { decide } from '../indicators/decide.ts'
import type { ExamplePerson } from './load-people.ts'
import { itemKey } from './load-plans.ts'
import { idOf } from './load-units.ts'

type Filing = Samples['filings'][number]

interface Known {
  readonly samples: Samples
  readonly people: readonly ExamplePerson[]
  readonly unitIds: ReadonlyMap<string, string>
  readonly itemIds: ReadonlyMap<string, string>
  readonly trackIds: ReadonlyMap<string, string>
}

/** Ten in the morning in Beijing: when the people of an example work. */
const morning = (day: string): Date => new Date(`${day}T10:00:00+08:00`)

export async function loadSamples(tx: Tx, trail: Trail, known: Known): Promise<void> {
  const { contacts, filings, decisions } = known.samples
  for (const contact of contacts) await loadContact(tx, known, contact)
  // All words first: a unit's own texts stand with one of its filings and are part of every other.
  const said = []
  for (const filing of filings) said.push({ filing, ...(await loadSaid(tx, known, filing)) })
  for (const one of said) await loadSteps(tx, trail, { ...known, ...one })
  for (const { item, decidedOn, ...decided } of decisions) {
    const itemId = idOf(known.itemIds, itemKey(item))
    await decide(tx, coordinatorOf(known), { ...decided, itemId, aspect: 'progress', at: morning(decidedOn) })
  }
}

function personOf({ people }: Known, unitId: string, role: Role): Actor {
  const person = people.find((p) => p.unitId === unitId && p.role === role)
  if (!person) throw new Error(`the example has nobody who is ${role} there`)
  return person.actor
}

async function loadContact(tx: Tx, known: Known, contact: Samples['contacts'][number]): Promise<void> {
  const { unit, ...fields } = contact
  const unitId = idOf(known.unitIds, unit)
  const { tenantId, personId } = personOf(known, unitId, 'contact')
  const evaluation = await getEvaluation(tx)
  await tx
    .insertInto('contact')
    .values({
      ...fields,
      tenantId,
      id: v7(),
      evaluationId: evaluation.id,
      unitId,
      version: 1,
      filledBy: contact.name,
      createdBy: personId,
      createdAt: morning(contact.filledOn),
    })
    .execute()
}

interface Said {
  readonly unitId: string
  readonly assignmentId: string
  /** Entry ids by item key, '' for the unit's own texts. */
  readonly entryIds: ReadonlyMap<string, string>
}

async function loadSaid(tx: Tx, known: Known, filing: Filing): Promise<Said> {
  const unitId = idOf(known.unitIds, filing.unit)
  const assignment = await tx
    .selectFrom('assignment')
    .select('id')
    .where('trackId', '=', idOf(known.trackIds, filing.track))
    .where('unitId', '=', unitId)
    .executeTakeFirst()
  if (!assignment) throw new Error(`${filing.unit} owes no report on ${filing.track}`)
  const assignmentId = assignment.id
  return { unitId, assignmentId, entryIds: await saveSaid(tx, { known, filing, unitId, assignmentId }) }
}

async function loadSteps(tx: Tx, trail: Trail, known: Known & Said & { filing: Filing }): Promise<void> {
  const { filing, unitId, assignmentId, entryIds } = known
  const returns = filing.returned.map(({ item, reason }) => ({
    entryId: idOf(entryIds, item === null ? '' : itemKey(item)),
    reason,
  }))
  const { innerSteps } = await getEvaluation(tx)
  for (const [version, action] of stepsTo(filing.state, innerSteps).entries()) {
    await takeStep(tx, trail, {
      actor: actorOf(known, action, unitId),
      wanted: {
        assignmentId,
        action,
        version,
        reason: action === 'return' ? returns.map((r) => r.reason).join('') : '',
        returns: action === 'return' ? returns : [],
        sourceFileId: null,
        at: morning(filing.filedOn ?? lastDay(filing)),
      },
    })
  }
}

/** The newest day the filing speaks of. */
const lastDay = (filing: Filing): string =>
  [...filing.items.map((i) => i.asOf), filing.texts?.asOf ?? ''].toSorted().at(-1) ?? ''

/** Saves what the filing says; answers entry ids by item key, '' for the unit's own texts. */
async function saveSaid(
  tx: Tx,
  {
    known,
    filing,
    unitId,
    assignmentId,
  }: { known: Known; filing: Filing; unitId: string; assignmentId: string },
): Promise<Map<string, string>> {
  const contact = personOf(known, unitId, 'contact')
  const { readings, row } = await getAssignmentRow(tx, assignmentId)
  const forms = await getForms(tx, readings.evaluation.id)
  const entries = entriesOf(readings, row)
  const said = [
    ...(filing.texts ? [{ key: '', itemId: null, ...filing.texts, values: [] }] : []),
    ...filing.items.map(({ item, ...rest }) => {
      const key = itemKey(item)
      return { key, itemId: idOf(known.itemIds, key), ...rest }
    }),
  ]
  for (const { itemId, answers, asOf, values } of said) {
    const entry = entries.find((e) => e.itemId === itemId)
    if (!entry) throw new Error(`${filing.unit} has no entry for an item of its sample`)
    const { id: formVersionId, form } = getForm(forms, subjectOf(readings, entry))
    const at = morning(filing.filedOn ?? asOf)
    const entryVersionId = v7()
    await tx
      .insertInto('entryVersion')
      .values({
        tenantId: contact.tenantId,
        id: entryVersionId,
        entryId: entry.entryId,
        version: entry.version + 1,
        formVersionId,
        answers: JSON.stringify(answers),
        asOf,
        via: 'example',
        createdBy: contact.personId,
        createdAt: at,
      })
      .execute()
    if (itemId !== null) {
      await replaceValues(
        tx,
        contact,
        { itemId, entryVersionId, reason: '', at, periods: form.periods },
        values,
      )
    }
  }
  const keys = new Map([...known.itemIds].map(([key, id]) => [id, key]))
  return new Map(entries.map((e) => [e.itemId === null ? '' : (keys.get(e.itemId) ?? ''), e.entryId]))
}

/** The steps that bring a filing to this state, through every inner step. */
function stepsTo(state: Filing['state'], innerSteps: number): SubmissionAction[] {
  if (state === 'draft') return []
  if (state === 'with_head') return ['submit']
  const approvals = Array.from({ length: innerSteps }, () => 'approve' as const)
  const filed: SubmissionAction[] = ['submit', ...approvals]
  if (state === 'submitted') return filed
  return [...filed, state === 'returned' ? 'return' : 'accept']
}

function actorOf(known: Known, action: SubmissionAction, unitId: string): Actor {
  if (action === 'submit') return personOf(known, unitId, 'contact')
  if (action === 'approve') return personOf(known, unitId, 'unit_head')
  return coordinatorOf(known)
}

function coordinatorOf({ people }: Known): Actor {
  const coordinator = people.find((p) => p.role === 'coordinator')
  if (!coordinator) throw new Error('the example has no coordinator')
  return coordinator.actor
}
