/** The class alone is the class `judge` gives with its arithmetic. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Decimal, decimalText } from '../../decimal.ts'
import { judge } from '../judge.ts'
import { defaultThresholds } from '../scale.ts'
import { makeJudged } from '../test-judged.ts'
import { classTowards } from './towards.ts'

const figure = fc.record({
  units: fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -1e12, max: 1e12 })),
  decimals: fc.integer({ min: 0, max: 3 }),
})

test('for any base, level, value, direction and year', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(
      fc.record({ base: figure, level: figure, value: figure }),
      fc.constantFrom('up' as const, 'down' as const),
      fc.integer({ min: 1, max: 7 }),
      ({ base, level, value }, direction, year) => {
        const text = (number: Decimal) => decimalText(number)
        const judged = makeJudged({
          ...{ kind: 'level', direction, base: text(base), target: text(level) },
          values: { [2020 + year]: text(value) },
        })
        const verdict = judge(judged, { cutOff: `${2020 + year}-12-31` })
        const way = { base, level, value, wanted: direction === 'up' ? (1 as const) : (-1 as const) }
        const alone = classTowards({ ...way, elapsed: Math.min(year, 5), whole: 5 }, defaultThresholds)
        expect(alone).toEqual({ class: verdict.class, finer: verdict.finer })
        seen.add(`${alone.class} ${alone.finer}`)
      },
    ),
    { seed: 20260101, numRuns: 3000 },
  )
  expect(seen.size).toBe(6)
})
