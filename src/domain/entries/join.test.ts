/** What several units said, as one entry. */

import { expect, test } from 'vitest'
import type { Field, Form } from '../forms/form.ts'
import { joinSaid } from './join.ts'

const field = (key: string, type: Field['type']): Field => ({
  ...{ key, type, required: false, help: null, choices: [] },
  label: { zh: key, en: key },
})
const form: Form = {
  subject: 'task',
  periods: [],
  expectedPeriod: null,
  fields: [field('progress', 'long_text'), field('state', 'choice'), field('remarks', 'text')],
}

test('texts stand under their units, a choice once, the day is the latest', () => {
  const joined = joinSaid(form, [
    { unit: '甲局', answers: { progress: '已建成', state: 'done', gone: 'x' }, asOf: '2023-06-30' },
    { unit: '乙局', answers: { progress: '在建', state: 'slow', remarks: '无' }, asOf: '2023-05-31' },
  ])
  expect(joined).toEqual({
    answers: { progress: '甲局：已建成\n乙局：在建', state: 'done', remarks: '无' },
    asOf: '2023-06-30',
  })
})

test('the same text stands once, without a name', () => {
  const said = { answers: { progress: '已建成' }, asOf: null }
  expect(
    joinSaid(form, [
      { unit: '甲局', ...said },
      { unit: '乙局', ...said },
    ]),
  ).toEqual(said)
})
