/** Whether the frame of the report is filled from what the forms ask. */

import type { Form, FormSubject } from '../forms/form.ts'
import type { FramePart, FrameSection } from '../reports/frame.ts'
import type { StatedTrack } from './exercise.ts'
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

interface Framed {
  readonly frame: readonly FrameSection[]
  readonly forms: readonly Form[]
  readonly tracks: readonly StatedTrack[]
}

/** Of the evaluation's frame, and of each track's own: fields that its form of texts has, items that have a form. */
export const frameFindings = ({ frame, forms, tracks }: Framed): ExerciseFinding[] => [
  ...oneFrame({ frame, forms, asks: 'unit', path: 'evaluation.frame' }),
  ...tracks.flatMap((track, t) =>
    track.frame === null
      ? []
      : oneFrame({
          ...{ frame: track.frame, forms, asks: asksOn(track) },
          path: `evaluation.tracks[${t}].frame`,
        }),
  ),
]

const asksOn = ({ process }: StatedTrack): 'unit' | 'plan' => (process === 'special_report' ? 'plan' : 'unit')

interface OneFrame {
  readonly frame: readonly FrameSection[]
  readonly forms: readonly Form[]
  /** Which form its texts come from. */
  readonly asks: 'unit' | 'plan'
  readonly path: string
}

/** Section keys once each, and every part filled from something that is asked. */
function oneFrame({ frame, forms, asks, path: from }: OneFrame): ExerciseFinding[] {
  const sections = placed(frame, from)
  const keys: Named[] = sections.map(({ section, path }) => ({ name: section.key, path: `${path}.key` }))
  return [
    ...repeated(keys),
    ...sections.flatMap(({ section, path }) =>
      section.parts.flatMap((part, p) => partFindings(part, `${path}.parts[${p}]`, { forms, asks })),
    ),
  ]
}

function partFindings(
  part: FramePart,
  path: string,
  { forms, asks }: Pick<OneFrame, 'forms' | 'asks'>,
): ExerciseFinding[] {
  const formOf = (subject: FormSubject) => forms.find((form) => form.subject === subject)
  if (part.kind === 'items') return formOf(part.items) ? [] : [finding('form-missing', path, part.items)]
  const isAsked = formOf(asks)?.fields.some(({ key }) => key === part.field) ?? false
  return isAsked ? [] : [finding('field-unknown', path, part.field)]
}
