/** The tables of a Word form: one for each item, one for each long text of the unit, one for its short answers. */

import { AlignmentType, Table, TableLayoutType, type TableRow, WidthType } from 'docx'
import { cellMargin } from '#domain/reports/tables/column-widths.ts'
import type { Band, Block, Question } from '#domain/word-forms/blocks.ts'
import { nothingAsked, periodCorner } from '#domain/word-forms/heads.ts'
import type { BookmarkNumbers } from '../official-format/control.ts'
import { millimetres, textWidth } from '../official-format/measures.ts'
import { tableBorders } from '../official-format/table.ts'
import { type CellPlace, fixedCell, formRow, hintCell, inputCell, labelCell } from './cells.ts'

const labelWidth = millimetres(30)
/** A choice or a day. */
const shortWidth = millimetres(38)
const heights = {
  line: millimetres(8),
  text: millimetres(12),
  longText: millimetres(22),
  ownText: millimetres(60),
}

/** Tables of one block, to be parted by paragraphs. */
export function blockTables(block: Block, next: BookmarkNumbers): Table[] {
  const { title, questions } = block
  if (title) return [itemTable(block, next)]
  const below = questions.filter(({ isBelow }) => isBelow)
  const beside = questions.filter(({ isBelow }) => !isBelow)
  return [
    ...below.map((question) => ownTextTable(block, question, next)),
    ...(beside.length === 0
      ? []
      : [
          formTable(
            widthsOf(2),
            beside.map((question) => questionRow(block, question, { next, count: 2 })),
          ),
        ]),
  ]
}

/** Twips of the columns behind the label. */
function widthsOf(count: number): number[] {
  const rest = textWidth - labelWidth
  // Where no figures stand side by side, a short answer and its choices do.
  const first = count === 2 ? shortWidth : Math.floor(rest / count)
  const others = Math.floor((rest - first) / (count - 1))
  return [first, ...Array.from({ length: count - 1 }, () => others)]
}

function itemTable(block: Block, next: BookmarkNumbers): Table {
  const { title, bands, questions } = block
  const count = Math.max(2, ...bands.map(({ columns }) => columns.length))
  const hasTwoFigures = bands.some(({ columns }) => columns.length === 2)
  const widths = hasTwoFigures ? evenWidths(2) : widthsOf(count)
  const all: CellPlace = { width: textWidth, span: count + 1 }
  const look = { ground: 'title', align: 'left', isKept: true } as const
  const head = title
    ? [formRow([labelCell({ label: title, next }, all, look)], { height: heights.line, isHead: true })]
    : []
  return formTable(widths, [
    ...head,
    ...bands.flatMap((band) => bandRows(block, band, { next, widths })),
    ...questions.map((question) => questionRow(block, question, { next, count, widths })),
  ])
}

const evenWidths = (count: number): number[] =>
  Array.from({ length: count }, () => Math.floor((textWidth - labelWidth) / count))

/** Periods over their figures and grades; the last column takes what is left. */
function bandRows(
  { entry }: Block,
  { value, grade, columns }: Band,
  { next, widths }: { next: BookmarkNumbers; widths: readonly number[] },
): TableRow[] {
  const places = columns.map((_, at): CellPlace => {
    const own = at === columns.length - 1 ? widths.slice(at) : widths.slice(at, at + 1)
    return { width: own.reduce((sum, width) => sum + width, 0), span: own.length }
  })
  const first: CellPlace = { width: labelWidth, span: 1 }
  const place = (at: number): CellPlace => places[at] ?? first
  const line = { height: heights.line }
  return [
    formRow(
      [
        fixedCell(periodCorner, first),
        ...columns.map(({ head }, at) => labelCell({ label: head, next }, place(at), { isKept: true })),
      ],
      line,
    ),
    formRow(
      [
        labelCell({ label: value, next }, first, { isKept: true }),
        ...columns.map((column, at) => inputCell(column.value.cell, place(at), entry.entryId)),
      ],
      line,
    ),
    ...(grade
      ? [
          formRow(
            [
              labelCell({ label: grade, next }, first),
              ...columns.map((column, at) =>
                column.grade
                  ? inputCell(column.grade.cell, place(at), entry.entryId)
                  : fixedCell(nothingAsked, place(at)),
              ),
            ],
            line,
          ),
        ]
      : []),
  ]
}

interface RowShape {
  readonly next: BookmarkNumbers
  readonly count: number
  readonly widths?: readonly number[]
}

function questionRow(
  { entry }: Block,
  { label, hint, cell }: Question,
  { next, count, widths = widthsOf(count) }: RowShape,
): TableRow {
  const first: CellPlace = { width: labelWidth, span: 1 }
  const total = textWidth - labelWidth
  const slot = cell.slot
  const isLong = slot.holds === 'text' && slot.field.type === 'long_text'
  const height = isLong ? heights.longText : slot.holds === 'text' ? heights.text : heights.line
  if (!hint) {
    const open = inputCell(cell, { width: total, span: count }, entry.entryId)
    return formRow([labelCell({ label, next }, first), open], { height, goesOn: isLong })
  }
  const taken = columnsFor(widths)
  const width = widths.slice(0, taken).reduce((sum, one) => sum + one, 0)
  return formRow(
    [
      labelCell({ label, next }, first),
      inputCell(cell, { width, span: taken }, entry.entryId),
      hintCell(hint, { width: total - width, span: count - taken }, next),
    ],
    { height },
  )
}

/** As many columns as a short answer needs, one at least left for its choices. */
function columnsFor(widths: readonly number[]): number {
  let width = 0
  for (const [at, own] of widths.entries()) {
    width += own
    if (width >= shortWidth - millimetres(8)) return Math.min(at + 1, widths.length - 1)
  }
  return Math.max(1, widths.length - 1)
}

/** The heading of a text stands over a roomy cell and again on every page the text goes on. */
const ownTextTable = (block: Block, { label, cell }: Question, next: BookmarkNumbers): Table => {
  const all: CellPlace = { width: textWidth, span: 1 }
  return formTable(
    [],
    [
      formRow([labelCell({ label, next }, all, { ground: 'title', align: 'left', isKept: true })], {
        height: heights.line,
        isHead: true,
      }),
      formRow([inputCell(cell, all, block.entry.entryId)], { height: heights.ownText, goesOn: true }),
    ],
  )
}

const formTable = (widths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths.length === 0 ? [textWidth] : [labelWidth, ...widths],
    borders: tableBorders,
    margins: {
      marginUnitType: WidthType.DXA,
      top: millimetres(0.8),
      bottom: millimetres(0.8),
      left: 2 * cellMargin,
      right: 2 * cellMargin,
    },
    rows,
  })
