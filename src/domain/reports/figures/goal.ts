/** What an indicator is to come to, as one number a value can be held against. */

import { add, compare, type Decimal, parseDecimal, sign, subtract } from '../../decimal.ts'
import type { IndicatorContent } from '../../plans/item.ts'

export interface Goal {
  readonly level: Decimal
  /** 1 where more is wanted, -1 where less is. */
  readonly wanted: 1 | -1
}

/**
 * The level to be reached: of an increment the base and what is to be added to it. Null for targets that are no
 * level (rates, caps of single years, sums, targets bound to others) and where the plan does not say which way.
 */
export function goalOf({ target, base: written, direction }: IndicatorContent): Goal | null {
  const number = target.value === null ? null : parseDecimal(target.value)
  const base = written === null ? null : parseDecimal(written)
  if (number === null) return null
  switch (target.kind) {
    case 'floor':
      return { level: number, wanted: 1 }
    case 'ceiling':
      return { level: number, wanted: -1 }
    case 'level':
      return towards(number, base, direction)
    case 'increment':
      if (base === null) return null
      return towards(
        direction === 'down' && sign(number) > 0 ? subtract(base, number) : add(base, number),
        base,
        direction,
      )
    default:
      return null
  }
}

function towards(
  level: Decimal,
  base: Decimal | null,
  direction: IndicatorContent['direction'],
): Goal | null {
  if (direction !== null) return { level, wanted: direction === 'up' ? 1 : -1 }
  const change = base === null ? 0 : compare(level, base)
  return change === 0 ? null : { level, wanted: change > 0 ? 1 : -1 }
}

/** Whether the value is at the goal or beyond it. */
export const isReached = ({ level, wanted }: Goal, value: Decimal): boolean =>
  compare(value, level) * wanted >= 0
