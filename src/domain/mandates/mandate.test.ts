/** Mandates of third parties (M1): when they may write, what they lack, what they see, and how ratings compare. */

import { describe, expect, test } from 'vitest'
import type { Field } from '../forms/form.ts'
import { agreementOn, difference } from './comparison.ts'
import { factFields } from './facts.ts'
import { mandateState, mayWrite, showsVerdicts } from './mandate.ts'
import { isComplete, missingFrom } from './missing.ts'

describe('its term', () => {
  const term = { beginsOn: '2023-07-01', endsOn: '2023-08-31' }
  test.each([
    { today: '2023-06-30', last: null, state: 'coming', own: false, onBehalf: true },
    { today: '2023-07-01', last: null, state: 'open', own: true, onBehalf: true },
    { today: '2023-08-31', last: null, state: 'open', own: true, onBehalf: true },
    { today: '2023-09-01', last: null, state: 'overdue', own: false, onBehalf: true },
    { today: '2023-08-01', last: { isReturned: false }, state: 'submitted', own: false, onBehalf: false },
    { today: '2023-08-01', last: { isReturned: true }, state: 'returned', own: true, onBehalf: true },
    { today: '2023-09-01', last: { isReturned: true }, state: 'overdue', own: false, onBehalf: true },
  ])('$today, $last: $state', ({ today, last, state, own, onBehalf }) => {
    const found = mandateState({ ...term, last }, today)
    expect(found).toBe(state)
    expect({ own: mayWrite(found, false), onBehalf: mayWrite(found, true) }).toEqual({ own, onBehalf })
  })
})

test.each([
  { hidesVerdicts: true, last: null, shown: false },
  { hidesVerdicts: true, last: { isReturned: false }, shown: true },
  { hidesVerdicts: true, last: { isReturned: true }, shown: true },
  { hidesVerdicts: false, last: null, shown: true },
])('own verdicts hidden $hidesVerdicts, handed in $last: shown $shown', ({ shown, ...of }) =>
  expect(showsVerdicts(of)).toBe(shown),
)

test('a choice among the classes of a scale is a verdict, any other answer a fact', () => {
  const field = (key: string, choices: readonly string[]): Field => ({
    ...{ key, label: { zh: key, en: key }, required: false, type: choices.length > 0 ? 'choice' : 'text' },
    help: null,
    choices: choices.map((choice) => ({ key: choice, label: { zh: choice, en: choice } })),
  })
  const fields = [field('status', ['done', 'slow']), field('adjust', ['yes', 'no']), field('text', [])]
  const shown = factFields(fields, [['done', 'on_schedule', 'slow'], ['built']])
  expect(shown.map(({ key }) => key)).toEqual(['adjust', 'text'])
})

describe('what is missing', () => {
  const texts = { method: '实地调研', overview: '总体良好', problems: '进展不平衡', proposals: '加快推进' }
  const all = { itemIds: ['a', 'b'], rated: new Set(['a', 'b']), texts, hasReport: false }

  test('nothing', () => expect(isComplete(missingFrom(all))).toBe(true))
  test('an item nobody rated and a text nobody wrote', () => {
    const found = missingFrom({ ...all, rated: new Set(['a']), texts: { ...texts, problems: '  ' } })
    expect(found).toEqual({ itemIds: ['b'], parts: ['problems'] })
    expect(isComplete(found)).toBe(false)
  })
  test('no texts beside its own signed report', () =>
    expect(missingFrom({ ...all, texts: {}, hasReport: true })).toEqual({ itemIds: [], parts: [] }))
})

describe('two ratings of one item', () => {
  const scale = ['ahead', 'faster', 'on_schedule', 'behind']
  test.each([
    { self: 'ahead', third: 'on_schedule', by: 2 },
    { self: 'behind', third: 'on_schedule', by: -1 },
    { self: 'faster', third: 'faster', by: 0 },
    { self: 'faster', third: null, by: null },
    { self: null, third: 'faster', by: null },
    { self: 'unknown', third: 'faster', by: null },
  ])('$self beside $third: $by', ({ by, ...rated }) => expect(difference(scale, rated)).toBe(by))

  test('agree on what both rated, the bias above zero where the own rating is the better', () => {
    const items = [
      { self: 'ahead', third: 'on_schedule' },
      { self: 'faster', third: 'faster' },
      { self: 'faster', third: null },
    ]
    expect(agreementOn(scale, items)).toMatchObject({ count: 2, equal: 0.5, withinOne: 0.5, bias: 1 })
  })
})
