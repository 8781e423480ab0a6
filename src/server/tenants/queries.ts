/** The asking tenant, and what day it is there. */

import { beijingDay } from '#domain/calendar/day.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'

export async function getTenant(tx: Tx) {
  const tenant = await tx.selectFrom('tenant').selectAll().executeTakeFirst()
  if (!tenant) throw new Refusal('not-found')
  return tenant
}

/** An instant with the tenant's day. */
export interface Now {
  readonly now: Date
  /** The day in Beijing, or the day an example stands still at. */
  readonly today: string
}

export async function nowOf(tx: Tx, now: Date): Promise<Now> {
  return { now, today: await todayOf(tx, now) }
}

export async function todayOf(tx: Tx, now: Date): Promise<string> {
  return (await getTenant(tx)).demonstrationDate ?? beijingDay(now)
}
