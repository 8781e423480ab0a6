/** Edited reports that came back: kept as they came and as refreshed, with their change sheets. */

import { v7 } from 'uuid'
import type { ReportReturnView } from '#contract/report-returns.ts'
import type { Actor } from '#domain/people/role.ts'
import { changeSheets } from '#words/change-sheets.ts'
import type { Tx } from '../db.ts'
import type { Documents } from '../documents/recorded.ts'
import { mediaTypeOf, mediaTypes, type NewFile, storeFile } from '../files/queries.ts'
import { getTenant } from '../tenants/queries.ts'
import { keepReportOpen } from './keep-open.ts'
import { getReportRow } from './queries.ts'
import type { Refreshed } from './refresh.ts'

export interface Returned {
  readonly reportId: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly refreshed: Refreshed
  readonly today: string
  readonly at: Date
  readonly documents: Documents
}

/** Stores the three files and answers the return's id. */
export async function storeReturn(
  tx: Tx,
  actor: Actor,
  { reportId, name, bytes, refreshed, today, at, documents }: Returned,
): Promise<string> {
  await keepReportOpen(tx, reportId)
  const { leadUnitId: unitId, title } = await getReportRow(tx, reportId)
  const { example, name: issuer } = await getTenant(tx)
  const { sheet } = refreshed
  const order = { example, issuer, title, sheet, datedOn: today, fileName: name }
  const [sheetBytes = new Uint8Array()] = documents([{ kind: 'changeSheet', order }])
  const keep = async (file: Pick<NewFile, 'name' | 'bytes' | 'mediaType'>) =>
    (await storeFile(tx, actor, { ...file, unitId, at })).id
  const mediaType = mediaTypeOf(name)
  const id = v7()
  const { tenantId, personId } = actor
  await tx
    .insertInto('reportReturn')
    .values({
      ...{ tenantId, id, reportId, basedOn: sheet.basedOn },
      receivedFileId: await keep({ name, bytes, mediaType }),
      refreshedFileId: await keep({ name: refreshedName(name), bytes: refreshed.file.bytes, mediaType }),
      changeSheetFileId: await keep({
        ...{ name: `${changeSheets.title.zh}.docx`, bytes: sheetBytes, mediaType: mediaTypes.docx },
      }),
      sheet: JSON.stringify(sheet),
      returnedBy: personId,
      returnedAt: at,
    })
    .execute()
  return id
}

/** 报告.docx comes back as 报告（数据已更新）.docx. */
const refreshedName = (name: string): string => name.replace(/(\.[^.]*)?$/, '（数据已更新）$1')

/** What came back of a report, newest first. */
export async function listReturns(tx: Tx, reportId: string): Promise<ReportReturnView[]> {
  const rows = await tx
    .selectFrom('reportReturn')
    .innerJoin('person', 'person.id', 'reportReturn.returnedBy')
    .innerJoin('file as received', 'received.id', 'reportReturn.receivedFileId')
    .innerJoin('file as refreshed', 'refreshed.id', 'reportReturn.refreshedFileId')
    .innerJoin('file as sheetFile', 'sheetFile.id', 'reportReturn.changeSheetFileId')
    .select(['reportReturn.id', 'reportReturn.sheet', 'reportReturn.returnedAt', 'person.name as returnedBy'])
    .select(['received.id as receivedId', 'received.name as receivedName'])
    .select(['refreshed.id as refreshedId', 'refreshed.name as refreshedName'])
    .select(['sheetFile.id as sheetId', 'sheetFile.name as sheetName'])
    .where('reportReturn.reportId', '=', reportId)
    .orderBy('reportReturn.returnedAt', 'desc')
    .orderBy('reportReturn.id', 'desc')
    .execute()
  return rows.map(({ id, sheet, returnedBy, returnedAt, ...row }) => ({
    ...{ id, returnedBy, returnedAt: returnedAt.toISOString() },
    received: { id: row.receivedId, name: row.receivedName },
    refreshed: { id: row.refreshedId, name: row.refreshedName },
    sheet: { id: row.sheetId, name: row.sheetName },
    basedOn: sheet.basedOn,
    newest: sheet.newest,
    unchanged: sheet.unchanged,
    changes: [...sheet.changes],
    doubts: [...sheet.doubts],
  }))
}
