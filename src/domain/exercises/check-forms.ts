/** Whether the forms of an exercise can be filled in. */

import { adjustmentFields, adjustmentYes } from '../evaluations/adjustment-stated.ts'
import type { Field, Form } from '../forms/form.ts'
import { parsePeriod } from '../periods/period.ts'
import type { StatedTrack } from './exercise.ts'
import { type ExerciseFinding, finding, named, repeated } from './finding.ts'

const keyOf = ({ key }: { readonly key: string }): string => key

/** One form a subject, fields and choices once each, choices where they are to be chosen, periods that are some. */
export const formFindings = (forms: readonly Form[]): ExerciseFinding[] => [
  ...repeated(named(forms, 'evaluation.forms', ({ subject }) => subject)),
  ...forms.flatMap((form, f) => oneForm(form, `evaluation.forms[${f}]`)),
]

/** Special plans that are reported on one by one need their form, and it must ask about adjustments (work plan, 三（三）). */
export function planFormFindings(forms: readonly Form[], tracks: readonly StatedTrack[]): ExerciseFinding[] {
  const path = 'evaluation.forms'
  if (!tracks.some(({ process }) => process === 'special_report')) return []
  const specialForm = forms.find(({ subject }) => subject === 'plan')
  if (!specialForm) return [finding('form-missing', path, 'plan')]
  const { needed, ...texts } = adjustmentFields
  const asked = (key: string) => specialForm.fields.find((field) => field.key === key)
  const saysYes = asked(needed)?.choices.some(({ key }) => key === adjustmentYes) ?? false
  return [
    ...(saysYes ? [] : [finding('field-unknown', path, needed)]),
    ...Object.values(texts).flatMap((key) => (asked(key) ? [] : [finding('field-unknown', path, key)])),
  ]
}

function oneForm({ fields, periods, expectedPeriod }: Form, path: string): ExerciseFinding[] {
  const asked = [
    ...named(periods, `${path}.periods`, (period) => period),
    ...(expectedPeriod === null ? [] : [{ name: expectedPeriod, path: `${path}.expectedPeriod` }]),
  ]
  return [
    ...asked
      .filter(({ name }) => parsePeriod(name) === null)
      .map(({ name, path: at }) => finding('period-malformed', at, name)),
    ...repeated(asked),
    ...repeated(named(fields, `${path}.fields`, keyOf)),
    ...fields.flatMap((field, f) => choiceFindings(field, `${path}.fields[${f}]`)),
  ]
}

function choiceFindings({ key, type, choices }: Field, path: string): ExerciseFinding[] {
  if (type !== 'choice' && choices.length > 0) return [finding('choices-unexpected', path, key)]
  if (type === 'choice' && choices.length < 2) return [finding('choices-missing', path, key)]
  return repeated(named(choices, `${path}.choices`, keyOf))
}
