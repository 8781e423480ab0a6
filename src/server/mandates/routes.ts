/** Third parties' mandates over HTTP. */

import * as contract from '#contract/mandates.ts'
import { compose } from '#documents/composing/compose.ts'
import { isPermitted, reachOf } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { mandates } from '#words/mandates.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { mediaTypeOf, mediaTypes, storeFile } from '../files/queries.ts'
import { readUploaded, refuseMarkedUpload } from '../intakes/reading.ts'
import type { Services } from '../services.ts'
import { renewInvitation } from '../sessions/invitations.ts'
import { todayOf } from '../tenants/queries.ts'
import { addMandate, changeMandate, listInstitutions } from './arrange.ts'
import { compare, reply } from './compare.ts'
import { listItems } from './items.ts'
import { getMandateRow } from './rows.ts'
import { listMandates, mandateView } from './view.ts'
import { ratingWorkbookView, readWorkbook } from './workbook.ts'
import { beginWriting, giveBack, rateItems, submit, writeText } from './write.ts'

type Permit = (unitId: string | null) => void

/** The mandate's row, if whoever asks may. */
async function permitted(tx: Tx, id: string, permit: Permit) {
  const row = await getMandateRow(tx, id)
  permit(row.unitId)
  return row
}

async function look(tx: Tx, actor: Actor, { id, now }: { id: string; now: Date }) {
  return mandateView(tx, actor, { row: await getMandateRow(tx, id), today: await todayOf(tx, now) })
}

export function serveMandates(router: Router, services: Services): void {
  serveReading(router, services)
  serveArranging(router, services)
  serveRating(router, services)
  serveFiling(router, services)
  serveComparing(router, services)
}

function serveReading(router: Router, { door }: Services): void {
  router.serve(contract.listMandates, ({ actor, now }) =>
    door.read(actor, async (tx) => ({
      mandates: await listMandates(tx, {
        of: reachOf('mandate.read', actor),
        today: await todayOf(tx, now),
      }),
      writable: isPermitted('mandate.write', actor, null),
    })),
  )

  router.serve(contract.getMandate, ({ actor, params: { id }, permit, now }) =>
    door.read(actor, async (tx) => {
      await permitted(tx, id, permit)
      return look(tx, actor, { id, now })
    }),
  )

  router.serve(contract.listMandateItems, ({ actor, params: { id }, permit }) =>
    door.read(actor, async (tx) => {
      const row = await permitted(tx, id, permit)
      return listItems(tx, row, isPermitted('mandate.write', actor, null))
    }),
  )
}

function serveArranging(router: Router, services: Services): void {
  const { door } = services

  router.serve(contract.getMandateChoices, ({ actor }) =>
    door.read(actor, async (tx) => ({
      institutions: await listInstitutions(tx),
      plans: await tx.selectFrom('plan').select(['id', 'name']).orderBy('position').execute(),
    })),
  )

  router.serve(contract.addMandate, ({ actor, body: { institution, ...terms }, now }) =>
    door.write(actor, { name: 'mandate.add' }, async (tx, trail) => {
      const id = await addMandate(tx, trail, { actor, mandate: { terms, institution, at: now } })
      return look(tx, actor, { id, now })
    }),
  )

  router.serve(contract.changeMandate, ({ actor, params: { id }, body: { basedOn, ...terms }, now }) =>
    door.write(actor, { name: 'mandate.change', subject: id }, async (tx, trail) => {
      await changeMandate(tx, { actor, id, terms, basedOn, at: now })
      trail.subject(id, { title: terms.title, version: basedOn + 1 })
      return look(tx, actor, { id, now })
    }),
  )

  router.serve(contract.inviteThirdParty, async ({ actor, params: { id } }) => {
    const { unitId } = await door.read(actor, (tx) => getMandateRow(tx, id))
    const invited = { unitId, role: 'third_party', personId: null } as const
    const { code, expiresAt } = await renewInvitation(services, actor, invited)
    return { code, expiresAt: expiresAt.toISOString() }
  })
}

