/** The command line: `npm run -s guiheng -- COMMAND …`. */

import { Refusal } from '#domain/refusal.ts'
import { refusalText } from '#words/refusal-text.ts'
import { say } from '#words/say.ts'
import { languageOf } from '../settings.ts'

const language = languageOf(process.env)

/**
 * What each command does: answers its exit code, 2 where the call is not understood. Loaded when called, so that
 * reading a file does not wait for a database engine.
 */
const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  decomposition: async (args) => (await import('./decomposition.ts')).run(args),
  verdicts: async (args) => (await import('./verdicts.ts')).run(args),
  progress: async (args) => (await import('./progress.ts')).run(args),
  forecast: async (args) => (await import('./forecast.ts')).run(args),
  migrate: async (args) => (await import('./migrate.ts')).run(args, language),
  accounts: async (args) => (await import('./on-program.ts')).accounts(args, language),
  exercise: async (args) => (await import('./on-program.ts')).exercise(args, language),
  codes: async (args) => (await import('./on-program.ts')).codes(args, language),
  audit: async (args) => (await import('./on-program.ts')).audit(args, language),
  refresh: async (args) => (await import('./on-program.ts')).refresh(args, language),
  report: async (args) => (await import('./on-program.ts')).report(args, language),
}

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command) return command(args)
  const known = Object.keys(commands).join(', ')
  const isQuestion = ['', 'help', '--help', '-h'].includes(name)
  process.stderr.write(
    `${say(language, 'start', isQuestion ? 'usage' : 'unknown-command', { found: name, known })}\n`,
  )
  return isQuestion ? 2 : 1
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${refusalText(language, error.code, error.details)}\n`)
    process.exitCode = 1
  },
)
