/** What a guard looks at: a figure before it is stored, and what stands around it. */

import { type Decimal, parseDecimal } from '../../decimal.ts'
import type { Finding, Severity } from '../../findings/finding.ts'
import type { CutOffs } from '../../periods/cut-off.ts'
import { type Period, parsePeriod } from '../../periods/period.ts'
import type { ItemContent } from '../../plans/item.ts'
import type { StatedValue } from '../published.ts'
import type { Grade } from '../value.ts'

/** Every doubt a guard can have, worded by `words/guards`. */
export const guardCodes = [
  'as-of-ahead',
  'published-ahead',
  'published-early',
  'as-of-after-publication',
  'official-early',
  'counts-as-estimate',
  'after-cut-off',
  'part-year-apart',
  'definition-mixed',
  'definition-not-plans',
  'base-revised',
  'jump',
  'unit-differs',
  'unit-slip',
  'percent-range',
  'part-above-whole',
  'cumulative-falls',
  'publisher-missing',
  'source-missing',
  'target-no-number',
  'target-assigned',
  'rate-expected',
  'several-published',
  'grade-lower',
] as const
export type GuardCode = (typeof guardCodes)[number]

export type GuardFinding = Finding<GuardCode>

/** The figure as it is stated; `unit` is the unit of measure written beside it, null where none is. */
export interface GuardedFigure extends StatedValue {
  readonly unit: string | null
}

/** A figure that stands for another period of the same item. */
export interface SeriesFigure {
  readonly period: string
  readonly number: string
  readonly grade: Grade
  readonly definition: string
}

/** A figure on record for the very same item and period. */
export interface CellFigure extends Omit<SeriesFigure, 'period'> {
  readonly publisher: string
  readonly source: string
  readonly inUse: boolean
}

export interface Around {
  readonly item: ItemContent
  readonly series: readonly SeriesFigure[]
  readonly cell: readonly CellFigure[]
  readonly cutOffs: CutOffs
  /** Beijing day. */
  readonly today: string
  /** A unit's entry has one line for the source; a figure entered by itself names its publisher. */
  readonly origin: 'entry' | 'value'
}

/** One rule: the doubts it has about the figure; [] where it has none. */
export type Guard = (figure: GuardedFigure, around: Around) => GuardFinding[]

export const doubt = (
  code: GuardCode,
  severity: Severity,
  { found, ...details }: { found: string } & Readonly<Record<string, string | number>>,
): GuardFinding => ({ code, severity, place: {}, found, details })

interface Stated {
  readonly period: string
  readonly number: string
}
interface ReadFigure {
  readonly period: Period
  readonly number: Decimal
}

/** A series stands around each of its figures in turn: what was read once is not read again. */
const known = new WeakMap<Stated, ReadFigure>()

/** Of a stored or checked figure: one that is no decimal, or of no period, is a fault of the caller. */
export function readFigure(figure: Stated): ReadFigure {
  const before = known.get(figure)
  if (before) return before
  const read = { period: parsePeriod(figure.period), number: parseDecimal(figure.number) }
  if (!read.period || !read.number) throw new Error(`figure ${figure.number} of ${figure.period}`)
  const { period, number } = read
  known.set(figure, { period, number })
  return { period, number }
}
