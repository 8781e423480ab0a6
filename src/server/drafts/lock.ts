/** Holding a section: taken by one person at a time, renewed, given back, taken over. */

import { v7 } from 'uuid'
import { holdingAt, lockEnd } from '#domain/drafts/lock.ts'
import { Refusal } from '#domain/refusal.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import type { Reader } from './reading.ts'
import { type LockRow, openLocks } from './rows.ts'

/** The section's lock that nobody ended, with nobody else at it; it may have run out. */
export async function openLock(tx: Tx, sectionId: string): Promise<LockRow | null> {
  await takeTurn(tx, sectionId)
  return (await openLocks(tx, [sectionId])).get(sectionId) ?? null
}

/** Takes the lock or renews the actor's own. Refuses `section-locked` with who holds it, since when. */
export async function takeLock(tx: Tx, sectionId: string, reader: Reader): Promise<void> {
  const lock = await openLock(tx, sectionId)
  const held = holdingAt(lock, reader.now)
  if (held && held.personId !== reader.actor.personId) throw lockedBy(held)
  await holdOn(tx, { sectionId, lock }, reader)
}

export const lockedBy = ({ by, takenAt }: LockRow): Refusal =>
  new Refusal('section-locked', { who: by, when: takenAt.toISOString() })

interface Held {
  readonly sectionId: string
  /** What `openLock` answered; never one that somebody else still holds. */
  readonly lock: LockRow | null
}

/** Renews the actor's lock, or takes the section, which is free. */
export async function holdOn(tx: Tx, { sectionId, lock }: Held, { actor, now }: Reader): Promise<void> {
  if (lock && holdingAt(lock, now)?.personId === actor.personId) {
    await tx.updateTable('draftLock').set({ renewedAt: now }).where('id', '=', lock.id).execute()
    return
  }
  if (lock) await endLock(tx, lock.id, lockEnd(lock))
  await insertLock(tx, { sectionId, takenFrom: null, reason: '' }, { actor, now })
}

/** Gives back the actor's own lock; whoever holds none any more is not disturbed. */
export async function releaseLock(tx: Tx, sectionId: string, { actor, now }: Reader): Promise<void> {
  const lock = await openLock(tx, sectionId)
  if (lock?.personId === actor.personId) await endLock(tx, lock.id, now)
}

/** Takes the section from whoever holds it, with the reason: answers who did; a free one is just taken. */
export async function takeOver(
  tx: Tx,
  { sectionId, reason }: { sectionId: string; reason: string },
  reader: Reader,
): Promise<string | null> {
  const lock = await openLock(tx, sectionId)
  const held = holdingAt(lock, reader.now)
  if (!held || held.personId === reader.actor.personId) {
    await holdOn(tx, { sectionId, lock }, reader)
    return null
  }
  await endLock(tx, held.id, reader.now)
  await insertLock(tx, { sectionId, takenFrom: held.id, reason }, reader)
  return held.personId
}

const endLock = (tx: Tx, id: string, endedAt: Date) =>
  tx.updateTable('draftLock').set({ endedAt }).where('id', '=', id).execute()

const insertLock = (
  tx: Tx,
  taken: { sectionId: string; takenFrom: string | null; reason: string },
  { actor: { tenantId, personId }, now }: Reader,
) =>
  tx
    .insertInto('draftLock')
    .values({ ...taken, tenantId, id: v7(), personId, takenAt: now, renewedAt: now, endedAt: null })
    .execute()
