/** Who is asked for a contact, and who is late with it (SPEC E5). */

import { describe, expect, test } from 'vitest'
import { contactTimeliness } from '../evaluations/contact-timeliness.ts'
import { contactsAskedOf } from './contacts-asked.ts'

const units = [{ name: '东镇' }, { name: '县人大' }, { name: '西镇' }]

test.each([
  { name: 'all addressees', asked: null, congress: '县人大', units: ['东镇', '西镇'] },
  {
    name: 'all units where no congress is named',
    asked: null,
    congress: null,
    units: ['东镇', '县人大', '西镇'],
  },
  { name: 'those the exercise names', asked: ['西镇'], congress: null, units: ['西镇'] },
])('$name', ({ asked, congress, units: expected }) => {
  expect(contactsAskedOf({ congress, units, contactsAsked: asked })).toEqual(expected)
})

describe('a contact', () => {
  const at = (day: string) => new Date(`${day}T15:59:00Z`) // 23:59 in Beijing
  test.each([
    { name: 'not named before the day', namedAt: null, today: '2023-04-05', lateDays: 0 },
    { name: 'not named on the day', namedAt: null, today: '2023-04-06', lateDays: 0 },
    { name: 'not named after it', namedAt: null, today: '2023-04-09', lateDays: 3 },
    {
      name: 'named on the day to its last minute',
      namedAt: at('2023-04-06'),
      today: '2023-04-20',
      lateDays: 0,
    },
    { name: 'named after it: late for good', namedAt: at('2023-04-08'), today: '2023-04-20', lateDays: 2 },
    {
      name: 'an example that stands at its day',
      namedAt: at('2026-01-01'),
      today: '2023-04-06',
      lateDays: 0,
    },
  ])('$name', ({ namedAt, today, lateDays }) => {
    expect(contactTimeliness('2023-04-06', { namedAt, today })).toEqual(lateDays)
  })
})
