/** Tasks from opinions and countermeasures for the yearly plan, as Excel or CSV. */

import ExcelJS, { type Worksheet } from 'exceljs'
import { csvText } from '#domain/grids/csv-text.ts'
import type { OpinionSource } from '#domain/opinions/source.ts'
import { innerTitle } from '#domain/texts/inner-title.ts'
import { documents } from '#words/documents.ts'
import { records } from '#words/records.ts'
import { say } from '#words/say.ts'
import { writeText } from '../forms/cell-content.ts'
import { alignments, borders, fonts, headStyle, papers } from '../forms/style.ts'
import { rowHeight } from '../forms/text-height.ts'
import { officialDay } from '../official-format/dates.ts'
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
    dueOn === null ? '' : officialDay(dueOn),
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

const widths = [6, 50, 16, 20, 18, 34, 10, 34]

/** Title, whose it is, heads. */
const rowsAbove = { title: 1, issuer: 2, heads: 3 } as const

async function workbook(view: YearlyPlanView): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const made = new Date(`${view.datedOn}T00:00:00Z`)
  Object.assign(book, { creator: view.issuer, lastModifiedBy: view.issuer, created: made, modified: made })
  const sheet = book.addWorksheet(records.yearlyPlan.zh, {
    views: [{ state: 'frozen', ySplit: rowsAbove.heads, showGridLines: false }],
    pageSetup: {
      ...{ paperSize: papers.a4, orientation: 'landscape', horizontalCentered: true },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
      printTitlesRow: `${rowsAbove.heads}:${rowsAbove.heads}`,
    },
  })
  sheet.headerFooter.oddFooter = `&C${say('zh-CN', 'workbookSheets', 'footer')}`
  if (view.example) sheet.headerFooter.oddHeader = `&R${documents.example.zh}`
  for (const [column, width] of widths.entries()) sheet.getColumn(column + 1).width = width
  writeAbove(sheet, view)
  for (const [at, text] of heads.entries()) {
    const cell = sheet.getCell(rowsAbove.heads, at + 1)
    writeText(cell, text)
    cell.style = { ...headStyle }
  }
  sheet.getRow(rowsAbove.heads).height = 24
  for (const [at, texts] of rowsOf(view).entries()) writeTask(sheet, rowsAbove.heads + 1 + at, texts)
  return workbookFile(await book.xlsx.writeBuffer())
}

function writeAbove(sheet: Worksheet, { issuer, datedOn }: YearlyPlanView): void {
  const made = records.madeOn.zh.replace('{{issuer}}', () => issuer).replace('{{day}}', officialDay(datedOn))
  const lines = [
    {
      row: rowsAbove.title,
      text: records.yearlyPlan.zh,
      font: fonts.title,
      at: alignments.center,
      height: 36,
    },
    { row: rowsAbove.issuer, text: made, font: fonts.line, at: alignments.right, height: 22 },
  ]
  for (const { row, text, font, at, height } of lines) {
    sheet.mergeCells(row, 1, row, widths.length)
    const cell = sheet.getCell(row, 1)
    writeText(cell, text)
    Object.assign(cell, { font, alignment: at })
    sheet.getRow(row).height = height
  }
}

/** Columns whose words are short enough to stand in the middle. */
const short: ReadonlySet<number> = new Set([0, 2, 4, 6])

function writeTask(sheet: Worksheet, row: number, texts: readonly string[]): void {
  for (const [column, text] of texts.entries()) {
    const cell = sheet.getCell(row, column + 1)
    writeText(cell, text)
    Object.assign(cell, {
      ...{ font: fonts.body, border: borders },
      alignment: short.has(column) ? alignments.center : alignments.left,
    })
  }
  const cells = texts.map((text, column) => ({ text, width: widths[column] ?? 10 }))
  sheet.getRow(row).height = rowHeight(cells, 1)
}
