/** What an item's own form may change, and what it must not. */

import { expect, test } from 'vitest'
import type { Field, Form } from './form.ts'
import { ownForm } from './own-form.ts'

const field = (key: string, different: Partial<Field> = {}): Field => ({
  key,
  label: { zh: key, en: key },
  help: null,
  type: 'long_text',
  choices: [],
  required: false,
  ...different,
})
const choices = [{ key: 'done', label: { zh: '已完成', en: 'Done' } }]
const status = field('status', { type: 'choice', choices, required: true })
const standard: Form = {
  subject: 'task',
  periods: ['2022'],
  expectedPeriod: null,
  fields: [status, field('progress', { required: true })],
}

test('keeps the periods; fields may be left out, added, renamed and made optional', () => {
  const fields = [field('progress', { label: { zh: '演练情况', en: 'Drills' } }), field('drills')]
  expect(ownForm(standard, fields)).toEqual({ ...standard, fields })
})

test.each([
  { name: 'nothing asked', fields: [] },
  { name: 'a key twice', fields: [field('drills'), field('drills')] },
  { name: 'a choice without choices', fields: [field('level', { type: 'choice' })] },
  { name: 'a text with choices', fields: [field('level', { choices })] },
  { name: 'a key that is none', fields: [field('进度')] },
  { name: 'no name', fields: [field('drills', { label: { zh: ' ', en: '' } })] },
  { name: 'a standard question turned into another', fields: [field('status')] },
  {
    name: 'a standard choice with other choices',
    fields: [field('status', { type: 'choice', choices: [{ key: 'other', label: { zh: '其他', en: '' } }] })],
  },
])('refuses $name', ({ fields }) => {
  expect(() => ownForm(standard, fields)).toThrow('form-invalid')
})
