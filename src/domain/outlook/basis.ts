/** What a projection of an indicator stands on: the yearly figures up to the cut-off, as one series. */

import { type Decimal, decimalText, sign } from '../decimal.ts'
import { standingAt } from '../periods/cut-off.ts'
import type { Judged, JudgedValue } from '../verdicts/judged.ts'
import { accumulationOf } from '../verdicts/rules/cumulative.ts'
import { missingYears } from '../verdicts/years.ts'
import type { Point, Series } from './method.ts'

/** Why nothing is projected; worded by `words/outlook`. */
export const noBasisCodes = [
  'kind-not-projected',
  'target-missing',
  'direction-missing',
  'base-missing',
  'year-missing',
  'beyond-plan',
  'value-missing',
  'gap-in-changes',
  'sign-unclear',
  'year-over',
] as const
export type NoBasis = (typeof noBasisCodes)[number]

export interface Basis extends Series {
  /** With which the figures are written. */
  readonly decimals: number
}

/**
 * The figures of whole years up to the cut-off day, the base among them where no figure stands in its year.
 * For a cumulative target the change since the base year, year by year, in the target's own sign: it begins with 0, takes
 * every year, and compounds changes in per cent. Values must be of one definition 口径.
 */
export function basisOf(judged: Judged, cutOff: string): Basis | NoBasis {
  const { yearly } = standingAt(judged.values, cutOff)
  if (yearly.length === 0) return 'value-missing'
  const points = judged.target.kind === 'cumulative' ? changes(judged, yearly) : levels(judged, yearly)
  if (typeof points === 'string') return points
  const written = [...yearly.map(({ number }) => number), judged.base ?? [], judged.target.value ?? []].flat()
  const decimals = Math.max(...written.map((number) => number.decimals))
  return { points, reportingUnit: 10 ** -decimals, decimals }
}

/** A float from an exact decimal, at the door of the projections. */
export const toFloat = (number: Decimal): number => Number(decimalText(number))

const pointOf = ({ period, number }: JudgedValue): Point => ({ at: period.year, number: toFloat(number) })

function levels({ base, baseYear }: Judged, yearly: readonly JudgedValue[]): Point[] {
  const points = yearly.map(pointOf)
  if (base === null || baseYear === null || points.some(({ at }) => at === baseYear)) return points
  return [...points, { at: baseYear, number: toFloat(base) }].toSorted((one, other) => one.at - other.at)
}

function changes(judged: Judged, yearly: readonly JudgedValue[]): Point[] | NoBasis {
  const counted = yearly.filter(({ period }) => judged.baseYear === null || period.year > judged.baseYear)
  const [first] = counted
  if (!first) return 'value-missing'
  if (missingYears(counted, judged.baseYear).length > 0) return 'gap-in-changes'
  const { target, direction, unit } = judged
  const isReduction = direction === 'down' && target.value !== null && sign(target.value) > 0
  const isFall = (value: JudgedValue): boolean => sign(value.number) < 0
  if (isReduction && counted.some(isFall) && !counted.some(({ number }) => sign(number) > 0))
    return 'sign-unclear'
  const compounds = accumulationOf(unit) === 'compounded'
  const way = isReduction ? -1 : 1
  let total = 0
  return [
    { at: first.period.year - 1, number: 0 },
    ...counted.map(({ period, number }) => {
      const change = toFloat(number)
      total = compounds ? way * ((100 + way * total) * (1 + (way * change) / 100) - 100) : total + change
      return { at: period.year, number: total }
    }),
  ]
}
