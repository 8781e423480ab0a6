/** The findings of any file that was read, as a workbook of their own. */

import ExcelJS from 'exceljs'
import type { Finding } from '#domain/findings/finding.ts'
import { say } from '#words/say.ts'
import { noDay } from '../packages/workbook-file.ts'
import { writeFindings } from './findings-sheet.ts'
import { finished } from './finish.ts'

export async function findingList(
  findings: readonly Finding[],
  { fileName, example }: { fileName: string; example: boolean },
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.created = noDay
  book.modified = noDay
  const lead = say('zh-CN', 'workbookSheets', 'findingsLead', { file: fileName })
  const listed = findings.map((finding) => ({ finding, target: null }))
  const sheet = writeFindings(book, listed, lead)
  if (example) sheet.headerFooter.oddHeader = `&R${say('zh-CN', 'workbookSheets', 'example')}`
  return finished(await book.xlsx.writeBuffer())
}
