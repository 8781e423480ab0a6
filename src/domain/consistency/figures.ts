/** A figure said of an item, held against the item's figures. */

import { compare, type Decimal, decimalText, parseDecimal } from '../decimal.ts'
import type { InParagraph } from './finding.ts'
import type { KnownFigure, KnownItem } from './known.ts'
import { type Measure, measuresOf, sameUnit, type Year, yearsOf } from './measures.ts'
import type { Mention } from './mentions.ts'

/** What the text says after naming the item, to its end or to the next item. */
interface Said {
  readonly item: KnownItem
  readonly measure: Measure
  /** The year it is said of; null where the sentence names none before it. */
  readonly year: string | null
  /** The words between the item and the number. */
  readonly between: string
}

/** Findings on the figures that each mention of an item is given in its sentence. */
export function figureFindings(text: string, mentions: readonly Mention[]): InParagraph[] {
  if (mentions.length === 0) return []
  const numbers = { measures: measuresOf(text), years: yearsOf(text) }
  return mentions.flatMap((mention) => saidOf(text, mention, numbers).flatMap((said) => judge(said) ?? []))
}

interface Numbers {
  readonly measures: readonly Measure[]
  readonly years: readonly Year[]
}

const saidOf = (text: string, { item, to, until }: Mention, { measures, years }: Numbers): Said[] =>
  measures
    .filter((measure) => measure.from >= to && measure.to <= until)
    .map((measure) => {
      const severally = yearSaidOf(text, measure, { measures, years })
      const year = severally === undefined ? years.findLast((y) => y.from < measure.from) : severally
      return { item, measure, year: year ? String(year.year) : null, between: text.slice(to, measure.from) }
    })

/** 2021年、2022年分别为72.4亿元、80.9亿元: one year for one number. Undefined where the text does not say so; null beyond. */
function yearSaidOf(text: string, measure: Measure, { measures, years }: Numbers): Year | null | undefined {
  const at = text.lastIndexOf('分别', measure.from)
  if (at < 0) return undefined
  const listed = years.filter((y) => y.from < at)
  const inRow = listed.findLastIndex(
    (y, place) => !/^年?[、和与及]$/.test(text.slice((listed[place - 1]?.from ?? -9) + 4, y.from)),
  )
  const row = listed.slice(inRow)
  if (row.length < 2 || years.some((y) => y.from > at && y.from < measure.from)) return undefined
  return row[measures.filter((m) => m.from > at && m.from < measure.from).length] ?? null
}

/** A share of a way to go, not a figure of the item: 完成规划增幅的81%. */
const derived =
  /(?:完成|达到|占|相当于)[^，。；]*的(?:约|近)?$|累计(?:完成|达到?)?$|还差$|[高低](?:于|出)?$|平均需?增长$|年均需?完成$|\d年需(?:增长|完成)$/

const change = /(?:提高|上升|下降|降低|回落|提升|增加|减少|加快|放缓)(?:了|约|近|超过?)?$/

function judge({ item, measure, year, between }: Said): InParagraph | null {
  const at = { from: measure.from, to: measure.to, about: item.name }
  if (change.test(between)) return judgeChange(item, measure)
  if (derived.test(between)) return null
  const isOwnUnit = sameUnit(measure.unit, item.unit) || (measure.unit === '' && item.unit !== '')
  const known = item.figures.filter((f) => year === null || f.period === year)
  const equal = known.find((f) => isSaidAs(measure.number, f.number))
  if (equal) {
    if (isOwnUnit || item.unit === '') return null
    const found = measure.text + measure.unit
    const to = measure.to + measure.unit.length
    return { ...at, to, code: 'unit-differs', severity: 'error', found, right: measure.text + item.unit }
  }
  if (!isOwnUnit || isOther(item, measure.number)) return null
  const outdated = item.replaced.find(
    (f) => f.period === (year ?? f.period) && isSaidAs(measure.number, f.number),
  )
  const standing = standingOf(known, outdated?.period ?? year)
  if (outdated && standing) {
    return { ...at, code: 'figure-outdated', severity: 'error', found: measure.text, right: standing.number }
  }
  if (standing && year !== null) {
    return { ...at, code: 'figure-differs', severity: 'error', found: measure.text, right: standing.number }
  }
  return { ...at, code: 'figure-unknown', severity: 'note', found: measure.text, right: '' }
}

const standingOf = (known: readonly KnownFigure[], period: string | null): KnownFigure | undefined =>
  known.find((f) => f.period === period)

/** A change of an item measured in per cent is said in percentage points. */
function judgeChange(item: KnownItem, measure: Measure): InParagraph | null {
  if (item.unit !== '%' || measure.unit !== '%') return null
  return {
    ...{ code: 'points-expected', severity: 'warning', about: item.name },
    ...{ from: measure.from, to: measure.to + 1 },
    found: `${measure.text}%`,
    right: `${measure.text}个百分点`,
  }
}

const isOther = ({ others }: KnownItem, number: Decimal): boolean => others.some((o) => isSaidAs(number, o))

/** Whether the text's number says the figure, possibly with fewer decimals: 7.53 is said as 7.5. */
export function isSaidAs(said: Decimal, figure: string): boolean {
  const number = parseDecimal(figure)
  if (!number) return false
  return compare(said, number) === 0 || compare(said, rounded(number, said.decimals)) === 0
}

/** Rounded half away from zero to fewer decimals; itself where it has no more. */
export function rounded(number: Decimal, decimals: number): Decimal {
  if (number.decimals <= decimals) return number
  const text = decimalText(number)
  const isNegative = text.startsWith('-')
  const digits = text.replace('-', '').replace('.', '')
  const dropped = number.decimals - decimals
  const kept = BigInt(digits.slice(0, digits.length - dropped) || '0')
  const up = Number(digits.at(-dropped)) >= 5 ? 1n : 0n
  const units = (kept + up) * (isNegative ? -1n : 1n)
  return { units: Number(units), decimals }
}
