/** Shares said of counts, held against the quotient: 17项中13项，占76.5%. */

import {
  compare,
  type Decimal,
  multiply,
  parseDecimal,
  quotientText,
  subtract,
  wholeNumber,
  zero,
} from '../decimal.ts'
import type { InParagraph } from './finding.ts'
import { type Measure, sameUnit } from './measures/measures.ts'
import { bearsOut } from './measures/rough.ts'

/** How many of its unit make a whole. */
const wholes: Readonly<Record<string, number>> = { '%': 100, 成: 10 }

export function shareFindings(sentence: string, measures: readonly Measure[]): InParagraph[] {
  return measures.flatMap((share, at) => {
    const whole = wholes[share.unit]
    const part = measures[at - 1]
    if (whole === undefined || !part || !isShare(sentence, part, share)) return []
    const counts = measures.slice(0, at).filter((m) => sameUnit(m.unit, part.unit))
    const all = counts.at(-2)
    if (!all || compare(all.number, zero) <= 0 || compare(part.number, all.number) > 0) return []
    if (counts.some(({ rough }) => rough !== null) || isInRow(sentence, all, part)) return []
    const counted = multiply(part.number, wholeNumber(whole))
    if (isSaidOf(share, counted, all.number) || isOfSome(share, counts, whole)) return []
    const right = quotientText(counted, all.number, share.number.decimals)
    return [
      {
        ...{ code: 'share-differs' as const, severity: 'error' as const, from: share.from, to: share.end },
        found: share.text + share.unit,
        right: fixed(right, share.number.decimals) + share.unit,
        about: `${part.text}/${all.text}`,
      },
    ]
  })
}

/** 占, and what it is said of is a count. */
const isShare = (sentence: string, part: Measure, share: Measure): boolean =>
  part.unit !== '%' &&
  part.unit !== '成' &&
  /占(?:比|到|全部|总数)?[^，。；]{0,8}$/.test(sentence.slice(0, share.from))

/** 基本符合预期13项、滞后4项: one part beside another is no whole. */
const isInRow = (sentence: string, all: Measure, part: Measure): boolean =>
  /、/.test(sentence.slice(all.end, part.from))

/** Whether it is the share of any count in an earlier one: the first may be the whole of all. */
const isOfSome = (share: Measure, counts: readonly Measure[], whole: number): boolean =>
  counts
    .slice(0, mostWholes)
    .some(
      (all) =>
        compare(all.number, zero) > 0 &&
        counts.some(({ number }) => isSaidOf(share, multiply(number, wholeNumber(whole)), all.number)),
    )

/** No sentence that a person reads tells of more. */
const mostWholes = 5

/** Whether the share is the quotient rounded to the decimals it is said with, or borne out where it is rough. */
function isSaidOf({ number, rough, unit }: Measure, counted: Decimal, all: Decimal): boolean {
  const difference = subtract(multiply(number, all), counted)
  const size = difference.units < 0 ? { ...difference, units: -Number(difference.units) } : difference
  // Half of the last decimal, times the whole; tenths 成 are as often cut off as rounded.
  const slack = { units: unit === '成' ? 10 : 5, decimals: number.decimals + 1 }
  if (compare(size, multiply(slack, all)) <= 0) return true
  const quotient = parseDecimal(quotientText(counted, all, number.decimals + 4))
  return rough !== null && quotient !== null && bearsOut(number, rough, quotient)
}

const fixed = (text: string, decimals: number): string => {
  const [whole = '0', fraction = ''] = text.split('.')
  return decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, '0')}`
}
