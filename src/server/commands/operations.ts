/** Commands on a running program: the same whether the server runs them or the command line opened the database. */

import { Refusal } from '#domain/refusal.ts'
import { changeText } from '#words/change-sheet-text.ts'
import type { Language } from '#words/language.ts'
import { addExercise } from '../exercises/fill-empty.ts'
import { readPlace } from '../exercises/read-exercise.ts'
import { renewAccounts } from '../people/accounts.ts'
import { makeFirstCodes } from '../people/first-codes.ts'
import type { Program } from '../program.ts'
import { makeOutlineReport } from '../reports/outline.ts'
import { refreshFile } from '../reports/refresh-command.ts'
import { listTenants } from '../tenants/registry.ts'
import { audit } from './audit.ts'
import { bytesOf } from './given-file.ts'
import { accountTable, codeTable, waysInText } from './ways-in.ts'

export interface Outcome {
  readonly ok: boolean
  /** What is printed; '' for nothing. */
  readonly text: string
  /** What is written to the file that the command line names. */
  readonly file: Uint8Array | null
}

export interface Asked {
  readonly args: readonly string[]
  readonly language: Language
}

type Operation = (program: Program, asked: Asked) => Promise<Outcome>

export const operations: Readonly<Record<string, Operation>> = {
  accounts: async (program, { language }) => ({
    ok: true,
    text: accountTable(await renewAccounts(program), language),
    file: null,
  }),

  /** The folder or file is an absolute path: the server may run elsewhere. */
  exercise: async (program, { args: [path = ''], language }) => ({
    ok: true,
    text: waysInText(await addExercise(program, await readPlace(path)), language),
    file: null,
  }),

  codes: async (program, { args: [address = ''], language }) => ({
    ok: true,
    text: codeTable(await makeFirstCodes(program, await findPlace(program, address)), language),
    file: null,
  }),

  audit: async ({ door }, asked) => {
    const lines: string[] = []
    const ok = await audit({ ...asked, door, print: (line) => lines.push(line) })
    return { ok, text: lines.join('\n'), file: null }
  },

  /** An absolute path, as of an exercise. */
  refresh: async (program, { args: [file = ''], language }) => {
    const { refreshed, sheet } = await refreshFile(program, await bytesOf(file))
    return { ok: true, text: changeText(language, sheet), file: refreshed }
  },

  report: async (program) => ({ ok: true, text: '', file: await firstReport(program) }),
}

/** The tenant at the address. */
async function findPlace({ door }: Program, address: string): Promise<string> {
  const tenants = await listTenants(door)
  const place = tenants.find((tenant) => tenant.address === address)
  if (place) return place.tenantId
  throw new Refusal('place-unknown', { address, known: tenants.map((tenant) => tenant.address).join(', ') })
}

/** The report of the first tenant by address. */
async function firstReport(program: Program): Promise<Uint8Array> {
  const [tenant] = await listTenants(program.door)
  if (!tenant) throw new Error('there is no evaluation yet')
  return makeOutlineReport(program, tenant.tenantId)
}
