/** Which of a unit's work goes on elsewhere, and which stays. */

import { describe, expect, test } from 'vitest'
import type { SubmissionState } from '../processes/submission.ts'
import { type HeldWork, workOutTakeover } from './takeover.ts'

const tracks = [
  { id: 'outline', planIds: ['district'] },
  { id: 'city', planIds: ['city-plan'] },
]
const assignment = (id: string, trackId: string, state: SubmissionState, unitId = '甲') => ({
  ...{ id, trackId, state, unitId, planId: null },
})
const item = (id: string, planId: string, unitId = '甲') => ({ id: `e-${id}`, unitId, itemId: id, planId })
const texts = { id: 'e-texts', unitId: '甲', itemId: null, planId: null }

const work = (outline: SubmissionState, city: SubmissionState): HeldWork => ({
  tracks,
  assignments: [assignment('a1', 'outline', outline), assignment('a2', 'city', city)],
  entries: [item('x', 'district'), item('y', 'district'), item('z', 'city-plan'), texts],
})
const fill = (itemId: string) => ({ itemId, from: '甲', to: '丙' })
const ended = {
  fills: ['x', 'y', 'z'].map(fill),
  plans: [],
  heirs: new Map([['甲', '丙']]),
}
const handed = (...items: string[]) => ({ fills: items.map(fill), plans: [], heirs: new Map() })

const told = (found: ReturnType<typeof workOutTakeover>) => ({
  entries: found.entries.map(({ id }) => id),
  assignments: found.assignments.map(({ id }) => id),
  filed: found.filedBefore.map(({ trackId, itemId }) => `${trackId} ${itemId}`),
})

describe('a unit that ends', () => {
  test.each<{ name: string; states: [SubmissionState, SubmissionState]; found: object }>([
    {
      name: 'all is open: all goes',
      states: ['draft', 'returned'],
      found: { entries: ['e-x', 'e-y', 'e-z', 'e-texts'], assignments: ['a1', 'a2'], filed: [] },
    },
    {
      name: 'one was accepted: it stays, the texts go on for the other',
      states: ['accepted', 'draft'],
      found: { entries: ['e-z', 'e-texts'], assignments: ['a2'], filed: ['outline x', 'outline y'] },
    },
    {
      name: 'what waits for review stays',
      states: ['submitted', 'accepted'],
      found: { entries: [], assignments: [], filed: ['outline x', 'outline y', 'city z'] },
    },
    {
      name: 'what waits for the own head goes',
      states: ['inner_1', 'accepted'],
      found: { entries: ['e-x', 'e-y', 'e-texts'], assignments: ['a1'], filed: ['city z'] },
    },
  ])('$name', ({ states, found }) => {
    expect(told(workOutTakeover(ended, work(...states)))).toEqual(found)
  })
})

describe('a unit that stands and hands items over', () => {
  test('keeps the rest, its texts and its assignments', () => {
    expect(told(workOutTakeover(handed('x'), work('draft', 'draft')))).toEqual({
      entries: ['e-x'],
      assignments: [],
      filed: [],
    })
  })

  test('is done with a track of which it has no item any more', () => {
    expect(told(workOutTakeover(handed('x', 'y'), work('draft', 'draft')))).toMatchObject({
      assignments: ['a1'],
    })
  })

  test('filed them before: the taker need not', () => {
    expect(told(workOutTakeover(handed('x'), work('accepted', 'draft')))).toEqual({
      entries: [],
      assignments: [],
      filed: ['outline x'],
    })
  })
})

test('an entry that serves an open and a filed track goes on for the open one', () => {
  const both: HeldWork = {
    tracks: [
      { id: 'outline', planIds: ['district'] },
      { id: 'city', planIds: ['district'] },
    ],
    assignments: [assignment('a1', 'outline', 'accepted'), assignment('a2', 'city', 'draft')],
    entries: [item('x', 'district')],
  }
  expect(told(workOutTakeover(handed('x'), both))).toEqual({
    entries: ['e-x'],
    assignments: ['a2'],
    filed: ['outline x'],
  })
})

test('a special plan goes with its filing and its texts', () => {
  const special: HeldWork = {
    tracks: [{ id: 'special', planIds: ['p', 'q'] }],
    assignments: [
      { ...assignment('a1', 'special', 'draft'), planId: 'p' },
      { ...assignment('a2', 'special', 'accepted'), planId: 'q' },
    ],
    entries: [
      { id: 'e-p', unitId: '甲', itemId: null, planId: 'p' },
      { id: 'e-q', unitId: '甲', itemId: null, planId: 'q' },
    ],
  }
  const plans = [
    { planId: 'p', to: '丙' },
    { planId: 'q', to: '丙' },
  ]
  const found = workOutTakeover({ fills: [], plans, heirs: new Map() }, special)
  expect(told(found)).toMatchObject({ entries: ['e-p'], assignments: ['a1'] })
  expect(found.filedBefore).toEqual([
    { trackId: 'special', unitId: '丙', itemId: null, planId: 'q', assignmentId: 'a2' },
  ])
})
