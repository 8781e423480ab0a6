/** Which reminder is due on a day. */

import { describe, expect, test } from 'vitest'
import { dueReminder } from './reminder.ts'

/** What an evaluation begins with. */
const standardReminders = { before: [7, 3, 1, 0], after: [1, 3, 7] }

const dueOn = '2023-06-15'

describe('dueReminder', () => {
  test.each([
    { name: 'long before', today: '2023-06-01', place: null },
    { name: 'a week before', today: '2023-06-08', place: 7 },
    { name: 'the day after that: still the same one', today: '2023-06-09', place: 7 },
    { name: 'three days before', today: '2023-06-12', place: 3 },
    { name: 'the day before', today: '2023-06-14', place: 1 },
    { name: 'on the day', today: '2023-06-15', place: 0 },
    { name: 'the day after', today: '2023-06-16', place: -1 },
    { name: 'two days after: still the same one', today: '2023-06-17', place: -1 },
    { name: 'a week after', today: '2023-06-22', place: -7 },
    { name: 'a week after that', today: '2023-06-29', place: -7 },
    { name: 'too long after', today: '2023-06-30', place: null },
  ])('$name', ({ today, place }) => {
    expect(dueReminder({ dueOn }, today, standardReminders)).toBe(place)
  })

  test.each([
    { name: 'before its day', today: '2023-06-12', place: 3 },
    { name: 'on its day', today: dueOn, place: 0 },
    { name: 'after its day', today: '2023-06-16', place: null },
  ])('filed once and returned: $name', ({ today, place }) => {
    expect(dueReminder({ dueOn, isFiled: true }, today, standardReminders)).toBe(place)
  })

  test('without a rule there is none', () => {
    expect(dueReminder({ dueOn }, dueOn, { before: [], after: [] })).toBeNull()
  })
})
