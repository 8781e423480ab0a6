/** Wrong passwords, counted for each account name typed, so that guessing one account's password ends soon. */

import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { normalAccount } from '#domain/people/account.ts'
import { lockout } from '#domain/people/lockout.ts'
import { Refusal } from '#domain/refusal.ts'

export interface Lockout {
  /**
   * Counts one more try before its password is looked at, so that tries at the same moment count too.
   * Refuses when the name is locked. Answers how many tries are left and until when a lock would last.
   */
  countTry(account: string): Promise<{ left: number; until: Date }>
  /** After a right password: nothing is counted any more. */
  forget(account: string): Promise<void>
}

export function createLockout(pool: Pool, clock: () => Date): Lockout {
  return {
    async countTry(account) {
      const now = clock()
      const until = new Date(now.getTime() + lockout.minutes * 60_000)
      await pool.query('delete from auth.sign_in_failure where counted_until <= $1', [now])
      const { rows } = await pool.query<{ failures: number; counted_until: Date }>(count, [
        hashOf(account),
        until,
        lockout.failures,
      ])
      const [counted] = rows
      if (!counted) throw new Error('a try to sign in was not counted')
      if (counted.failures > lockout.failures) {
        throw new Refusal('account-locked', { until: counted.counted_until.toISOString() })
      }
      return { left: lockout.failures - counted.failures, until }
    },
    async forget(account) {
      await pool.query('delete from auth.sign_in_failure where account_hash = $1', [hashOf(account)])
    },
  }
}

/** A try at a locked name leaves the end of the lock where it was: nobody can keep another out for ever. */
const count = `
  insert into auth.sign_in_failure as f values ($1, 1, $2)
  on conflict (account_hash) do update set
    failures = least(f.failures, $3) + 1,
    counted_until = case when f.failures < $3 then excluded.counted_until else f.counted_until end
  returning failures, counted_until`

const hashOf = (account: string) => createHash('sha256').update(normalAccount(account)).digest('hex')
