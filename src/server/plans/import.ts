/** A decomposition table as an intake: read and previewed first, stored in the draft only when confirmed. */

import type { IntakeView } from '#contract/intakes.ts'
import { readDecomposition } from '#domain/decompositions/decomposition.ts'
import type { Finding } from '#domain/findings/finding.ts'
import { itemColumns } from '#domain/plans/item-columns.ts'
import { Refusal } from '#domain/refusal.ts'
import type { UnitDirectory } from '#domain/units/unit.ts'
import type { DoorActor, Tx } from '../db.ts'
import { type IntakeRow, intakeView } from '../intakes/queries.ts'
import { readUploaded } from '../intakes/reading.ts'
import type { ParsedTable } from '../intakes/tables.ts'
import { holdDraft } from './drafts.ts'
import { replaceItems } from './items.ts'

export interface ReadTable {
  readonly parsed: ParsedTable
  readonly findings: readonly Finding[]
}

/** Reads an uploaded table against the tenant's units. Refuses what is no readable file. */
export async function readTable(bytes: Uint8Array, directory: UnitDirectory): Promise<ReadTable> {
  const { indicators, tasks, projects, findings } = readDecomposition(await readUploaded(bytes), directory)
  return { parsed: { kind: 'decomposition', items: [...indicators, ...tasks, ...projects] }, findings }
}

export const decompositionView = (intake: IntakeRow, { items }: ParsedTable): IntakeView => ({
  ...intakeView(intake),
  changes: [],
  sections: [],
  targets: [],
  chooses: false,
  matches: [],
  doubted: [],
  items: items.map(({ number, content, leads, supporters, place }) => ({
    number,
    place: { ...place },
    ...itemColumns(content),
    leads: [...leads],
    supporters: [...supporters],
  })),
})

/**
 * Puts the previewed items into the plan's draft, in place of whatever it held.
 * Refuses `draft-changed` where another table came in since this one was laid beside the draft.
 */
export async function confirmDecomposition(
  tx: Tx,
  actor: DoorActor,
  { intake, parsed }: { intake: IntakeRow; parsed: ParsedTable },
): Promise<void> {
  const draft = await holdDraft(tx, intake.subjectId)
  await refuseOvertaken(tx, intake)
  await replaceItems(tx, actor, { planId: draft.planId, planVersionId: draft.id, items: parsed.items })
}

async function refuseOvertaken(tx: Tx, { id, subjectId, createdAt }: IntakeRow): Promise<void> {
  const other = await tx
    .selectFrom('intake')
    .innerJoin('person', 'person.id', 'intake.endedBy')
    .select(['person.name as who', 'intake.endedAt'])
    .where('intake.subjectId', '=', subjectId)
    .where('intake.state', '=', 'confirmed')
    .where('intake.id', '<>', id)
    .where('intake.endedAt', '>', createdAt)
    .orderBy('intake.endedAt', 'desc')
    .executeTakeFirst()
  if (other) throw new Refusal('draft-changed', { who: other.who, when: other.endedAt?.toISOString() ?? '' })
}
