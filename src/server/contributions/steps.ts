/** Asking for a part, writing it, countersigning, and taking its text over. */

import { v7 } from 'uuid'
import { withTaken } from '#domain/entries/contributing.ts'
import { askedPeriods } from '#domain/entries/entry.ts'
import type { Actor } from '#domain/people/role.ts'
import { actingUnit } from '#domain/people/role.ts'
import {
  type ContributionAction,
  contributionFacts,
  contributionProcess,
  sideOf,
} from '#domain/processes/contribution.ts'
import { nextStep } from '#domain/processes/process.ts'
import { isOpenState } from '#domain/processes/submission.ts'
import { Refusal } from '#domain/refusal.ts'
import { formOf } from '../assignments/readings.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { unitOfEntry } from '../entries/find.ts'
import { saveEntries } from '../entries/save.ts'
import { keepOpen } from '../evaluations/end.ts'
import { standingItems } from '../plans/standing.ts'
import { openCase, readCaseSteps, recordStep } from '../processes/cases.ts'
import { todayOf } from '../tenants/queries.ts'
import { type ContributorRow, type EntryParts, newestTexts, readParts } from './readings.ts'

interface Part {
  readonly unitId: string
  readonly office: string
}

interface Wanted {
  readonly entryId: string
  readonly at: Date
}

/** The entry's parts once the turn of its unit is taken: filing it follows or went before. */
async function partsInTurn(tx: Tx, { entryId, at }: Wanted): Promise<EntryParts> {
  await takeTurn(tx, await unitOfEntry(tx, entryId))
  const parts = await readParts(tx, { entryId, today: await todayOf(tx, at) })
  await keepOpen(tx, parts.readings.evaluation.id)
  const { state } = parts.assignment
  if (!isOpenState(state)) throw new Refusal('entry-locked', { process: 'submission', state })
  return parts
}

interface WantedSteps extends Wanted {
  readonly action: Exclude<ContributionAction, 'write'>
  readonly reason: string
  /** Each with the version of its case that the actor saw. */
  readonly parts: readonly (Part & { readonly version: number })[]
}

/** Takes the step for every part, or for none. */
export async function takeSteps(tx: Tx, trail: Trail, actor: Actor, wanted: WantedSteps): Promise<void> {
  const parts = await partsInTurn(tx, wanted)
  const { action, reason, at } = wanted
  for (const part of wanted.parts) {
    const contributor = await openContributor(tx, actor, { parts, part })
    await refuseOlder(tx, contributor, part.version)
    const stepId = await step(tx, actor, { parts, contributor, action, reason, at })
    if (action === 'sign' || action === 'object') {
      await tx
        .insertInto('countersign')
        .values({
          tenantId: actor.tenantId,
          id: v7(),
          contributorId: contributor.id,
          stepId,
          entryVersionId: parts.entry.versionId,
        })
        .execute()
    }
    await tell(tx, trail, actor, { parts, contributor, action })
  }
  trail.subject(wanted.entryId, { action, unit: parts.assignment.unit })
}

interface WantedText extends Wanted, Part {
  readonly text: string
  /** Version of the text it was written on; 0: the first. */
  readonly basedOn: number
}

/** A new version of a part's text. Refuses `changed-meanwhile` where a newer one stands. */
export async function writeText(tx: Tx, trail: Trail, actor: Actor, wanted: WantedText): Promise<void> {
  const parts = await partsInTurn(tx, wanted)
  const { text, basedOn, at } = wanted
  const contributor = await openContributor(tx, actor, { parts, part: wanted })
  const [newest] = await newestTexts(tx, [contributor.id])
  if ((newest?.version ?? 0) !== basedOn) {
    throw changedMeanwhile(newest && { by: newest.by, takenAt: newest.createdAt })
  }
  await step(tx, actor, { parts, contributor, action: 'write', reason: '', at })
  await tx
    .insertInto('contribution')
    .values({
      tenantId: actor.tenantId,
      id: v7(),
      contributorId: contributor.id,
      version: basedOn + 1,
      text,
      createdBy: actor.personId,
      createdAt: at,
    })
    .execute()
  trail.subject(wanted.entryId, { unit: contributor.unit })
  await tell(tx, trail, actor, { parts, contributor, action: 'write' })
}

