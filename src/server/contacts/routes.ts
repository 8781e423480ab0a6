/** Contact receipts over HTTP, online and printed. */

import * as contract from '#contract/contacts.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import { fontsChosen } from '../document-settings/queries.ts'
import type { Router } from '../edge/router.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { mediaTypes } from '../files/queries.ts'
import type { Services } from '../services.ts'
import { addInvitation } from '../sessions/invitations.ts'
import { makeReceipt } from '../templates/papers.ts'
import { getTenant, todayOf } from '../tenants/queries.ts'
import { colleaguesOf, handOverContact } from './hand-over.ts'
import { getContact, listContacts, saveContact } from './queries.ts'

export function serveContacts(router: Router, services: Services): void {
  serveOnline(router, services)
  serveHandOver(router, services)
  serveReceipt(router, services)
}

function serveOnline(router: Router, { door }: Services): void {
  router.serve(contract.listContacts, ({ actor, now }) =>
    door.read(actor, async (tx) => ({
      contacts: await listContacts(tx, { today: await todayOf(tx, now), writable: true }),
    })),
  )

  router.serve(contract.getContact, ({ actor, params, permit, now }) => {
    permit(params.id)
    const writable = isPermitted('contact.write', actor, params.id)
    const canHandOver = isPermitted('contact.hand_over', actor, params.id)
    return door.read(actor, async (tx) => ({
      ...(await getContact(tx, params.id, { today: await todayOf(tx, now), writable })),
      handOver: canHandOver ? { colleagues: await colleaguesOf(tx, params.id) } : null,
    }))
  })

  router.serve(contract.saveContact, ({ actor, params, body, permit, now }) => {
    permit(params.id)
    return door.write(actor, { name: 'contact.save', subject: params.id }, async (tx) => {
      await saveContact(tx, actor, { unitId: params.id, contact: body, at: now })
      return getContact(tx, params.id, { today: await todayOf(tx, now), writable: true })
    })
  })
}

function serveHandOver(router: Router, { door }: Services): void {
  router.serve(contract.handOverContact, ({ actor, params: { id: unitId }, body, permit, now: at }) => {
    permit(unitId)
    return door.write(actor, { name: 'contact.handOver', subject: unitId }, async (tx, trail) => {
      const { personId: colleague, ...contact } = body
      const next = await handOverContact(tx, actor, { unitId, contact, personId: colleague, at })
      trail.subject(unitId, { person: next.personId, name: body.name })
      if (next.hasAccess) return { code: null, expiresAt: null }
      const invited = { unitId, role: 'contact', personId: next.personId } as const
      const { code, expiresAt } = await addInvitation(tx, actor, { invited, at })
      return { code, expiresAt: expiresAt.toISOString() }
    })
  })
}

function serveReceipt(router: Router, { door }: Services): void {
  router.serve(contract.downloadReceipt, async ({ actor, params, permit, now }) => {
    permit(params.id)
    const view = await door.read(actor, async (tx) => {
      const today = await todayOf(tx, now)
      const { example } = await getTenant(tx)
      const { receipt } = await getEvaluation(tx)
      const fonts = await fontsChosen(tx)
      return { example, receipt, fonts, ...(await getContact(tx, params.id, { today, writable: false })) }
    })
    const contacts = view.contact && params.blank === 'no' ? [view.contact] : []
    const bytes = await makeReceipt(door, actor, {
      example: view.example,
      fonts: view.fonts,
      unit: view.unit,
      form: view.receipt,
      contacts,
    })
    return { name: `${view.unit}-${view.receipt.title}.docx`, mediaType: mediaTypes.docx, bytes }
  })
}
