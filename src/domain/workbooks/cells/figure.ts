/** The figure a number cell states, as decimal text, with everything doubtful about it. */

import {
  compare,
  type Decimal,
  decimalText,
  one,
  parseDecimal,
  quotientText,
  shifted,
} from '../../decimal.ts'
import type { GridCell } from '../../grids/grid.ts'
import type { Remark } from '../findings.ts'
import { dayOfSerial } from './day.ts'
import { isPercent, powerBetween } from './measure.ts'
import { type CellReading, unreadable, valueRead } from './reading.ts'
import { isDateLike, narrow } from './text.ts'

/** Digits before and behind the point that the system keeps. */
const longest = { whole: 18, decimals: 10 }

/** The decimal with at least so many decimals, as a cell format shows it. */
function withDecimals(decimal: Decimal, decimals: number | null): Decimal {
  const missing = Math.min(decimals ?? 0, longest.decimals) - decimal.decimals
  if (missing <= 0) return decimal
  return { units: shifted({ ...decimal, decimals: 0 }, missing).units, decimals: decimal.decimals + missing }
}

/** A figure within the kept length. Else it is suggested with `places` decimals, or refused where it is too large. */
export function figureRead(decimal: Decimal, remarks: readonly Remark[] = [], places = 2): CellReading {
  const text = decimalText(decimal)
  if (text.replace(/^-|\..*$/g, '').length > longest.whole) return tooLong
  if (decimal.decimals <= longest.decimals) return valueRead(text, remarks)
  const right = quotientText(decimal, one, places)
  return unreadable({ code: 'decimals-too-long', details: { right, ...longest } })
}

const tooLong = unreadable({ code: 'number-too-long', details: { ...longest } })

/** Reads the raw number of a numeric cell; its shown text tells percentages, dates and units by format. */
export function readNumericCell(cell: GridCell, measure: string): CellReading {
  const raw = parseDecimal(cell.number === null ? '' : withoutExponent(cell.number))
  if (!raw) return tooLong
  if (cell.percent) return readPercentCell(cell, raw, measure)
  const shown = shortened(narrow(cell.text))
  const held = withDecimals(raw, cell.decimals)
  const unit = unitBehind(shown)
  const ownUnit = unit !== null && powerBetween(unit.measure, measure) === 0
  if (unit && (ownUnit || !isDateLike(shown)) && compare(unit.number, raw) === 0) {
    return inMeasure(held, unit.measure, measure)
  }
  return asShown(held, shown)
}

/** 85% is stored as 85 where the column counts percent. */
function readPercentCell(cell: GridCell, raw: Decimal, measure: string): CellReading {
  if (!isPercent(measure)) return unreadable({ code: 'unit-unknown', details: { unit: '%', measure } })
  const points = withDecimals(shifted(raw, 2), cell.decimals)
  const shown = shortened(narrow(cell.text)).replace(/ ?%$/, '')
  return asShown(points, shown, [{ code: 'percent-format', details: { right: decimalText(points) } }])
}

/** A cell may show less than it holds: the person saw the one, the file holds the other. */
function asShown(held: Decimal, shown: string, remarks: readonly Remark[] = []): CellReading {
  const right = decimalText(held)
  const seen = plainNumber(shown) ?? parseDecimal(withoutExponent(shown))
  if (seen && compare(seen, held) === 0) return figureRead(held, remarks)
  if (seen) {
    return figureRead(held, [...remarks, { code: 'shown-differs', details: { shown, right } }], seen.decimals)
  }
  if (dayOfSerial(right) !== null) return unreadable({ code: 'date-for-number' })
  return unreadable({ code: 'number-unclear', details: { right } })
}

/** No figure is longer; what follows would only cost time. */
export const shortened = (narrowed: string): string => (narrowed.length > 80 ? '' : narrowed)

/** The number of a text that is one as it stands or with well-placed thousands separators; else null. */
export function plainNumber(narrowed: string): Decimal | null {
  const grouped = /^[+-]?\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?$/.test(narrowed)
  return parseDecimal(grouped ? narrowed.replace(/[, ]/g, '') : narrowed)
}

/** '1.5e-7' as '0.00000015': how programs write very small and very large numbers. */
export function withoutExponent(text: string): string {
  const found = /^([+-]?\d+(?:\.\d+)?)[eE]([+-]?\d{1,2})$/.exec(text)
  const mantissa = found ? parseDecimal(found[1] ?? '') : null
  return mantissa ? decimalText(shifted(mantissa, Number(found?.[2]))) : text
}

/** A number with a unit behind it: '85万元', '2.5 亿元'. */
export function unitBehind(narrowed: string): { number: Decimal; measure: string } | null {
  const found = /^([+-]?\d[\d,.]*)\s*([^\d\s.,%][^\d]{0,11})$/.exec(narrowed)
  const number = plainNumber(found?.[1] ?? '')
  return found && number ? { number, measure: found[2] ?? '' } : null
}

/** A number written in `unit`, in the column's measure. */
export function inMeasure(number: Decimal, unit: string, measure: string): CellReading {
  const power = powerBetween(unit, measure)
  if (power === null) return unreadable({ code: 'unit-unknown', details: { unit, measure } })
  const right = decimalText(shifted(number, power))
  if (power === 0) return figureRead(number, [{ code: 'unit-written', details: { unit, right } }])
  return figureRead(shifted(number, power), [{ code: 'unit-converted', details: { unit, measure, right } }])
}
