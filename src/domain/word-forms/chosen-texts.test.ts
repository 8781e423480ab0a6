/** Texts of a report taken one by one. */

import { expect, test } from 'vitest'
import { withChosen } from './chosen-texts.ts'

const entries = [
  { entryId: 'a', answers: { one: '新一', two: '新二', other: '旧' } },
  { entryId: 'b', answers: { one: '新三' } },
]
const offered = [
  { entryId: 'a', slotKey: 'answer:one', before: '旧一' },
  { entryId: 'a', slotKey: 'answer:two', before: '' },
  { entryId: 'b', slotKey: 'answer:one', before: '旧三' },
]

test.each([
  { name: 'all', taken: ['a answer:one', 'a answer:two', 'b answer:one'], after: entries },
  {
    name: 'one of two: the other stays as it stands, and so does the other entry',
    taken: ['a answer:two'],
    after: [{ entryId: 'a', answers: { one: '旧一', two: '新二', other: '旧' } }],
  },
  {
    name: 'what was empty stays empty',
    taken: ['a answer:one', 'b answer:one'],
    after: [{ entryId: 'a', answers: { one: '新一', two: '', other: '旧' } }, entries[1]],
  },
])('$name', ({ taken, after }) => {
  expect(withChosen(entries, offered, taken)).toEqual(after)
})

test.each([{ taken: [] }, { taken: ['a answer:one', 'c answer:one'] }])('refused: $taken', ({ taken }) => {
  expect(() => withChosen(entries, offered, taken)).toThrow(
    expect.objectContaining({ code: 'intake-choice-unknown' }),
  )
})
