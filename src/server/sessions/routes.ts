/** Signing in and out over HTTP. */

import {
  getSession,
  getSignInOptions,
  type SessionView,
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
  /** What the shell shows of whoever is signed in. */
  readonly sessionView: (actor: Actor) => Promise<SessionView>
}

export function serveSessions(router: Router, { sessions, sessionView }: SessionRoutes): void {
  router.serve(getSession, ({ actor }) => sessionView(actor))

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
}
