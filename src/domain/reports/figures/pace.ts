/**
 * The change a year so far, and the one still asked for to reach the approved target: two numbers, never a word that
 * holds one against the other (docs/methods/report-sentences.md).
 */

import {
  absolute,
  add,
  type Decimal,
  multiply,
  parseDecimal,
  quotientText,
  sign,
  subtract,
  wholeNumber,
} from '../../decimal.ts'
import type { IndicatorContent } from '../../plans/item.ts'
import type { Figure } from '../figure.ts'
import type { ReportMaterial } from '../material.ts'
import { fillText, type ReportPhrases } from '../phrases.ts'
import { type PlanSpan, spanOf } from '../plan-span.ts'
import { changeText, yearsText } from './change-words.ts'
import type { Said } from './difference.ts'
import { goalOf, isReached } from './goal.ts'
import { type Indicator, type YearValue, yearlyValues } from './yearly.ts'

type PaceFigure = Extract<Figure, { kind: 'pace' }>

/** A change a year over some years. */
interface Pace {
  /** As text, rounded half away from zero; the sign says which way. */
  readonly change: string
  readonly from: number
  readonly to: number
}

interface Paces {
  readonly past: Pace
  readonly needed: Pace
  /** How the plan measures it: a level that moves, a sum that grows, a rate that is held. */
  readonly by: 'level' | 'sum' | 'rate'
  readonly valueIds: readonly string[]
}

/** 2023—2025年年均需提高1.03个百分点; null where nothing more is asked for, or a figure for it is missing. */
export function paceText(
  material: ReportMaterial,
  phrases: ReportPhrases,
  { itemId, of }: PaceFigure,
): Said | null {
  const indicator = material.indicators.find((one) => one.itemId === itemId)
  const paces = indicator ? pacesOf(indicator, material) : null
  if (!indicator || paces === null) return null
  const { from, to, change } = paces[of]
  const number = parseDecimal(change)
  if (number === null) return null
  const single = from === to ? 'One' : ''
  const years = yearsText(phrases, from, to)
  const { content } = indicator.item
  const { valueIds, by } = paces
  if (by === 'level')
    return sign(number) === 0
      ? { text: fillText(phrases('pace.unchanged'), { years }), valueIds }
      : {
          text: fillText(phrases(`pace.${of}${single}`), {
            years,
            change: changeText(phrases, content, { change: number }),
          }),
          valueIds,
        }
  const amount = change + content.unit
  return { text: fillText(phrases(`pace.${by}.${of}${single}`), { years, amount }), valueIds }
}

function pacesOf(indicator: Indicator, material: ReportMaterial): Paces | null {
  const yearly = yearlyValues(indicator, material)
  const { content } = indicator.item
  const { kind } = content.target
  if (kind === 'annual_growth' || kind === 'cumulative')
    return sumPaces(content, yearly, spanOf(material, indicator))
  return levelPaces(content, yearly)
}

function levelPaces(content: IndicatorContent, yearly: readonly YearValue[]): Paces | null {
  const { base: written, baseYear, targetYear } = content
  const base = written === null ? null : parseDecimal(written)
  const last = yearly.at(-1)
  const goal = goalOf(content)
  if (base === null || baseYear === null || targetYear === null || !goal || !last) return null
  const [gone, left] = [last.year - baseYear, targetYear - last.year]
  if (gone <= 0 || left <= 0 || isReached(goal, last.number)) return null
  return {
    past: paceOver(subtract(last.number, base), { from: baseYear + 1, to: last.year }),
    needed: paceOver(subtract(goal.level, last.number), { from: last.year + 1, to: targetYear }),
    by: 'level',
    valueIds: [last.id],
  }
}

/** Of a sum what is left of it; of a yearly rate what its mean leaves to the years that are left. */
function sumPaces(
  content: IndicatorContent,
  yearly: readonly YearValue[],
  { periodStart, periodEnd }: PlanSpan,
): Paces | null {
  const isRate = content.target.kind === 'annual_growth'
  const target = content.target.value === null ? null : parseDecimal(content.target.value)
  const years = yearly.filter(({ year }) => year >= periodStart)
  const last = years.at(-1)
  const isUnbroken = years.every(({ year }, at) => year === periodStart + at)
  if (target === null || !last || !isUnbroken || last.year >= periodEnd) return null
  if (/[%％‰]/.test(content.unit) !== isRate || sign(target) <= 0) return null
  const whole = isRate ? multiply(target, wholeNumber(periodEnd - periodStart + 1)) : target
  const done = years.map(({ number }) => number).reduce(add)
  const left = subtract(whole, done)
  if (sign(left) <= 0) return null
  return {
    past: paceOver(done, { from: periodStart, to: last.year }),
    needed: paceOver(left, { from: last.year + 1, to: periodEnd }),
    by: isRate ? 'rate' : 'sum',
    valueIds: years.map(({ id }) => id),
  }
}

/**
 * Up to one decimal more than what it is computed from, so that a small step is not rounded away, and never fewer:
 * 2.0 in two years is 1.0 a year.
 */
function paceOver(change: Decimal, { from, to }: { from: number; to: number }): Pace {
  const years = wholeNumber(to - from + 1)
  const text = padded(quotientText(absolute(change), years, change.decimals + 1), change.decimals)
  return { change: sign(change) < 0 && Number(text) > 0 ? `-${text}` : text, from, to }
}

function padded(text: string, decimals: number): string {
  const [whole = '0', fraction = ''] = text.split('.')
  return decimals === 0 || fraction.length >= decimals ? text : `${whole}.${fraction.padEnd(decimals, '0')}`
}
