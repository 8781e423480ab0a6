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
  expect(toldOf(action, { state: 'draft', innerSteps })).toEqual(told)
}) // biome-ignore format: table

test.each(submissionActions)('%s tells somebody', (action) => {
  const { inUnit, coordinators } = toldOf(action, { state: 'submitted', innerSteps: 1 })
  expect(coordinators || inUnit.length > 0).toBe(true)
})

test.each([
  { state: 'inner_1', coordinators: false },
  { state: 'submitted', coordinators: true },
] as const)('a filing taken back while $state', ({ state, coordinators }) => {
  expect(toldOf('withdraw', { state, innerSteps: 1 })).toEqual({ inUnit: ['unit_head'], coordinators })
})
