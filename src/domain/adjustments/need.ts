/** Whether a unit or a plan lead says that the plan needs an adjustment 是否需要调整 (SPEC A1). */

import { adjustmentFields } from '../evaluations/adjustment-stated.ts'
import type { Answers, Field, Form, Label } from '../forms/form.ts'

/** The field a form asks it by; null where the form does not. */
export const needField = ({ fields }: Form): Field | null =>
  fields.find((f) => f.key === adjustmentFields.needed && f.type === 'choice') ?? null

export interface Need {
  /** Key of the choice; null: not answered. */
  readonly answer: string | null
  /** The choice in the form's own words. */
  readonly word: Label | null
  readonly reason: string
}

/** What was answered. An answer that the form does not offer is none. */
export function needOf(field: Field, answers: Answers): Need {
  const choice = field.choices.find((c) => c.key === answers[adjustmentFields.needed])
  return {
    answer: choice?.key ?? null,
    word: choice?.label ?? null,
    reason: answers[adjustmentFields.reason]?.trim() ?? '',
  }
}
