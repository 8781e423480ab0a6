import { describe, expect, test } from 'vitest'
import type { Field, Form } from '../forms/form.ts'
import { needField, needOf } from './need.ts'

const label = (zh: string) => ({ zh, en: zh })
const field: Field = {
  ...{ key: 'adjustmentNeeded', label: label('是否需要调整'), help: null, type: 'choice', required: true },
  choices: [
    { key: 'needed', label: label('需要') },
    { key: 'not_needed', label: label('不需要') },
  ],
}
const form = (fields: Field[]): Form => ({ subject: 'unit', periods: [], expectedPeriod: null, fields })

test('a form that does not ask has no field', () => {
  expect(needField(form([]))).toBeNull()
  expect(needField(form([field]))).toBe(field)
  expect(needField(form([{ ...field, type: 'text', choices: [] }]))).toBeNull()
})

describe('needOf', () => {
  test.each([
    {
      name: 'needed, with reasons',
      answers: { adjustmentNeeded: 'needed', adjustmentReason: ' 人口变了 ' },
      want: ['needed', '人口变了'],
    },
    { name: 'not needed', answers: { adjustmentNeeded: 'not_needed' }, want: ['not_needed', ''] },
    { name: 'not answered', answers: {}, want: [null, ''] },
    { name: 'a choice the form does not offer', answers: { adjustmentNeeded: 'perhaps' }, want: [null, ''] },
  ])('$name', ({ answers, want }) => {
    const { answer, reason } = needOf(field, answers)
    expect([answer, reason]).toEqual(want)
  })
})
