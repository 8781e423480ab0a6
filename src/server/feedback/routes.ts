/** The commission's feedback over HTTP. */

import * as contract from '#contract/feedback.ts'
import { innerTitle } from '#domain/texts/inner-title.ts'
import { records } from '#words/records.ts'
import { writerOf } from '../consultations/papers.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { mediaTypes } from '../files/queries.ts'
import type { Services } from '../services.ts'
import { makeLetter } from '../templates/papers.ts'
import { todayOf } from '../tenants/queries.ts'
import { getFeedbackView, getSpecialReport, pointsOf } from './queries.ts'
import { answerPoint, getFeedbackRow, issueFeedback, saveFeedback } from './write.ts'

export function serveFeedback(router: Router, services: Services): void {
  serveWriting(router, services)
  serveLetter(router, services)
}

function serveWriting(router: Router, { door }: Services): void {
  router.serve(contract.getFeedback, ({ actor, params, permit }) =>
    door.read(actor, async (tx) => {
      permit((await getSpecialReport(tx, params.id)).unitId)
      return getFeedbackView(tx, params.id, actor)
    }),
  )

  router.serve(contract.saveFeedback, ({ actor, params, body: text, permit, now: at }) =>
    door.write(actor, { name: 'feedback.save', subject: params.id }, async (tx) => {
      permit((await getSpecialReport(tx, params.id)).unitId)
      await saveFeedback(tx, actor, { reportId: params.id, text, at })
      return getFeedbackView(tx, params.id, actor)
    }),
  )

  router.serve(contract.issueFeedback, ({ actor, params, body, permit, now: at }) =>
    door.write(actor, { name: 'feedback.issue' }, async (tx, trail) => {
      const { reportId } = await getFeedbackRow(tx, params.id)
      permit((await getSpecialReport(tx, reportId)).unitId)
      await issueFeedback(tx, trail, actor, { ...body, id: params.id, at })
      return getFeedbackView(tx, reportId, actor)
    }),
  )

  router.serve(contract.answerFeedback, ({ actor, params, body, permit, now: at }) =>
    door.write(actor, { name: 'feedback.answer' }, async (tx, trail) => {
      const { reportId } = await getFeedbackRow(tx, params.id)
      permit((await getSpecialReport(tx, reportId)).unitId)
      await answerPoint(tx, trail, actor, { ...body, id: params.id, at })
      return getFeedbackView(tx, reportId, actor)
    }),
  )
}

function serveLetter(router: Router, { door }: Services): void {
  router.serve(contract.downloadFeedback, async ({ actor, params, permit, now }) => {
    const view = await door.read(actor, async (tx) => {
      const row = await getFeedbackRow(tx, params.id)
      const report = await getSpecialReport(tx, row.reportId)
      // What is being written is the commission's alone.
      permit(row.issuedAt === null ? null : report.unitId)
      return letterView(tx, row, { ...report, today: await todayOf(tx, now) })
    })
    return {
      name: `${view.title}.docx`,
      mediaType: mediaTypes.docx,
      bytes: await makeLetter(door, actor, { view, purpose: 'feedback' }),
    }
  })
}

type Row = Awaited<ReturnType<typeof getFeedbackRow>>

async function letterView(
  tx: Tx,
  { id, opening, closing, number, issuedOn }: Row,
  { title, unitId, today }: { title: string; unitId: string | null; today: string },
) {
  const unit = await tx.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirst()
  const points = await pointsOf(tx, [id])
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '')
  return {
    ...(await writerOf(tx, null)),
    title: records.feedbackTitle.zh.replace('{{title}}', () => innerTitle(title)),
    number: number ?? '',
    datedOn: issuedOn ?? today,
    addressees: unit ? [unit.name] : [],
    paragraphs: [
      ...lines(opening),
      ...points.map(({ text }, index) => `${index + 1}.${text}`),
      ...lines(closing),
    ],
    dueOn: null,
  }
}
