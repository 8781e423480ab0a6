/** A series reads with equal decimals. */

import { expect, test } from 'vitest'
import { equalDecimals, shortRatio } from './figures.ts'

test.each([
  { name: 'whole numbers stay whole', series: ['258', '323'], shown: ['258', '323'] },
  { name: 'the longest sets the decimals', series: ['4.1', '6', '8.50'], shown: ['4.10', '6.00', '8.50'] },
  { name: 'negative numbers too', series: ['-1', '0.5'], shown: ['-1.0', '0.5'] },
  { name: 'nothing', series: [], shown: [] },
])('$name', ({ series, shown }) => {
  expect(series.map(equalDecimals(series))).toEqual(shown)
})

test.each([
  { ratio: '0.666667', shown: '0.667' },
  { ratio: '1.3', shown: '1.3' },
  { ratio: '-0.25', shown: '-0.25' },
])('the ratio $ratio is shown as $shown', ({ ratio, shown }) => {
  expect(shortRatio(ratio)).toBe(shown)
})
