/** Commands on a running program: the same whether the server runs them or the command line opened the database. */

import { sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import type { Language } from '#words/language.ts'
import { nobody } from '../db.ts'
import { addExercise } from '../exercises/fill-empty.ts'
import { readExercise } from '../exercises/read-exercise.ts'
import { getFile, getFileBytes } from '../files/queries.ts'
import { renewAccounts } from '../people/accounts.ts'
import { makeFirstCodes } from '../people/first-codes.ts'
import type { Program } from '../program.ts'
import { makeReport } from '../reports/make.ts'
import { getReportRow, listReports, materialOf } from '../reports/queries.ts'
import { todayOf } from '../tenants/queries.ts'
import { audit } from './audit.ts'
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

  /** The folder is an absolute path: the server may run elsewhere. */
  exercise: async (program, { args: [folder = ''], language }) => ({
    ok: true,
    text: waysInText(await addExercise(program, await readExercise(folder)), language),
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

  report: async (program) => ({ ok: true, text: '', file: await outlineReport(program) }),
}

/** The tenant at the address. */
async function findPlace({ door }: Program, address: string): Promise<string> {
  const { rows } = await door.read(nobody, (tx) =>
    sql<{ tenantId: string; address: string }>`select tenant_id, address from tenants()`.execute(tx),
  )
  const place = rows.find((row) => row.address === address)
  if (place) return place.tenantId
  throw new Refusal('place-unknown', { address, known: rows.map((row) => row.address).join(', ') })
}

/** The newest report of the first example's own outline, made now and stored like every other. */
async function outlineReport(program: Program): Promise<Uint8Array> {
  const { door, clock } = program
  const { rows } = await door.read(nobody, (tx) =>
    sql<{ tenantId: string }>`select tenant_id from tenants()`.execute(tx),
  )
  const [tenant] = rows
  if (!tenant) throw new Error('there is no evaluation yet')
  const machine = { tenantId: tenant.tenantId, personId: null }
  const report = await door.read(machine, async (tx) => {
    const reports = await listReports(tx)
    const outline = await findOutline(
      tx,
      reports.map((r) => r.id),
    )
    return { reportId: outline.id, material: await materialOf(tx, outline, await todayOf(tx, clock())) }
  })
  const fileId = await makeReport(program, {
    actor: machine,
    report: { ...report, unitId: null, variant: 'review' },
    progress: () => {},
  })
  return door.read(machine, async (tx) => getFileBytes(tx, (await getFile(tx, fileId)).id))
}

/** The report on the district's own outline; where there is none, the first. */
async function findOutline(tx: Parameters<typeof getReportRow>[0], ids: readonly string[]) {
  const own = await tx
    .selectFrom('report')
    .innerJoin('trackPlan', 'trackPlan.trackId', 'report.trackId')
    .innerJoin('plan', 'plan.id', 'trackPlan.planId')
    .select('report.id')
    .where('plan.kind', '=', 'district')
    .where('report.kind', '=', 'outline')
    .executeTakeFirst()
  const id = own?.id ?? ids[0]
  if (!id) throw new Error('the evaluation writes no report of its own')
  return getReportRow(tx, id)
}
