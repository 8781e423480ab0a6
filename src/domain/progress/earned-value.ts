/** Earned value 挣值 of a project with a budget: work and money against the plan, and the schedule it earned. */

import { daysBetween } from '../calendar/day.ts'
import {
  add,
  compare,
  type Decimal,
  multiply,
  quotientText,
  sign,
  subtract,
  wholeNumber,
} from '../decimal.ts'
import { type Ratio, ratioOf } from '../verdicts/ratio.ts'
import { type Light, paceLight } from './light.ts'

/** All in one unit of money, at the same day. */
export interface EarnedValueInput {
  /** PV: budget of the work planned by now. */
  readonly planned: Decimal
  /** EV: budget of the work done by now. */
  readonly earned: Decimal
  /** AC: what it has cost. */
  readonly actual: Decimal
  /** BAC: budget of the whole. */
  readonly budget: Decimal
}

/** Quotients as decimal text to at most six decimals; null where they have no meaning. */
export interface EarnedValue {
  /** SV = EV − PV and CV = EV − AC, exact. */
  readonly scheduleVariance: Decimal
  readonly costVariance: Decimal
  /** SPI = EV ÷ PV. */
  readonly schedulePerformance: string | null
  /** CPI = EV ÷ AC. */
  readonly costPerformance: string | null
  /** EAC = BAC ÷ CPI; the budget itself while nothing is spent. */
  readonly estimateAtCompletion: string | null
  /** TCPI = (BAC − EV) ÷ (BAC − AC); null where no work or no money is left. */
  readonly toCompletePerformance: string | null
  /** By SPI alone. done: SPI is back at 1 whenever it was finished, so the finish day judges it. */
  readonly light: Light
}

/** Source: docs/methods/progress.md §5. */
export function earnedValue({ planned, earned, actual, budget }: EarnedValueInput): EarnedValue {
  const [workLeft, moneyLeft] = [subtract(budget, earned), subtract(budget, actual)]
  const isFinished = sign(workLeft) <= 0
  const schedule = quotient(earned, planned)
  return {
    scheduleVariance: subtract(earned, planned),
    costVariance: subtract(earned, actual),
    schedulePerformance: text(schedule),
    costPerformance: text(quotient(earned, actual)),
    estimateAtCompletion: text(estimate({ earned, actual, budget })),
    toCompletePerformance: isFinished || sign(moneyLeft) <= 0 ? null : text(quotient(workLeft, moneyLeft)),
    light: isFinished ? 'done' : paceLight(schedule),
  }
}

function estimate({ earned, actual, budget }: Omit<EarnedValueInput, 'planned'>): Ratio | null {
  if (sign(actual) === 0) return ratioOf(budget, wholeNumber(1))
  return quotient(multiply(budget, actual), earned)
}

const quotient = (over: Decimal, under: Decimal): Ratio | null =>
  sign(under) === 0 ? null : ratioOf(over, under)

const text = (ratio: Ratio | null): string | null => ratio && quotientText(ratio.over, ratio.under, 6)

/** Both in periods, as decimal text to at most six decimals. */
export interface EarnedSchedule {
  /** ES: when the work done by now was planned to be done. */
  readonly earnedPeriods: string
  /** SPI(t) = ES ÷ AT; unlike SPI it does not return to 1 at the end of a late project. */
  readonly timePerformance: string
}

/**
 * Earned schedule: ES = N + (EV − PV_N) ÷ (PV_N+1 − PV_N), N being the last period whose planned value is earned.
 * @param plannedValues cumulative, at the end of periods 1, 2, …; never falling.
 * @param elapsedPeriods AT, above zero: of the project under way until now, of a finished one until its end.
 */
export function earnedSchedule(
  plannedValues: readonly Decimal[],
  earned: Decimal,
  elapsedPeriods: number,
): EarnedSchedule {
  const open = plannedValues.findIndex((planned) => compare(planned, earned) > 0)
  const whole = open < 0 ? plannedValues.length : open
  const before = plannedValues[whole - 1] ?? { units: 0, decimals: 0 }
  const following = open < 0 ? null : (plannedValues[open] ?? null)
  const step = following ? subtract(following, before) : wholeNumber(1)
  const part = following ? subtract(earned, before) : wholeNumber(0)
  const over = add(multiply(wholeNumber(whole), step), part)
  return {
    earnedPeriods: quotientText(over, step, 6),
    timePerformance: quotientText(over, multiply(step, wholeNumber(elapsedPeriods)), 6),
  }
}

/** Days a project ended after its planned day, or is past it; below zero where it was early. */
export const finishVarianceDays = (plannedOn: string, finishedOn: string): number =>
  daysBetween(plannedOn, finishedOn)
