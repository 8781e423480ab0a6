/** Turns: writers of one subject follow one another. */

import { sql } from 'kysely'
import type { Tx } from '../db.ts'

/** Waits for whoever has the subject's turn, then keeps it until the transaction ends. What counts is read after. */
export const takeTurn = (tx: Tx, subject: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(tx)

/** Shares the subject's turn with others who share it: whoever takes it waits for them all. */
export const shareTurn = (tx: Tx, subject: string) =>
  sql`select pg_advisory_xact_lock_shared(hashtextextended(${subject}, 0))`.execute(tx)
