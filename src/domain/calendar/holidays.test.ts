/** Days that belong to one holiday. */

import { expect, test } from 'vitest'
import { holidaysOf } from './holidays.ts'

const off = (name: string, ...days: string[]) => days.map((day) => ({ day, nature: 'off' as const, name }))
const working = (name: string, day: string) => ({ day, nature: 'working' as const, name })

test.each([
  {
    name: 'over the turn of a year',
    days: off('元旦', '2022-12-31', '2023-01-01', '2023-01-02'),
    holidays: [{ name: '元旦', off: ['2022-12-31', '2023-01-01', '2023-01-02'], worked: [] }],
  },
  {
    name: 'worked before and after',
    days: [
      working('劳动节', '2023-04-23'),
      ...off('劳动节', '2023-05-01', '2023-05-02'),
      working('劳动节', '2023-05-06'),
    ],
    holidays: [{ name: '劳动节', off: ['2023-05-01', '2023-05-02'], worked: ['2023-04-23', '2023-05-06'] }],
  },
  {
    name: 'the same one a year later',
    days: off('清明节', '2023-04-05', '2024-04-04'),
    holidays: [
      { name: '清明节', off: ['2023-04-05'], worked: [] },
      { name: '清明节', off: ['2024-04-04'], worked: [] },
    ],
  },
  { name: 'none', days: [], holidays: [] },
])('$name', ({ days, holidays }) => {
  expect(holidaysOf(days)).toEqual(holidays)
})
