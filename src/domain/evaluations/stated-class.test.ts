/** A unit's own word on an item counts only where the form asks for it in the scale's classes. */

import { expect, test } from 'vitest'
import type { Form } from '../forms/form.ts'
import { statedClass } from './stated-class.ts'

const choice = (key: string, keys: string[]) => ({
  key,
  label: { zh: key, en: key },
  help: null,
  type: 'choice' as const,
  choices: keys.map((k) => ({ key: k, label: { zh: k, en: k } })),
  required: true,
})

const form: Form = {
  subject: 'task',
  periods: [],
  expectedPeriod: null,
  fields: [choice('outlook', ['will_meet', 'at_risk']), choice('status', ['done', 'slow'])],
}

test.each([
  {
    name: 'the field that chooses among the classes',
    answers: { status: 'slow', outlook: 'at_risk' },
    stated: 'slow',
  },
  { name: 'nothing chosen', answers: { outlook: 'at_risk' }, stated: null },
  { name: 'an old key the scale no longer has', answers: { status: 'gone' }, stated: null },
])('$name', ({ answers, stated }) => {
  expect(statedClass(form, ['done', 'slow', 'not_started'], answers)).toBe(stated)
})

test('a form without such a field states nothing', () => {
  expect(statedClass({ ...form, fields: [] }, ['done'], { status: 'done' })).toBeNull()
})
