/** Tables of an official document: heads repeated on every page, rows whole, rules of 1 and ½ point. */

import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlign,
  WidthType,
} from 'docx'
import { cellMargin } from '#domain/reports/tables/column-widths.ts'
import { millimetres } from './measures.ts'
import { style } from './styles.ts'
import { run } from './text.ts'

export interface HeadColumn {
  /** Lines of the label. */
  readonly label: readonly string[]
  /** Label over neighbouring columns; null where the column has a head of its own. */
  readonly group: string | null
  /** Twips. */
  readonly width: number
}

export type CellAlignment =
  | { readonly kind: 'left' | 'center' }
  /** Points stand under each other at this distance from the left of the cell, in twips. */
  | { readonly kind: 'decimal'; readonly at: number }

export interface BodyCell {
  readonly lines: readonly (readonly ParagraphChild[])[]
  readonly alignment: CellAlignment
}

export type BodyRow =
  | { readonly kind: 'group'; readonly label: string }
  | { readonly kind: 'cells'; readonly cells: readonly BodyCell[] }

const outer = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const inner = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/** 1 point around, ½ point within. */
export const tableBorders = {
  top: outer,
  bottom: outer,
  left: outer,
  right: outer,
  insideHorizontal: inner,
  insideVertical: inner,
}

export interface TableShape {
  readonly columns: readonly HeadColumn[]
  readonly rows: readonly BodyRow[]
  /** 小五 in place of 五号, for tables of many columns. */
  readonly isSmall: boolean
  /** What stands under the last row and goes with it to the next page, lines parted by '\n'; absent: nothing. */
  readonly note?: string
  /** Whether no page ends within it. */
  readonly staysWhole?: boolean
}

export function officialTable(shape: TableShape): Table {
  const { columns, rows, isSmall, note = '', staysWhole = false } = shape
  const hasNote = note !== ''
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: totalWidth(columns), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    borders: tableBorders,
    margins: {
      marginUnitType: WidthType.DXA,
      top: millimetres(0.6),
      bottom: millimetres(0.6),
      left: cellMargin,
      right: cellMargin,
    },
    rows: [
      ...headRows(columns, isSmall),
      ...rows.map((row, at) =>
        bodyRow(columns, row, { isSmall, keepNext: at === rows.length - 1 ? hasNote : staysWhole }),
      ),
      ...(hasNote ? [noteRow(columns, note)] : []),
    ],
  })
}

const totalWidth = (columns: readonly HeadColumn[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0)

/** One row where no column is grouped, else two. */
function headRows(given: readonly HeadColumn[], isSmall: boolean): TableRow[] {
  const columns = withoutLoneGroups(given)
  const row = (children: TableCell[]) => new TableRow({ tableHeader: true, cantSplit: true, children })
  const cell = (label: readonly string[], place: HeadPlace) => headCell(label, place, isSmall)
  if (columns.every(({ group }) => group === null))
    return [row(columns.map(({ label, width }) => cell(label, { width })))]
  const over = groupSpans(columns).map(({ group, members }) => {
    const width = totalWidth(members)
    return group === null
      ? cell(members[0]?.label ?? [], { width, rowSpan: 2 })
      : cell([group], { width, columnSpan: members.length })
  })
  const under = columns
    .filter(({ group }) => group !== null)
    .map(({ label, width }) => cell(label, { width }))
  return [row(over), row(under)]
}

/** A group of one column says nothing its own label does not. */
const withoutLoneGroups = (columns: readonly HeadColumn[]): HeadColumn[] =>
  groupSpans(columns).flatMap(({ members }) =>
    members.length === 1 ? members.map((member) => ({ ...member, group: null })) : members,
  )

/** Neighbouring columns of one group together, each other column alone. */
function groupSpans(columns: readonly HeadColumn[]): { group: string | null; members: HeadColumn[] }[] {
  const spans: { group: string | null; members: HeadColumn[] }[] = []
  for (const column of columns) {
    const last = spans.at(-1)
    if (last && last.group !== null && last.group === column.group) last.members.push(column)
    else spans.push({ group: column.group, members: [column] })
  }
  return spans
}

const headStyle = (isSmall: boolean) => (isSmall ? style.tableHeadSmall : style.tableHead)

interface HeadPlace {
  readonly width: number
  readonly rowSpan?: number
  readonly columnSpan?: number
}

const headCell = (label: readonly string[], { width, ...spans }: HeadPlace, isSmall: boolean) =>
  new TableCell({
    ...spans,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: label.map(
      (line) => new Paragraph({ style: headStyle(isSmall), keepNext: true, children: [run(line)] }),
    ),
  })

const noRule = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** A row without rules: a note that were a paragraph could stand alone on a page of its own. */
const noteRow = (columns: readonly HeadColumn[], note: string): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: columns.length,
        width: { size: totalWidth(columns), type: WidthType.DXA },
        borders: { top: outer, bottom: noRule, left: noRule, right: noRule },
        children: note
          .split('\n')
          .map(
            (line) =>
              new Paragraph({ style: style.tableNote, alignment: AlignmentType.LEFT, children: [run(line)] }),
          ),
      }),
    ],
  })

interface RowSetting {
  readonly isSmall: boolean
  /** Whether it goes with the row below it. */
  readonly keepNext: boolean
}

function bodyRow(columns: readonly HeadColumn[], row: BodyRow, setting: RowSetting): TableRow {
  const children =
    row.kind === 'group'
      ? [groupCell(columns, row.label, setting.isSmall)]
      : row.cells.map((cell, at) => bodyCell(cell, columns[at]?.width ?? 0, setting))
  return new TableRow({ cantSplit: true, children })
}

/** The name of a field over its rows: never alone at the foot of a page. */
const groupCell = (columns: readonly HeadColumn[], label: string, isSmall: boolean) =>
  new TableCell({
    columnSpan: columns.length,
    width: { size: totalWidth(columns), type: WidthType.DXA },
    shading: { type: 'clear', color: 'auto', fill: 'F2F2F2' },
    children: [
      new Paragraph({
        style: headStyle(isSmall),
        keepNext: true,
        alignment: AlignmentType.LEFT,
        children: [run(label)],
      }),
    ],
  })

const bodyCell = ({ lines, alignment }: BodyCell, width: number, { isSmall, keepNext }: RowSetting) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: lines.map(
      (children) =>
        new Paragraph({
          style: isSmall ? style.tableTextSmall : style.tableText,
          widowControl: false,
          ...(keepNext ? { keepNext } : {}),
          ...(alignment.kind === 'decimal'
            ? { tabStops: [{ type: TabStopType.DECIMAL, position: alignment.at }] }
            : { alignment: alignment.kind === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT }),
          children,
        }),
    ),
  })
