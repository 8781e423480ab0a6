/** Every action tells somebody, and the right ones. */

import { expect, test } from 'vitest'
import { submissionActions } from './submission.ts'
import { toldOf } from './told.ts'

test.each([
  { action: 'submit', innerSteps: 0, told: { inUnit: [], coordinators: true } },
  { action: 'submit', innerSteps: 1, told: { inUnit: ['unit_head'], coordinators: false } },
  { action: 'approve', innerSteps: 1, told: { inUnit: [], coordinators: true } },
  { action: 'return', innerSteps: 1, told: { inUnit: ['contact', 'reporter', 'unit_head'], coordinators: false } },
  { action: 'file_for', innerSteps: 0, told: { inUnit: ['contact', 'unit_head'], coordinators: false } },
] as const)('$action with $innerSteps inner steps', ({ action, innerSteps, told }) => {
  expect(toldOf(action, innerSteps)).toEqual(told)
}) // biome-ignore format: table

test.each(submissionActions)('%s tells somebody', (action) => {
  const { inUnit, coordinators } = toldOf(action, 1)
  expect(coordinators || inUnit.length > 0).toBe(true)
})
