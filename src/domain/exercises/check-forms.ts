/** Whether the forms of an exercise can be filled in. */

import type { Field, Form } from '../forms/form.ts'
import { parsePeriod } from '../periods/period.ts'
import { type ExerciseFinding, finding, named, repeated } from './finding.ts'

const keyOf = ({ key }: { readonly key: string }): string => key

/** One form a subject, fields and choices once each, choices where they are to be chosen, periods that are some. */
export const formFindings = (forms: readonly Form[]): ExerciseFinding[] => [
  ...repeated(named(forms, 'evaluation.forms', ({ subject }) => subject)),
  ...forms.flatMap((form, f) => oneForm(form, `evaluation.forms[${f}]`)),
]

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
