/** Reads a CSV of indicators, one a row, into what verdicts are asked about. The official words are never read. */

import { type Period, parsePeriod } from '#domain/periods/period.ts'
import type { Nature } from '#domain/plans/item.ts'
import type { TargetKind } from '#domain/plans/target.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Judged, JudgedValue, PathPoint } from '#domain/verdicts/judged.ts'
import { relationIn } from '#domain/verdicts/rules/relative.ts'
import { readCsv } from './csv.ts'
import { type Cells, cellsOf, isAbsent } from './csv-cells.ts'
import { refuseMissing, refuseTwice } from './csv-table.ts'

export interface IndicatorRow {
  readonly name: string
  readonly judged: Judged
  /** Columns whose figures the row itself marks as not verified. */
  readonly unverified: readonly string[]
}

export interface IndicatorTable {
  readonly rows: readonly IndicatorRow[]
  /** Columns that mean nothing here and were passed over. */
  readonly ignored: readonly string[]
}

const required = [
  'indicator',
  'unit',
  'base_year',
  'base_value',
  'target_year',
  'target_kind',
  'target_value',
  'direction',
]

/** Known, and not needed for a verdict; what an evaluation said is not looked at. */
const withoutUse = /^(official_verdict.*|official_word.*)$/
/** A level to be reached by the end of that year on the way to the target. */
const milestoneColumn = /^milestone_([12]\d{3})$/
const yearColumn = /^y(\d{4})(h[12]|q[1-4]|m\d{2})?$/

/** Words for kinds of targets, the file's own beside ours; cumulative_change is decided by the unit. */
const kinds: Readonly<Record<string, TargetKind | 'cumulative_change'>> = {
  level: 'level',
  floor: 'floor',
  ceiling: 'ceiling',
  annual_cap: 'annual_cap',
  annual_growth: 'annual_growth',
  annual_avg_growth: 'annual_growth',
  cumulative: 'cumulative',
  cumulative_change: 'cumulative_change',
  increment: 'increment',
  relative: 'relative',
  assigned: 'assigned',
  none: 'none',
}
const natures: Readonly<Record<string, Nature>> = {
  约束性: 'binding',
  binding: 'binding',
  预期性: 'anticipatory',
  anticipatory: 'anticipatory',
}
const directions: Readonly<Record<string, 'up' | 'down' | null>> = { up: 'up', down: 'down', '': null }

/** Refuses, naming row and column, what it cannot read: nothing is guessed and no row is passed over. */
export function readIndicatorCsv(bytes: Uint8Array): IndicatorTable {
  const [head, ...rest] = readCsv(bytes)
  const columns = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? []
  const { periods, ignored } = checkedColumns(columns)
  const milestones = columns.filter((column) => milestoneColumn.test(column)).toSorted()
  const cells = rest.map((row) => cellsOf(row, columns))
  const rows = cells.map((row) => indicatorOf(row, { periods, milestones }))
  return { rows: rows.map((row, at) => withReference(row, cells[at], rows)), ignored }
}

function checkedColumns(columns: readonly string[]): {
  periods: ReadonlyMap<string, Period>
  ignored: string[]
} {
  refuseMissing(columns, required)
  refuseTwice(columns.filter((column) => column !== ''))
  const periods = new Map(
    columns.filter((column) => /^y\d/.test(column)).map((column) => [column, periodOf(column)]),
  )
  if (periods.size === 0) {
    throw new Refusal('csv-column-missing', { column: 'y2021, y2022 …', found: columns.join(', ') })
  }
  const known = [...required, 'nature', 'reference', 'to_be_verified', ...periods.keys()]
  const ignored = columns.filter((column) => ![...known, ''].includes(column) && !isRead(column))
  return { periods, ignored }
}

const isRead = (column: string): boolean => withoutUse.test(column) || milestoneColumn.test(column)

/** y2022 is 2022, y2023h1 2023-H1, y2023q2 2023-Q2, y2023m06 2023-06. */
function periodOf(column: string): Period {
  const [, year = '', part = ''] = yearColumn.exec(column) ?? []
  const period = parsePeriod(part === '' ? year : `${year}-${part.replace('m', '').toUpperCase()}`)
  if (!period) throw new Refusal('csv-column-unreadable', { column })
  return period
}

interface DatedColumns {
  readonly periods: ReadonlyMap<string, Period>
  readonly milestones: readonly string[]
}

function indicatorOf(cells: Cells, { periods, milestones }: DatedColumns): IndicatorRow {
  const base = cells.figure('base_value')
  return {
    name: cells.text('indicator'),
    unverified: cells
      .text('to_be_verified')
      .split(/[\s,;、]+/)
      .filter((column) => column !== ''),
    judged: {
      target: targetOf(cells, base !== null),
      nature: natures[cells.text('nature').toLowerCase()] ?? null,
      direction: cells.word('direction', directions),
      unit: cells.text('unit'),
      base,
      baseYear: cells.year('base_year'),
      targetYear: cells.year('target_year'),
      planEndYear: null,
      path: milestones.flatMap((column) => pointOf(cells, column)),
      values: valuesOf(cells, periods),
      reference: null,
    },
  }
}

function pointOf(cells: Cells, column: string): PathPoint[] {
  const level = cells.figure(column)
  const year = Number(milestoneColumn.exec(column)?.[1])
  return level ? [{ year, level }] : []
}

const valuesOf = ({ figure }: Cells, periods: ReadonlyMap<string, Period>): JudgedValue[] =>
  [...periods].flatMap(([column, period]) => {
    const number = figure(column)
    return number ? [{ id: column, period, number, grade: null }] : []
  })

/**
 * A target in words alone is relative where they bind it to another indicator, else one without a number.
 * cumulative_change in per cent means yearly changes to compound; in another unit it is the change of a level
 * where the row has a base, and amounts to sum where it has none.
 */
function targetOf(cells: Cells, hasBase: boolean): Judged['target'] {
  const word = cells.word('target_kind', kinds)
  const kind = word === 'cumulative_change' ? changeKind(cells.text('unit'), hasBase) : word
  const text = cells.text('target_value')
  if (kind === 'relative') return { kind, value: null, text }
  if (isInWords(text)) return { kind: relationIn(text) ? 'relative' : 'none', value: null, text }
  return { kind, value: cells.figure('target_value'), text }
}

/** '高于GDP增长', but neither '6.5' nor a slip of the keyboard. */
const isInWords = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) && !/\d/.test(text.normalize('NFKC'))

function changeKind(unit: string, hasBase: boolean): TargetKind {
  if (['%', '％'].includes(unit)) return 'cumulative'
  return hasBase ? 'increment' : 'cumulative'
}

/** The optional column `reference` names the row whose yearly rates a relative target is compared with. */
function withReference(
  row: IndicatorRow,
  cells: Cells | undefined,
  rows: readonly IndicatorRow[],
): IndicatorRow {
  const name = cells?.text('reference') ?? ''
  if (!cells || isAbsent(name)) return row
  const [named, ...more] = rows.filter((other) => other.name === name)
  if (!named || more.length > 0) throw cells.refusal('csv-cell-no-indicator', 'reference')
  return { ...row, judged: { ...row.judged, reference: named.judged.values } }
}
