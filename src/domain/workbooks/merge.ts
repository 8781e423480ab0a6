/** One cell laid beside what stands: what the file changes, what it leaves, and where both went on. */

import { compare, parseDecimal } from '../decimal.ts'
import type { GridCell } from '../grids/grid.ts'
import type { Grade } from '../values/value.ts'
import { isAsWritten, readCell } from './cells/cell.ts'
import type { CellReading } from './cells/reading.ts'
import { plainText } from './cells/text.ts'
import type { Remark } from './findings.ts'
import type { LayoutCell } from './layout.ts'
import { type Slot, shownAs } from './slot.ts'

export interface MergedCell {
  readonly slotKey: string
  readonly slot: Slot
  /** What stands before the file. */
  readonly current: string
  /** What is stored after the file; '' where nothing is. */
  readonly stored: string
  readonly changed: boolean
  /** True where the file says 不涉及. */
  readonly notApplicable: boolean
  /** The grade written beside a figure; absent where none is. */
  readonly grade?: Grade
  readonly remarks: readonly Remark[]
  readonly cell: GridCell
}

interface Beside {
  readonly slot: Slot
  /** What stands now. */
  readonly current: string
  /** What stood when the file was made; null where the file no longer says. */
  readonly base: string | null
}

/**
 * What is stored after the file for one cell.
 * A cell nobody touched leaves what stands, also where that is newer. A blank leaves it too: only 清空 takes an answer
 * away, and a figure not even that. A cell changed here and meanwhile elsewhere is an error: neither is lost.
 */
export function mergeCell(
  cell: GridCell,
  layout: LayoutCell & { slot: Slot },
  base: string | null,
): MergedCell {
  const { slot, slotKey, stored: current } = layout
  const beside = { slot, current, base }
  if (base !== null && isAsWritten(cell, slot, shownAs(slot, base))) {
    const remarks = isSame(slot, base, current) ? [] : [newer(beside)]
    return { slotKey, slot, current, stored: current, changed: false, notApplicable: false, remarks, cell }
  }
  const reading = cell.continued ? mergedArea : readCell(cell, slot)
  const outcome = laidBeside(reading, beside)
  return {
    slotKey,
    slot,
    current,
    stored: outcome.stored,
    changed: outcome.stored !== current,
    notApplicable: reading.said === 'not_applicable',
    ...(reading.said === 'value' && reading.grade ? { grade: reading.grade } : {}),
    remarks: [...reading.remarks, ...outcome.remarks],
    cell,
  }
}

const mergedArea: CellReading = { said: 'unreadable', remarks: [{ code: 'merged' }] }

interface Outcome {
  readonly stored: string
  readonly remarks: readonly Remark[]
}

function laidBeside(reading: CellReading, beside: Beside): Outcome {
  const { slot, current } = beside
  if (reading.said === 'unreadable') return { stored: current, remarks: [] }
  if (reading.said === 'value') return valueBeside(reading.value, beside)
  if (reading.said === 'cleared') return clearedBeside(beside)
  if (current === '') return { stored: '', remarks: [] }
  return { stored: current, remarks: [{ code: 'blank-kept', details: { right: shownAs(slot, current) } }] }
}

function valueBeside(value: string, beside: Beside): Outcome {
  const { slot, current, base } = beside
  if (isSame(slot, value, current)) return { stored: current, remarks: [] }
  if (wasChangedElsewhere(beside)) return { stored: current, remarks: [conflict(beside)] }
  const replaces = base === null && current !== ''
  return {
    stored: value,
    remarks: replaces ? [{ code: 'replaces', details: { right: shownAs(slot, current) } }] : [],
  }
}

function clearedBeside(beside: Beside): Outcome {
  const { slot, current } = beside
  if (current === '') return { stored: '', remarks: [] }
  if (slot.holds === 'number' || slot.holds === 'grade') {
    return {
      stored: current,
      remarks: [{ code: 'clear-refused', details: { right: shownAs(slot, current) } }],
    }
  }
  if (wasChangedElsewhere(beside)) return { stored: current, remarks: [conflict(beside)] }
  return { stored: '', remarks: [{ code: 'cleared', details: { right: shownAs(slot, current) } }] }
}

const wasChangedElsewhere = ({ slot, current, base }: Beside): boolean =>
  base !== null && !isSame(slot, base, current)

const conflict = ({ slot, current, base }: Beside): Remark => ({
  code: 'changed-meanwhile',
  details: { right: shownAs(slot, current), before: shownAs(slot, base ?? '') },
})

const newer = ({ slot, current }: Beside): Remark => ({
  code: 'newer-kept',
  details: { right: shownAs(slot, current) },
})

/** The same to a reader: 6 is what stands as 6.0, for a program may drop the decimals; 6.00 says more than 6.0. */
function isSame(slot: Slot, one: string, standing: string): boolean {
  if (slot.holds !== 'number') return plainText(one) === plainText(standing)
  const [left, right] = [parseDecimal(one), parseDecimal(standing)]
  if (!left || !right) return one === standing
  return compare(left, right) === 0 && left.decimals <= right.decimals
}
