/** The class a unit states for an item by its choice: the one field of the form that chooses among the scale's classes. */

import type { Answers, Form } from '../forms/form.ts'

/**
 * Key of the stated class; null where the unit chose none or the form does not ask.
 * For tasks and projects a filing's acceptance makes the stated class the decided one.
 */
export function statedClass(form: Form, classKeys: readonly string[], answers: Answers): string | null {
  const field = form.fields.find(
    (f) => f.type === 'choice' && f.choices.length > 0 && f.choices.every((c) => classKeys.includes(c.key)),
  )
  const answer = field ? answers[field.key] : undefined
  return answer !== undefined && classKeys.includes(answer) ? answer : null
}
