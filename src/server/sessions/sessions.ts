/** Sessions: who is signed in, the ways in, and the way out. */

import type { SessionView } from '#contract/session.ts'
import { isMachineMade } from '#domain/people/account.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Door } from '../db.ts'
import type { Auth, BegunSession, Credentials, StoredSession } from './auth.ts'
import { type ExampleAccount, exampleAccounts } from './example.ts'
import { redeemInvitation } from './invitations.ts'
import type { Lockout } from './lockout.ts'
import { prove } from './password-tries.ts'
import { findActorOf } from './people.ts'
import { type NewCredentials, secureAccount } from './secure.ts'
import { isOnThisMachine, type Reach, type Visitor } from './visitor.ts'

export interface SessionServices {
  readonly door: Door
  readonly auth: Auth
  readonly lockout: Lockout
  readonly clock: () => Date
  readonly reach: Reach
}

/** The cookies that an answer sets. */
export type Cookies = readonly string[]

export interface Sessions {
  /** Who sends the request; null for whoever has not signed in, or whose session has run out. */
  findActor(visitor: Visitor): Promise<Actor | null>
  signIn(visitor: Visitor, given: Credentials): Promise<Cookies>
  signInByInvitation(visitor: Visitor, code: string): Promise<Cookies>
  /** Without a password: only on an example, and only for a visitor at this very machine. */
  signInAsExample(visitor: Visitor, account: string): Promise<Cookies>
  /** What `signInAsExample` would take from this visitor. */
  exampleAccounts(visitor: Visitor): Promise<readonly ExampleAccount[]>
  signOut(visitor: Visitor, actor: Actor): Promise<Cookies>
  /** What is known of the account of whoever is signed in. */
  accountOf(visitor: Visitor): Promise<SessionView['account']>
  /** Sets name and password of one's own account; its other sessions end, this one goes on. */
  secure(visitor: Visitor, actor: Actor, given: NewCredentials): Promise<void>
}

/** Longest life of a session, however busy, and the longest time without a request. GB/T 22239-2019 8.1.4.1 b. */
export const sessionLifeHours = 12
const idleMinutes = 30
const minute = 60_000

export function createSessions(services: SessionServices): Sessions {
  const { door, auth, clock, reach } = services
  const offeredTo = async (visitor: Visitor) =>
    isOnThisMachine(visitor, reach) ? exampleAccounts({ door, auth }) : []
  return {
    async findActor({ headers }) {
      const session = await auth.findSession(headers)
      if (!session) return null
      const now = clock()
      if (hasRunOut(session, now)) {
        await auth.endSession(session.token)
        return null
      }
      // Not at every request: each would be one more write to the disk.
      if (now.getTime() - session.lastSeenAt.getTime() >= minute) await auth.touchSession(session.token)
      return findActorOf(door, session.accountId)
    },
    async signIn(visitor, given) {
      const begun = await prove(services, given.account, () => auth.beginByPassword(visitor.headers, given))
      return enter(services, visitor, { ...begun, by: 'password' })
    },
    async signInByInvitation(visitor, code) {
      const accountId = await redeemInvitation({ door, auth, clock }, code)
      return enter(services, visitor, {
        ...(await auth.begin(visitor.headers, accountId, true)),
        by: 'invitation',
      })
    },
    async signInAsExample(visitor, account) {
      const chosen = (await offeredTo(visitor)).find((offered) => offered.account === account)
      if (!chosen) throw new Refusal('not-found')
      return enter(services, visitor, {
        ...(await auth.begin(visitor.headers, chosen.accountId)),
        by: 'example',
      })
    },
    exampleAccounts: offeredTo,
    async signOut({ headers }, actor) {
      await door.write(actor, { name: 'session.end' }, async () => {})
      return auth.forget(headers)
    },
    async accountOf(visitor) {
      const { accountId, byInvitation } = await getSession(auth, visitor)
      const { name, hasPassword } = await auth.getAccount(accountId)
      return {
        name: isMachineMade(name) ? null : name,
        hasPassword,
        asksCurrent: hasPassword && !byInvitation,
      }
    },
    async secure(visitor, actor, given) {
      await secureAccount(services, { actor, session: await getSession(auth, visitor) }, given)
    },
  }
}

/** Refuses where the session ended while the request was on its way. */
async function getSession(auth: Auth, { headers }: Visitor): Promise<StoredSession> {
  const session = await auth.findSession(headers)
  if (!session) throw new Refusal('not-signed-in')
  return session
}

function hasRunOut({ startedAt, lastSeenAt }: StoredSession, now: Date): boolean {
  const life = now.getTime() - startedAt.getTime()
  const idle = now.getTime() - lastSeenAt.getTime()
  return life >= sessionLifeHours * 60 * minute || idle >= idleMinutes * minute
}

interface Entrance extends BegunSession {
  readonly by: 'password' | 'invitation' | 'example'
}

/** Records who came in and how; the session the browser had before ends, whoever's it was. */
async function enter(services: SessionServices, visitor: Visitor, entrance: Entrance): Promise<Cookies> {
  const { door, auth } = services
  const actor = await findActorOf(door, entrance.accountId)
  if (!actor) {
    await auth.endSession(entrance.token)
    throw new Refusal('sign-in-refused')
  }
  await door.write(actor, { name: 'session.begin', detail: { by: entrance.by } }, async () => {})
  const earlier = await auth.findSession(visitor.headers)
  if (earlier) await auth.endSession(earlier.token)
  await auth.removeExpired()
  return entrance.cookies
}
