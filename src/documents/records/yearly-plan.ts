/** Tasks from opinions and countermeasures for the yearly plan, as Excel or CSV. */

import ExcelJS from 'exceljs'
import { csvText } from '#domain/grids/csv-text.ts'
import type { OpinionSource } from '#domain/opinions/source.ts'
import { innerTitle } from '#domain/texts/inner-title.ts'
import { documents } from '#words/documents.ts'
import { records } from '#words/records.ts'
import { writeText } from '../forms/cell-content.ts'
import { workbookFile } from '../packages/workbook-file.ts'
import { type OpinionRecord, statusWords } from './opinion-report.ts'
import type { RecordFile } from './record-file.ts'

export interface YearlyPlanView extends Omit<RecordFile, 'title'> {
  readonly tasks: readonly {
    readonly source: OpinionSource
    readonly report: string
    readonly text: string
    readonly owners: readonly string[]
    readonly dueOn: string | null
    readonly status: OpinionRecord['status']
    readonly progress: string
  }[]
}

const heads = [
  records.number,
  records.task,
  records.leadOwner,
  records.otherOwners,
  records.dueOn,
  records.taskSource,
  records.status,
  records.progressNow,
].map(({ zh }) => zh)

const sourceWords = { deliberation: records.fromDeliberation.zh, report: records.fromReport.zh } as const

const rowsOf = ({ tasks }: YearlyPlanView): string[][] =>
  tasks.map(({ source, report, text, owners, dueOn, status, progress }, at) => [
    String(at + 1),
    text,
    owners[0] ?? '',
    owners.slice(1).join('、'),
    dueOn ?? '',
    sourceWords[source].replace('{{title}}', () => innerTitle(report)),
    statusWords[status],
    progress,
  ])

export async function yearlyPlan(
  view: YearlyPlanView,
  format: 'xlsx' | 'csv',
): Promise<{ bytes: Uint8Array; mediaType: string }> {
  if (format === 'csv') {
    const bytes = new TextEncoder().encode(csvText(heads, rowsOf(view)))
    return { bytes, mediaType: 'text/csv; charset=utf-8' }
  }
  return {
    bytes: await workbook(view),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }
}

const widths = [6, 60, 20, 24, 12, 40, 12, 40]

async function workbook(view: YearlyPlanView): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const made = new Date(`${view.datedOn}T00:00:00Z`)
  Object.assign(book, { creator: view.issuer, lastModifiedBy: view.issuer, created: made, modified: made })
  const sheet = book.addWorksheet(records.yearlyPlan.zh, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.pageSetup.printTitlesRow = '1:1'
  if (view.example) sheet.headerFooter.oddHeader = `&R${documents.example.zh}`
  for (const [row, texts] of [heads, ...rowsOf(view)].entries()) {
    for (const [column, text] of texts.entries()) {
      const cell = sheet.getCell(row + 1, column + 1)
      writeText(cell, text)
      cell.alignment = { wrapText: true, vertical: 'top' }
      if (row === 0) cell.font = { bold: true }
    }
  }
  for (const [column, width] of widths.entries()) sheet.getColumn(column + 1).width = width
  return workbookFile(await book.xlsx.writeBuffer())
}
