/** What the check knows: the data a text is held against. */

export interface KnownFigure {
  /** The year or period as text: '2022', '2023-H1'. */
  readonly period: string
  /** Decimal text. */
  readonly number: string
}

export interface KnownItem {
  readonly kind: 'indicator' | 'task' | 'project'
  readonly name: string
  /** Unit of measure; '' where none. */
  readonly unit: string
  /** Figures in use. */
  readonly figures: readonly KnownFigure[]
  /** Figures that were in use before and were replaced. */
  readonly replaced: readonly KnownFigure[]
  /** Base, targets old and new, bounds: further numbers a text may rightly quote of it. */
  readonly others: readonly string[]
  /** The word that was decided; null while nobody did. */
  readonly word: string | null
}

export interface Known {
  readonly items: readonly KnownItem[]
  /** Full names of units, with the other names they go by. */
  readonly units: readonly { readonly name: string; readonly aliases: readonly string[] }[]
  /** Every verdict word of the scales. */
  readonly words: readonly string[]
  /** First and last year a text may speak of. */
  readonly years: { readonly from: number; readonly to: number }
}
