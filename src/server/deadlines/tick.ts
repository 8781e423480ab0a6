/** The one periodic turn of the program: what is due becomes events, events become notices, notices become mail. */

import { takeTurn } from '../database/turn.ts'
import type { Door, DoorActor } from '../db.ts'
import { hearForDrafts } from '../drafts/telling/hear.ts'
import { deliverMail } from '../mail/deliver.ts'
import { queueDigests, waitingDigests } from '../mail/queue.ts'
import type { MailService } from '../mail/send.ts'
import { distribute } from '../notices/distribute.ts'
import { nowOf } from '../tenants/queries.ts'
import { listTenants } from '../tenants/registry.ts'
import { dueReminders, sendReminders } from './reminders.ts'

export interface Ticking {
  readonly door: Door
  /** Null: this program sends no mail. */
  readonly mail: MailService | null
}

export interface Ticked {
  readonly reminders: number
  readonly notices: number
  readonly mail: number
}

/**
 * Does everything that is due by now, in every tenant, each once: however often it ticks, from however many processes,
 * and after whatever standstill. A fake clock drives it as well as the real one.
 */
export async function tick(ticking: Ticking, now: Date): Promise<Ticked> {
  let total: Ticked = { reminders: 0, notices: 0, mail: 0 }
  for (const { tenantId } of await listTenants(ticking.door)) {
    const one = await tickTenant(ticking, { tenantId, personId: null }, now)
    total = {
      reminders: total.reminders + one.reminders,
      notices: total.notices + one.notices,
      mail: total.mail + one.mail,
    }
  }
  return total
}

async function tickTenant(ticking: Ticking, actor: DoorActor, now: Date): Promise<Ticked> {
  const reminders = await remind(ticking.door, actor, now)
  await hearForDrafts(ticking.door, actor, now)
  const notices = await distribute(ticking, actor, now)
  const { door, mail } = ticking
  if (!mail) return { reminders, notices, mail: 0 }
  await digest(door, actor, { mail, now })
  return { reminders, notices, mail: await deliverMail({ door, mail }, actor, now) }
}

async function remind(door: Door, actor: DoorActor, now: Date): Promise<number> {
  // Most ticks find nothing: looking leaves no record.
  const waiting = await door.read(actor, async (tx) => dueReminders(tx, await nowOf(tx, now)))
  if (waiting.length === 0) return 0
  return door.write(actor, { name: 'reminder.send' }, async (tx, trail) => {
    await takeTurn(tx, `reminders ${actor.tenantId}`)
    const at = await nowOf(tx, now)
    const count = await sendReminders(tx, trail, { actor, due: await dueReminders(tx, at), at })
    trail.subject(actor.tenantId, { count })
    return count
  })
}

async function digest(
  door: Door,
  actor: DoorActor,
  { mail, now }: { mail: MailService; now: Date },
): Promise<void> {
  if ((await door.read(actor, (tx) => waitingDigests(tx, now))).length === 0) return
  await door.write(actor, { name: 'mail.send' }, async (tx, trail) => {
    trail.subject(actor.tenantId, { count: await queueDigests(tx, actor, { mail, at: now }) })
  })
}
