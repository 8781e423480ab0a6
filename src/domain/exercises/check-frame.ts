/** Whether the frame of the report is filled from what the forms ask. */

import type { Form, FormSubject } from '../forms/form.ts'
import type { FramePart, FrameSection } from '../reports/frame.ts'
import { type ExerciseFinding, finding, type Named, repeated } from './finding.ts'

interface Placed {
  readonly section: FrameSection
  readonly path: string
}

/** Every section of the frame with its place, from the top. */
const placed = (sections: readonly FrameSection[], path: string): Placed[] =>
  sections.flatMap((section, s) => [
    { section, path: `${path}[${s}]` },
    ...placed(section.sections, `${path}[${s}].sections`),
  ])

/** Section keys once each; fields that the unit form has, items that have a form. */
export function frameFindings(evaluation: {
  readonly frame: readonly FrameSection[]
  readonly forms: readonly Form[]
}): ExerciseFinding[] {
  const sections = placed(evaluation.frame, 'evaluation.frame')
  const keys: Named[] = sections.map(({ section, path }) => ({ name: section.key, path: `${path}.key` }))
  return [
    ...repeated(keys),
    ...sections.flatMap(({ section, path }) =>
      section.parts.flatMap((part, p) => partFindings(part, `${path}.parts[${p}]`, evaluation.forms)),
    ),
  ]
}

function partFindings(part: FramePart, path: string, forms: readonly Form[]): ExerciseFinding[] {
  const formOf = (subject: FormSubject) => forms.find((form) => form.subject === subject)
  if (part.kind === 'items') return formOf(part.items) ? [] : [finding('form-missing', path, part.items)]
  const isAsked = formOf('unit')?.fields.some(({ key }) => key === part.field) ?? false
  return isAsked ? [] : [finding('field-unknown', path, part.field)]
}
