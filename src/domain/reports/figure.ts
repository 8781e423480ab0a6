/** Figures of a report: what a number or word in the text is computed from, and the key it keeps for ever. */

import type { ItemKind, Nature } from '../plans/item.ts'
import { shortKey } from '../texts/short-key.ts'

/**
 * Which items a count, a list of names or a share takes. `word` and `choice` null: those where nobody decided or
 * answered. `nature`: only indicators of it.
 */
export type CountCondition =
  | { readonly by: 'all' }
  /** null: the plan does not say which. */
  | { readonly by: 'nature'; readonly nature: Nature | null }
  | { readonly by: 'word'; readonly word: string | null; readonly nature?: Nature }
  /** Those that were decided, by whether their word is one of the plan's for what lags. */
  | { readonly by: 'lag'; readonly lags: boolean; readonly nature?: Nature }
  | { readonly by: 'decided' }
  | { readonly by: 'choice'; readonly field: string; readonly choice: string | null }
  /** Items of which a figure of an asked period is 预计. */
  | { readonly by: 'estimate' }
  /** Items whose unit has said nothing at all. */
  | { readonly by: 'unreported' }
  /** Items asked by a form of their own (E4). */
  | { readonly by: 'own-form' }

/** `original`: the target before it was adjusted. */
export type PlannedField = 'base' | 'target' | 'original' | 'investment'

/** A pure function with its parameters; what it yields is the binding's text. */
export type Figure =
  /** A reported value with its mark 预计. */
  | { readonly kind: 'value'; readonly itemId: string; readonly period: string }
  /** What the approved plan says. */
  | { readonly kind: 'planned'; readonly itemId: string; readonly field: PlannedField }
  /** The item's number in its plan; in a table it marks the row. */
  | { readonly kind: 'number'; readonly itemId: string }
  /** The decided word, never a computed one. */
  | { readonly kind: 'word'; readonly itemId: string }
  /** The share of the planned change done so far, in percent. */
  | { readonly kind: 'completion'; readonly itemId: string }
  /** A number of items; `group` null: of the whole plan, else of one field 领域. */
  | {
      readonly kind: 'count'
      readonly items: ItemKind
      readonly group: string | null
      readonly where: CountCondition
    }
  /** The names of the items a count takes, in the plan's order: 甲、乙、丙. */
  | {
      readonly kind: 'names'
      readonly items: ItemKind
      readonly group: string | null
      readonly where: CountCondition
    }
  /** How much a count takes of all items it could take: 76.5%. By lag they are those that were decided. */
  | {
      readonly kind: 'share'
      readonly items: ItemKind
      readonly group: string | null
      readonly where: CountCondition
    }
  /** A yearly value beside the base, another year or the target, with its direction: 提高1.2个百分点. */
  | {
      readonly kind: 'difference'
      readonly itemId: string
      /** 'base', 'target' or a year. */
      readonly from: string
      readonly period: string
    }
  /** The change a year: so far, or still asked for to reach the approved target. */
  | {
      readonly kind: 'pace'
      readonly itemId: string
      readonly of: 'past' | 'needed'
    }

/** Where a figure stands: the same figure in the text and in a table has two bindings. */
export const places = ['text', 'table', 'chart'] as const
export type Place = (typeof places)[number]

/** A figure at its place, as it reads in this version of the report. */
export interface Binding {
  /** 12 letters and digits. */
  readonly key: string
  readonly figure: Figure
  readonly place: Place
  /** Short name a person recognises it by in Word. */
  readonly label: string
  readonly text: string
  /** The values it was made from; [] where it comes from the plan, decisions or answers. */
  readonly valueIds: readonly string[]
}

/**
 * The key of a figure at a place: 12 letters and digits, a pure function of what the figure is, so that it stays
 * the same from one version of the report to the next whatever its text.
 *
 * @param occurrence 0 for the first time the same figure stands at the same place, then 1, 2, …
 */
export const figureKey = (figure: Figure, place: Place, occurrence: number): string =>
  shortKey(`${place}#${occurrence}${stableText(figure)}`)

/** A figure of a table or chart that people put into a text: the same figure stands in that of the whole plan. */
export const figureKeyWithin = (part: string, key: string): string => shortKey(`${part}/${key}`)

export const isSameFigure = (a: Figure, b: Figure): boolean => stableText(a) === stableText(b)

/** JSON with sorted keys, so that the order in which a figure was written down does not matter. */
function stableText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, inner]) => `${name}:${stableText(inner)}`).join(',')}}`
}
