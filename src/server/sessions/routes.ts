/** Signing in and out over HTTP. */

import {
  getSession,
  getSignInOptions,
  type SessionView,
  securePassword,
  signIn,
  signInAsExample,
  signInByInvitation,
  signOut,
} from '#contract/session.ts'
import type { Actor } from '#domain/people/role.ts'
import type { Router } from '../edge/router.ts'
import type { Sessions } from './sessions.ts'

export interface SessionRoutes {
  readonly sessions: Sessions
  /** What the shell shows of whoever is signed in, but for the account. */
  readonly sessionView: (actor: Actor) => Promise<Omit<SessionView, 'account'>>
}

export function serveSessions(router: Router, { sessions, sessionView }: SessionRoutes): void {
  router.serve(getSession, async ({ actor, visitor }) => ({
    ...(await sessionView(actor)),
    account: await sessions.accountOf(visitor),
  }))

  router.serveOpen(getSignInOptions, async ({ visitor }) => ({
    exampleAccounts: (await sessions.exampleAccounts(visitor)).map(({ role, unit, account }) => ({
      role,
      unit,
      account,
    })),
  }))

  router.serveOpen(signIn, async ({ visitor, body, setCookies }) => {
    setCookies(await sessions.signIn(visitor, body))
    return undefined
  })

  router.serveOpen(signInByInvitation, async ({ visitor, body, setCookies }) => {
    setCookies(await sessions.signInByInvitation(visitor, body.code))
    return undefined
  })

  router.serveOpen(signInAsExample, async ({ visitor, body, setCookies }) => {
    setCookies(await sessions.signInAsExample(visitor, body.account))
    return undefined
  })

  router.serve(signOut, async ({ visitor, actor, setCookies }) => {
    setCookies(await sessions.signOut(visitor, actor))
    return undefined
  })

  router.serve(securePassword, async ({ visitor, actor, body }) => {
    await sessions.secure(visitor, actor, body)
    return undefined
  })
}
