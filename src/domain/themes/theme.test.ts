/** Which outlines of a theme stand, and what a unit still owes to it. */

import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { checkOutline, membersOf, type OpenTheme, owedBy } from './theme.ts'

const outline = {
  leadUnitId: 'lead',
  memberIds: ['lead', 'a', 'b', 'a'],
  questions: [
    { id: null, unitId: 'a' },
    { id: 'q', unitId: 'b' },
  ],
  items: [
    { itemId: 'i', question: 1 },
    { itemId: 'j', question: null },
  ],
}

test('the lead is no member beside itself, and no unit takes part twice', () => {
  expect(membersOf(outline)).toEqual(['a', 'b'])
})

test.each([
  ['an item twice', { ...outline, items: [...outline.items, { itemId: 'i', question: 0 }] }],
  ['a question there is not', { ...outline, items: [{ itemId: 'i', question: 2 }] }],
  ['a question named twice', { ...outline, questions: [...outline.questions, { id: 'q', unitId: 'a' }] }],
])('an outline with %s is refused', (_, wrong) => {
  expect(() => checkOutline(outline)).not.toThrow()
  expect(() => checkOutline(wrong)).toThrow(new Refusal('theme-outline'))
})

test('a unit owes its questions, the lead the texts too; of a concluded theme nobody owes anything', () => {
  const theme: OpenTheme = {
    leadUnitId: 'lead',
    isConcluded: false,
    questions: [
      { unitId: 'lead', isAnswered: true },
      { unitId: 'a', isAnswered: false },
      { unitId: 'b', isAnswered: true },
    ],
    written: ['overview'],
  }
  expect(owedBy(theme, 'lead')).toEqual({ done: 2, total: 4 })
  expect(owedBy(theme, 'a')).toEqual({ done: 0, total: 1 })
  expect(owedBy(theme, 'b')).toBeNull()
  expect(owedBy(theme, 'stranger')).toBeNull()
  expect(owedBy({ ...theme, isConcluded: true }, 'a')).toBeNull()
})
