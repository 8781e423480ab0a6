/** The light of one task or project at a day, and as it is shown after the reading before. */

import { type Decimal, multiply, parseDecimal } from '#domain/decimal.ts'
import { parsePeriod } from '#domain/periods/period.ts'
import { measured } from '#domain/plans/milestone.ts'
import { type EarnedValue, earnedValue } from '#domain/progress/earned-value.ts'
import { buildingDays, type InvestmentProgress, investmentProgress } from '#domain/progress/investment.ts'
import { type ComputedLight, computedLight, type Light } from '#domain/progress/light.ts'
import { milestoneProgress } from '#domain/progress/milestone.ts'
import { settledLight } from '#domain/progress/settled-light.ts'
import type { WorkReadings, WorkRow } from './readings.ts'

/** The last of some days up to a day; null where there is none. */
export const lastBy = (days: readonly string[], asOf: string): string | null =>
  days
    .filter((day) => day <= asOf)
    .toSorted()
    .at(-1) ?? null

/** The light at the end of a day, from what was known by then. */
export function lightAt({ plan }: WorkReadings, row: WorkRow, asOf: string): ComputedLight {
  return computedLight({
    asOf,
    // Named by their texts: reasons are read by people.
    milestones: row.milestones.map((milestone) => ({ ...measured(milestone), key: milestone.text })),
    investment: investmentAt(row, asOf),
    updatedOn: lastBy(row.updatedOn, asOf),
    evidenceOn: lastBy(row.evidenceOn, asOf),
    finishOn: row.entry && (row.entry.asOf ?? '') <= asOf ? row.entry.finishOn : null,
    planEnd: `${plan.periodEnd}-12-31`,
    bindingRegressing: row.bindingRegressing,
  })
}

/** After hysteresis: the exercise before, where it asked about the item, is the reading before. */
export function shownLight(readings: WorkReadings, row: WorkRow, now: ComputedLight): Light {
  const { earlier, today } = readings
  if (!earlier?.itemIds.has(row.itemId)) return now.light
  const before = lightAt(readings, row, earlier.progress < today ? earlier.progress : today)
  return settledLight([before.light, now.light]) ?? now.light
}

/** Of the last cumulative figure by a day; null where no total, no years or no figure is given. */
export function investmentAt(row: WorkRow, asOf: string): InvestmentProgress | null {
  const days = row.content.kind === 'project' ? buildingDays(row.content.years) : null
  const money = moneyAt(row, asOf)
  return days && money ? investmentProgress({ ...money, ...days }, money.on) : null
}

/** Earned value: the weight of what was planned and done, in money; null without milestones, total or figure. */
export function earnedAt(row: WorkRow, asOf: string): EarnedValue | null {
  const money = moneyAt(row, asOf)
  if (!money || row.milestones.length === 0) return null
  const { total: weights, planned, done } = milestoneProgress(row.milestones.map(measured), money.on)
  // All four times the sum of the weights, which every index leaves out again.
  const { total, invested } = money
  return earnedValue({
    planned: multiply(total, planned),
    earned: multiply(total, done),
    actual: multiply(invested, weights),
    budget: multiply(total, weights),
  })
}

/** The money planned, and what was spent by the day of the last figure up to a day. */
function moneyAt({ content, values }: WorkRow, asOf: string) {
  if (content.kind !== 'project') return null
  const total = decimalOf(content.investment)
  const spent = values
    .flatMap((value) => {
      const period = parsePeriod(value.period)
      // A unit often reports before the period is over: then the money counts as of the day it says.
      const on = period && value.asOf < period.lastDay ? value.asOf : period?.lastDay
      return period && on && period.since !== null && on <= asOf ? [{ on, number: value.number }] : []
    })
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .at(-1)
  const invested = decimalOf(spent?.number ?? null)
  return total && spent && invested ? { total, invested, on: spent.on } : null
}

const decimalOf = (text: string | null): Decimal | null => (text === null ? null : parseDecimal(text))
