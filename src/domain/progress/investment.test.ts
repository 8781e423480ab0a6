/** Money against time, day by day. */

import { expect, test } from 'vitest'
import { ratioText } from '../verdicts/ratio.ts'
import { makeDecimal } from '../verdicts/test-judged.ts'
import { buildingDays, investmentProgress } from './investment.ts'

const at = (asOf: string, invested = '50', total = '100') => {
  const { share, timeShare, ratio, isExceeded } = investmentProgress(
    // 100 days, the first and the last of them included.
    {
      total: makeDecimal(total),
      invested: makeDecimal(invested),
      startOn: '2023-01-01',
      endOn: '2023-04-10',
    },
    asOf,
  )
  return [share && ratioText(share), ratioText(timeShare), ratio && ratioText(ratio), isExceeded]
}

test.each<[string, unknown, unknown]>([
  ['half of both', at('2023-02-19'), ['0.5', '0.5', '1', false]],
  ['a quarter of the time', at('2023-01-25'), ['0.5', '0.25', '2', false]],
  ['the first day counts', at('2023-01-01', '1'), ['0.01', '0.01', '1', false]],
  ['before building', at('2022-12-31', '0'), ['0', '0', null, false]],
  ['after its end', at('2024-01-01', '80'), ['0.8', '1', '0.8', false]],
  ['more than planned', at('2023-04-10', '100.01'), ['1.0001', '1', '1.0001', true]],
  ['nothing planned', at('2023-04-10', '0', '0'), [null, '1', null, false]],
])('%s', (_, shares, expected) => {
  expect(shares).toEqual(expected)
})

test.each([
  ['2021—2025', '2021-01-01', '2025-12-31'],
  ['2021-2023年', '2021-01-01', '2023-12-31'],
  ['2021年至2022年', '2021-01-01', '2022-12-31'],
  ['2023', '2023-01-01', '2023-12-31'],
])('%s', (years, startOn, endOn) => {
  expect(buildingDays(years)).toEqual({ startOn, endOn })
})

test.each(['', '长期', '2025-2021', '2021—2025（分期）'])('%j names no building years', (years) => {
  expect(buildingDays(years)).toBeNull()
})
