/** The parts of one entry as its page shows them, to the lead and to whoever contributes. */

import type { ContributionView, EntryContributions } from '#contract/contributions.ts'
import { type Actor, hasRoleIn } from '#domain/people/role.ts'
import {
  type ContributionAction,
  contributionActions,
  contributionFacts,
  contributionProcess,
  sideOf,
} from '#domain/processes/contribution.ts'
import { actionsFor } from '#domain/processes/process.ts'
import { isOpenState } from '#domain/processes/submission.ts'
import { formOf } from '../assignments/readings.ts'
import type { Tx } from '../db.ts'
import { standingItems } from '../plans/standing.ts'
import { membersOf } from './members.ts'
import { type ContributorRow, type EntryParts, newestTexts } from './readings.ts'

/** What the actor may do with a part now: on the lead's side, on the contributor's, or on both. */
export function actionsOn(
  actor: Actor,
  { assignment }: Pick<EntryParts, 'assignment'>,
  { unitId, state }: Pick<ContributorRow, 'unitId' | 'state'>,
): ContributionAction[] {
  if (!isOpenState(assignment.state)) return []
  const rolesIn = (unit: string) => actor.memberships.filter((m) => m.unitId === unit).map((m) => m.role)
  const held = { inLead: rolesIn(assignment.unitId), inContributor: rolesIn(unitId) }
  return contributionActions.filter((action) =>
    actionsFor(contributionProcess, state, contributionFacts(sideOf[action], held)).includes(action),
  )
}

export async function getContributions(tx: Tx, actor: Actor, parts: EntryParts): Promise<EntryContributions> {
  const { entry, assignment } = parts
  const [item] = await standingItems(tx, { itemIds: entry.itemId === null ? [] : [entry.itemId] })
  return {
    entryId: entry.entryId,
    unit: assignment.unit,
    kind: item?.kind ?? null,
    number: item?.number ?? 0,
    name: item?.content.name ?? '',
    track: assignment.track.name,
    dueOn: assignment.track.unitsDueOn,
    entryVersion: entry.version,
    open: isOpenState(assignment.state),
    leads: hasRoleIn(actor, assignment.unitId, 'contact', 'reporter') && isOpenState(assignment.state),
    contributions: await contributionViews(tx, actor, parts),
    members: await membersOf(tx, parts),
  }
}

async function contributionViews(tx: Tx, actor: Actor, parts: EntryParts): Promise<ContributionView[]> {
  const { contributors, candidates } = parts
  const ids = contributors.map((c) => c.id)
  const texts = await newestTexts(tx, ids)
  const uses = await usesOf(tx, parts)
  const steps = await stepsOf(tx, contributors)
  const { form } = formOf(parts.readings, parts.entry)
  const signed = await signedVersions(tx, ids)
  const views = contributors.map((row) => {
    const text = texts.find((t) => t.contributorId === row.id)
    return {
      unitId: row.unitId,
      unit: row.unit,
      office: row.office,
      state: row.state,
      version: row.version,
      actions: actionsOn(actor, parts, row),
      text: text
        ? {
            id: text.id,
            version: text.version,
            text: text.text,
            by: text.by,
            at: text.createdAt.toISOString(),
          }
        : null,
      takenInto: form.fields
        // What was rewritten since is the lead's own text.
        .filter(({ key }) => text && parts.entry.answers[key]?.includes(text.text))
        .filter(({ key }) => uses.some((u) => u.contributionId === text?.id && u.field === key))
        .map(({ key, label }) => ({ key, label })),
      signedVersion: signed.find((s) => s.contributorId === row.id)?.version ?? null,
      steps: steps.filter((s) => s.caseId === row.caseId).map(({ caseId: _, ...step }) => step),
    }
  })
  const unasked = candidates.filter(
    (c) => !contributors.some((row) => row.unitId === c.unitId && !row.office),
  )
  return [...views, ...unasked.map((unit) => unaskedView(actor, parts, unit))]
}

const unaskedView = (
  actor: Actor,
  parts: EntryParts,
  { unitId, name }: EntryParts['candidates'][number],
): ContributionView => ({
  unitId,
  unit: name,
  office: '',
  state: 'draft',
  version: 0,
  actions: actionsOn(actor, parts, { unitId, state: 'draft' }),
  text: null,
  takenInto: [],
  signedVersion: null,
  steps: [],
})

const usesOf = (tx: Tx, { entry }: EntryParts) =>
  tx
    .selectFrom('contributionUse')
    .innerJoin('entryVersion', 'entryVersion.id', 'contributionUse.entryVersionId')
    .select(['contributionUse.contributionId', 'contributionUse.field'])
    .distinct()
    .where('entryVersion.entryId', '=', entry.entryId)
    .execute()

async function stepsOf(tx: Tx, contributors: readonly ContributorRow[]) {
  const rows = await tx
    .selectFrom('step')
    .innerJoin('person', 'person.id', 'step.actorId')
    .innerJoin('unit', 'unit.id', 'step.unitId')
    .select(['step.caseId', 'step.action', 'step.reason', 'step.takenAt'])
    .select(['person.name as by', 'unit.name as unit'])
    .where(
      'step.caseId',
      'in',
      contributors.map((c) => c.caseId),
    )
    .orderBy('step.version')
    .execute()
  return rows.flatMap(({ action, takenAt, ...row }) => {
    const known = contributionActions.find((a) => a === action)
    return known ? [{ ...row, action: known, at: takenAt.toISOString() }] : []
  })
}

/** By part: the version of the entry that lay before it when it last signed or objected. */
const signedVersions = (tx: Tx, contributorIds: readonly string[]) =>
  tx
    .selectFrom('countersign')
    .leftJoin('entryVersion', 'entryVersion.id', 'countersign.entryVersionId')
    .distinctOn('countersign.contributorId')
    .select(['countersign.contributorId', 'entryVersion.version'])
    .where('countersign.contributorId', 'in', [...contributorIds])
    .orderBy('countersign.contributorId')
    .orderBy('countersign.id', 'desc')
    .execute()
