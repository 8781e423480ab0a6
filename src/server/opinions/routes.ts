/** The follow-up of a deliberation over HTTP. */

import * as contract from '#contract/opinions.ts'
import { compose } from '#documents/composing/compose.ts'
import { isPermittedOnOne } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { innerTitle } from '#domain/texts/inner-title.ts'
import { records } from '#words/records.ts'
import { draftBlocks, placedBlocks } from '../consultations/drafts.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { keepOpenOf } from '../evaluations/end.ts'
import { mediaTypeOf, mediaTypes, storeFile } from '../files/queries.ts'
import { refuseMarkedUpload } from '../intakes/reading.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { opinionReportView, yearlyPlanView } from './papers.ts'
import { getOpinionReading } from './rows.ts'
import { getOpinion, listOpinions } from './view.ts'
import { changeOpinion, createOpinions, writeHandling } from './write.ts'

export function serveOpinions(router: Router, services: Services): void {
  serveDrawingUp(router, services)
  serveHandling(router, services)
  servePapers(router, services)
}

interface Asking {
  readonly actor: Actor
  readonly now: Date
}

const readerOf = async (tx: Tx, { actor, now }: Asking) => ({ actor, today: await todayOf(tx, now) })

function serveDrawingUp(router: Router, { door }: Services): void {
  router.serve(contract.listOpinions, (call) =>
    door.read(call.actor, async (tx) => listOpinions(tx, await readerOf(tx, call))),
  )

  router.serve(contract.createOpinions, ({ body, permit, ...call }) => {
    permit(null)
    return door.write(call.actor, { name: 'opinion.create', subject: body.reportId }, async (tx, trail) => {
      await createOpinions(tx, call.actor, { ...body, at: call.now })
      trail.subject(body.reportId, { number: body.points.length })
      return listOpinions(tx, await readerOf(tx, call))
    })
  })

  router.serve(contract.getOpinion, ({ params, permit, ...call }) =>
    door.read(call.actor, async (tx) => {
      const { owners, state } = await getOpinionReading(tx, params.id)
      const units = state === 'draft' ? [] : owners.map(({ unitId }) => unitId)
      permit(units.find((unitId) => isPermittedOnOne('opinion.read', call.actor, [unitId])) ?? null)
      return getOpinion(tx, params.id, await readerOf(tx, call))
    }),
  )

  router.serve(contract.changeOpinion, ({ params, body, permit, ...call }) => {
    permit(null)
    return door.write(call.actor, { name: 'opinion.change', subject: params.id }, async (tx) => {
      await changeOpinion(tx, call.actor, { ...body, id: params.id, at: call.now })
      return getOpinion(tx, params.id, await readerOf(tx, call))
    })
  })
}

function serveHandling(router: Router, { door }: Services): void {
  router.serve(contract.addOpinionFile, async ({ actor, params, permit, file, now: at }) => {
    /** One of the owners for whom the actor writes. */
    const ownerOf = async (tx: Tx): Promise<string | null> => {
      const { owners } = await getOpinionReading(tx, params.id)
      const own = owners.find(({ unitId }) => isPermittedOnOne('opinion.handle', actor, [unitId]))
      permit(own?.unitId ?? null)
      return own?.unitId ?? null
    }
    await door.read(actor, ownerOf)
    await refuseMarkedUpload(file.bytes)
    return door.write(actor, { name: 'opinion.file', subject: params.id }, async (tx) => {
      await keepOpenOf(tx, 'opinion', params.id)
      const unitId = await ownerOf(tx)
      const stored = await storeFile(tx, actor, { ...file, mediaType: mediaTypeOf(file.name), unitId, at })
      return { id: stored.id, name: stored.name }
    })
  })

  router.serve(contract.writeHandling, ({ params, body, permit, ...call }) => {
    permit(body.unitId)
    return door.write(call.actor, { name: 'opinion.handle', subject: params.id }, async (tx) => {
      await writeHandling(tx, call.actor, { ...body, id: params.id, at: call.now })
      return getOpinion(tx, params.id, await readerOf(tx, call))
    })
  })
}

function servePapers(router: Router, { door }: Services): void {
  router.serve(contract.downloadOpinionReport, async ({ params, permit, ...call }) => {
    permit(null)
    const view = await door.read(call.actor, async (tx) =>
      opinionReportView(tx, { reportId: params.id, today: await todayOf(tx, call.now) }),
    )
    const name = records.opinionReport.zh.replace('{{title}}', () => innerTitle(view.title))
    return {
      name: `${name}.docx`,
      mediaType: mediaTypes.docx,
      bytes: await compose({ kind: 'opinionReport', order: view }),
    }
  })

  router.serve(contract.downloadYearlyPlan, async ({ params, permit, ...call }) => {
    permit(null)
    const view = await door.read(call.actor, async (tx) => yearlyPlanView(tx, await todayOf(tx, call.now)))
    const { bytes, mediaType } = await compose({ kind: 'yearlyPlan', order: { view, format: params.format } })
    return { name: `${records.yearlyPlan.zh}.${params.format}`, mediaType, bytes }
  })

  router.serve(contract.listCountermeasures, ({ actor, params, permit }) => {
    permit(null)
    return door.read(actor, async (tx) => {
      const version = await tx
        .selectFrom('reportVersion')
        .select('id')
        .where('reportId', '=', params.id)
        .orderBy('number', 'desc')
        .executeTakeFirst()
      if (!version) throw new Refusal('not-found')
      return { blocks: placedBlocks(await draftBlocks(tx, version.id)) }
    })
  })
}
