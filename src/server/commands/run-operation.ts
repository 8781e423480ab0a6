/** Runs a command on the program: in the running server where there is one, else on the database itself. */

import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '#domain/refusal.ts'
import { type Database, openDatabase } from '../database/open.ts'
import { fillEmpty } from '../exercises/fill-empty.ts'
import { createProgram } from '../program.ts'
import { readSettings, type Settings } from '../settings.ts'
import { askServer, operate } from './control.ts'
import type { Asked, Outcome } from './operations.ts'
import { waysInText } from './ways-in.ts'

export async function runOperation(name: string, asked: Asked): Promise<Outcome> {
  const settings = readSettings(process.env)
  const reached = await reach(settings, { name, ...asked })
  if ('ok' in reached) return reached
  try {
    const program = await createProgram({
      pool: reached.pool,
      clock: () => new Date(),
      reach: { boundTo: settings.host, publicUrl: new URL(settings.url) },
      logLevel: 'warn',
    })
    // Whoever names an exercise for an empty database wants no other in it.
    if (name === 'exercise') return await reached.alone(() => operate(program, name, asked))
    const made = await reached.alone(() => fillEmpty(program, settings.exerciseFolder))
    const outcome = await operate(program, name, asked)
    // What was made on the way is shown nowhere else; the accounts of `accounts` itself are newer.
    const shown = waysInText(name === 'accounts' ? { ...made, accounts: [] } : made, asked.language)
    return { ...outcome, text: `${shown}\n${outcome.text}`.trim() }
  } finally {
    await reached.close()
  }
}

const patienceSeconds = 60

/** The running server's outcome, or the database where no server runs. A server that is starting is waited for. */
async function reach(settings: Settings, message: { name: string } & Asked): Promise<Outcome | Database> {
  const { databaseUrl, ownerUrl, dataFolder } = settings
  for (let waited = 0; ; waited += 250) {
    const answered = databaseUrl ? null : await askServer(dataFolder, message)
    if (answered) return answered
    try {
      return await openDatabase({ url: databaseUrl, ownerUrl, dataFolder })
    } catch (error) {
      const isTaken = error instanceof Refusal && error.code === 'data-folder-in-use'
      if (!isTaken || waited >= patienceSeconds * 1000) throw error
      await pause(250)
    }
  }
}
