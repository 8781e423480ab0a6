/** The figures of an entry after the file: each with its grade and the day it describes. */

import { parsePeriod } from '../periods/period.ts'
import { type Grade, grades } from '../values/value.ts'
import type { Remark } from './findings.ts'
import type { MergedCell } from './merge.ts'
import type { Slot } from './slot.ts'
import type { ValueReading, WorkbookEntry } from './workbook.ts'

/** An entry as it stands and its cells as read, by slot key. */
export interface EntryCells {
  readonly entry: WorkbookEntry
  readonly cells: ReadonlyMap<string, MergedCell>
}

/** A remark and the cell it belongs to. */
export interface RemarkAt {
  readonly cell: MergedCell
  readonly remark: Remark
}

export type FigureCell = MergedCell & { readonly slot: Extract<Slot, { holds: 'number' }> }

const isFigureCell = (cell: MergedCell): cell is FigureCell => cell.slot.holds === 'number'

export const figureCells = ({ cells }: EntryCells): FigureCell[] => [...cells.values()].filter(isFigureCell)

/** Figures after the file. One without a grade or an as-of day is left out; a remark says so and blocks the file. */
export function valuesAfter(context: EntryCells, asOf: string | null): ValueReading[] {
  const asked = figureCells(context)
  const others = context.entry.values.filter((v) => !asked.some(({ slot }) => slot.period === v.period))
  return [
    ...asked.flatMap((cell) => valueAfter(context, cell, asOf) ?? []),
    ...others.map((value) => ({ ...value, changed: false })),
  ]
}

function valueAfter(context: EntryCells, { slot, stored, changed }: FigureCell, asOf: string | null) {
  if (stored === '') return null
  const { period } = slot
  const before = context.entry.values.find((v) => v.period === period)
  const graded = context.cells.get(`grade:${period}`)
  const grade = gradeOf(graded ? graded.stored : changed ? 'estimate' : (before?.grade ?? ''))
  const day = asOfOf(period, asOf)
  const moved =
    before !== undefined && before.asOf === asOfOf(period, context.entry.asOf) && before.asOf !== day
  if (!changed && !graded?.changed && !moved) return before ? { ...before, changed: false } : null
  if (!grade || !day) return null
  // A source said where the old figure came from; it is not claimed for a new one.
  const source = changed ? '' : (before?.source ?? '')
  return { period, number: stored, grade, asOf: day, source, changed: true }
}

const gradeOf = (key: string): Grade | null => grades.find((grade) => grade === key) ?? null

/** A figure describes its period's last day, or the day the entry describes where that is earlier. */
function asOfOf(period: string, asOf: string | null): string | null {
  const last = parsePeriod(period)?.lastDay
  return asOf === null || last === undefined || asOf < last ? asOf : last
}
