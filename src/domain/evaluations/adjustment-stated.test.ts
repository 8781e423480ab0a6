/** Whether the chapter on adjustments is there where something is adjusted. */

import { expect, test } from 'vitest'
import { hasAdjustmentChapter, isAdjusted } from './adjustment-stated.ts'

const [needed, reason, scheme] = ['adjustmentNeeded', 'adjustmentReason', 'adjustmentScheme'] as const

test.each([
  { name: 'nobody answered', answers: {}, adjusted: null, met: false },
  { name: 'nothing is adjusted', answers: { [needed]: 'not_needed' }, adjusted: false, met: true },
  { name: 'adjusted, no word on it', answers: { [needed]: 'needed' }, adjusted: true, met: false },
  { name: 'why, but not how', answers: { [needed]: 'needed', [reason]: '因' }, adjusted: true, met: false },
  {
    name: 'how is blank',
    answers: { [needed]: 'needed', [reason]: '因', [scheme]: ' ' },
    adjusted: true,
    met: false,
  },
  {
    name: 'why and how',
    answers: { [needed]: 'needed', [reason]: '因', [scheme]: '案' },
    adjusted: true,
    met: true,
  },
])('$name', ({ answers, adjusted, met }) => {
  expect(isAdjusted(answers)).toBe(adjusted)
  expect(hasAdjustmentChapter(answers)).toBe(met)
})
