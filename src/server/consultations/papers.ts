/** What a comment round says on paper: its letter, and the table of comments. */

import type { Order } from '#documents/composing/makers.ts'
import type { CommentTableView } from '#documents/records/comment-table.ts'
import type { LetterView } from '#documents/records/letter.ts'
import { tallyOf } from '#domain/consultations/tally.ts'
import type { FontChoice } from '#domain/reports/font-choice.ts'
import { commentStatistics } from '#words/comment-statistics.ts'
import type { Tx } from '../db.ts'
import { fontsChosen } from '../document-settings/queries.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { trackOfPlan } from '../templates/papers.ts'
import { templateInUse } from '../templates/queries.ts'
import { getTenant, todayOf } from '../tenants/queries.ts'
import { countedOf, readAsked } from './asked.ts'
import { getRoundRow } from './rounds.ts'

/** Who writes: the unit whose matter it is, else the one that leads the evaluation. */
export async function writerOf(tx: Tx, unitId: string | null): Promise<Writer> {
  const { example } = await getTenant(tx)
  const { issuer, coordinatorUnitId } = await getEvaluation(tx)
  const id = unitId ?? coordinatorUnitId
  const unit = await tx.selectFrom('unit').select('name').where('id', '=', id).executeTakeFirst()
  return { example, issuer: unit?.name ?? issuer, fonts: await fontsChosen(tx) }
}

/** Whoever issues the place's reports: its government. */
export async function governmentOf(tx: Tx): Promise<Writer> {
  const { example } = await getTenant(tx)
  const { issuer } = await getEvaluation(tx)
  return { example, issuer, fonts: await fontsChosen(tx) }
}

interface Writer {
  readonly example: boolean
  readonly issuer: string
  readonly fonts: FontChoice
}

async function commentTableView(tx: Tx, id: string, now: Date): Promise<CommentTableView> {
  const round = await getRoundRow(tx, id)
  const asked = await readAsked(tx, [id])
  return {
    ...(await writerOf(tx, round.unitId)),
    title: round.title,
    datedOn: await todayOf(tx, now),
    statistics: commentStatistics('zh-CN', tallyOf(asked.map(countedOf))),
    rows: asked.flatMap(({ name, answer }) =>
      (answer?.comments ?? []).map(({ place, text, ruling }) => ({
        ...{ name, place, text },
        outcome: ruling?.outcome ?? null,
        reason: ruling?.reason ?? '',
        changedPlace: ruling?.changedPlace ?? '',
      })),
    ),
    without: asked.filter(({ answer }) => answer?.noComment).map(({ name }) => name),
    silent: asked.filter(({ answer }) => answer === null).map(({ name }) => name),
  }
}

/** The table and the template it is made in: that of the track of the report, or of the plan that is adjusted. */
export async function commentTableOrder(tx: Tx, id: string, now: Date): Promise<Order<'commentTable'>> {
  const view = await commentTableView(tx, id, now)
  const { subjectId } = await getRoundRow(tx, id)
  const report = await tx
    .selectFrom('report')
    .select('trackId')
    .where('id', '=', subjectId)
    .executeTakeFirst()
  const adjusted = await tx
    .selectFrom('adjustment')
    .select('planId')
    .where('id', '=', subjectId)
    .executeTakeFirst()
  const trackId = report?.trackId ?? (adjusted ? await trackOfPlan(tx, adjusted.planId) : null)
  const template = await templateInUse(tx, 'comment_table', { trackId })
  return { kind: 'commentTable', order: { view, template } }
}

export async function roundLetterView(tx: Tx, id: string, now: Date): Promise<LetterView> {
  const round = await getRoundRow(tx, id)
  const asked = await readAsked(tx, [id])
  return {
    ...(await writerOf(tx, round.unitId)),
    title: round.title,
    number: '',
    datedOn: await todayOf(tx, now),
    addressees: asked.map(({ name }) => name),
    paragraphs: round.letter.split('\n').filter((line) => line.trim() !== ''),
    dueOn: round.dueOn,
  }
}
