/** Sections are written by one person at a time: who holds one, until when, and what becomes of a text saved without it. */

import { lockMinutes } from './limits.ts'

export interface Lock {
  readonly id: string
  readonly personId: string
  readonly takenAt: Date
  readonly renewedAt: Date
}

/** A minute in milliseconds. */
const minute = 60_000

/** When it runs out unless it is renewed. */
export const lockEnd = ({ renewedAt }: Pick<Lock, 'renewedAt'>): Date =>
  new Date(renewedAt.getTime() + lockMinutes * minute)

/** The lock where it still holds. */
export const holdingAt = <Held extends Lock>(lock: Held | null, now: Date): Held | null =>
  lock !== null && now < lockEnd(lock) ? lock : null

export interface Saving {
  readonly lock: Lock | null
  readonly now: Date
  readonly personId: string
  /** The version that stands, and the one the text was written on. */
  readonly standing: number
  readonly basedOn: number
}

/**
 * What becomes of a text that is saved. `locked`: somebody else holds the section. `changed`: another version stands
 * than the one it was written on. In both cases it is set aside.
 */
export function savingOf({
  lock,
  now,
  personId,
  standing,
  basedOn,
}: Saving): 'stands' | 'locked' | 'changed' {
  const held = holdingAt(lock, now)
  if (held !== null && held.personId !== personId) return 'locked'
  return basedOn === standing ? 'stands' : 'changed'
}