function serveRating(router: Router, { door }: Services): void {
  router.serve(contract.rateItems, ({ actor, params: { id }, body, permit, now: at }) =>
    door.write(actor, { name: 'mandate.rate', subject: id }, async (tx, trail) => {
      await permitted(tx, id, permit)
      const { onBehalf } = body
      const ratings = await rateItems(tx, { actor, id, onBehalf, at }, body.ratings)
      trail.subject(id, { count: ratings.length, ...(onBehalf === null ? {} : { reason: onBehalf }) })
      return { ratings }
    }),
  )

  router.serve(contract.downloadRatings, async ({ actor, params: { id }, permit, now }) => {
    const view = await door.read(actor, async (tx) =>
      ratingWorkbookView(tx, await permitted(tx, id, permit), await todayOf(tx, now)),
    )
    const name = `${view.title} ${mandates.ratingSheet.zh}.xlsx`
    return { name, mediaType: mediaTypes.xlsx, bytes: await compose({ kind: 'ratingWorkbook', order: view }) }
  })

  router.serve(contract.readRatings, async ({ actor, params: { id }, file, permit }) => {
    await door.read(actor, (tx) => permitted(tx, id, permit))
    // The file is read outside any transaction: it may take seconds.
    const { grids } = await readUploaded(file.bytes)
    return door.read(actor, async (tx) => readWorkbook(tx, await getMandateRow(tx, id), grids))
  })

  router.serve(contract.writeMandateText, ({ actor, params: { id, part }, body, permit, now }) =>
    door.write(actor, { name: 'mandate.write', subject: id }, async (tx, trail) => {
      await permitted(tx, id, permit)
      const { onBehalf } = body
      await writeText(tx, { actor, id, onBehalf, at: now }, { part, ...body })
      trail.subject(id, { part, version: body.basedOn + 1 })
      return look(tx, actor, { id, now })
    }),
  )
}

function serveFiling(router: Router, { door }: Services): void {
  router.serve(contract.addMandateFile, async ({ actor, params: { id }, file, permit, now: at }) => {
    // The file is read outside any transaction: it may take seconds.
    await refuseMarkedUpload(file.bytes)
    return door.write(actor, { name: 'mandate.file', subject: id }, async (tx, trail) => {
      const { unitId } = await permitted(tx, id, permit)
      // Whether the coordinator may hand it in for the body is asked with its reason, when it is handed in.
      const isLead = isPermitted('mandate.write', actor, null)
      await beginWriting(tx, { actor, id, onBehalf: isLead ? file.name : null, at })
      const stored = await storeFile(tx, actor, { ...file, mediaType: mediaTypeOf(file.name), unitId, at })
      trail.subject(id, { sha256: stored.sha256 })
      return { id: stored.id, name: stored.name }
    })
  })

  router.serve(contract.submitAssessment, ({ actor, params: { id }, body, permit, now }) =>
    door.write(actor, { name: 'mandate.submit', subject: id }, async (tx, trail) => {
      const { unitId, title } = await permitted(tx, id, permit)
      const round = await submit(tx, { actor, id, onBehalf: body.onBehalf, at: now }, body.fileId)
      trail.subject(id, { round, ...(body.onBehalf === null ? {} : { reason: body.onBehalf }) })
      trail.emit('mandate.submit', { unitId, title, path: `/mandates/${id}` })
      return look(tx, actor, { id, now })
    }),
  )

  router.serve(contract.returnAssessment, ({ actor, params: { id }, body, now }) =>
    door.write(actor, { name: 'mandate.return', subject: id }, async (tx, trail) => {
      await giveBack(tx, { actor, id, at: now }, body)
      trail.subject(id, { reason: body.reason })
      const { unitId, title } = await getMandateRow(tx, id)
      const { endsOn: dueOn, reason } = body
      trail.emit('mandate.return', { unitId, title, dueOn, reason, path: `/mandates/${id}` })
      return look(tx, actor, { id, now })
    }),
  )
}

function serveComparing(router: Router, { door }: Services): void {
  router.serve(contract.compareMandate, ({ actor, params: { id } }) =>
    door.read(actor, async (tx) => compare(tx, await getMandateRow(tx, id))),
  )

  router.serve(contract.replyToRating, ({ actor, params: { id }, body, now: at }) =>
    door.write(actor, { name: 'mandate.reply', subject: id }, async (tx, trail) => {
      await reply(tx, { actor, id, at }, body)
      trail.subject(id, { item: body.itemId })
      return compare(tx, await getMandateRow(tx, id))
    }),
  )
}
