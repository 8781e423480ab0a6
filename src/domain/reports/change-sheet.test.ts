/** What a file that came back is told: one line for each figure that somebody must look at. */

import { describe, expect, test } from 'vitest'
import { changeSheet, type FigurePlace } from './change-sheet.ts'

const place = (said: string, outcome: FigurePlace['outcome']): FigurePlace => ({
  ...{ key: 'count', outcome, said, says: '13', paragraph: '规划确定的13项指标。' },
})
const sheetOf = (...places: FigurePlace[]) =>
  changeSheet(
    { places, lost: [], doubled: [], lostCharts: [], doubledCharts: [] },
    { labels: new Map([['count', '指标数']]), now: new Map([['count', '13']]), unsaid: [], differing: [] },
    { basedOn: 2, newest: 2 },
  )

describe('a figure that a person changed (R3)', () => {
  test('typed over, it is told with what stands there', () => {
    expect(sheetOf(place('12', 'overtyped')).doubts).toEqual([
      { code: 'overtyped', label: '指标数', found: '12', right: '13' },
    ])
  })
  test('taken out of its place, it is told as such', () => {
    expect(sheetOf(place('', 'overtyped')).doubts).toEqual([
      { code: 'emptied', label: '指标数', found: '', right: '13' },
    ])
  })
  test('refreshed, it is a change and no doubt', () => {
    const { changes, doubts, unchanged } = sheetOf(place('12', 'refreshed'), place('13', 'unchanged'))
    expect(doubts).toEqual([])
    expect(unchanged).toBe(1)
    expect(changes).toEqual([
      { label: '指标数', before: '12', after: '13', paragraph: '规划确定的13项指标。' },
    ])
  })
})

test('what the file says nowhere is told once, however many places would say it', () => {
  const { doubts } = changeSheet(
    { places: [], lost: [], doubled: [], lostCharts: [], doubledCharts: [] },
    {
      ...{ labels: new Map(), now: new Map(), differing: [] },
      unsaid: ['1', '1', '4'].map((text) => ({ label: '滞后', text })),
    },
    { basedOn: 1, newest: 1 },
  )
  expect(doubts.map(({ right }) => right)).toEqual(['1', '4'])
})
