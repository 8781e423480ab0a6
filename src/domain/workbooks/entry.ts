/** One entry put together from its cells: answers, figures with grade and as-of day, and the rules between cells. */

import { isText } from '../forms/form.ts'
import { doubtRemarks, figureRemarks } from './figure-rules.ts'
import { type EntryCells, figureCells, type RemarkAt, valuesAfter } from './figures.ts'
import type { EntryReading, UnitWorkbookExpectation } from './workbook.ts'

export interface ReadEntry {
  readonly reading: EntryReading
  readonly remarks: readonly RemarkAt[]
}

/** The entry after the file. Cells the file lacks leave what stands. */
export function readEntry(
  context: EntryCells,
  { basedOn, today, doubts }: Pick<UnitWorkbookExpectation, 'today' | 'doubts'> & { basedOn: number | null },
): ReadEntry {
  const { entry, cells } = context
  const answers = answersAfter(context)
  const day = cells.get('asOf')
  const asOf = (day ? day.stored : entry.asOf) || null
  const values = valuesAfter(context, asOf)
  const changed = values.some((v) => v.changed) || [...cells.values()].some((c) => c.changed)
  const notApplicable = figureCells(context).flatMap((c) => (c.notApplicable ? [c.slot.period] : []))
  const reading = {
    entryId: entry.entryId,
    subject: entry.subject,
    basedOn,
    answers,
    asOf,
    values,
    notApplicable,
    changed,
  }
  const explained = Object.values(answers).some((answer) => answer.trim() !== '')
  const own = [...cells.values()].flatMap((cell) => cell.remarks.map((remark) => ({ cell, remark })))
  return {
    reading,
    remarks: [
      ...own,
      ...dayRemarks(context, reading, today),
      ...figureRemarks(context, asOf, explained),
      ...doubtRemarks(context, values, doubts),
    ],
  }
}

function answersAfter({ entry, cells }: EntryCells): Record<string, string> {
  const answers = new Map(Object.entries(entry.answers))
  for (const { slot, stored } of cells.values()) {
    if (slot.holds !== 'text' && slot.holds !== 'choice') continue
    if (stored === '') answers.delete(slot.field.key)
    else answers.set(slot.field.key, stored)
  }
  return Object.fromEntries(answers)
}

function dayRemarks(
  { entry, cells }: EntryCells,
  { asOf, changed }: EntryReading,
  today: string,
): RemarkAt[] {
  const cell = cells.get('asOf')
  if (!cell || !changed) return []
  // An unreadable day has its own remark.
  if (asOf === null && !isText(entry.subject) && cell.cell.text.trim() === '') {
    return [{ cell, remark: { code: 'as-of-missing' } }]
  }
  if (asOf !== null && asOf > today && cell.changed) {
    return [{ cell, remark: { code: 'as-of-future', details: { today } } }]
  }
  return []
}
