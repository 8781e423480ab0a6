/** Numbers with what they measure, as they stand in a Chinese text. */

import { type Decimal, parseDecimal } from '../../decimal.ts'
import { notMeasures } from './not-measures.ts'
import { type Rough, roughOf, some } from './rough.ts'

export interface Measure {
  readonly from: number
  readonly to: number
  /** As it stands, without its unit: '1,234.5'. */
  readonly text: string
  readonly number: Decimal
  /** What follows it: '亿元', '%', '个百分点', '项'; '' where nothing known does. */
  readonly unit: string
  /** Where its unit ends. */
  readonly end: number
  /** The words behind the number, its unit with them. */
  readonly behind: string
  /** How it is said that it is no exact number; null where it is one. */
  readonly rough: Rough | null
}

const numbers = /(?<![\d.])-?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?(?!\d)|(?<!\d[,，])(?<![\d.])-?\d+(?:\.\d+)?/g
const bases =
  '平方公里|平方米|立方米|公里|千米|亩|公顷|千瓦时|吨标准煤|吨|元|人次|人|户|家|个|项|条|件|份|张|所|座|处|辆|台|套|岁|年|微克\\/立方米|毫克\\/立方米|次|倍|名|位|场|天|小时|分钟|个月|期|批'
const units = new RegExp(
  `^(?:个?[百千]分点|%|％|‰|成半?(?=以|左右|多|[，。；、）]|$)|${some}[百千万亿]*${some}(?:${bases})(?:\\/[\\u4E00-\\u9FFF]{1,4})?|${some}[万亿]+${some}(?![\\u4E00-\\u9FFF]))`,
)
/** As many characters as a unit of measure and the words behind it have. */
const longestBehind = 16

/** The measures of a text in order. Years, days, ordinals, ranges, telephones and document numbers are none. */
export function measuresOf(text: string): Measure[] {
  const others = notMeasures(text)
  return [...text.matchAll(numbers)].flatMap((found) => {
    const { 0: written, index: from } = found
    const to = from + written.length
    const number = parseDecimal(written.replaceAll(/[,，]/g, ''))
    if (!number || others.some((other) => other.from < to && other.to > from)) return []
    const behind = text.slice(to, to + longestBehind)
    const unit = units.exec(behind)?.[0] ?? ''
    const told = text.slice(Math.max(0, from - longestBehind), from)
    const rough = roughOf(told, unit, behind.slice(unit.length))
    const plain = unit.replace('％', '%').replaceAll(/[余多]/g, '')
    return [{ from, to, text: written, number, unit: plain, end: to + unit.length, behind, rough }]
  })
}

/** The unit by which two measures can be compared: '％' and '%' are one, '个百分点' and '百分点' are one. */
export const sameUnit = (a: string, b: string): boolean => plainUnit(a) === plainUnit(b)

const plainUnit = (unit: string): string => unit.replace('％', '%').replace(/^个(?=[百千]分点)/, '')

/** Whether nothing follows the number that it could count or measure: 失业率由5.5降到5.1。 */
export const isBare = ({ unit, behind }: Measure): boolean =>
  unit === '' &&
  /^(?![\u4E00-\u9FFF])|^(?:以[上下内]|左右|上下|提高|增|上升|升|降|下|到|至|和|与|及)/.test(behind)
