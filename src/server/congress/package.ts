/** The reading package of the congress: letter, final version, its tables, and the hash of each, as one file. */

import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import type { ArchivedFile } from '#documents/archives/volumes.ts'
import { compose } from '#documents/composing/compose.ts'
import { officialDay } from '#documents/official-format/dates.ts'
import { beijingDay } from '#domain/calendar/day.ts'
import { csvText } from '#domain/grids/csv-text.ts'
import type { Grid } from '#domain/grids/grid.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { say } from '#words/say.ts'
import type { Trail, Tx } from '../db.ts'
import { getFile, getFileBytes, storeFile } from '../files/queries.ts'
import { readUploaded } from '../intakes/reading.ts'
import { findPdf, pdfName } from '../pdf/files.ts'
import { keepReportOpen } from '../reports/keep-open.ts'
import { templateInUse } from '../templates/queries.ts'
import { getTenant, todayOf } from '../tenants/queries.ts'
import { findFinal, getReport } from './queries.ts'

interface PackageParts {
  readonly versionId: string
  readonly number: number
  readonly madeOn: string
  readonly title: string
  readonly issuer: string
  /** '' where the exercise names no congress. */
  readonly congress: string
  readonly example: boolean
  readonly today: string
  readonly report: ArchivedFile
  /** The report's PDF, where one was made. */
  readonly pdf: ArchivedFile | null
  /** Of letters that submit something; null for the shipped one. */
  readonly template: Uint8Array | null
}

/** What the package is made of, read at once. Refuses `evaluation-closed`, `condition-unmet` while no final version was made. */
export async function readParts(tx: Tx, reportId: string, now: Date): Promise<PackageParts> {
  const { title, issuer, congress } = await getReport(tx, reportId)
  await keepReportOpen(tx, reportId)
  const final = await findFinal(tx, reportId)
  if (!final) throw new Refusal('condition-unmet', { condition: 'final_version' })
  const file = await getFile(tx, final.fileId)
  const pdfId = await findPdf(tx, file)
  return {
    ...{ title, issuer, congress: congress ?? '', versionId: final.id, number: final.number },
    madeOn: beijingDay(final.madeAt),
    example: (await getTenant(tx)).example,
    today: await todayOf(tx, now),
    report: { path: file.name, bytes: await getFileBytes(tx, final.fileId) },
    pdf: pdfId === null ? null : { path: pdfName(file.name), bytes: await getFileBytes(tx, pdfId) },
    template: await templateInUse(tx, 'letter', { purpose: 'submission' }),
  }
}

const said = (key: Parameters<typeof say<'congress'>>[2], details = {}): string =>
  say('zh-CN', 'congress', key, details)

/**
 * Bytes of the package. The tables are read out of the report's own file, so that they say what it says; nothing is
 * computed anew (M7).
 */
export async function packPackage(parts: PackageParts): Promise<Uint8Array> {
  const { title, issuer, congress, example, today, report, pdf, template } = parts
  const { grids } = await readUploaded(report.bytes)
  const tables = grids.map((grid, at) => tableFile(grid, at + 1))
  const view = {
    ...{ example, issuer, number: '', datedOn: today, dueOn: null },
    title: said('letterTitle', { title }),
    addressees: congress === '' ? [] : [congress],
    paragraphs: [said('letterText', { title })],
    annexes: [title, said('annexTables'), said('annexHashes')],
  }
  const letter = await compose({ kind: 'letter', order: { view, template } })
  const files = [
    { path: `${said('fileLetter')}.docx`, bytes: letter },
    report,
    ...(pdf ? [pdf] : []),
    ...tables,
  ]
  const hashes = { path: `${said('fileHashes')}.txt`, bytes: hashList(parts, files) }
  return compose({ kind: 'volume', order: [...files, hashes] })
}

function tableFile({ above, rows }: Grid, number: number): ArchivedFile {
  // Between a table and its title stands up to when it tells.
  const title = above.findLast((text) => text.startsWith(said('fileTables'))) ?? above.at(-1) ?? ''
  const name = title.replaceAll(/[\\/:*?"<>|\s]/g, '').slice(0, 40)
  const [heads = [], ...body] = rows.map((row) => row.map((cell) => (cell.continued ? '' : cell.text)))
  const text = csvText(heads, body)
  const path = `${said('fileTables')}/${String(number).padStart(2, '0')}${name && `-${name}`}.csv`
  return { path, bytes: new TextEncoder().encode(text) }
}

function hashList({ title, number, madeOn }: PackageParts, files: readonly ArchivedFile[]): Uint8Array {
  const lines = files.map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}`)
  const head = said('hashesHead', { title, number, day: officialDay(madeOn) })
  return new TextEncoder().encode(`${head}\r\n\r\n${lines.join('\r\n')}\r\n`)
}

interface Made {
  readonly reportId: string
  readonly parts: PackageParts
  readonly bytes: Uint8Array
  readonly at: Date
}

export async function storePackage(
  tx: Tx,
  trail: Trail,
  { actor, made }: { actor: Actor; made: Made },
): Promise<void> {
  const { reportId, parts, bytes, at } = made
  const name = `${said('packageName', { title: parts.title })}.zip`
  const file = await storeFile(tx, actor, { name, mediaType: 'application/zip', bytes, unitId: null, at })
  const { tenantId, personId: madeBy } = actor
  await tx
    .insertInto('readingPackage')
    .values({ tenantId, id: v7(), reportVersionId: parts.versionId, fileId: file.id, madeBy, madeAt: at })
    .execute()
  trail.subject(reportId, { number: parts.number, sha256: file.sha256 })
}
