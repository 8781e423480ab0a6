/** Runs a command on the program: in the running server where there is one, else on the database itself. */

import { openDatabase } from '../database/open.ts'
import { fillEmpty } from '../exercises/fill-empty.ts'
import { createProgram } from '../program.ts'
import { readSettings } from '../settings.ts'
import { askServer, operate } from './control.ts'
import type { Asked, Outcome } from './operations.ts'

export async function runOperation(name: string, asked: Asked): Promise<Outcome> {
  const { dataFolder, databaseUrl, ownerUrl, exerciseFolder, url, host } = readSettings(process.env)
  const answered = databaseUrl ? null : await askServer(dataFolder, { name, ...asked })
  if (answered) return answered
  const database = await openDatabase({ url: databaseUrl, ownerUrl, dataFolder })
  try {
    const program = await createProgram({
      pool: database.pool,
      clock: () => new Date(),
      reach: { boundTo: host, publicUrl: new URL(url) },
      logLevel: 'warn',
    })
    await fillEmpty(program, exerciseFolder)
    return await operate(program, name, asked)
  } finally {
    await database.close()
  }
}
