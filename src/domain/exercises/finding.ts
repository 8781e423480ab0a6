/** Findings about an exercise file: what does not fit together in it. */

import type { Finding } from '../findings/finding.ts'

export type ExerciseFindingCode =
  | 'unit-unknown'
  | 'plan-unknown'
  | 'document-unknown'
  | 'track-unknown'
  | 'item-unknown'
  | 'item-not-led'
  | 'name-twice'
  | 'group-empty'
  | 'period-reversed'
  | 'deadline-order'
  | 'cut-off-not-year-end'
  | 'holiday-reversed'
  | 'holiday-twice'
  | 'worked-weekday'
  | 'alignment-same-plan'
  | 'form-missing'
  | 'field-unknown'
  | 'choice-unknown'
  | 'choices-missing'
  | 'choices-unexpected'
  | 'period-malformed'
  | 'period-not-asked'
  | 'number-malformed'
  | 'class-unknown'
  | 'class-missing'
  | 'thresholds-order'
  | 'plan-not-on-track'
  | 'filing-day-missing'
  | 'filing-day-unexpected'
  | 'inner-step-missing'
  | 'return-missing'
  | 'return-unexpected'
  | 'item-not-filed'
  | 'filing-incomplete'

/** `details.path` says where in the file: 'evaluation.tracks[1].plans[0]'. A file has no other place. */
export interface ExerciseFinding extends Finding<ExerciseFindingCode> {
  readonly details: { readonly path: string }
}

const doubted: readonly ExerciseFindingCode[] = ['deadline-order', 'cut-off-not-year-end', 'worked-weekday']

/** One finding. Everything that does not fit is an error but the order and the days a person may have meant so. */
export const finding = (code: ExerciseFindingCode, path: string, found: string): ExerciseFinding => ({
  code,
  severity: doubted.includes(code) ? 'warning' : 'error',
  place: {},
  found,
  details: { path },
})

/** A text and where it stands. */
export interface Named {
  readonly name: string
  readonly path: string
}

/** Names that none of the known ones equals. */
export const unknownAmong = (
  code: ExerciseFindingCode,
  named: readonly Named[],
  known: ReadonlySet<string>,
): ExerciseFinding[] =>
  named.filter(({ name }) => !known.has(name)).map(({ name, path }) => finding(code, path, name))

/** Names that stood before in the same list; the finding is at the later place. */
export function repeated(named: readonly Named[]): ExerciseFinding[] {
  const seen = new Set<string>()
  return named.flatMap(({ name, path }) => {
    const isRepeated = seen.has(name)
    seen.add(name)
    return isRepeated ? [finding('name-twice', path, name)] : []
  })
}

/** The entries of a list as named places: `name` of each under `path[index]`. */
export const named = <Entry>(list: readonly Entry[], path: string, name: (entry: Entry) => string): Named[] =>
  list.map((entry, index) => ({ name: name(entry), path: `${path}[${index}]` }))
