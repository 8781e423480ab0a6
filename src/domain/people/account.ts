/** Account names 账号: what a person signs in with, and when one may be taken. */

import { Refusal } from '../refusal.ts'

/** An account name as it is compared: full-width and upper-case letters count as plain ones. */
export const normalAccount = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

const machinePrefix = 'invited-'

/** The name of whoever came by an invitation code, until a name is taken: nobody ever types it. */
export const machineMadeName = (id: string): string => `${machinePrefix}${id}`
export const isMachineMade = (name: string): boolean => name.startsWith(machinePrefix)

/** Letters of an account name that somebody takes. */
export const accountLength = { least: 3, most: 40 } as const

// The sign-in library keeps names as addresses, which take nothing else.
const nameParts = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/

/**
 * The name to take, as it is compared; null where the present one stays.
 * A machine-made name must give way to one of a person's own; that one stays for good.
 * Refuses `account-name-invalid` and `account-settled`.
 */
export function nameToTake(present: string, wanted: string | null): string | null {
  const name = wanted === null ? null : normalAccount(wanted)
  if (!isMachineMade(present)) {
    if (name === null || name === present) return null
    throw new Refusal('account-settled')
  }
  if (name === null || !isName(name)) throw new Refusal('account-name-invalid', accountLength)
  return name
}

const isName = (name: string) =>
  name.length >= accountLength.least &&
  name.length <= accountLength.most &&
  nameParts.test(name) &&
  !isMachineMade(name)
