/** What the renderers of a report's blocks share. */

import type { ParagraphChild } from 'docx'
import type { Binding } from '#domain/reports/figure.ts'
import type { ContentsEntry } from '../official-format/contents.ts'
import type { BookmarkNumbers } from '../official-format/control.ts'
import type { FontScheme } from '../official-format/fonts.ts'

export interface RenderingOptions {
  readonly fonts: FontScheme
  /** Whether each unit's words end with （供稿：…）. */
  readonly citesSources: boolean
  /** Whether the list of gaps is part of the file. */
  readonly listsGaps: boolean
}

export interface Page {
  readonly options: RenderingOptions
  readonly bindings: ReadonlyMap<string, Binding>
  readonly next: BookmarkNumbers
  /** Puts a heading into the contents and answers its bookmarked text. */
  readonly entered: (
    entry: Omit<ContentsEntry, 'bookmark'>,
    children?: readonly ParagraphChild[],
  ) => ParagraphChild[]
}
