/** Accounts, passwords and session cookies: the one place that knows the sign-in library. */

import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import { z } from 'zod'
import { isMachineMade, normalAccount } from '#domain/people/account.ts'
import { Refusal } from '#domain/refusal.ts'
import { sqlState } from '../db.ts'

export interface AuthSettings {
  readonly pool: Pool
  readonly clock: () => Date
  /** The public address: https makes the cookie secure. */
  readonly publicUrl: URL
  /** Longest life of a session, in hours, however busy. */
  readonly lifeHours: number
}

export interface StoredSession {
  readonly token: string
  readonly accountId: string
  readonly startedAt: Date
  readonly lastSeenAt: Date
  /** Begun by an invitation code: a new password is set without the old one. */
  readonly byInvitation: boolean
}

/** A session just begun, and the cookies that carry it. */
export interface BegunSession {
  readonly accountId: string
  readonly token: string
  readonly cookies: readonly string[]
}

export interface Credentials {
  readonly account: string
  readonly password: string
}

export interface Accounts {
  findAccount(name: string): Promise<string | null>
  /** A new account without a password; answers its id. */
  createAccount(name: string): Promise<string>
  getAccount(accountId: string): Promise<{ name: string; hasPassword: boolean }>
  /** Gives the account another name to sign in with. Refuses `account-taken`. */
  takeName(accountId: string, name: string): Promise<void>
  isPassword(accountId: string, password: string): Promise<boolean>
  /** Sets a new password and ends every session of the account but the one kept. */
  setPassword(accountId: string, password: string, keptToken?: string): Promise<void>
  /** Names of those of the accounts that have a password, by id. */
  namesWithPassword(accountIds: readonly string[]): Promise<Map<string, string>>
  /** Those of the accounts that were made for an invitation code, whatever they are called now. */
  madeByInvitation(accountIds: readonly string[]): Promise<Set<string>>
}

export interface Auth extends Accounts {
  /** The session of the request's cookie; null for none, a forged or an expired one. */
  findSession(headers: Headers): Promise<StoredSession | null>
  touchSession(token: string): Promise<void>
  endSession(token: string): Promise<void>
  /** Removes what nobody can use any more. */
  removeExpired(): Promise<void>
  /** Cookies that make the browser forget its session. */
  forget(headers: Headers): Promise<readonly string[]>
  /** Begins a session by password; null, after the same work, for an unknown account as for a wrong password. */
  beginByPassword(headers: Headers, given: Credentials): Promise<BegunSession | null>
  /** Begins a session for an account that has proved itself in another way. */
  begin(headers: Headers, accountId: string, byInvitation?: boolean): Promise<BegunSession>
}

/** The library keeps addresses; ours lead nowhere (RFC 2606). */
const domain = '@guiheng.invalid'
const addressOf = (name: string) => `${normalAccount(name)}${domain}`
const nameIn = (address: string) => address.slice(0, -domain.length)

export async function createAuth(settings: AuthSettings): Promise<Auth> {
  const library = createLibrary(settings, await readSigningKey(settings.pool))
  const context = await library.$context
  return { ...sessionsOf(library, context, settings), ...accountsOf(context, settings) }
}

type Library = ReturnType<typeof createLibrary>
type LibraryContext = Awaited<Library['$context']>

function sessionsOf(
  { api }: Library,
  { internalAdapter, authCookies }: LibraryContext,
  { pool, clock }: AuthSettings,
): Omit<Auth, keyof Accounts> {
  return {
    async findSession(headers) {
      const found = await api.getSession({ headers, query: { disableRefresh: true } })
      if (!found) return null
      const { token, userId, createdAt, lastSeenAt, byInvitation } = found.session
      return { token, accountId: userId, startedAt: createdAt, lastSeenAt, byInvitation }
    },
    async touchSession(token) {
      await internalAdapter.updateSession(token, { lastSeenAt: clock() })
    },
    endSession: (token) => internalAdapter.deleteSession(token),
    async removeExpired() {
      // The library sets this time by the machine's own clock.
      await pool.query('delete from auth.session where "expiresAt" < $1', [new Date()])
    },
    async forget(headers) {
      const { headers: answered } = await api.signOut({ headers, returnHeaders: true })
      return answered
        .getSetCookie()
        .filter((cookie) => cookie.startsWith(`${authCookies.sessionToken.name}=`))
    },
    async beginByPassword(headers, { account, password }) {
      const body = { email: addressOf(account), password }
      const begun = await api.signInEmail({ headers, body, returnHeaders: true }).catch(nullIfRejected)
      if (!begun) return null
      const { response, headers: answered } = begun
      return { accountId: response.user.id, token: response.token, cookies: answered.getSetCookie() }
    },
    async begin(headers, accountId, byInvitation = false) {
      const body = { accountId, byInvitation }
      const begun = await api.beginSession({ headers, body, returnHeaders: true })
      return { accountId, token: begun.response.token, cookies: begun.headers.getSetCookie() }
    },
  }
}

