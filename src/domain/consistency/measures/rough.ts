/** Words that make a number rough: 约, 近, 超过, 不足, 以上, 以内, 余. What it then says, and whether a figure bears it out. */

import {
  absolute,
  compare,
  type Decimal,
  decimalText,
  multiply,
  subtract,
  wholeNumber,
} from '../../decimal.ts'
import { isSaidAs } from './scale.ts'

/** `at-least` and `at-most` bound the figure, `about` says it in round numbers. */
export type Rough = 'about' | 'at-least' | 'at-most'

// The longer words first: 不低于 is no 低于, 不超过 no 超过.
const before: readonly (readonly [RegExp, Rough])[] = [
  [/(?:不低于|不少于|不小于|不下于|至少)$/, 'at-least'],
  [/(?:不超过|不高于|不多于|不大于|不突破|不足|不到|未超过|至多|低于|少于|小于)$/, 'at-most'],
  [/(?:超过|超出|超|突破|高于|多于|大于|逾|跨过|跨越|跃上|站上|迈上|登上)了?$/, 'at-least'],
  [/(?:大约|约为?|大致|将近|接近|近|大体|基本达到)$/, 'about'],
]
const after: readonly (readonly [RegExp, Rough])[] = [
  [/^(?:及?以上|之上)/, 'at-least'],
  [/^(?:及?以下|及?以内|之内|之下)/, 'at-most'],
  [/^(?:左右|上下)/, 'about'],
]
/** Between a number and its unit, or behind it: 300余家, 428亿多元. */
export const some = '[余多]?'

/** How a number is said that stands between these words; null where it is said as it is. */
export function roughOf(told: string, unit: string, behind: string): Rough | null {
  if (/[余多]/.test(unit)) return 'at-least'
  return (
    after.find(([words]) => words.test(behind))?.[1] ??
    before.find(([words]) => words.test(told))?.[1] ??
    null
  )
}

/** What stands before a number, without the words that make it rough. */
export const withoutRough = (told: string): string =>
  before.reduce((text, [words]) => text.replace(words, ''), told)

/** Whether the figure bears out the rough number; both of one unit. */
export function bearsOut(said: Decimal, rough: Rough, figure: Decimal): boolean {
  const order = compare(figure, said)
  if (rough === 'at-least') return order >= 0
  if (rough === 'at-most') return order <= 0
  return isSaidAs(said, figure) || isNear(said, figure) || isRoundedTo(said, figure)
}

/** Within a twentieth of the figure. */
function isNear(said: Decimal, figure: Decimal): boolean {
  const twenty = multiply(absolute(subtract(said, figure)), wholeNumber(20))
  return compare(twenty, absolute(figure)) <= 0
}

/** 400 for 428.53: rounded to the digits it has before its closing noughts. */
function isRoundedTo(said: Decimal, figure: Decimal): boolean {
  const [, noughts = ''] = /^-?\d*?(0*)$/.exec(decimalText(said)) ?? []
  const half = { units: 5n * 10n ** BigInt(noughts.length), decimals: 1 }
  return noughts !== '' && compare(absolute(subtract(said, figure)), half) <= 0
}
