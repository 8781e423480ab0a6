/** The command line: `npm run -s guiheng -- COMMAND …`. */

import { writeFileSync } from 'node:fs'
import { Refusal } from '#domain/refusal.ts'
import { say } from '#words/say.ts'
import { languageOf } from '../settings.ts'

const language = languageOf(process.env)

/**
 * Commands that need no program: each answers its exit code. Loaded when called, so that reading a file does not
 * wait for a database engine.
 */
const alone: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  decomposition: async (args) => (await import('./decomposition.ts')).run(args),
  verdicts: async (args) => (await import('./verdicts.ts')).run(args),
  migrate: async (args) => {
    const ownerUrl = process.env.GUIHENG_OWNER_URL ?? process.env.DATABASE_URL
    await (await import('./migrate.ts')).migrate({ args, ownerUrl, language })
    return 0
  },
}

const onProgram = ['accounts', 'audit', 'report']

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = alone[name]
  if (command) return command(args)
  if (!onProgram.includes(name)) {
    const known = [...Object.keys(alone), ...onProgram].join(', ')
    process.stderr.write(`${say(language, 'start', 'unknown-command', { found: name, known })}\n`)
    return 1
  }
  const { runOperation } = await import('./run-operation.ts')
  const outcome = await runOperation(name, { args, language })
  const out = args[args.indexOf('--out') + 1]
  if (outcome.file && out) {
    writeFileSync(out, outcome.file)
    process.stdout.write(`${say(language, 'start', 'report-written', { file: out })}\n`)
  }
  if (outcome.text) process[outcome.ok ? 'stdout' : 'stderr'].write(`${outcome.text}\n`)
  return outcome.ok ? 0 : 1
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
