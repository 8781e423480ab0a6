/** The whole server over HTTP; the only place where a refusal or a fault becomes an answer. */

import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Logger } from 'pino'
import type { RefusalView } from '#contract/shared.ts'
import { Refusal, refusals } from '#domain/refusal.ts'
import { refusalText } from '#words/refusal-text.ts'
import { say } from '#words/say.ts'
import { securityHeaders } from './edge/headers.ts'
import { languageOf } from './edge/language.ts'
import { openApiHead } from './edge/open-api.ts'
import { ownOrigins, refuseForeignPages } from './edge/origins.ts'
import type { EdgeEnv, Router } from './edge/router.ts'
import { serveWeb } from './edge/web-files.ts'
import type { Reach } from './sessions/visitor.ts'

export interface AppSettings {
  readonly router: Router
  readonly reach: Reach
  readonly port: number
  /** Folder of the built pages. */
  readonly webFolder: string
  readonly log: Logger
  /** Resolves while the database answers. */
  readonly checkHealth: () => Promise<unknown>
}

export function createApp({ router, reach, port, webFolder, log, checkHealth }: AppSettings): Hono<EdgeEnv> {
  const app = new Hono<EdgeEnv>()
  app.onError((error, c) => answerError(error, c, log))
  app.use(securityHeaders(reach.publicUrl))
  app.use('/api/*', async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
  })
  app.use(refuseForeignPages(ownOrigins(reach, port), reach.publicUrl))
  app.get('/healthz', async (c) => {
    await checkHealth()
    return c.json({ status: 'ok' })
  })
  app.get('/openapi.json', (c) => c.json(router.app.getOpenAPI31Document(openApiHead)))
  app.route('/', router.app)
  app.all('/api/*', (c) => {
    throw refusalOfUnknown(router, c.req)
  })
  app.all('*', serveWeb(webFolder))
  return app
}

/** An address that is known by other methods says which. */
function refusalOfUnknown({ served }: Router, { path, method }: { path: string; method: string }): Refusal {
  const allowed = served
    .filter((route) => new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .map((route) => route.method.toUpperCase())
  if (allowed.length === 0) return new Refusal('not-found')
  return new Refusal('method-not-allowed', { found: method.slice(0, 20), allowed: allowed.join(', ') })
}

const accessRefused = new Set([401, 403, 423])

function answerError(error: Error, c: Context, log: Logger): Response {
  const { method, routePath } = c.req
  if (error instanceof Refusal) {
    const { code, details } = error
    const status = refusals[code]
    // Refused for a reason that only whoever looks after the server can mend.
    if (error.cause !== undefined)
      log.error({ method, route: routePath, refusal: code, err: error.cause }, 'refused')
    if (accessRefused.has(status)) log.info({ method, route: routePath, refusal: code }, 'refused')
    if (status === 405 && typeof details.allowed === 'string') c.header('allow', details.allowed)
    const message = refusalText(languageOf(c.req.raw.headers), code, details)
    return refuse(c, status, { code, message, details })
  }
  const id = randomUUID()
  log.error({ fault: id, method, route: routePath, err: error }, 'fault')
  const message = say(languageOf(c.req.raw.headers), 'edge', 'fault', { id })
  return refuse(c, 500, { code: 'fault', message, details: { id } })
}

const refuse = (c: Context, status: ContentfulStatusCode, view: RefusalView) => c.json(view, status)
