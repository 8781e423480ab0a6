/** A table of figures, one a row: read against the plans' items before anything is stored. */

import type { Finding, Place } from '../../findings/finding.ts'
import type { Grid, GridCell } from '../../grids/grid.ts'
import type { Period } from '../../periods/period.ts'
import type { StatedValue } from '../../values/published.ts'
import { type Grade, grades } from '../../values/value.ts'
import { readCell } from '../cells/cell.ts'
import { parseDay } from '../cells/day.ts'
import { workbookSeverities } from '../findings.ts'
import { gradeWords } from '../heads.ts'
import { readPeriodWords } from '../period-words.ts'
import { remarksBeside } from '../written-grades.ts'
import {
  type FigureColumn,
  type FigureColumns,
  figureHeadOf,
  figureHeads,
  requiredColumns,
} from './figure-heads.ts'

/** Rows. The whole way of such a table was measured: docs/decisions/0210-large-tables-of-figures.md */
export const longestTable = 20_000

export const figureTableCodes = [
  'figure-columns-missing',
  'figure-columns-twice',
  'figure-tables-several',
  'figure-table-long',
  'figure-table-empty',
  'figure-item-unknown',
  'figure-item-ambiguous',
  'figure-period-unreadable',
  'figure-number-missing',
  'figure-number-merged',
  'figure-grade-unknown',
  'figure-day-unreadable',
  'figure-day-missing',
  'figure-twice',
  'figure-text-long',
  'figure-same',
  'figure-explanation-missing',
] as const
export type FigureTableCode = (typeof figureTableCodes)[number]

/** An item that a row can mean. */
export interface FigureItem {
  readonly itemId: string
  readonly plan: string
  readonly name: string
  readonly number: number
  readonly measure: string
}

export interface TableFigure {
  readonly itemId: string
  readonly period: string
  readonly value: StatedValue
  /** As written beside it; null where the table has no such column or the cell is blank. */
  readonly unit: string | null
  readonly place: Place
}

export interface FigureTable {
  readonly figures: readonly TableFigure[]
  readonly findings: readonly Finding[]
}

/** A table whose columns were found, before any of its rows is read. */
export interface OpenedTable {
  readonly rows: readonly RowAt[]
  readonly findings: readonly Finding[]
}

/** Opens the one sheet that has the columns 指标, 时期, 数值 and 性质; there may be others. */
export function openFigureTable(grids: readonly Grid[]): OpenedTable {
  const nothing = (found: Finding): OpenedTable => ({ rows: [], findings: [found] })
  const tables = grids.flatMap((grid) => {
    const head = figureHeadOf(grid)
    return head ? [{ grid, head }] : []
  })
  const [found, ...others] = tables
  if (!found)
    return nothing(
      finding('figure-columns-missing', {}, requiredColumns.map((key) => figureHeads[key]).join('、')),
    )
  // Which of several is meant, a copy perhaps, nobody can say.
  if (others.length > 0)
    return nothing(
      finding('figure-tables-several', {}, tables.map(({ grid }) => grid.sheet ?? '').join('、')),
    )
  const { columns, row: headRow, unit, twice } = found.head
  if (twice.length > 0) return nothing(finding('figure-columns-twice', {}, [...new Set(twice)].join('、')))
  const rows = found.grid.rows.slice(headRow + 1).filter((row) => row.some((cell) => cell.text.trim() !== ''))
  if (rows.length > longestTable)
    return nothing(finding('figure-table-long', {}, String(rows.length), { limit: longestTable }))
  if (rows.length === 0) return nothing(finding('figure-table-empty', {}, ''))
  return { rows: rows.map((row) => ({ row, columns, unit })), findings: [] }
}

/** Reads rows one by one, so that whoever reads many can let others have their turn in between. */
export function figureRowReader(items: readonly FigureItem[]): (row: RowAt) => ReadRow {
  const byName = new Map<string, FigureItem[]>()
  for (const item of items) byName.set(item.name, [...(byName.get(item.name) ?? []), item])
  // The rows of a large table share a few hundred periods.
  const periods = new Map<string, Period | null>()
  const periodOf = (text: string): Period | null => {
    const known = periods.get(text)
    if (known !== undefined) return known
    const read = readPeriodWords(text)
    periods.set(text, read)
    return read
  }
  return (row) => readRow(row, { byName, periodOf })
}

/** The table after its rows: nothing is guessed, a row with an error is no figure, and a cell stands in it once. */
export function closeFigureTable({ findings }: OpenedTable, read: readonly ReadRow[]): FigureTable {
  const once = onceOnly(read.flatMap(({ figure }) => (figure ? [figure] : [])))
  return {
    figures: once.figures,
    findings: [...findings, ...read.flatMap((row) => row.findings), ...once.findings],
  }
}

/** The whole table at once. With any error nothing of it may be stored. */
export function readFigureTable(grids: readonly Grid[], items: readonly FigureItem[]): FigureTable {
  const opened = openFigureTable(grids)
  return closeFigureTable(opened, opened.rows.map(figureRowReader(items)))
}

export interface RowAt {
  readonly row: readonly GridCell[]
  readonly columns: FigureColumns
  /** Of the head, for rows that name none. */
  readonly unit: string | null
}

export interface ReadRow {
  readonly figure: TableFigure | null
  readonly findings: readonly Finding[]
}

interface Meanings {
  readonly byName: ReadonlyMap<string, readonly FigureItem[]>
  readonly periodOf: (text: string) => Period | null
}

