/** How far an entry has come, and what a save may hold. */

import { describe, expect, test } from 'vitest'
import type { Form } from '../forms/form.ts'
import { Refusal } from '../refusal.ts'
import { askedPeriods, checkSaid, entryState, missingCount } from './entry.ts'

const label = { zh: '实现进度', en: 'Progress' }
const form: Form = {
  subject: 'indicator',
  periods: ['2021', '2022'],
  expectedPeriod: '2025',
  fields: [
    { key: 'progress', label, help: null, type: 'long_text', choices: [], required: true },
    { key: 'outlook', label, help: null, type: 'choice', choices: [{ key: 'meet', label }], required: true },
    { key: 'notes', label, help: null, type: 'long_text', choices: [], required: false },
  ],
}

describe('entryState', () => {
  test.each([
    { name: 'nothing said', answers: {}, periods: [], state: 'empty', missing: 4 },
    { name: 'blanks are nothing', answers: { progress: '  ' }, periods: [], state: 'empty', missing: 4 },
    { name: 'a figure is something', answers: {}, periods: ['2021'], state: 'partly', missing: 3 },
    { name: 'only what is not required', answers: { notes: '无' }, periods: [], state: 'partly', missing: 4 },
    {
      name: 'all that is asked; the expected value may be open',
      answers: { progress: '好', outlook: 'meet' },
      periods: ['2021', '2022'],
      state: 'filled',
      missing: 0,
    },
  ])('$name', ({ answers, periods, state, missing }) => {
    expect(entryState(form, { answers, periods })).toBe(state)
    expect(missingCount(form, { answers, periods })).toBe(missing)
  })
})

test('figures are taken for the asked periods and the expected one', () => {
  expect(askedPeriods(form)).toEqual(['2021', '2022', '2025'])
})

describe('checkSaid', () => {
  const value = { period: '2021', number: '6.0' }
  test.each([
    { name: 'an unknown field', answers: { other: 'x' }, values: [], code: 'answer-unasked' },
    { name: 'a choice outside the list', answers: { outlook: 'maybe' }, values: [], code: 'choice-unknown' },
    {
      name: 'a period not asked for',
      answers: {},
      values: [{ ...value, period: '2020' }],
      code: 'figure-unasked',
    },
    { name: 'a period twice', answers: {}, values: [value, value], code: 'figure-unasked' },
    { name: 'no number', answers: {}, values: [{ ...value, number: '约6' }], code: 'figure-unasked' },
  ])('refuses $name', ({ answers, values, code }) => {
    const refused = () => checkSaid(form, { answers, values })
    expect(refused).toThrow(Refusal)
    expect(refused).toThrow(code)
  })

  test('takes what the form asks, an unmade choice included', () => {
    expect(() => checkSaid(form, { answers: { outlook: '' }, values: [value] })).not.toThrow()
  })
})
