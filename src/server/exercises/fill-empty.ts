/** Fills an empty database with an exercise, so that the first start shows something. */

import { type Account, lackAccounts, renewAccounts } from '../people/accounts.ts'
import { type FirstCode, makeFirstCodes } from '../people/first-codes.ts'
import type { Program } from '../program.ts'
import { listTenants } from '../tenants/registry.ts'
import { loadExercise } from './load.ts'
import { type ExerciseFolder, readExercise } from './read-exercise.ts'

/** How the first people come in: into an example by accounts, into a real place by codes. */
export interface WaysIn {
  readonly accounts: readonly Account[]
  readonly codes: readonly FirstCode[]
}

/**
 * Answers the ways in that were made for it; none where some government is already there and everybody of an
 * example can sign in. A start that was cut short between the two is made good.
 */
export async function fillEmpty(program: Program, exerciseFolder: string): Promise<WaysIn> {
  const tenants = await listTenants(program.door)
  if (tenants.length === 0) return addExercise(program, await readExercise(exerciseFolder))
  return { accounts: (await lackAccounts(program)) ? await renewAccounts(program) : [], codes: [] }
}

/** Loads the exercise beside whatever is there and makes the ways into it. */
export async function addExercise(program: Program, folder: ExerciseFolder): Promise<WaysIn> {
  const tenantId = await loadExercise(program.door, folder, program.clock())
  if (folder.exercise.example) return { accounts: await renewAccounts(program, tenantId), codes: [] }
  return { accounts: [], codes: await makeFirstCodes(program, tenantId) }
}
