/** Commands on a running program: the same whether the server runs them or the command line opened the database. */

import { sql } from 'kysely'
import type { Language } from '#words/language.ts'
import { nobody } from '../db.ts'
import { getFile, getFileBytes } from '../files/queries.ts'
import { renewAccounts } from '../people/accounts.ts'
import type { Program } from '../program.ts'
import { makeReport } from '../reports/make.ts'
import { getReportRow, listReports, materialOf } from '../reports/queries.ts'
import { todayOf } from '../work/session-view.ts'
import { accountTable } from './accounts.ts'
import { audit } from './audit.ts'

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

  audit: async ({ door }, asked) => {
    const lines: string[] = []
    const ok = await audit({ ...asked, door, print: (line) => lines.push(line) })
    return { ok, text: lines.join('\n'), file: null }
  },

  report: async (program) => ({ ok: true, text: '', file: await outlineReport(program) }),
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
