/** The command line: `npm run -s guiheng -- COMMAND …`. */

import { writeFileSync } from 'node:fs'
import { Refusal } from '#domain/refusal.ts'
import { say } from '#words/say.ts'
import { openDatabase } from '../database/open.ts'
import { fillEmpty } from '../exercises/fill-empty.ts'
import { createProgram } from '../program.ts'
import { languageOf, readSettings } from '../settings.ts'
import { askServer, operate } from './control.ts'
import { run as decomposition } from './decomposition.ts'
import { migrate } from './migrate.ts'
import { type Outcome, operations } from './operations.ts'
import { run as verdicts } from './verdicts.ts'

const language = languageOf(process.env)

/** Commands that need no program: each answers its exit code. */
const alone: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  decomposition,
  verdicts,
  migrate: async (args) => {
    await migrate({ args, ownerUrl: process.env.GUIHENG_OWNER_URL ?? process.env.DATABASE_URL, language })
    return 0
  },
}

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = alone[name]
  if (command) return command(args)
  if (!operations[name]) {
    const known = [...Object.keys(alone), ...Object.keys(operations)].join(', ')
    process.stderr.write(`${say(language, 'start', 'unknown-command', { found: name, known })}\n`)
    return 1
  }
  const outcome = await runOperation(name, args)
  const out = args[args.indexOf('--out') + 1]
  if (outcome.file && out) {
    writeFileSync(out, outcome.file)
    process.stdout.write(`${say(language, 'start', 'report-written', { file: out })}\n`)
  }
  if (outcome.text) process[outcome.ok ? 'stdout' : 'stderr'].write(`${outcome.text}\n`)
  return outcome.ok ? 0 : 1
}

/** In the running server where there is one, else on the database itself. */
async function runOperation(name: string, args: string[]): Promise<Outcome> {
  const { dataFolder, databaseUrl, ownerUrl, exerciseFolder, url, host } = readSettings(process.env)
  const asked = { args, language }
  const answered = databaseUrl ? null : await askServer(dataFolder, { name, ...asked })
  if (answered) return answered
  const database = await openDatabase({ url: databaseUrl, ownerUrl, dataFolder })
  try {
    const reach = { boundTo: host, publicUrl: new URL(url) }
    const program = await createProgram({
      pool: database.pool,
      clock: () => new Date(),
      reach,
      logLevel: 'warn',
    })
    await fillEmpty(program, exerciseFolder)
    return await operate(program, name, asked)
  } finally {
    await database.close()
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${say(language, 'refusals', error.code, error.details)}\n`)
    process.exitCode = 1
  },
)
