/** What people made of a report's text: its sections as they stand, with the figures in them. */

import type { Figure } from '../reports/figure.ts'
import type { DraftDocument, SectionKind } from './document.ts'

export interface DraftSection {
  /** Of the frame's section or the table; the section's own id where people added it. */
  readonly key: string
  readonly kind: SectionKind
  readonly leftOut: boolean
  readonly document: DraftDocument
}

/** A figure in a draft: its key is the one it has where it stands first in a text. */
export interface DraftFigure {
  readonly key: string
  readonly figure: Figure
  readonly label: string
  /** As it read when it was first put in. */
  readonly text: string
}

export interface DraftText {
  /** In order, those left out too. */
  readonly sections: readonly DraftSection[]
  readonly figures: readonly DraftFigure[]
}
