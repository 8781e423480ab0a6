/** A Word document while it is being read: its tables as rows of raw cells, and its paragraphs. */

import type { Besides } from './word-beside.ts'
import type { Aspect } from './word-styles.ts'

export interface WordCell {
  readonly paragraphs: string[]
  span: number
  /** 'restart' begins a vertically merged area, 'continue' goes on with it. */
  merge: 'none' | 'restart' | 'continue'
  /** Old way of merging: this cell belongs to the one on its left. */
  joinsLeft: boolean
  deleted: boolean
  /** Its number among the cells of the part, from 0. */
  readonly order: number
  /** Keys by which a program may know it again: tags, last words of aliases, bookmarks. */
  readonly names: string[]
  /** What stands in it beside its text; a comment or a note by its number until its text is looked up. */
  readonly beside: Besides
}

export interface WordRow {
  /** Empty columns before the first cell. */
  before: number
  readonly cells: WordCell[]
  deleted: boolean
}

export interface WordTable {
  readonly above: readonly string[]
  style: string | null
  readonly widths: number[]
  readonly rows: WordRow[]
}

export interface WordBody {
  readonly paragraphs: string[]
  readonly tables: WordTable[]
  /** What stands outside of tables beside the paragraphs. */
  readonly around: Besides
}

/** How the run that is open says it looks. */
export interface WordRun {
  style: string | null
  readonly own: Map<Aspect, boolean>
}

export function clearRun(run: WordRun): void {
  run.style = null
  run.own.clear()
}

export interface WordParagraph {
  text: string
  /** What was written last: looking into the whole text for each run would take ever longer. */
  last: string
  runs: number
  readonly run: WordRun
  style: string | null
  list: string | null
  level: number
  /** The paragraph's end was deleted under track changes: it goes on in the next one. */
  runsOn: boolean
}

export const newParagraph = (): WordParagraph => ({
  ...{ text: '', last: '', runs: 0, run: { style: null, own: new Map() } },
  ...{ style: null, list: null, level: 0, runsOn: false },
})
