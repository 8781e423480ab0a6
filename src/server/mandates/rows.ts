/** Mandates as rows with where each stands, and which of the units are bodies engaged to evaluate. */

import { type MandateState, mandateState } from '#domain/mandates/mandate.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { refuseElsewhere, shownEvaluation } from '../evaluations/elsewhere.ts'

/** Whose mandates: 'any', or of these units. */
export type Reach = 'any' | readonly string[]

const mandates = (tx: Tx) =>
  tx
    .selectFrom('mandate')
    .innerJoin('unit', 'unit.id', 'mandate.unitId')
    .innerJoin('person as changer', 'changer.id', 'mandate.changedBy')
    .leftJoin('report', 'report.mandateId', 'mandate.id')
    .select(['mandate.id', 'mandate.number', 'mandate.title', 'mandate.unitId', 'mandate.evaluationId'])
    .select(['mandate.engagement', 'mandate.undertaking', 'mandate.beginsOn', 'mandate.endsOn'])
    .select(['mandate.hidesVerdicts', 'unit.name as institution', 'report.id as reportId'])
    .select(['mandate.version', 'mandate.changedAt', 'changer.name as changedBy'])

interface Submission {
  readonly round: number
  readonly isReturned: boolean
}

type Row = Awaited<ReturnType<typeof readRows>>[number]

export interface MandateRow extends Row {
  /** The newest hand-in; null before the first. */
  readonly last: Submission | null
}

const readRows = (tx: Tx, { id, of }: { id?: string; of: Reach }) =>
  mandates(tx)
    .$if(id !== undefined, (q) => q.where('mandate.id', '=', id ?? ''))
    .$if(id === undefined, (q) => q.where('mandate.evaluationId', '=', shownEvaluation(tx)))
    .$if(of !== 'any', (q) => q.where('mandate.unitId', 'in', of === 'any' ? [] : [...of]))
    .orderBy('mandate.number')
    .execute()

/** Those of the evaluation shown, in the order they were added. */
export async function listRows(tx: Tx, of: Reach): Promise<MandateRow[]> {
  return of.length === 0 ? [] : withLast(tx, await readRows(tx, { of }))
}

/** Refuses `not-found`, `in-other-evaluation`. */
export async function getMandateRow(tx: Tx, id: string): Promise<MandateRow> {
  const [row] = await withLast(tx, await readRows(tx, { id, of: 'any' }))
  if (!row) throw new Refusal('not-found')
  const shown = await shownEvaluation(tx).executeTakeFirst()
  await refuseElsewhere(tx, { evaluationId: row.evaluationId, shownId: shown?.id ?? null })
  return row
}

async function withLast(tx: Tx, rows: readonly Row[]): Promise<MandateRow[]> {
  if (rows.length === 0) return []
  const submissions = await tx
    .selectFrom('assessment')
    .leftJoin('assessmentReturn', (join) =>
      join
        .onRef('assessmentReturn.mandateId', '=', 'assessment.mandateId')
        .onRef('assessmentReturn.round', '=', 'assessment.round'),
    )
    .distinctOn('assessment.mandateId')
    .select(['assessment.mandateId', 'assessment.round', 'assessmentReturn.id as returnId'])
    .where(
      'assessment.mandateId',
      'in',
      rows.map((r) => r.id),
    )
    .orderBy('assessment.mandateId')
    .orderBy('assessment.round', 'desc')
    .execute()
  return rows.map((row) => {
    const last = submissions.find((s) => s.mandateId === row.id)
    return {
      ...row,
      last: last ? { round: last.round, isReturned: last.returnId !== null } : null,
    }
  })
}

export const stateOf = (row: MandateRow, today: string): MandateState => mandateState(row, today)

export async function plansOf(tx: Tx, mandateId: string): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('mandatePlan')
    .innerJoin('plan', 'plan.id', 'mandatePlan.planId')
    .select(['plan.id', 'plan.name'])
    .where('mandateId', '=', mandateId)
    .orderBy('plan.position')
    .execute()
}

/** The ratings that stand, by item. */
export async function currentRatings(tx: Tx, mandateId: string) {
  const rows = await tx
    .selectFrom('rating')
    .innerJoin('person', 'person.id', 'rating.ratedBy')
    .distinctOn('itemId')
    .select(['itemId', 'version', 'class', 'reason', 'onBehalf', 'ratedAt', 'person.name as by'])
    .where('mandateId', '=', mandateId)
    .orderBy('itemId')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.itemId, row]))
}

/** The texts that stand, by part. */
export async function currentTexts(tx: Tx, mandateId: string) {
  const rows = await tx
    .selectFrom('mandateText')
    .innerJoin('person', 'person.id', 'mandateText.writtenBy')
    .distinctOn('part')
    .select(['part', 'version', 'text', 'onBehalf', 'writtenAt', 'person.name as by'])
    .where('mandateId', '=', mandateId)
    .orderBy('part')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.part, row]))
}
