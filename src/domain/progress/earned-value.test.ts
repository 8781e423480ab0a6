/** Earned schedule and finish variance; earned value itself is held by tests/earned-value-vectors.test.ts. */

import { describe, expect, test } from 'vitest'
import { makeDecimal } from '../verdicts/test-judged.ts'
import { earnedSchedule, earnedValue, finishVarianceDays } from './earned-value.ts'

const decimals = (...texts: string[]) => texts.map(makeDecimal)

describe('earnedSchedule', () => {
  const planned = decimals('100', '200', '300', '400')
  test.each([
    { name: 'between two periods', earned: '250', elapsed: 4, is: ['2.5', '0.625'] },
    { name: 'in the first period', earned: '50', elapsed: 1, is: ['0.5', '0.5'] },
    { name: 'on time', earned: '300', elapsed: 3, is: ['3', '1'] },
    { name: 'nothing earned', earned: '0', elapsed: 2, is: ['0', '0'] },
    {
      name: 'finished two periods late, where SPI is 1 again',
      earned: '400',
      elapsed: 6,
      is: ['4', '0.666667'],
    },
  ])('$name', ({ earned, elapsed, is: [earnedPeriods, timePerformance] }) => {
    expect(earnedSchedule(planned, makeDecimal(earned), elapsed)).toEqual({ earnedPeriods, timePerformance })
  })

  test('a rest in the plan is passed over', () => {
    const resting = decimals('100', '100', '200')
    expect(earnedSchedule(resting, makeDecimal('100'), 2).earnedPeriods).toBe('2')
  })
})

test('money spent and no work done has no estimate', () => {
  const [planned, earned, actual, budget] = decimals('10', '0', '5', '100')
  if (!planned || !earned || !actual || !budget) throw new Error('four numbers')
  expect(earnedValue({ planned, earned, actual, budget })).toMatchObject({
    ...{ schedulePerformance: '0', costPerformance: '0', estimateAtCompletion: null, light: 'red' },
    toCompletePerformance: '1.052632',
  })
})

test('finish variance in days', () => {
  expect(finishVarianceDays('2023-06-30', '2023-07-10')).toBe(10)
  expect(finishVarianceDays('2023-06-30', '2023-06-20')).toBe(-10)
})
