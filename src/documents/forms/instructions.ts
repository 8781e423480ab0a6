/** The first sheet of a unit's workbook: whose form it is, how to fill it in, what each column asks. */

import type { Style, Workbook, Worksheet } from 'exceljs'
import type { Field } from '#domain/forms/form.ts'
import { instructionSheet, sheetNames } from '#domain/workbooks/heads.ts'
import { formsIn, isInRows, type SheetLayout } from '#domain/workbooks/layout.ts'
import { say } from '#words/say.ts'
import { writeText } from './cell-content.ts'
import { cutOffDays, sheetTitle } from './sheet-top.ts'
import { alignments, borders, fonts, headStyle, papers } from './style.ts'
import { rowHeight } from './text-height.ts'
import type { UnitWorkbookView } from './view.ts'

const columnWidths = [16, 24, 80] as const
const rules = ['rule1', 'rule2', 'rule3', 'rule4', 'rule5', 'rule6', 'rule7', 'rule8'] as const

export async function writeInstructions(
  book: Workbook,
  layouts: readonly SheetLayout[],
  view: UnitWorkbookView,
): Promise<Worksheet> {
  const sheet = book.addWorksheet(instructionSheet)
  for (const [at, width] of columnWidths.entries()) sheet.getColumn(at + 1).width = width
  const writer = new Lines(sheet)
  writer.across(sheetTitle(view, ''), { font: fonts.title, alignment: alignments.center }, 40)
  if (view.example) {
    const text = say('zh-CN', 'workbookSheets', 'exampleNote')
    writer.across(text, { font: fonts.example, alignment: alignments.center }, 24)
  }
  for (const [name, text] of factsOf(view, layouts)) writer.pair(name, text)
  writer.across(say('zh-CN', 'workbookSheets', 'rules'), heading, 30)
  for (const [at, rule] of rules.entries()) writer.rule(`${at + 1}.${say('zh-CN', 'workbookSheets', rule)}`)
  writer.across(say('zh-CN', 'workbookSheets', 'fields'), heading, 30)
  writer.columns(
    (['fieldSheet', 'fieldName', 'fieldHelp'] as const).map((key) => say('zh-CN', 'workbookSheets', key)),
    headStyle,
  )
  for (const line of fieldLines(view)) writer.columns(line, bordered)
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: papers.a4,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.7, right: 0.7, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
  }
  sheet.views = [{ showGridLines: false }]
  await sheet.protect('', { formatColumns: true, formatRows: true })
  return sheet
}

const heading = { font: { ...fonts.head, size: 14 }, alignment: alignments.left }
const bordered: Partial<Style> = { font: fonts.body, border: borders, alignment: alignments.left }

function factsOf(view: UnitWorkbookView, layouts: readonly SheetLayout[]): [string, string][] {
  const contents = layouts.map(({ subject, name: sheet, rows }) =>
    isInRows(subject) ? sheet : say('zh-CN', 'workbookSheets', 'content', { sheet, count: rows.length }),
  )
  return [
    [say('zh-CN', 'workbookSheets', 'evaluation'), view.evaluationName],
    [say('zh-CN', 'workbookSheets', 'track'), view.trackName],
    [say('zh-CN', 'workbookSheets', 'unit'), view.unitName],
    [say('zh-CN', 'workbookSheets', 'contents'), contents.join('、')],
    [
      say('zh-CN', 'workbookSheets', 'cutOffs'),
      say('zh-CN', 'workbookSheets', 'cutOffsFigures', cutOffDays(view)),
    ],
    [say('zh-CN', 'workbookSheets', 'preparedOn'), view.preparedOn],
  ]
}

/** Sheet, column and what to enter, for every field of every form in the file. */
const fieldLines = (view: UnitWorkbookView): string[][] => [
  ...formsIn(view).flatMap(({ subject, fields }) =>
    fields.map((field) => [sheetNames[subject], field.label.zh, askedIn(field)]),
  ),
  ...view.entries.flatMap(({ name, ownForm }) =>
    (ownForm?.fields ?? []).map((field) => [sheetNames.own, `${name}：${field.label.zh}`, askedIn(field)]),
  ),
]

const askedIn = ({ help, choices, required }: Field): string =>
  [
    required ? say('zh-CN', 'workbookSheets', 'required') : '',
    help?.zh ?? '',
    choices.length === 0
      ? ''
      : say('zh-CN', 'workbookSheets', 'choices', { choices: choices.map((c) => c.label.zh).join('、') }),
  ].join('')

/** Writes one row after the other. */
class Lines {
  readonly #sheet: Worksheet
  #row = 0

  constructor(sheet: Worksheet) {
    this.#sheet = sheet
  }

  across(text: string, style: Partial<Style>, height: number): void {
    this.#merged(1, text, style)
    this.#sheet.getRow(this.#row).height = height
  }

  rule(text: string): void {
    this.#merged(1, text, { font: fonts.body, alignment: alignments.left })
    const width = columnWidths.reduce((sum, one) => sum + one, 0)
    this.#sheet.getRow(this.#row).height = rowHeight([{ text, width }], 1)
  }

  pair(name: string, text: string): void {
    this.#merged(2, text, bordered)
    const cell = this.#sheet.getCell(this.#row, 1)
    cell.style = { ...headStyle }
    writeText(cell, name)
    this.#sheet.getRow(this.#row).height = rowHeight([{ text, width: 104 }], 1) + 4
  }

  columns(texts: readonly string[], style: Partial<Style>): void {
    this.#row += 1
    for (const [at, text] of texts.entries()) {
      const cell = this.#sheet.getCell(this.#row, at + 1)
      cell.style = { ...style }
      writeText(cell, text)
    }
    const cells = texts.map((text, at) => ({ text, width: columnWidths[at] ?? 10 }))
    this.#sheet.getRow(this.#row).height = rowHeight(cells, 1) + 2
  }

  #merged(from: number, text: string, style: Partial<Style>): void {
    this.#row += 1
    for (let column = from; column <= columnWidths.length; column += 1) {
      this.#sheet.getCell(this.#row, column).style = { ...style }
    }
    writeText(this.#sheet.getCell(this.#row, from), text)
    this.#sheet.mergeCells(this.#row, from, this.#row, columnWidths.length)
  }
}