/** The other side hears of it. */
async function tell(
  tx: Tx,
  trail: Trail,
  actor: Actor,
  { parts, contributor, action }: Pick<Taking, 'parts' | 'contributor' | 'action'>,
): Promise<void> {
  const { entry, assignment } = parts
  const [item] = await standingItems(tx, { itemIds: entry.itemId === null ? [] : [entry.itemId] })
  const isByLead = sideOf[action] === 'lead'
  trail.emit(`contribution.${action}`, {
    entryId: entry.entryId,
    unit: isByLead ? assignment.unit : contributor.unit,
    unitId: isByLead ? contributor.unitId : assignment.unitId,
    to: { inUnit: ['contact', 'reporter'], coordinators: false },
    title: item?.content.name ?? '',
    path: isByLead ? `/contributions/${entry.entryId}` : `/filing/${assignment.id}/${entry.entryId}`,
    by: actor.personId,
  })
}

/** The part with its case; opened by the first thing done with it. Refuses `not-found` for a unit that has none. */
async function openContributor(
  tx: Tx,
  actor: Actor,
  { parts, part: { unitId, office } }: { parts: EntryParts; part: Part },
): Promise<ContributorRow> {
  const known = parts.contributors.find((c) => c.unitId === unitId && c.office === office)
  if (known) return known
  const { entry, assignment, candidates } = parts
  const isOffice = unitId === entry.unitId && office !== ''
  const unit = isOffice ? assignment.unit : candidates.find((c) => c.unitId === unitId)?.name
  if (unit === undefined || (office !== '' && !isOffice)) throw new Refusal('not-found')
  const id = v7()
  const { entryId } = entry
  await tx
    .insertInto('contributor')
    .values({ tenantId: actor.tenantId, id, entryId, unitId, office })
    .execute()
  const caseId = await openCase(tx, actor, { process: contributionProcess.name, subjectId: id })
  return { id, entryId, unitId, unit, office, caseId, state: contributionProcess.start, version: 0 }
}

async function refuseOlder(tx: Tx, { caseId, version }: ContributorRow, seen: number): Promise<void> {
  if (version === seen) return
  throw changedMeanwhile((await readCaseSteps(tx, caseId)).at(-1))
}

interface Taking {
  readonly parts: EntryParts
  readonly contributor: ContributorRow
  readonly action: ContributionAction
  readonly reason: string
  readonly at: Date
}

async function step(tx: Tx, actor: Actor, taking: Taking): Promise<string> {
  const { parts, contributor, action, reason, at } = taking
  const { caseId, version, state, unitId } = contributor
  const rolesIn = (unit: string) => actor.memberships.filter((m) => m.unitId === unit).map((m) => m.role)
  const held = { inLead: rolesIn(parts.assignment.unitId), inContributor: rolesIn(unitId) }
  const facts = contributionFacts(sideOf[action], held)
  const { to, by } = nextStep(contributionProcess, { state, action, reason, hasSource: false }, facts)
  const acting = actingUnit(actor, by, sideOf[action] === 'lead' ? parts.assignment.unitId : unitId)
  return recordStep(tx, actor, { caseId, version, action, from: state, to, reason, unitId: acting, at })
}

interface WantedTaking extends Wanted {
  readonly contributionId: string
  readonly field: string
  /** Version of the entry that was seen. */
  readonly basedOn: number
}

/** A new version of the entry with the contribution's text in an answer, and the row that says where it came from. */
export async function takeText(tx: Tx, trail: Trail, actor: Actor, wanted: WantedTaking): Promise<void> {
  const { entryId, contributionId, field, basedOn, at } = wanted
  const { readings, entry, contributors, assignment } = await partsInTurn(tx, wanted)
  const texts = await newestTexts(
    tx,
    contributors.map((c) => c.id),
  )
  const taken = texts.find((t) => t.id === contributionId)
  if (!taken) throw new Refusal('not-found')
  const { form } = formOf(readings, entry)
  const asked = Object.entries(entry.answers).filter(([key]) => form.fields.some((f) => f.key === key))
  const answers = {
    ...Object.fromEntries(asked),
    [field]: withTaken(entry.answers[field] ?? '', taken.text),
  }
  const values = entry.values
    .filter(({ period }) => askedPeriods(form).includes(period))
    .map(({ id: _, itemId: __, ...value }) => value)
  const { asOf } = entry
  const [saved] = await saveEntries(tx, actor, {
    unitId: assignment.unitId,
    wanted: [{ entryId, basedOn, answers, asOf, values, via: 'online', at }],
  })
  if (!saved) throw new Error('a taking that saved nothing')
  await tx
    .insertInto('contributionUse')
    .values({ tenantId: actor.tenantId, entryVersionId: saved.versionId, contributionId, field })
    .execute()
  const from = contributors.find((c) => c.id === taken.contributorId)
  trail.subject(entryId, { unit: from?.unit ?? '', version: saved.version })
}
