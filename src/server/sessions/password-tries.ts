/** A password put to the test: each try counts towards the lock, and a lock is kept in the trail. */

import { Refusal } from '#domain/refusal.ts'
import type { Door } from '../db.ts'
import type { Auth } from './auth.ts'
import type { Lockout } from './lockout.ts'
import { findActorOf } from './people.ts'

export interface TryServices {
  readonly door: Door
  readonly auth: Auth
  readonly lockout: Lockout
}

/** What a right password proves. Refuses a wrong one, for which `proof` answers null, and a locked account. */
export async function prove<Proof>(
  services: TryServices,
  account: string,
  proof: () => Promise<Proof | null>,
): Promise<Proof> {
  const { left, until } = await services.lockout.countTry(account)
  const proved = await proof()
  if (proved === null) {
    if (left > 0) throw new Refusal('sign-in-refused')
    await recordLock(services, account)
    throw new Refusal('account-locked', { until: until.toISOString() })
  }
  await services.lockout.forget(account)
  return proved
}

/** A lock of an account that exists is kept in the trail of its tenant. */
async function recordLock({ door, auth }: TryServices, account: string): Promise<void> {
  const accountId = await auth.findAccount(account)
  const person = accountId && (await findActorOf(door, accountId))
  if (!person) return
  const action = { name: 'account.lock', subject: person.personId }
  await door.write({ tenantId: person.tenantId, personId: null }, action, async () => {})
}
