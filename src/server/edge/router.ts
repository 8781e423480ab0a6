/** Turns a contract's route and its handler into a route of the server: the only place where both meet. */

import type { HttpBindings } from '@hono/node-server'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { z } from 'zod'
import { asOfHeader, type Route } from '#contract/route.ts'
import { day } from '#contract/shared.ts'
import { isConceivable, isPermitted, type PermissionRow, permissions } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Language } from '#words/language.ts'
import type { Cookies, Sessions } from '../sessions/sessions.ts'
import { lookedAt, type Visitor } from '../sessions/visitor.ts'
import { type Download, isDownload, toResponse } from './answer.ts'
import { readBody, readParams, readUpload, type Upload } from './input.ts'
import { languageOf } from './language.ts'
import { describeRoute } from './open-api.ts'

/** The socket is there on a real connection, not in a test that calls the app itself. */
export interface EdgeEnv {
  Bindings: Partial<HttpBindings>
}

/** What every handler gets. */
export interface OpenCall<Params extends z.ZodObject, Body extends z.ZodType> {
  readonly params: z.output<Params>
  readonly body: z.output<Body>
  /** The file of a route whose body is 'file'. */
  readonly file: Upload
  readonly visitor: Visitor
  readonly language: Language
  readonly now: Date
  /** Cookies that the answer sets. */
  setCookies(cookies: Cookies): void
}

/** What the handler of a route for signed-in people gets beside. */
export interface Call<Params extends z.ZodObject, Body extends z.ZodType> extends OpenCall<Params, Body> {
  readonly actor: Actor
  /** Refuses unless the actor may do this to a subject of that unit; null: a subject of no unit. */
  permit(unitId: string | null): void
}

/** A route whose answer is no schema gives a file or nothing, as its contract says. */
type Answered<Answer extends z.ZodType> = [Answer] extends [never] ? Download | undefined : z.output<Answer>

type Handler<Given, Answer extends z.ZodType> = (call: Given) => Promise<Answered<Answer>>

export interface Router {
  readonly app: OpenAPIHono<EdgeEnv>
  /** Every route that is served. */
  readonly served: readonly Route[]
  /** A route for signed-in people whose permission lets them at least conceivably in. */
  serve<P extends z.ZodObject, B extends z.ZodType = never, A extends z.ZodType = never>(
    route: Route<P, B, A>,
    handler: Handler<Call<P, B>, A>,
  ): void
  /** A route for anyone. */
  serveOpen<P extends z.ZodObject, B extends z.ZodType = never, A extends z.ZodType = never>(
    route: Route<P, B, A>,
    handler: Handler<OpenCall<P, B>, A>,
  ): void
}

export interface RouterServices {
  readonly sessions: Pick<Sessions, 'findActor'>
  readonly clock: () => Date
  readonly printer?: Printer
}

/** Makes PDF of what the program answers as Word. */
export interface Printer {
  /** Refuses where no PDF could be made now, before anything is read. */
  needPrinter(): Promise<void>
  print(actor: Actor, word: Download): Promise<Download>
}

const accepted = 'application/pdf'

export function createRouter({ sessions, clock, printer }: RouterServices): Router {
  const app = new OpenAPIHono<EdgeEnv>()
  const served: Route[] = []

  const add = (route: Route, respond: (c: Context<EdgeEnv>) => Promise<Response>) => {
    served.push(route)
    describeRoute(app.openAPIRegistry, route)
    app.on(route.method.toUpperCase(), route.path.replaceAll(/\{(\w+)\}/g, ':$1'), respond)
  }

  return {
    app,
    served,
    serve(route, handler) {
      if (permissionRow(route) === 'anyone')
        throw new Error(`${route.path} is open to anyone: serve it as open`)
      add(route, async (c) => {
        const call = begin(c, clock())
        const actor = await sessions.findActor(call.visitor)
        if (!actor) throw new Refusal('not-signed-in')
        if (!isConceivable(route.permission, actor)) throw new Refusal('not-permitted')
        const gate = openGate(route, actor)
        const printing = route.printable && c.req.header('accept') === accepted ? printer : undefined
        await printing?.needPrinter()
        const reader = { ...actor, asOf: lookedAtDay(c, route) }
        const result = await handler({
          ...call,
          actor: reader,
          permit: gate.permit,
          ...(await readInput(c, route)),
        })
        gate.close()
        return toResponse(
          c,
          route,
          printing && isDownload(result) ? await printing.print(actor, result) : result,
        )
      })
    },
    serveOpen(route, handler) {
      if (permissionRow(route) !== 'anyone') throw new Error(`${route.path} is not open to anyone`)
      add(route, async (c) => {
        const result = await handler({ ...begin(c, clock()), ...(await readInput(c, route)) })
        return toResponse(c, route, result)
      })
    },
  }
}

/**
 * The permit of one request. Where the right hangs on the unit, a handler that answers about one subject without
 * having asked whose it is has a bug, and its answer is kept back.
 */
function openGate({ method, path, permission }: Route, actor: Actor) {
  let asked = !path.includes('{') || isPermitted(permission, actor, null)
  return {
    permit(unitId: string | null) {
      if (!isPermitted(permission, actor, unitId)) throw new Refusal('not-permitted')
      asked = true
    },
    close() {
      if (!asked) throw new Error(`${method} ${path} answered without asking whose unit its subject is`)
    },
  }
}

/** What is known of a request before anything of its input is read. */
function begin(c: Context<EdgeEnv>, now: Date) {
  const setCookies = (cookies: Cookies) => {
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
  }
  return { visitor: visitorOf(c), language: languageOf(c.req.raw.headers), now, setCookies }
}

/**
 * The day that the reader looks back to, which the door takes from the actor. Nothing can be changed there, but for
 * the reader's own session.
 */
function lookedAtDay(c: Context<EdgeEnv>, { method, permission }: Route): string | undefined {
  const asked = c.req.header(asOfHeader)
  if (asked === undefined || (method !== 'get' && permission.startsWith('session.'))) return undefined
  const found = day.safeParse(asked)
  if (!found.success) throw new Refusal('day-invalid', { found: asked.slice(0, 20) })
  if (method !== 'get') throw new Refusal('looking-back', { day: found.data })
  return found.data
}

// A handler reads only what its contract promises: the other kind of content is never there.
const absent = undefined as never

async function readInput<Params extends z.ZodObject, Body extends z.ZodType>(
  c: Context<EdgeEnv>,
  { params: schema, body }: Pick<Route<Params, Body>, 'params' | 'body'>,
): Promise<{ params: z.output<Params>; body: z.output<Body>; file: Upload }> {
  const given = { request: c.req.raw, language: languageOf(c.req.raw.headers) }
  const params = readParams(schema, c.req.param(), given)
  if (body === null) return { params, body: absent, file: absent }
  if (body === 'file') return { params, body: absent, file: await readUpload(given) }
  return { params, body: await readBody(body, given), file: absent }
}

/** Types can be got round; a route without a row is refused when the server is put together. */
function permissionRow({ path, permission }: Route): PermissionRow {
  if (!Object.hasOwn(permissions, permission)) throw new Error(`${path} has no row in the permission table`)
  return permissions[permission]
}

function visitorOf(c: Context<EdgeEnv>): Visitor {
  const headers = new Headers()
  for (const name of lookedAt) {
    const value = c.req.header(name)
    if (value !== undefined) headers.set(name, value)
  }
  return { headers, address: c.env?.incoming?.socket.remoteAddress ?? null }
}
