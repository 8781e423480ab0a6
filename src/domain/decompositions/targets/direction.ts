/** Which way an indicator is to move, where name, target and base tell. */

import { compare, parseDecimal } from '../../decimal.ts'
import type { Target } from '../../plans/target.ts'
import { fallBy, fallingNames, risingNames } from './target-words.ts'

export type Direction = 'up' | 'down'

export interface Movement {
  readonly name: string
  readonly base: string | null
  readonly target: Target
}

const byName = (name: string): Direction | null =>
  risingNames.test(name) ? 'up' : fallingNames.test(name) ? 'down' : null

/** 达到400 is upward from wherever it stands, 降至38 downward. */
const byWords = (text: string): Direction | null =>
  /(?:降|减|压缩).{0,3}[到至为]|控制/.test(text)
    ? 'down'
    : /达到?\d|(?:提高|增加|提升|增长|扩大)[到至]/.test(text)
      ? 'up'
      : null

/** From the base to the target; null where one is missing or they are equal. */
function byValues({ base, target }: Movement): Direction | null {
  const from = base === null ? null : parseDecimal(base)
  const to = target.value === null ? null : parseDecimal(target.value)
  if (!from || !to) return null
  const difference = compare(to, from)
  return difference === 0 ? null : difference > 0 ? 'up' : 'down'
}

/**
 * The direction that is good: a cap is to be kept from above, a floor from below, a change goes where its words say,
 * a level where it lies from the base.
 * @returns null where nothing tells, for a person to set.
 */
export function directionOf(movement: Movement): Direction | null {
  const { name, target } = movement
  const named = byName(name)
  switch (target.kind) {
    case 'ceiling':
    case 'annual_cap':
      return 'down'
    case 'floor':
      return 'up'
    case 'level':
      return byValues(movement) ?? byWords(target.text) ?? named
    case 'annual_growth':
    case 'cumulative':
    case 'increment':
      return fallBy.test(target.text) || target.value?.startsWith('-') ? 'down' : (named ?? 'up')
    case 'relative':
      return named ?? (/(?<!不)(?:低于|慢于)|不高于/.test(target.text) ? 'down' : 'up')
    default:
      return named
  }
}