function readRow(at: RowAt, { byName, periodOf }: Meanings): ReadRow {
  const findings: Finding[] = []
  const item = itemOf(at, byName, findings)
  const period = periodOf(textOf(at, 'period'))
  if (!period) findings.push(finding('figure-period-unreadable', placeOf(at, 'period'), textOf(at, 'period')))
  const grade = gradeOf(at, findings)
  const number = item && numberOf(at, { measure: item.measure, grade }, findings)
  const asOf = period && grade && asOfDay(at, { period, grade }, findings)
  const publishedOn = dayOf(at, 'publishedOn', findings)
  const texts = textsOf(at, findings)
  const isSound = !findings.some(({ severity }) => severity === 'error')
  if (!isSound || !item || !period || !grade || !number || !asOf) return { figure: null, findings }
  const value: StatedValue = { ...texts, period: period.text, number, grade, asOf, publishedOn }
  const unit = textOf(at, 'unit') || at.unit
  return {
    figure: { itemId: item.itemId, period: period.text, value, unit, place: placeOf(at, 'number') },
    findings,
  }
}

const cellOf = ({ row, columns }: RowAt, key: FigureColumn): GridCell | undefined =>
  row[columns.get(key) ?? -1]
const textOf = (at: RowAt, key: FigureColumn): string => (cellOf(at, key)?.text ?? '').trim()
const placeOf = (at: RowAt, key: FigureColumn): Place => cellOf(at, key)?.place ?? {}

/** Everything blocks but a figure that stands already. */
export const finding = (
  code: FigureTableCode,
  place: Place,
  found: string,
  details: Readonly<Record<string, string | number>> = {},
): Finding => ({ code, severity: code === 'figure-same' ? 'note' : 'error', place, found, details })

function itemOf(at: RowAt, items: Meanings['byName'], findings: Finding[]): FigureItem | null {
  const [plan, name] = [textOf(at, 'plan'), textOf(at, 'item')]
  const ofName = (items.get(name) ?? []).filter((item) => plan === '' || item.plan === plan)
  const [only] = ofName
  if (only && ofName.length === 1) return only
  const code = ofName.length === 0 ? 'figure-item-unknown' : 'figure-item-ambiguous'
  findings.push(
    finding(code, placeOf(at, 'item'), name, { plans: ofName.map((item) => item.plan).join('、') }),
  )
  return null
}

function gradeOf(at: RowAt, findings: Finding[]): Grade | null {
  const text = textOf(at, 'grade').replace(/数$/, '')
  const grade = grades.find((one) => gradeWords[one] === text)
  if (!grade)
    findings.push(
      finding('figure-grade-unknown', placeOf(at, 'grade'), textOf(at, 'grade'), {
        words: Object.values(gradeWords).join('、'),
      }),
    )
  return grade ?? null
}

/** A text that is a plain number is what a table of texts is made of. */
const usual = ['text-number']

function numberOf(
  at: RowAt,
  { measure, grade }: { readonly measure: string; readonly grade: Grade | null },
  findings: Finding[],
): string | null {
  const cell = cellOf(at, 'number')
  const place = placeOf(at, 'number')
  if (!cell || textOf(at, 'number') === '') {
    findings.push(finding('figure-number-missing', place, ''))
    return null
  }
  if (cell.continued) {
    findings.push(finding('figure-number-merged', place, cell.text))
    return null
  }
  const reading = readCell(cell, { holds: 'number', period: '', measure })
  const remarks = remarksBeside(reading, grade)
  for (const { code, details } of remarks.filter((remark) => !usual.includes(remark.code)))
    findings.push({
      code,
      severity: workbookSeverities[code],
      place,
      found: cell.text,
      details: { ...details },
    })
  if (reading.said === 'value') return reading.value
  if (reading.said !== 'unreadable') findings.push(finding('figure-number-missing', place, cell.text))
  return null
}

/** Of a period that is over a figure speaks for its last day unless it says another; an expectation says its day. */
function asOfDay(at: RowAt, of: { period: Period; grade: Grade }, findings: Finding[]): string | null {
  const stated = dayOf(at, 'asOf', findings)
  if (stated !== null) return stated
  if (textOf(at, 'asOf') !== '') return null
  if (of.grade !== 'estimate') return of.period.lastDay
  findings.push(finding('figure-day-missing', placeOf(at, 'number'), ''))
  return null
}

function dayOf(at: RowAt, key: 'asOf' | 'publishedOn', findings: Finding[]): string | null {
  const text = textOf(at, key)
  if (text === '') return null
  const day = parseDay(text)
  if (day === null) findings.push(finding('figure-day-unreadable', placeOf(at, key), text))
  return day
}

const longestTexts = {
  publisher: 200,
  publication: 200,
  publicationNumber: 100,
  definition: 500,
  source: 200,
  explanation: 1000,
}

function textsOf(at: RowAt, findings: Finding[]) {
  const read = (key: keyof typeof longestTexts): string => {
    const text = textOf(at, key)
    if (text.length > longestTexts[key])
      findings.push(
        finding('figure-text-long', placeOf(at, key), text.slice(0, 20), { limit: longestTexts[key] }),
      )
    return text
  }
  return {
    publisher: read('publisher'),
    publication: read('publication'),
    publicationNumber: read('publicationNumber'),
    definition: read('definition'),
    source: read('source'),
    explanation: read('explanation'),
  }
}

/** One cell stands in a table once: of two nobody can say which is meant. */
function onceOnly(figures: readonly TableFigure[]): FigureTable {
  const seen = new Set<string>()
  const first: TableFigure[] = []
  const findings: Finding[] = []
  for (const figure of figures) {
    const key = `${figure.itemId} ${figure.period}`
    if (seen.has(key)) {
      const { place, period, value } = figure
      findings.push(finding('figure-twice', place, value.number, { period }))
    } else first.push(figure)
    seen.add(key)
  }
  return { figures: first, findings }
}
