/** 数据更新说明: what a report that was submitted is told of a figure that changed after it. */

import type { Grade } from './value.ts'

/** One figure, old and new. `before` null: none was known. */
export interface UpdatedFigure {
  readonly number: number
  readonly name: string
  readonly unit: string
  readonly period: string
  readonly before: { readonly number: string; readonly grade: Grade } | null
  readonly after: { readonly number: string; readonly grade: Grade; readonly publication: string }
  readonly reason: string
}

/** One place of the report's file, as it reads and as it would. */
export interface UpdatedPlace {
  readonly place: 'sentence' | 'table' | 'chart'
  readonly where: string
  readonly label: string
  readonly before: string
  readonly after: string
}

/** What the note says. The report's own text stands; computed verdicts are never in it (M7). */
export interface UpdateNote {
  readonly report: string
  /** Of the version that was submitted. */
  readonly version: number
  readonly figures: readonly UpdatedFigure[]
  readonly places: readonly UpdatedPlace[]
  /** Figures of the report that are still 预计 after it. */
  readonly estimatesLeft: number
}
