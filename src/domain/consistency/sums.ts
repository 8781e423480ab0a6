/** Wholes and their parts in one sentence: 共37项，其中已完成12项、推进中25项. */

import { add, compare, type Decimal, decimalText, subtract, wholeNumber, zero } from '../decimal.ts'
import { literally } from '../texts/literally.ts'
import type { InParagraph } from './finding.ts'
import { type Measure, sameUnit } from './measures/measures.ts'

/** Parts after 其中, 17项指标中 or ： or a second count of the same thing: each with the whole's unit. */
export function sumFindings(sentence: string, measures: readonly Measure[]): InParagraph[] {
  return partings(sentence).flatMap((at) => {
    const parts = partsAfter(measures, sentence, at)
    const [first] = parts
    const told = measures.filter((m) => m.to <= at && first && sameUnit(m.unit, first.unit))
    const whole = told.at(-1)
    if (!whole || !first || isTold(sumOf(parts), told) || !isOfWhole(sentence, whole, at)) return []
    if (isOpen(sentence.slice(whole.from), [whole, ...parts])) return []
    const isAll = total.test(sentence.slice(0, whole.from)) && !rest.test(sentence.slice(at))
    return compareParts(whole, parts, isAll) ?? []
  })
}

/** 分别为 tells of parts only where a whole was said to be one: 共4个，分别为…; else of years or items. */
const isOfWhole = (sentence: string, whole: Measure, at: number): boolean => {
  const between = sentence.slice(whole.end, at)
  return (
    !/分别[为是]$/.test(between) ||
    total.test(sentence.slice(0, whole.from)) ||
    /其中|中[，,]|包括/.test(between)
  )
}

/** Whether the parts are those of an earlier whole, or of a row told before: 17项中提前实现1项、滞后3项，其中约束性1项、预期性3项. */
function isTold(sum: Decimal, told: readonly Measure[]): boolean {
  const earlier = told.slice(0, -1)
  return (
    earlier.some(({ number }) => compare(number, sum) === 0) ||
    earlier.some((_, at) => compare(sumOf(told.slice(at)), sum) === 0)
  )
}

const sumOf = (parts: readonly Measure[]): Decimal =>
  parts.reduce<Decimal>((total, part) => add(total, part.number), zero)

/** Parts that their sum follows: 已完成12项、推进中23项，合计37项. */
export function addedFindings(sentence: string, measures: readonly Measure[]): InParagraph[] {
  return measures.slice(0, mostPartings * 2).flatMap((whole, at) => {
    if (!/[，、,：:](?:合计|共计|总计)(?:为|达到?)?$/.test(sentence.slice(0, whole.from))) return []
    const parts = partsBefore(measures.slice(0, at), sentence, whole)
    if (!parts || isOpen(sentence.slice(parts[0]?.from ?? 0, whole.end), [whole, ...parts])) return []
    return compareParts(whole, parts, true) ?? []
  })
}

/** Whether a count among them is rough, or stands in words that say no number: 20余项, 几项, 一批, 两个. */
const isOpen = (told: string, counts: readonly Measure[]): boolean =>
  counts.some(({ rough }) => rough !== null) ||
  new RegExp(`[一二两三四五六七八九十百千万几数多](?:[余多来]?${literally(counts[0]?.unit ?? '')}|批)`).test(
    told,
  )

/** The counts of the whole's unit right before it; null where the text tells of more than a row of parts. */
function partsBefore(measures: readonly Measure[], sentence: string, whole: Measure): Measure[] | null {
  const other = measures.findLastIndex((m) => !sameUnit(m.unit, whole.unit))
  const parts = measures.slice(other + 1)
  const from = parts[0]?.from ?? 0
  const isRow = !/其中|占|比|[（(由到至：:]|同期|上年|计划|目标|合计|共计|总计/.test(
    sentence.slice(from, whole.from).replace(/(?:合计|共计|总计)(?:为|达到?)?$/, ''),
  )
  const isSummed = !/[共其]|总(?!经理)|计划|目标/.test(sentence.slice(0, from))
  return other < 0 && isRow && isSummed && whole.unit !== '' && whole.unit !== '%' ? parts : null
}

/** Words before a whole that say that it is all there is, and words among the parts that leave some out. */
const total = /(?:共|共有|合计|总计|总共|总数|分为|收到|收到意见|征集到?意见?)$/
const rest = /等|其余|还有|另有/

/** Where a whole is told in its parts. */
const partings = (sentence: string): number[] =>
  [...sentence.matchAll(/其中[，：,:]?|分别[为是]|包括|[：:]|(?<=\d+[项个][^，。；\d]{1,12})中[，,]/g)]
    .slice(0, mostPartings)
    .map((found) => found.index + found[0].length)

/** No sentence that a person reads has more; each is held against every number after it. */
const mostPartings = 20

/** The counts that follow one another with one unit: 采纳34条、部分采纳4条、不采纳1条. */
function partsAfter(measures: readonly Measure[], sentence: string, at: number): Measure[] {
  const parts: Measure[] = []
  for (const measure of measures.filter((m) => m.from >= at)) {
    const before = parts.at(-1)
    if (before && !sameUnit(before.unit, measure.unit)) break
    const between = sentence.slice(before?.to ?? at, measure.from)
    // What comes now is a sum, or parts of a part.
    if (/合计|共计|总计/.test(between) || (before && /其中/.test(between))) break
    if (/[（(]/.test(between) || /占|比/.test(between)) continue
    parts.push(measure)
  }
  return parts.filter((p) => p.unit !== '' && p.unit !== '%' && !p.unit.endsWith('百分点'))
}

/** Named parts may leave a rest out, but never come to more; where the text says that this is all, not less. */
function compareParts(whole: Measure, parts: readonly Measure[], isAll: boolean): InParagraph | null {
  if (parts.length < 2) return null
  const sum = sumOf(parts)
  const order = compare(sum, whole.number)
  if (order === 0 || (order < 0 && !isAll)) return null
  return {
    ...{ code: 'sum-differs', from: whole.from, to: whole.to, found: whole.text, about: whole.unit },
    severity: order > 0 ? 'error' : 'warning',
    right: decimalText(sum),
  }
}

/** Shares of one whole in a row that come to more than all of it. */
export function overWholeFindings(sentence: string, measures: readonly Measure[]): InParagraph[] {
  const shares = measures.filter((m) => m.unit === '%' && /占比?(?:为|到)?$/.test(sentence.slice(0, m.from)))
  const [first] = shares
  const last = shares.at(-1)
  if (!first || !last || shares.length < 2) return []
  const sum = sumOf(shares)
  // Rounding may carry each share half a unit of its last decimal too high.
  const slack = { units: shares.length, decimals: first.number.decimals }
  if (compare(subtract(sum, wholeNumber(100)), slack) <= 0) return []
  return [
    {
      code: 'shares-over-whole',
      severity: 'warning',
      from: first.from,
      to: last.to + 1,
      found: sentence.slice(first.from, last.to + 1),
      right: '',
      about: `${decimalText(sum)}%`,
    },
  ]
}
