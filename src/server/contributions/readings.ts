/** An entry with everybody who has a part in it, and where each part stands. */

import { type ContributingUnit, contributingUnits, mainUnit } from '#domain/entries/contributing.ts'
import {
  type ContributionState,
  contributionProcess,
  toContributionState,
} from '#domain/processes/contribution.ts'
import {
  type AssignmentRow,
  type FilledEntry,
  type Readings,
  readAssignments,
} from '../assignments/readings.ts'
import type { Tx } from '../db.ts'
import { findEntry, unitOfEntry } from '../entries/find.ts'
import { standingResponsibilities } from '../plans/standing.ts'
import { isGiven } from '../units/given.ts'

export interface EntryParts {
  readonly readings: Readings
  readonly entry: FilledEntry
  /** The filing that decides whether anything may still be written. */
  readonly assignment: AssignmentRow
  /** Units that may be asked, whether they were or not. */
  readonly candidates: readonly ContributingUnit[]
  readonly contributors: readonly ContributorRow[]
}

export async function readParts(
  tx: Tx,
  { entryId, today }: { entryId: string; today: string },
): Promise<EntryParts> {
  const readings = await readAssignments(tx, [await unitOfEntry(tx, entryId)])
  const { entry, assignment } = findEntry(readings, entryId, today)
  return {
    readings,
    entry,
    assignment,
    candidates: await candidatesOf(tx, entry, readings.evaluation.id),
    contributors: await contributorRows(tx, [entryId]),
  }
}

/** Contributions go to the main lead's entry; other members of a leading group fill in their own. */
async function candidatesOf(
  tx: Tx,
  { itemId, unitId }: FilledEntry,
  evaluationId: string,
): Promise<ContributingUnit[]> {
  if (itemId === null) return []
  const answering = await standingResponsibilities(tx, { itemIds: [itemId] })
  const filling = await tx
    .selectFrom('entry')
    .select('unitId')
    .where('itemId', '=', itemId)
    .where('evaluationId', '=', evaluationId)
    .execute()
  const unitIds = filling.map((f) => f.unitId)
  return (mainUnit(answering, unitIds) ?? unitId) === unitId ? contributingUnits(answering, unitIds) : []
}

export interface ContributorRow {
  readonly id: string
  readonly entryId: string
  readonly unitId: string
  readonly unit: string
  readonly office: string
  readonly caseId: string
  readonly state: ContributionState
  readonly version: number
}

/** Whoever was asked for a part of these entries or wrote one, and goes on with it. */
export async function contributorRows(tx: Tx, entryIds: readonly string[]): Promise<ContributorRow[]> {
  const rows = await tx
    .selectFrom('contributor')
    .innerJoin('unit', 'unit.id', 'contributor.unitId')
    .innerJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'contributor.id').on('case.process', '=', contributionProcess.name),
    )
    .select(['contributor.id', 'contributor.entryId', 'contributor.unitId', 'contributor.office'])
    .select(['unit.name as unit', 'case.id as caseId', 'case.state', 'case.version'])
    .where('contributor.entryId', 'in', [...entryIds])
    .where(({ ref, not }) => not(isGiven(ref('contributor.id'))))
    .orderBy('unit.position')
    .orderBy('contributor.id')
    .execute()
  return rows.map((row) => ({ ...row, state: toContributionState(row.state) }))
}

/** The newest text of each of these parts. */
export async function newestTexts(tx: Tx, contributorIds: readonly string[]) {
  return tx
    .selectFrom('contribution')
    .innerJoin('person', 'person.id', 'contribution.createdBy')
    .distinctOn('contributorId')
    .select(['contribution.id', 'contributorId', 'version', 'text', 'person.name as by'])
    .select('contribution.createdAt')
    .where('contributorId', 'in', [...contributorIds])
    .orderBy('contributorId')
    .orderBy('version', 'desc')
    .execute()
}

/** The units whose people may read an entry beside those of its own: the ones that were asked or wrote. */
export async function readingUnits(tx: Tx, entryId: string): Promise<string[]> {
  const rows = await contributorRows(tx, [entryId])
  return [...new Set(rows.map((r) => r.unitId))]
}
