/** An account made one's own: its name, once, and its password. */

import { nameToTake } from '#domain/people/account.ts'
import { refuseWeakPassword } from '#domain/people/password.ts'
import type { Actor } from '#domain/people/role.ts'
import type { StoredSession } from './auth.ts'
import { prove, type TryServices } from './password-tries.ts'

export interface NewCredentials {
  /** The name to take; null: the present one stays. */
  readonly account: string | null
  /** The present password, needed where there is one. */
  readonly current: string | null
  readonly password: string
}

/** Sets name and password; every other session of the account ends. Refuses before it changes anything. */
export async function secureAccount(
  services: TryServices,
  by: { readonly actor: Actor; readonly session: StoredSession },
  { account, current, password }: NewCredentials,
): Promise<void> {
  const { door, auth } = services
  const { accountId, token, byInvitation } = by.session
  const { name: present, hasPassword } = await auth.getAccount(accountId)
  const taken = nameToTake(present, account)
  refuseWeakPassword(password, taken ?? present)
  // Whoever came by a code was known by it: that is how a forgotten password is renewed.
  if (hasPassword && !byInvitation) {
    await prove(services, present, async () =>
      (await auth.isPassword(accountId, current ?? '')) ? accountId : null,
    )
  }
  if (taken) await auth.takeName(accountId, taken)
  await auth.setPassword(accountId, password, token)
  await services.lockout.forget(taken ?? present)
  const action = {
    name: 'account.secure',
    subject: by.actor.personId,
    detail: taken ? { name: taken } : {},
  }
  await door.write(by.actor, action, async () => {})
}
