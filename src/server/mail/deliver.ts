/**
 * Sends the mail that is due. A mail is claimed, sent, and marked. A program that dies in between leaves it claimed, and
 * it is sent again once the claim has run out: perhaps twice, never not at all.
 */

import { lostAfter, nextTry } from '#domain/notices/mailing.ts'
import { takeTurn } from '../database/turn.ts'
import type { Door, DoorActor, Tx } from '../db.ts'
import type { MailService, Sending } from './send.ts'

const atOnce = 20

interface Delivering {
  readonly door: Door
  readonly mail: MailService
}

/** Answers how many were sent. What fails is tried again later, or given up after the last attempt. */
export async function deliverMail({ door, mail }: Delivering, actor: DoorActor, now: Date): Promise<number> {
  let sent = 0
  for (;;) {
    const claimed = await claim(door, actor, now)
    if (claimed.length === 0) return sent
    const outcomes = await Promise.all(
      claimed.map(async ({ id, attempts, name, address, subject, body }) => {
        return { id, attempts, sending: await mail.mailer.send({ id, name, address, subject, body }) }
      }),
    )
    await mark(door, actor, { outcomes, now })
    sent += outcomes.filter(({ sending }) => sending.sent).length
  }
}

async function claim(door: Door, actor: DoorActor, now: Date) {
  // Most ticks find nothing: looking leaves no record.
  if ((await door.read(actor, (tx) => dueMail(tx, now))).length === 0) return []
  return door.write(actor, { name: 'mail.send' }, async (tx, trail) => {
    await takeTurn(tx, `mail ${actor.tenantId}`)
    const due = await dueMail(tx, now)
    trail.subject(actor.tenantId, { count: due.length })
    for (const { id, attempts } of due) {
      await tx
        .updateTable('mail')
        .set({ state: 'sending', attempts: attempts + 1, dueAt: new Date(now.getTime() + lostAfter) })
        .where('id', '=', id)
        .execute()
    }
    return due.map((one) => ({ ...one, attempts: one.attempts + 1 }))
  })
}

const dueMail = (tx: Tx, now: Date) =>
  tx
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.personId')
    .select(['mail.id', 'mail.attempts', 'mail.address', 'mail.subject', 'mail.body', 'person.name'])
    .where('mail.state', 'in', ['queued', 'sending'])
    .where('mail.dueAt', '<=', now)
    .orderBy('mail.dueAt')
    .orderBy('mail.id')
    .limit(atOnce)
    .execute()

interface Outcome {
  readonly id: string
  readonly attempts: number
  readonly sending: Sending
}

const mark = (door: Door, actor: DoorActor, { outcomes, now }: { outcomes: readonly Outcome[]; now: Date }) =>
  door.write(actor, { name: 'mail.send' }, async (tx, trail) => {
    trail.subject(actor.tenantId, { count: outcomes.filter(({ sending }) => sending.sent).length })
    for (const { id, attempts, sending } of outcomes) {
      const set = sending.sent
        ? ({ state: 'sent', endedAt: now } as const)
        : failed(sending, nextTry(attempts, now), now)
      await tx.updateTable('mail').set(set).where('id', '=', id).where('state', '=', 'sending').execute()
    }
  })

const failed = ({ final, failure }: { final: boolean; failure: string }, next: Date | null, now: Date) =>
  final || next === null
    ? ({ state: 'failed', endedAt: now, failure } as const)
    : ({ state: 'queued', dueAt: next, failure } as const)
