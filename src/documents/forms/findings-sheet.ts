/** A sheet of findings: each with its place, what was read, what is wrong and what would be right. */

import type { Cell, Style, Workbook, Worksheet } from 'exceljs'
import type { Finding, Place } from '#domain/findings/finding.ts'
import { findingSheet } from '#domain/workbooks/heads.ts'
import { findingText } from '#words/finding-text.ts'
import { say } from '#words/say.ts'
import { writeText } from './cell-content.ts'
import { alignments, borders, fills, fonts, headStyle, papers } from './style.ts'
import { rowHeight } from './text-height.ts'

export interface ListedFinding {
  readonly finding: Finding
  /** The cell of this same file that it is about; null where it has none. */
  readonly target: { readonly sheet: string; readonly cell: string } | null
}

const columns = [
  ['findingNumber', 6],
  ['findingLevel', 10],
  ['findingSheet', 14],
  ['findingCell', 10],
  ['findingRow', 28],
  ['findingColumn', 16],
  ['findingRaw', 26],
  ['findingText', 64],
  ['findingRight', 22],
] as const

const severityOrder = ['error', 'warning', 'note'] as const
const levels = { error: 'levelError', warning: 'levelWarning', note: 'levelNote' } as const

/** The sheet, first of its workbook when called first. `lead` says what to do with it. */
export function writeFindings(book: Workbook, findings: readonly ListedFinding[], lead: string): Worksheet {
  const sheet = book.addWorksheet(findingSheet)
  for (const [at, [, width]] of columns.entries()) sheet.getColumn(at + 1).width = width
  across(sheet, 1, say('zh-CN', 'workbookSheets', 'findings'), {
    font: fonts.title,
    alignment: alignments.center,
  })
  sheet.getRow(1).height = 36
  across(sheet, 2, lead, { font: fonts.line, alignment: alignments.left })
  sheet.getRow(2).height = rowHeight([{ text: lead, width: 180 }], 2)
  for (const [at, [key]] of columns.entries()) {
    const cell = sheet.getCell(3, at + 1)
    cell.style = { ...headStyle }
    writeText(cell, say('zh-CN', 'workbookSheets', key))
  }
  sheet.getRow(3).height = 24
  const sorted = severityOrder.flatMap((level) => findings.filter((f) => f.finding.severity === level))
  for (const [at, listed] of sorted.entries()) writeFinding(sheet, at, listed)
  setUp(sheet)
  return sheet
}

function writeFinding(sheet: Worksheet, at: number, { finding, target }: ListedFinding): void {
  const { severity, place, found, details = {} } = finding
  const texts = [
    String(at + 1),
    say('zh-CN', 'workbookSheets', levels[severity]),
    target?.sheet ?? place.sheet ?? '',
    target?.cell ?? placeText(place),
    String(details.row ?? ''),
    String(details.column ?? ''),
    found,
    findingText('zh-CN', finding),
    String(details.right ?? ''),
  ]
  for (const [index, text] of texts.entries()) {
    const cell = sheet.getCell(4 + at, index + 1)
    cell.style = {
      font: fonts.body,
      border: borders,
      alignment: index < 4 ? alignments.center : alignments.left,
      ...(index === 1 && severity !== 'note' ? { fill: fills[severity] } : {}),
    }
    writeText(cell, text)
  }
  if (target) link(sheet.getCell(4 + at, 4), target)
  sheet.getRow(4 + at).height = rowHeight(
    texts.map((text, index) => ({ text, width: columns[index]?.[1] ?? 10 })),
    1,
  )
}

/** A place within a Word file, or in a sheet without a cell. */
const placeText = ({ cell, table, row, column }: Place): string =>
  cell ?? [table, row, column].filter((part) => part !== undefined).join('.')

function link(cell: Cell, { sheet, cell: address }: { sheet: string; cell: string }): void {
  cell.value = { text: address, hyperlink: `#'${sheet}'!${address}` }
  cell.font = { ...fonts.body, color: { argb: 'FF1D4F91' }, underline: true }
}

function across(sheet: Worksheet, row: number, text: string, style: Partial<Style>): void {
  const cell = sheet.getCell(row, 1)
  cell.style = { ...style }
  writeText(cell, text)
  sheet.mergeCells(row, 1, row, columns.length)
}

function setUp(sheet: Worksheet): void {
  sheet.views = [{ state: 'frozen', ySplit: 3, showGridLines: false }]
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: papers.a4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '3:3',
    margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
  }
  sheet.headerFooter.oddFooter = `&C${say('zh-CN', 'workbookSheets', 'footer')}`
}
