/** The figure a person wrote as text: full width, grouped, with a unit, or in words that are no figure. */

import { type Decimal, decimalText } from '../../decimal.ts'
import type { Remark } from '../findings.ts'
import { figureRead, inMeasure, plainNumber, shortened, unitBehind } from './figure.ts'
import { isPercent, powerBetween } from './measure.ts'
import { type CellReading, unreadable } from './reading.ts'
import { isDateLike, narrow } from './text.ts'

const notApplicable = new Set(['-', '--', '–', '—', '——', '/', '\\', '无', '不涉及', '不适用', 'n/a', 'na'])
const number = String.raw`[+-]?\d[\d,.]*`
const before =
  '约|大约|近|超|超过|逾|达|达到|预计|预计完成|预计达到|力争|不低于|不少于|不高于|不超过|至少|至多|大于|小于|[≥≤><=≈~]+'
const behind = '左右|上下|以上|以下|以内|余|多|以上的|及以上'
const qualified = new RegExp(`^(?:${before})?\\s*(${number})\\s*([^\\d\\s]{0,8}?)\\s*(?:${behind})?$`)
const isQualified = new RegExp(`^(?:${before})\\s*[+-]?\\d|\\d[^\\d]*(?:${behind})[^\\d]*$`)
const isYear = /^(19|20)\d\d ?年$/
const range = new RegExp(`^(${number})\\s*%?\\s*(?:-|~|〜|–|—|——|至|到)\\s*(${number})\\s*[^\\d]{0,8}$`)

/** Reads a figure from text. The column's measure decides what a unit or a per cent sign behind it means. */
export function readWrittenFigure(text: string, measure: string): CellReading {
  const narrowed = shortened(narrow(text)).replace(/^'/, '')
  if (notApplicable.has(narrowed.toLowerCase())) return { said: 'not_applicable', remarks: [] }
  const plain = plainNumber(narrowed)
  if (plain) return figureRead(plain, [writtenRemark(text, narrowed, decimalText(plain))])
  const percent = plainNumber(/^(.*\d) ?%$/.exec(narrowed)?.[1] ?? '')
  if (percent) return readPercent(percent, measure)
  const unit = unitBehind(narrowed)
  if (unit && !isYear.test(narrowed) && powerBetween(unit.measure, measure) === 0) {
    return inMeasure(unit.number, unit.measure, measure)
  }
  const doubt = doubtfulRemark(narrowed)
  if (doubt) return unreadable(doubt)
  return unit ? inMeasure(unit.number, unit.measure, measure) : unreadable({ code: 'not-number' })
}

function writtenRemark(text: string, narrowed: string, right: string): Remark {
  if (/[, ]/.test(narrowed)) return { code: 'thousands', details: { right } }
  return { code: text.trim() === narrowed ? 'text-number' : 'full-width', details: { right } }
}

function readPercent(points: Decimal, measure: string): CellReading {
  if (!isPercent(measure)) return unreadable({ code: 'unit-unknown', details: { unit: '%', measure } })
  return figureRead(points, [{ code: 'percent-written', details: { right: decimalText(points) } }])
}

/** A day, a range or a qualified figure: understood, but not one figure. */
function doubtfulRemark(narrowed: string): Remark | null {
  if (isDateLike(narrowed)) return { code: 'date-for-number' }
  const ends = range.exec(narrowed)
  if (ends) return { code: 'range', details: { from: ends[1] ?? '', to: ends[2] ?? '' } }
  if (!isQualified.test(narrowed)) return null
  const found = plainNumber(qualified.exec(narrowed)?.[1] ?? '')
  return { code: 'qualified', details: { right: found ? decimalText(found) : '' } }
}
