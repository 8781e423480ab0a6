/** The leader's one-page brief on a report, as it stands now. */

import { compose } from '#documents/composing/compose.ts'
import type { Order } from '#documents/composing/makers.ts'
import type { LeaderBriefView } from '#documents/reports/leader-brief.ts'
import { Refusal } from '#domain/refusal.ts'
import { briefOf, laggingClasses } from '#domain/reports/brief.ts'
import { processWord } from '#words/process-words.ts'
import { say } from '#words/say.ts'
import { writerOf } from '../consultations/papers.ts'
import type { Tx } from '../db.ts'
import { fontsChosen } from '../document-settings/queries.ts'
import type { Download } from '../edge/answer.ts'
import { refuseElsewhere } from '../evaluations/elsewhere.ts'
import { mediaTypes } from '../files/queries.ts'
import { readScales } from '../plans/scales.ts'
import { getCaseRow } from '../processes/cases.ts'
import { getReportRow, materialOf } from '../reports/queries.ts'
import { templateInUse } from '../templates/queries.ts'

type BriefOrder = Order<'leaderBrief'>['order']

/** States of the report on the outline in which the government has nothing more to decide. */
const withCongress: ReadonlySet<string> = new Set(['congress', 'deliberated', 'handled'])

/** Refuses `not-found` for a report that runs no process. */
export async function readBrief(tx: Tx, reportId: string, today: string): Promise<LeaderBriefView> {
  const row = await getReportRow(tx, reportId)
  await refuseElsewhere(tx, row)
  const { process, title, trackId } = row
  if (process === null || trackId === null || row.kind === 'unit') throw new Refusal('not-found')
  const material = await materialOf(tx, row, today)
  const { state } = await getCaseRow(tx, { process, subjectId: reportId })
  // Whoever drafted it lays it before the leader: of a special plan its lead, else who leads the evaluation.
  const { issuer } = process === 'special_report' ? material : await writerOf(tx, null)
  return {
    ...{ process, report: title, lead: material.issuer, issuer },
    state: processWord('zh-CN', process, state),
    isWithCongress: process === 'outline_report' && withCongress.has(state),
    title: say('zh-CN', 'congress', 'briefTitle', { title }),
    example: material.example,
    fonts: await fontsChosen(tx),
    datedOn: today,
    brief: briefOf(material, await lagWords(tx, trackId, row.planId)),
  }
}

/** The plan's own words for what lags. */
async function lagWords(tx: Tx, trackId: string, planId: string | null) {
  const first = await tx
    .selectFrom('trackPlan')
    .innerJoin('plan', 'plan.id', 'trackPlan.planId')
    .select('plan.id')
    .where('trackId', '=', trackId)
    .orderBy('plan.position')
    .executeTakeFirst()
  const scales = await readScales(tx, planId ?? first?.id ?? '')
  const wordsOf = (kind: keyof typeof laggingClasses) =>
    scales[kind].filter((c) => laggingClasses[kind].includes(c.key)).map((c) => c.word.zh)
  return { indicator: wordsOf('indicator'), task: wordsOf('task'), project: wordsOf('project') }
}

/** The brief and the template it is made in. */
export async function briefOrder(tx: Tx, reportId: string, today: string): Promise<BriefOrder> {
  const view = await readBrief(tx, reportId, today)
  const { trackId } = await getReportRow(tx, reportId)
  return { view, template: await templateInUse(tx, 'leader_brief', { trackId }) }
}

export async function briefDownload(order: BriefOrder): Promise<Download> {
  return {
    name: `${order.view.title}.docx`,
    mediaType: mediaTypes.docx,
    bytes: await compose({ kind: 'leaderBrief', order }),
  }
}
