/** Units of measure: another one is written beside the figure, or the figure is a hundred or ten thousand times off. */

import { absolute, compare, type Decimal, multiply, parseDecimal, sign } from '../../decimal.ts'
import { itemMeasure } from '../../plans/item-columns.ts'
import type { TargetKind } from '../../plans/target.ts'
import { type Around, doubt, type Guard, readFigure, type SeriesFigure } from './guarded.ts'

/** Yearly rates go from 0.1 to 8 by themselves. */
const rates: readonly TargetKind[] = ['annual_growth', 'annual_cap', 'cumulative', 'relative']

/** 元 for 百元, 公斤 for 吨, 元 for 万元. */
const slips = [100, 1000, 10_000]

const said = (unit: string): string => unit.replaceAll(/\s+/g, '').replace('％', '%')

/** Blocks a stated unit that is not the item's. A figure near 100, 1,000 or 10,000 times its neighbour wants a sentence. */
export const unitGuard: Guard = (figure, around) => {
  const expected = itemMeasure(around.item).measure
  if (figure.unit !== null && said(figure.unit) !== said(expected))
    return [doubt('unit-differs', 'error', { found: figure.unit, expected })]
  if (around.item.kind === 'indicator' && rates.includes(around.item.target.kind)) return []
  const text = neighbour(figure.period, around)
  const other = text === null ? null : parseDecimal(text)
  const { number } = readFigure(figure)
  if (!other) return []
  const slip = slips.find((factor) => isNear(number, other, factor) || isNear(other, number, factor))
  if (slip === undefined) return []
  return [doubt('unit-slip', 'warning', { found: figure.number, other: text ?? '', factor: slip })]
}

/** The nearest earlier figure, else the nearest later one, else the base. */
function neighbour(period: string, { series, item }: Around): string | null {
  let [earlier, later]: (SeriesFigure | undefined)[] = []
  for (const figure of series) {
    if (figure.period < period && !(earlier && figure.period < earlier.period)) earlier = figure
    if (figure.period > period && !(later && figure.period >= later.period)) later = figure
  }
  return (earlier ?? later)?.number ?? (item.kind === 'indicator' ? item.base : null)
}

/** Between 0.6 and 1.6 times `factor` times the other. */
function isNear(large: Decimal, small: Decimal, factor: number): boolean {
  if (sign(small) === 0 || sign(large) !== sign(small)) return false
  const times = (tenths: number) => multiply(absolute(small), { units: factor * tenths, decimals: 1 })
  return compare(absolute(large), times(6)) >= 0 && compare(absolute(large), times(16)) <= 0
}
