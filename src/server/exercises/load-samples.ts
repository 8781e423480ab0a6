/** What the units of an example already did, step by step as they would have: saved, submitted, returned, accepted. */

import type { Samples } from '#contract/samples.ts'
import { itemText } from '#domain/exercises/exercise.ts'
import type { SubmissionAction } from '#domain/processes/submission.ts'
import { takeStep } from '../assignments/steps.ts'
import { saveContact } from '../contacts/queries.ts'
import type { Trail, Tx } from '../db.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { decide } from '../indicators/decide.ts'
import { personWith } from './load-people.ts'
import { type Known, morning, type Said, saveSaid } from './load-said.ts'
import { loadTheme } from './load-themes.ts'
import { idOf } from './load-units.ts'

type Filing = Samples['filings'][number]

export async function loadSamples(
  tx: Tx,
  trail: Trail,
  { samples: { contacts, filings, decisions, themes }, known }: { samples: Samples; known: Known },
): Promise<void> {
  for (const contact of contacts) await loadContact(tx, known, contact)
  // All words first: a unit's own texts stand with one of its filings and are part of every other.
  const said: Said[] = []
  for (const filing of filings) said.push(await saveSaid(tx, known, filing))
  for (const one of said) await loadSteps(tx, trail, { known, said: one })
  for (const { item, decidedOn, ...decided } of decisions) {
    const itemId = idOf(known.itemIds, itemText(item))
    const coordinator = personWith(known.people, 'coordinator')
    await decide(tx, coordinator, { ...decided, itemId, aspect: 'progress', at: morning(decidedOn) })
  }
  for (const theme of themes) await loadTheme(tx, trail, { known, theme })
}

async function loadContact(tx: Tx, known: Known, contact: Samples['contacts'][number]): Promise<void> {
  const { unit, ...fields } = contact
  const unitId = idOf(known.unitIds, unit)
  await saveContact(tx, personWith(known.people, 'contact', unitId), {
    unitId,
    contact: { ...fields, filledBy: contact.name, basedOn: 0 },
    at: morning(contact.filledOn),
  })
}

async function loadSteps(tx: Tx, trail: Trail, { known, said }: { known: Known; said: Said }): Promise<void> {
  const { filing, unitId, assignmentId, entryIds } = said
  const returns = filing.returned.map(({ item, reason }) => ({
    entryId: idOf(entryIds, item === null ? '' : itemText(item)),
    reason,
  }))
  const { innerSteps } = await getEvaluation(tx)
  for (const [version, action] of stepsTo(filing.state, innerSteps).entries()) {
    const isReturn = action === 'return'
    await takeStep(tx, trail, {
      actor: actorOf(known, action, unitId),
      wanted: {
        assignmentId,
        action,
        version,
        reason: isReturn ? returns.map((r) => r.reason).join('') : '',
        returns: isReturn ? returns : [],
        sourceFileId: null,
        at: morning(filing.filedOn ?? lastDay(filing)),
      },
    })
  }
}

/** The newest day the filing speaks of. */
const lastDay = (filing: Filing): string =>
  [...filing.items.map((i) => i.asOf), filing.texts?.asOf ?? ''].toSorted().at(-1) ?? ''

/** The steps that bring a filing to this state, through every inner step. */
function stepsTo(state: Filing['state'], innerSteps: number): SubmissionAction[] {
  if (state === 'draft') return []
  if (state === 'with_head') return ['submit']
  const approvals = Array.from({ length: innerSteps }, () => 'approve' as const)
  const filed: SubmissionAction[] = ['submit', ...approvals]
  if (state === 'submitted') return filed
  return [...filed, state === 'returned' ? 'return' : 'accept']
}

function actorOf({ people }: Known, action: SubmissionAction, unitId: string) {
  if (action === 'submit') return personWith(people, 'contact', unitId)
  if (action === 'approve') return personWith(people, 'unit_head', unitId)
  return personWith(people, 'coordinator')
}
