/** Comment rounds over HTTP: drawing up, sending out, entering paper answers, ruling. */

import * as contract from '#contract/consultations.ts'
import { getDifference as differenceRoute } from '#contract/differences.ts'
import { compose } from '#documents/composing/compose.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { refuseReportElsewhere } from '../evaluations/elsewhere.ts'
import { keepOpenOf } from '../evaluations/end.ts'
import { mediaTypeOf, mediaTypes, storeFile } from '../files/queries.ts'
import { refuseMarkedUpload } from '../intakes/reading.ts'
import { kindOf } from '../processes/subjects.ts'
import { takeCaseStep } from '../processes/take.ts'
import type { Services } from '../services.ts'
import { makeLetter } from '../templates/papers.ts'
import { saveAnswer } from './answer.ts'
import { getDiffered, getDifference } from './difference.ts'
import { commentTableOrder, roundLetterView } from './papers.ts'
import { getRoundRow, roundProcess } from './rounds.ts'
import { ruleComment } from './rule.ts'
import { changeRound, createRound } from './save.ts'
import { getRound, listRounds } from './view.ts'

export function serveConsultations(router: Router, services: Services): void {
  serveDrawingUp(router, services)
  serveSteps(router, services)
  servePapers(router, services)
}

type Permit = (unitId: string | null) => void

/** Refuses `in-other-evaluation` for the round of a report that is not shown: its letter would be another issuer's. */
const permitRound = async (tx: Tx, id: string, permit: Permit) => {
  const { unitId, subjectId } = await getRoundRow(tx, id)
  permit(unitId)
  await refuseReportElsewhere(tx, subjectId)
}

function serveDrawingUp(router: Router, { door }: Services): void {
  router.serve(contract.listRounds, ({ params, permit, ...reader }) =>
    door.read(reader.actor, async (tx) => {
      const { process } = params
      const subject = await kindOf(process).read(tx, params.subjectId)
      permit(subject.unitId)
      return listRounds(tx, { process, subject }, reader)
    }),
  )

  router.serve(contract.createRound, ({ body: given, permit, ...reader }) =>
    door.write(reader.actor, { name: 'round.create' }, async (tx, trail) => {
      const { process, subjectId, ...body } = given
      const subject = await kindOf(process).read(tx, subjectId)
      permit(subject.unitId)
      const id = await createRound(tx, reader.actor, { process, subject, body, at: reader.now })
      trail.subject(id, { name: body.title })
      return getRound(tx, id, reader)
    }),
  )

  router.serve(contract.getRound, ({ params, permit, ...reader }) =>
    door.read(reader.actor, async (tx) => {
      await permitRound(tx, params.id, permit)
      return getRound(tx, params.id, reader)
    }),
  )

  router.serve(contract.changeRound, ({ params, body: given, permit, ...reader }) =>
    door.write(reader.actor, { name: 'round.change', subject: params.id }, async (tx) => {
      await permitRound(tx, params.id, permit)
      const { edition, ...body } = given
      await changeRound(tx, reader.actor, { id: params.id, edition, body, at: reader.now })
      return getRound(tx, params.id, reader)
    }),
  )
}

function serveSteps(router: Router, { door }: Services): void {
  router.serve(contract.stepRound, ({ params, body, permit, ...reader }) =>
    door.write(reader.actor, { name: 'case.step' }, async (tx, trail) => {
      await permitRound(tx, params.id, permit)
      const of = { process: roundProcess, id: params.id } as const
      const wanted = { ...body, of, at: reader.now, sourceFileId: null, registrationId: null }
      await takeCaseStep(tx, trail, { actor: reader.actor, wanted })
      return getRound(tx, params.id, reader)
    }),
  )

  router.serve(contract.answerFor, ({ params, body: given, permit, ...reader }) =>
    door.write(reader.actor, { name: 'comment.answer' }, async (tx, trail) => {
      await permitRound(tx, params.id, permit)
      const { askedId, source, ...body } = given
      const answer = { roundId: params.id, askedId, source, body, at: reader.now }
      await saveAnswer(tx, trail, reader.actor, answer)
      return getRound(tx, params.id, reader)
    }),
  )

  router.serve(contract.ruleComment, ({ params, body, permit, ...reader }) =>
    door.write(reader.actor, { name: 'comment.rule' }, async (tx, trail) => {
      await permitRound(tx, params.id, permit)
      await ruleComment(tx, trail, reader.actor, { ...body, roundId: params.id, at: reader.now })
      return getRound(tx, params.id, reader)
    }),
  )
}

function servePapers(router: Router, { door }: Services): void {
  router.serve(contract.addRoundFile, async ({ actor, params, permit, file, now: at }) => {
    await door.read(actor, (tx) => permitRound(tx, params.id, permit))
    await refuseMarkedUpload(file.bytes)
    return door.write(actor, { name: 'round.file', subject: params.id }, async (tx) => {
      await keepOpenOf(tx, 'comment_round', params.id)
      const { unitId } = await getRoundRow(tx, params.id)
      const stored = await storeFile(tx, actor, { ...file, mediaType: mediaTypeOf(file.name), unitId, at })
      return { id: stored.id, name: stored.name }
    })
  })

  router.serve(contract.downloadCommentTable, async ({ params, permit, actor, now }) => {
    const table = await door.read(actor, async (tx) => {
      await permitRound(tx, params.id, permit)
      return commentTableOrder(tx, params.id, now)
    })
    return {
      name: `${table.order.view.title}.docx`,
      mediaType: mediaTypes.docx,
      bytes: await compose(table),
    }
  })

  router.serve(contract.downloadRoundLetter, async ({ params, permit, actor, now }) => {
    const view = await door.read(actor, async (tx) => {
      await permitRound(tx, params.id, permit)
      return roundLetterView(tx, params.id, now)
    })
    return {
      name: `${view.title}.docx`,
      mediaType: mediaTypes.docx,
      bytes: await makeLetter(door, actor, { view, purpose: 'round' }),
    }
  })

  router.serve(differenceRoute, ({ actor, params: { id, from, to }, permit }) =>
    door.read(actor, async (tx) => {
      permit((await getDiffered(tx, id)).unitId)
      return getDifference(tx, { id, from, to })
    }),
  )
}
