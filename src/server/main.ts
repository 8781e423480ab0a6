/** The server: opens the database, loads the example into an empty one, serves, and says where. */

import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { Refusal } from '#domain/refusal.ts'
import { refusalText } from '#words/refusal-text.ts'
import { say } from '#words/say.ts'
import { createApp } from './app.ts'
import { listenForCommands } from './commands/control.ts'
import { waysInText } from './commands/ways-in.ts'
import { type Database, openDatabase } from './database/open.ts'
import { startClockwork } from './deadlines/clockwork.ts'
import { fillEmpty } from './exercises/fill-empty.ts'
import { createMailer } from './mail/send.ts'
import { createProgram, type Program } from './program.ts'
import { languageOf, readSettings } from './settings.ts'

const language = languageOf(process.env)
const tenMinutes = 10 * 60 * 1000
const longestHead = 64 * 1024 // bytes: a reason in an address is nine times as long as its Chinese characters
const print = (line: string) => process.stdout.write(`${line}\n`)

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const { databaseUrl: url, ownerUrl, dataFolder, exerciseFolder, host, port, office } = settings
  const database = await openDatabase({ url, ownerUrl, dataFolder })
  const reach = { boundTo: host, publicUrl: new URL(settings.url) }
  const clock = () => new Date()
  const mailer = settings.mail ? createMailer(settings.mail) : undefined
  const program = await createProgram({ pool: database.pool, clock, reach, logLevel: 'warn', mailer, office })
  const made = await database.alone(() => fillEmpty(program, exerciseFolder))
  // At once: passwords and codes are nowhere else, whatever becomes of this start.
  const waysIn = waysInText(made, language)
  if (waysIn) print(waysIn)
  keepUp(database, program)
  const endClockwork = startClockwork(program)
  // A command line finds a PostgreSQL by itself; the embedded database is this process's alone.
  const control = database.engine === 'pglite' ? await listenForCommands(dataFolder, program) : null
  const app = createApp({
    router: program.router,
    reach,
    port,
    webFolder: join(import.meta.dirname, '../../build/web'),
    log: program.log,
    checkHealth: () => database.pool.query('select 1'),
  })
  const serverOptions = { maxHeaderSize: longestHead }
  const server = serve({ fetch: app.fetch, hostname: host, port, serverOptions }, () => {
    const seconds = process.uptime().toFixed(1)
    print(say(language, 'start', 'serving', { url: settings.url, seconds }))
  })
  endInOrder(server, port, async () => {
    control?.close()
    await endClockwork()
    mailer?.close()
    await program.pdf.close()
    await database.close()
  })
}

/** The embedded engine has nobody who tidies up beside it. */
function keepUp(database: Database, { log }: Program): void {
  const upkeep = setInterval(() => {
    database.upkeep().catch((error: unknown) => log.error({ err: error }, 'upkeep'))
  }, tenMinutes)
  upkeep.unref()
}

/** Closes everything once, when told to end or where nothing can be served. */
function endInOrder(server: ServerType, port: number, release: () => Promise<void>): void {
  let isClosing = false
  const close = async (code: number) => {
    if (isClosing) return
    isClosing = true
    server.close()
    await release()
    process.exit(code)
  }
  server.on('error', (error: NodeJS.ErrnoException) => {
    const key = error.code === 'EADDRINUSE' ? 'port-in-use' : 'cannot-listen'
    print(say(language, 'start', key, { port, found: error.message }))
    void close(1)
  })
  process.on('SIGINT', () => void close(0))
  process.on('SIGTERM', () => void close(0))
}

start().catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  print(refusalText(language, error.code, error.details))
  process.exit(1)
})
