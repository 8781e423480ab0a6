/** Signing in, and what the shell shows of the one who did. */

import { z } from 'zod'
import { evaluationKinds } from '#domain/evaluations/evaluation.ts'
import { parts } from '#domain/people/navigation.ts'
import { roles } from '#domain/people/role.ts'
import { route } from './route.ts'
import { day, id, instant, none } from './shared.ts'

const TrackView = z
  .strictObject({
    id,
    key: z.string(),
    name: z.string(),
    reportName: z.string(),
    deadlines: z.array(
      z.strictObject({ text: z.string(), by: z.string(), to: z.string(), dueOn: day, daysLeft: z.int() }),
    ),
  })
  .meta({ id: 'Track' })

export const SessionView = z
  .strictObject({
    person: z.strictObject({ id, name: z.string() }),
    /** What the person signs in with. `name` is null until one is taken by whoever came by invitation. */
    account: z.strictObject({
      name: z.string().nullable(),
      hasPassword: z.boolean(),
      asksCurrent: z.boolean(),
    }),
    /** `asksCurrent`: a new password wants the present one; not of whoever came by a code. */
    memberships: z.array(z.strictObject({ unitId: id, unit: z.string(), role: z.enum(roles) })),
    tenant: z.strictObject({
      place: z.string(),
      government: z.string(),
      example: z.boolean(),
      /** The tenant's today: the real day in Beijing, or the day an example stands at. */
      today: day,
      demonstration: z.boolean(),
    }),
    evaluation: z
      .strictObject({
        id,
        name: z.string(),
        kind: z.enum(evaluationKinds),
        /** null while it runs. */
        closed: z.strictObject({ by: z.string(), at: instant }).nullable(),
        cutOffs: z.strictObject({ yearly: day, monthly: day, progress: day }),
        points: z.array(z.string()),
        tracks: z.array(TrackView),
      })
      .nullable(),
    /** The outline whose version the top bar shows. */
    plan: z.strictObject({ id, name: z.string(), version: z.int() }).nullable(),
    navigation: z.array(z.enum(parts)),
  })
  .meta({ id: 'Session' })
export type SessionView = z.infer<typeof SessionView>

export const SignInOptions = z
  .strictObject({
    /** Roles offered at one click: only of an example, and only to a visitor on this very machine. */
    exampleAccounts: z.array(z.strictObject({ role: z.enum(roles), unit: z.string(), account: z.string() })),
  })
  .meta({ id: 'SignInOptions' })
export type SignInOptions = z.infer<typeof SignInOptions>

export const getSession = route({
  method: 'get',
  path: '/api/session',
  params: none,
  body: null,
  answer: SessionView,
  permission: 'session.read',
})
export const getSignInOptions = route({
  method: 'get',
  path: '/api/session/options',
  params: none,
  body: null,
  answer: SignInOptions,
  permission: 'session.begin',
})
export const signIn = route({
  method: 'post',
  path: '/api/session',
  params: none,
  body: z.strictObject({ account: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
  answer: null,
  permission: 'session.begin',
})
export const signInByInvitation = route({
  method: 'post',
  path: '/api/session/invitation',
  params: none,
  body: z.strictObject({ code: z.string().min(1).max(100) }),
  answer: null,
  permission: 'session.begin',
})
export const signInAsExample = route({
  method: 'post',
  path: '/api/session/example',
  params: none,
  body: z.strictObject({ account: z.string().min(1).max(100) }),
  answer: null,
  permission: 'session.begin',
})
export const signOut = route({
  method: 'delete',
  path: '/api/session',
  params: none,
  body: null,
  answer: null,
  permission: 'session.end',
})
/** Sets one's own password; the account's name too, once, where the program made it. */
export const securePassword = route({
  method: 'put',
  path: '/api/session/password',
  params: none,
  body: z.strictObject({
    account: z.string().max(100).nullable(),
    /** The present password, where there is one. */
    current: z.string().max(200).nullable(),
    password: z.string().max(200),
  }),
  answer: null,
  permission: 'session.secure',
})
