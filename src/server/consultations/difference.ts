/** Two drafts of a report beside each other. */

import type { DifferenceView } from '#contract/differences.ts'
import { Refusal } from '#domain/refusal.ts'
import { differenceOf } from '#domain/texts/difference.ts'
import type { Tx } from '../db.ts'
import { draftBlocks } from './drafts.ts'

interface Wanted {
  readonly id: string
  readonly from: number | undefined
  readonly to: number | undefined
}

/** Refuses `not-found` for a draft that was not made. With one draft or none there is nothing to compare. */
export async function getDifference(tx: Tx, { id, from, to }: Wanted): Promise<DifferenceView> {
  const { title } = await getDiffered(tx, id)
  const drafts = await tx
    .selectFrom('reportVersion')
    .select(['id', 'number', 'variant'])
    .where('reportId', '=', id)
    .orderBy('number', 'desc')
    .execute()
  const chosen = (number: number | undefined, otherwise: number) =>
    number === undefined
      ? drafts[Math.min(otherwise, drafts.length - 1)]
      : drafts.find((d) => d.number === number)
  const [before, after] = [chosen(from, 1), chosen(to, 0)]
  if (drafts.length > 0 && (!before || !after)) throw new Refusal('not-found')
  const textsOf = async (draft: typeof before) =>
    draft ? (await draftBlocks(tx, draft.id)).map(({ text }) => text) : []
  return {
    title,
    drafts: drafts.map(({ number, variant }) => ({ number, variant })),
    from: before?.number ?? 0,
    to: after?.number ?? 0,
    rows: differenceOf(await textsOf(before), await textsOf(after)).map(({ kind, ...sides }) => ({
      kind,
      before: [...sides.before],
      after: [...sides.after],
    })),
  }
}

/** A report with the unit whose it is: a special plan's lead; null: the place's own. */
export async function getDiffered(tx: Tx, id: string): Promise<{ title: string; unitId: string | null }> {
  const report = await tx
    .selectFrom('report')
    .leftJoin('plan', 'plan.id', 'report.planId')
    .leftJoin('assignment', 'assignment.id', 'report.assignmentId')
    .select(['report.title', 'plan.leadUnitId', 'assignment.unitId'])
    .where('report.id', '=', id)
    .executeTakeFirst()
  if (!report) throw new Refusal('not-found')
  return { title: report.title, unitId: report.leadUnitId ?? report.unitId }
}
