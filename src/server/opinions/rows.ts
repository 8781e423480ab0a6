/** Opinions with where each stands, who owns it, and what was written on it. */

import type { OpinionRow } from '#contract/opinions.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { type OpinionState, opinionStates } from '#domain/processes/opinion.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'

export const opinionProcessName = 'opinion'

/** Neither reported nor ended: its day presses. */
const pressing: readonly OpinionState[] = ['draft', 'handling']
/** Nothing is left to do. */
export const ended: readonly OpinionState[] = ['accepted', 'dropped']

const toState = (state: string | null): OpinionState =>
  opinionStates.find((known) => known === state) ?? 'draft'

export interface OpinionFilter {
  readonly id?: string
  readonly reportId?: string
  readonly evaluationId?: string
  /** Owned by one of these; absent: any. */
  readonly unitIds?: readonly string[]
}

/** In the order of their reports, sources and numbers; two further statements however many there are. */
export async function readOpinions(tx: Tx, { id, reportId, evaluationId, unitIds }: OpinionFilter) {
  const rows = await tx
    .selectFrom('opinion')
    .innerJoin('report', 'report.id', 'opinion.reportId')
    .leftJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'opinion.id').on('case.process', '=', opinionProcessName),
    )
    .innerJoin('person', 'person.id', 'opinion.changedBy')
    .selectAll('opinion')
    .select([
      'report.title as report',
      'report.evaluationId',
      'case.state',
      'case.id as caseId',
      'person.name as changer',
    ])
    .$if(id !== undefined, (query) => query.where('opinion.id', '=', id ?? ''))
    .$if(reportId !== undefined, (query) => query.where('opinion.reportId', '=', reportId ?? ''))
    .$if(evaluationId !== undefined, (query) => query.where('report.evaluationId', '=', evaluationId ?? ''))
    .$if(unitIds !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('opinionOwner')
            .select('opinionOwner.unitId')
            .whereRef('opinionOwner.opinionId', '=', 'opinion.id')
            .where('opinionOwner.unitId', 'in', [...(unitIds ?? [])]),
        ),
      ),
    )
    .orderBy('report.title')
    .orderBy('opinion.reportId')
    .orderBy('opinion.source')
    .orderBy('opinion.number')
    .execute()
  const ids = rows.map((row) => row.id)
  const owners = await ownersOf(tx, ids)
  const handlings = await handlingsOf(tx, ids)
  return rows.map(({ state, ...row }) => ({
    ...row,
    state: toState(state),
    owners: owners
      .filter((owner) => owner.opinionId === row.id)
      .map(({ unitId, unit }) => ({ unitId, unit })),
    handlings: handlings.filter(({ opinionId }) => opinionId === row.id),
  }))
}

export type OpinionReading = Awaited<ReturnType<typeof readOpinions>>[number]

/** Refuses `not-found`. */
export async function getOpinionReading(tx: Tx, id: string): Promise<OpinionReading> {
  const [row] = await readOpinions(tx, { id })
  if (!row) throw new Refusal('not-found')
  return row
}

const ownersOf = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('opinionOwner')
    .innerJoin('unit', 'unit.id', 'opinionOwner.unitId')
    .select(['opinionOwner.opinionId', 'opinionOwner.unitId', 'unit.name as unit'])
    .where('opinionId', 'in', [...ids])
    .orderBy('opinionOwner.position')
    .execute()

/** Every version, newest first. */
const handlingsOf = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('opinionHandling')
    .innerJoin('person', 'person.id', 'opinionHandling.writtenBy')
    .innerJoin('unit', 'unit.id', 'opinionHandling.unitId')
    .leftJoin('file', 'file.id', 'opinionHandling.fileId')
    .selectAll('opinionHandling')
    .select(['person.name as by', 'unit.name as unit', 'file.name as fileName'])
    .where('opinionId', 'in', [...ids])
    .orderBy('opinionHandling.writtenAt', 'desc')
    .orderBy('opinionHandling.version', 'desc')
    .execute()

/** What its first owner wrote last. */
export const mainHandling = ({ owners, handlings }: OpinionReading) =>
  handlings.find(({ unitId }) => unitId === owners[0]?.unitId)

export function opinionRow(reading: OpinionReading, today: string): OpinionRow {
  const { id, number, source, text, reportId, report, state, owners, dueOn } = reading
  const daysLeft = dueOn === null ? null : daysBetween(today, dueOn)
  return {
    ...{ id, number, source, text, reportId, report, state, dueOn, daysLeft },
    owners: [...owners],
    late: daysLeft !== null && daysLeft < 0 && pressing.includes(state),
    done: mainHandling(reading)?.done ?? false,
  }
}
