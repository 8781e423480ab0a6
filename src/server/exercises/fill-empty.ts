/** Fills an empty database with an exercise, so that the first start shows something. */

import { sql } from 'kysely'
import { nobody } from '../db.ts'
import { type Account, lackAccounts, renewAccounts } from '../people/accounts.ts'
import type { Program } from '../program.ts'
import { loadExercise } from './load.ts'
import { readExercise } from './read-exercise.ts'

/**
 * Answers the accounts made for it; none where some government is already there and everybody of an example can
 * sign in. A start that was cut short between the two is made good.
 */
export async function fillEmpty(program: Program, exerciseFolder: string): Promise<Account[]> {
  const { door, clock } = program
  const { rows } = await door.read(nobody, (tx) => sql`select 1 from tenants() limit 1`.execute(tx))
  if (rows.length === 0) await loadExercise(door, await readExercise(exerciseFolder), clock())
  else if (!(await lackAccounts(program))) return []
  return renewAccounts(program)
}