function accountsOf(
  { internalAdapter, password: passwords }: LibraryContext,
  { pool }: AuthSettings,
): Accounts {
  return {
    async findAccount(name) {
      return (await internalAdapter.findUserByEmail(addressOf(name)))?.user.id ?? null
    },
    async createAccount(name) {
      // The library's name stays what the account was made as; its address is what one signs in with.
      const account = { email: addressOf(name), name: normalAccount(name) }
      return (await internalAdapter.createUser(account, { method: 'admin' })).id
    },
    async getAccount(accountId) {
      const user = await internalAdapter.findUserById(accountId)
      if (!user) throw new Error('an account was asked for that is gone')
      const held = await internalAdapter.findAccounts(accountId)
      return { name: nameIn(user.email), hasPassword: held.some(isByPassword) }
    },
    async takeName(accountId, name) {
      await internalAdapter.updateUser(accountId, { email: addressOf(name) }).catch((error) => {
        throw sqlState(error) === uniqueViolation ? new Refusal('account-taken', { name }) : error
      })
    },
    async isPassword(accountId, password) {
      const hash = (await internalAdapter.findAccounts(accountId)).find(isByPassword)?.password
      return hash ? passwords.verify({ hash, password }) : false
    },
    async setPassword(accountId, password, keptToken = '') {
      const hash = await passwords.hash(password)
      const held = await internalAdapter.findAccounts(accountId)
      if (held.some(isByPassword)) {
        await internalAdapter.updatePassword(accountId, hash)
      } else {
        const credential = { userId: accountId, accountId, providerId: 'credential', password: hash }
        await internalAdapter.linkAccount(credential)
      }
      const own = [accountId, keptToken]
      await pool.query('delete from auth.session where "userId" = $1 and "token" <> $2', own)
      // The code that began it has done its work: the next change asks for the password.
      const spent = 'update auth.session set "byInvitation" = false where "userId" = $1 and "token" = $2'
      await pool.query(spent, own)
    },
    async namesWithPassword(accountIds) {
      const { rows } = await pool.query<{ id: string; email: string }>(
        `select u."id", u."email" from auth."user" u join auth.credential c on c."userId" = u."id"
         where c."providerId" = 'credential' and u."id" = any($1)`,
        [accountIds],
      )
      return new Map(rows.map(({ id, email }) => [id, nameIn(email)]))
    },
    async madeByInvitation(accountIds) {
      const { rows } = await pool.query<{ id: string; name: string }>(
        'select "id", "name" from auth."user" where "id" = any($1)',
        [accountIds],
      )
      return new Set(rows.flatMap(({ id, name }) => (isMachineMade(name) ? [id] : [])))
    },
  }
}

const uniqueViolation = '23505'
const isByPassword = ({ providerId }: { providerId: string }) => providerId === 'credential'

async function readSigningKey(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ secret: string }>('select secret from auth.signing_key')
  const [key] = rows
  if (!key) throw new Error('the installation has no key to sign session cookies with')
  return key.secret
}

function createLibrary({ pool, clock, publicUrl, lifeHours }: AuthSettings, secret: string) {
  const secure = publicUrl.protocol === 'https:'
  return betterAuth({
    secret,
    baseURL: publicUrl.origin,
    database: { dialect: new PostgresDialect({ pool }), type: 'postgres', schemaName: 'auth' },
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: 200 },
    account: { modelName: 'credential' },
    session: {
      expiresIn: lifeHours * 60 * 60,
      additionalFields: {
        lastSeenAt: { type: 'date', required: true, input: false, defaultValue: clock },
        byInvitation: { type: 'boolean', required: true, input: false, defaultValue: false },
      },
    },
    databaseHooks: { session: { create: { before: async () => ({ data: { createdAt: clock() } }) } } },
    advanced: {
      cookies: {
        session_token: {
          // The prefix makes browsers refuse the cookie from a subdomain or over plain http.
          name: secure ? '__Host-guiheng' : 'guiheng',
          attributes: { secure, sameSite: 'strict', httpOnly: true, path: '/' },
        },
      },
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    plugins: [provenAccounts],
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

/** Adds the one endpoint that the library lacks: a session for an account that proved itself by other means. */
const provenAccounts = {
  id: 'proven-accounts',
  endpoints: {
    beginSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ accountId: z.string(), byInvitation: z.boolean() }) },
      async (context) => {
        const { internalAdapter } = context.context
        const { accountId, byInvitation } = context.body
        const user = await internalAdapter.findUserById(accountId)
        if (!user) throw new Error('a session was asked for an account that is gone')
        const session = await internalAdapter.createSession(user.id, false, { byInvitation }, true)
        await setSessionCookie(context, { session, user })
        return { token: session.token }
      },
    ),
  },
} satisfies BetterAuthPlugin

/** The library says by an error what is a plain answer to us: these credentials open nothing. */
function nullIfRejected(error: unknown): null {
  if (error instanceof APIError && error.statusCode < 500) return null
  throw error
}
