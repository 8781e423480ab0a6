/** Numbers with what they measure, and years, as they stand in a Chinese text. */

import { type Decimal, parseDecimal } from '../decimal.ts'

export interface Measure {
  readonly from: number
  readonly to: number
  /** As it stands, without its unit: '1,234.5'. */
  readonly text: string
  readonly number: Decimal
  /** What follows it: '亿元', '%', '个百分点', '项'; '' where nothing known does. */
  readonly unit: string
}

export interface Year {
  readonly from: number
  readonly year: number
}

// A number is not one inside a word, a document number, a year or a section number.
const numbers =
  /(?<![\d.A-Za-z〔（(第])-?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|(?<!\d[,，])(?<![\d.A-Za-z〔第])-?\d+(?:\.\d+)?/g
const units =
  /^(?:个?百分点|%|％|‰|[百千万亿]*(?:平方公里|平方米|立方米|公里|亩|公顷|千瓦时|吨标准煤|吨|元|人次|人|户|家|个|项|条|件|份|张|所|座|处|辆|台|套|岁|年|微克\/立方米|次)(?:\/[\u4E00-\u9FFF]{1,4})?)/

/** The measures of a text in order. Years, days, ordinals and document numbers are none. */
export function measuresOf(text: string): Measure[] {
  return [...text.matchAll(numbers)].flatMap((found) => {
    const { 0: written, index } = found
    const end = index + written.length
    const number = parseDecimal(written.replaceAll(/[,，]/g, ''))
    if (!number || isNoMeasure(text.slice(end), written)) return []
    const unit = units.exec(text.slice(end))?.[0] ?? ''
    return [{ from: index, to: end, text: written, number, unit: unit.replace('％', '%') }]
  })
}

/** What follows a year, a day, a list number, a document's number. */
const isNoMeasure = (after: string, written: string): boolean =>
  /^(?:〕|号|月|日|时|点(?!半)|、|期|版|届|次会议|—|－|-)/.test(after) ||
  (/^\d{4}$/.test(written) && /^(?:年(?!度?[\u4E00-\u9FFF]{0,2}[内间])|\/|—|至|到)/.test(after))

/** Years the text names, in order: '2022年', '2021—2025年'. */
export const yearsOf = (text: string): Year[] =>
  [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?=年|\s*[—－-]\s*(?:20)?\d{2,4}年|[至到](?:20)\d{2}年)/g)].map(
    (found) => ({
      from: found.index,
      year: Number(found[1]),
    }),
  )

/** The unit by which two measures can be compared: '％' and '%' are one, '个百分点' and '百分点' are one. */
export const sameUnit = (a: string, b: string): boolean => plainUnit(a) === plainUnit(b)

const plainUnit = (unit: string): string => unit.replace('％', '%').replace(/^个(?=百分点)/, '')
