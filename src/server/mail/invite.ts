/** A renewed invitation code by mail, to a confirmed address alone. It is sent at once and kept nowhere. */

import { v7 } from 'uuid'
import { invitationDays } from '#domain/people/invitation.ts'
import { invitationMail } from '#words/mail-text.ts'
import type { Door, DoorActor } from '../db.ts'
import { getTenant } from '../tenants/queries.ts'
import { confirmedAddress } from './confirm.ts'
import type { MailService } from './send.ts'

interface Inviting {
  readonly door: Door
  readonly mail: MailService | null
}

/** Whether the mail server took it; null where nothing is sent: no confirmed address, or no mail at all. */
export async function mailInvitation(
  { door, mail }: Inviting,
  actor: DoorActor,
  { personId, code }: { personId: string; code: string },
): Promise<boolean | null> {
  if (mail === null) return null
  const found = await door.read(actor, async (tx) => {
    const person = await confirmedAddress(tx, personId)
    return person && { person, tenant: await getTenant(tx) }
  })
  if (!found) return null
  const { person, tenant } = found
  const about = { person: person.name, place: tenant.name, example: tenant.example }
  const address = new URL('/', mail.publicUrl).href
  const text = invitationMail(person.language, { ...about, code, days: invitationDays, address })
  const sending = await mail.mailer.send({ id: v7(), name: person.name, address: person.address, ...text })
  return sending.sent
}
