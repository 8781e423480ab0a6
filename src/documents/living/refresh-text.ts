/** Refreshing the figures of one part of a document: what changed in the data changes in the text, nothing else does. */

import type { FigureNow } from '#domain/reports/figures-now.ts'
import { officialText } from '../official-format/text.ts'
import { type Edit, edited, escaped } from '../packages/markup.ts'
import { type BoundPlace, boundPlaces, type Dialect } from './bound-places.ts'

export type FigureOutcome =
  | 'refreshed' // the text was brought up to the data
  | 'unchanged' // the data say what the file says
  | 'overtyped' // a person wrote something else there: it stays, and is told
  | 'gone' // the data no longer say it: the text stays, and is told

export interface PlaceOutcome {
  readonly key: string
  readonly outcome: FigureOutcome
  /** What stood there, with digits typed right beside it. */
  readonly said: string
  readonly at: number
}

export interface RefreshedPart {
  readonly xml: string
  readonly places: readonly PlaceOutcome[]
}

/** The part with its figures refreshed. A place whose key no figure has is left alone and not told. */
export function refreshText(
  xml: string,
  figures: ReadonlyMap<string, FigureNow>,
  dialect: Dialect,
): RefreshedPart {
  const places: PlaceOutcome[] = []
  /** By where they begin: of controls in one another that show the same text the outer one writes it. */
  const edits = new Map<number, Edit>()
  for (const place of boundPlaces(xml, dialect)) {
    const figure = figures.get(place.key)
    if (!figure) continue
    const outcome = outcomeOf(place, figure)
    const said = outcome === 'overtyped' ? place.read : place.said
    places.push({ key: place.key, outcome, said, at: place.inside.from })
    if (outcome !== 'refreshed') continue
    for (const edit of rewriting(place, officialText(figure.now ?? ''))) {
      if (!edits.has(edit.from)) edits.set(edit.from, edit)
    }
  }
  return { xml: edited(xml, [...edits.values()]), places }
}

function outcomeOf({ said, read, texts }: BoundPlace, { was, now }: FigureNow): FigureOutcome {
  const right = now === null ? null : officialText(now)
  if (read === right) return 'unchanged'
  // A digit beside a figure makes another number of it, whatever stands between the marks.
  if (read !== said) return 'overtyped'
  // Whatever a person typed over a figure is kept; so is a place that was emptied.
  if (said !== officialText(was) || texts.length === 0) return 'overtyped'
  return right === null ? 'gone' : 'refreshed'
}

/** The whole text into its first stretch, so that it keeps the look it began with; the others are emptied. */
const rewriting = ({ texts }: BoundPlace, text: string): Edit[] =>
  texts.map(({ from, to }, at) => ({ from, to, xml: at === 0 ? escaped(text) : '' }))
