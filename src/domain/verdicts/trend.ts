/** What a picture of an indicator shows: its yearly figures, and the path or limit the plan sets. */

import { absolute, compare, type Decimal, decimalText, parseDecimal, sign, subtract } from '../decimal.ts'
import { isYearly, parsePeriod } from '../periods/period.ts'
import type { KeptStage } from '../plans/path.ts'
import type { TargetKind } from '../plans/target.ts'
import type { Grade } from '../values/value.ts'
import { incrementLevel } from './rules/schedule.ts'

export interface TrendSource {
  readonly direction: 'up' | 'down' | null
  readonly base: string | null
  readonly baseYear: number | null
  readonly targetKind: TargetKind
  readonly targetValue: string | null
  readonly targetYear: number | null
  /** Levels the way leads through, in order; absent: it is straight. */
  readonly path?: readonly KeptStage[]
  readonly values: readonly { readonly period: string; readonly number: string; readonly grade: Grade }[]
}

export interface TrendPoint {
  readonly year: number
  /** Decimal text. */
  readonly number: string
  /** null for the base. */
  readonly grade: Grade | null
}

export interface Trend {
  /** The base first where there is one, then the yearly figures; never half-years or cumulative figures. */
  readonly points: readonly TrendPoint[]
  /** From base to target, through its stages or at a steady pace. null where the kind of target has no such path. */
  readonly path: {
    readonly from: TrendPoint
    readonly through: readonly TrendPoint[]
    readonly to: TrendPoint
  } | null
  /** A number to hold in every year, as decimal text; null where the target is a path or nothing to draw. */
  readonly limit: string | null
  /** Whether figures of other than whole years were left out. */
  readonly leftOut: boolean
}

const decimal = (text: string | null): Decimal | null => (text === null ? null : parseDecimal(text))

/** The level the plan wants in its target year; null where the kind of target states none. */
function wantedLevel({ targetKind, targetValue, base, direction }: TrendSource): Decimal | null {
  const goal = decimal(targetValue)
  if (!goal) return null
  if (targetKind === 'increment') return incrementLevel({ base: decimal(base), direction }, goal)
  return ['level', 'floor', 'ceiling'].includes(targetKind) ? goal : null
}

/** Kinds whose figures are yearly rates that each year is held against. */
const yearlyLimits: readonly TargetKind[] = ['annual_cap', 'annual_growth']

/** Points and path of one indicator. A relative, cumulative, assigned or missing target draws no line. */
export function trendOf(source: TrendSource): Trend {
  const { base, baseYear, targetYear, targetKind, targetValue } = source
  const figures = source.values.flatMap(({ period, number, grade }) => {
    const parsed = parsePeriod(period)
    return parsed && isYearly(parsed) ? [{ year: parsed.year, number, grade }] : []
  })
  const start = base !== null && baseYear !== null ? { year: baseYear, number: base, grade: null } : null
  const points = [
    ...(start && !figures.some(({ year }) => year === start.year) ? [start] : []),
    ...figures.toSorted((one, other) => one.year - other.year),
  ]
  const level = wantedLevel(source)
  const path =
    start && level && targetYear !== null
      ? {
          from: start,
          through: stagesOf(source),
          to: { year: targetYear, number: decimalText(level), grade: null },
        }
      : null
  const limit =
    yearlyLimits.includes(targetKind) || path === null ? limitText(level, targetKind, targetValue) : null
  return { points, path, limit, leftOut: figures.length < source.values.length }
}

const stagesOf = ({ path = [] }: TrendSource): TrendPoint[] =>
  path.map(({ year, level }) => ({ year, number: level, grade: null }))

function limitText(level: Decimal | null, kind: TargetKind, value: string | null): string | null {
  if (level) return decimalText(level)
  return yearlyLimits.includes(kind) ? value : null
}

export interface Standing {
  /** The last yearly figure that is not only expected. */
  readonly latest: TrendPoint
  /** Change since the base as decimal text without its sign; null without a base. */
  readonly change: {
    readonly size: string
    readonly way: 'up' | 'down' | 'same'
    readonly since: number
  } | null
  /** What is left to the wanted level, as decimal text; '' where it is reached; null where there is none. */
  readonly gap: string | null
}

const size = (number: Decimal): string => decimalText(absolute(number))

/** Where the indicator stands at a day: its last yearly figure up to then, against base and target. */
export function standingOf(source: TrendSource, cutOff: string): Standing | null {
  const lastYear = Number(cutOff.slice(0, 4)) - (cutOff.endsWith('-12-31') ? 0 : 1)
  const latest = trendOf(source).points.findLast(({ year, grade }) => grade !== null && year <= lastYear)
  const number = decimal(latest?.number ?? null)
  if (!latest || !number) return null
  return { latest, change: changeOf(source, number), gap: gapOf(source, number) }
}

function changeOf({ base, baseYear }: TrendSource, number: Decimal): Standing['change'] {
  const from = decimal(base)
  if (!from || baseYear === null) return null
  const change = subtract(number, from)
  const way = sign(change) === 0 ? 'same' : sign(change) > 0 ? 'up' : 'down'
  return { size: size(change), way, since: baseYear }
}

function gapOf(source: TrendSource, number: Decimal): string | null {
  const level = wantedLevel(source)
  const base = decimal(source.base)
  if (!level) return null
  const isDown =
    source.direction === null ? base !== null && compare(level, base) < 0 : source.direction === 'down'
  const left = isDown ? subtract(number, level) : subtract(level, number)
  return sign(left) > 0 ? size(left) : ''
}
