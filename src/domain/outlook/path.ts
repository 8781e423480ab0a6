/** A projection year by year up to the target year, as it is shown: decimal texts with one decimal more than the figures. */

import type { Basis } from './basis.ts'
import { leastForProbability } from './calibration.ts'
import { lastOf, type ProjectionMethod } from './method.ts'
import { type Interval, type Projection, project } from './project.ts'

interface ShownInterval {
  readonly lower: string
  readonly upper: string
}

export interface ProjectedYear {
  readonly year: number
  /** Decimal text, as all numbers here. */
  readonly mean: string
  /** null where too few points, or too far a year, tell none. */
  readonly of80: ShownInterval | null
  readonly of95: ShownInterval | null
}

/** Why a path lacks intervals, or is empty; `needed` is how many points it takes. */
export type Shortage =
  | { readonly reason: 'too_few'; readonly needed: number }
  | { readonly reason: 'too_far' | 'gap' }

export interface ProjectedPath {
  readonly method: ProjectionMethod
  /** From the year after the last figure to the target year; empty where the method gives nothing. */
  readonly years: readonly ProjectedYear[]
  /** Of the target year; null where it has its intervals. */
  readonly shortage: Shortage | null
}

/** Where a path leads, and the number no share can pass (100 for per cent), null where there is none. */
export interface Course {
  readonly until: number
  readonly most: number | null
}

/** The path of one method. With fewer than four points the intervals are left out: a direction, not a probability. */
export function pathOf(basis: Basis, method: ProjectionMethod, { until, most }: Course): ProjectedPath {
  const from = lastOf(basis).at
  const projections = Array.from({ length: until - from }, (_, step) => project(basis, step + 1, method))
  const isEnough = basis.points.length >= leastForProbability
  const text = (number: number): string =>
    fixedText(most === null ? number : Math.min(number, most), basis.decimals + 1)
  const shown = ({ lower, upper }: Interval) => ({ lower: text(lower), upper: text(upper) })
  return {
    method,
    years: projections.flatMap((projection, step) => {
      if (projection.kind === 'none') return []
      const isShown = isEnough && projection.kind === 'interval'
      return {
        year: from + step + 1,
        mean: text(projection.mean),
        of80: isShown ? shown(projection.of80) : null,
        of95: isShown ? shown(projection.of95) : null,
      }
    }),
    shortage: shortageOf(projections.at(-1), isEnough),
  }
}

function shortageOf(projection: Projection | undefined, isEnough: boolean): Shortage | null {
  if (projection && projection.kind !== 'interval' && projection.reason !== 'too_few') {
    return { reason: projection.reason }
  }
  if (projection?.kind === 'none') return { reason: 'too_few', needed: projection.needed }
  return isEnough ? null : { reason: 'too_few', needed: leastForProbability }
}

/** Without exponent and without a sign before zero: what `parseDecimal` reads. */
function fixedText(number: number, decimals: number): string {
  const text = Math.abs(number) < 1e21 ? number.toFixed(decimals) : BigInt(number).toString()
  return Number(text) === 0 ? text.replace('-', '') : text
}
