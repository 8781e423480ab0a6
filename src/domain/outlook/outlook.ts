/** The outlook of an indicator: the unit's expected value and the machine's projection, side by side. */

import { type Decimal, decimalText } from '../decimal.ts'
import type { Judged } from '../verdicts/judged.ts'
import type { OutlookClass } from '../verdicts/scale.ts'
import type { Said } from '../verdicts/verdict.ts'
import { toFloat } from './basis.ts'
import { leastForProbability } from './calibration.ts'
import { comparisonOf } from './comparison.ts'
import { expectedMeetsTarget } from './expected.ts'
import { type Ground, groundOf } from './ground.ts'
import { chanceOf } from './likelihood.ts'
import { lastOf, methodKeys, type ProjectionMethod } from './method.ts'
import { pathOf } from './path.ts'
import { project } from './project.ts'
import { type StatementCode, statementsOf, type Told } from './statements.ts'

export interface OutlookQuestion {
  /** The unit's value of the last year; for a cumulative target the whole period's change. null: not reported. */
  readonly expected: Decimal | null
  /** What the unit says of the last year; null where it says nothing. */
  readonly stated: OutlookClass | null
  /** The day up to which yearly figures count. */
  readonly cutOff: string
  /** Whether the other methods are computed too. */
  readonly withFan: boolean
}

/** A working paper (M7): only whom `seesVerdict` lets may read it. */
export interface Outlook extends Told {
  /** All of it as sentences, in order; worded by `words/outlook`. */
  readonly statements: readonly Said<StatementCode>[]
}

/** Its intervals are the calibrated ones. */
const defaultMethod: ProjectionMethod = 'damped_drift'

/**
 * Lays the unit's expected value beside the projection of the figures up to the cut-off.
 * Too few data, a far target year and a kind of target no projection tells are said, never filled.
 * Source: docs/methods/outlook.md §4.
 */
export function outlookOf(judged: Judged, question: OutlookQuestion): Outlook {
  const { expected, stated, cutOff } = question
  const seen = {
    expected: expected && { number: decimalText(expected), meets: expectedMeetsTarget(judged, expected) },
    stated,
  }
  const ground = groundOf(judged, cutOff)
  if (typeof ground === 'string') {
    const told = { ...seen, reason: ground, year: null, paths: [], comparison: null, likelihood: null }
    return { ...told, statements: statementsOf(told, null) }
  }
  const told = { ...seen, reason: null, ...projected(ground, question) }
  return { ...told, statements: statementsOf(told, ground) }
}

function projected(ground: Ground, { expected, withFan }: OutlookQuestion) {
  const { basis, bar, course } = ground
  const projection = project(basis, course.until - lastOf(basis).at, defaultMethod)
  const isTold = projection.kind === 'interval' && basis.points.length >= leastForProbability
  return {
    year: course.until,
    paths: (withFan ? methodKeys : [defaultMethod]).map((method) => pathOf(basis, method, course)),
    comparison: isTold && expected ? comparisonOf(toFloat(expected), projection.of80, bar) : null,
    likelihood: isTold ? chanceOf(projection.estimate, bar) : null,
  }
}
