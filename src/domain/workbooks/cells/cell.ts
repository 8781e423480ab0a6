/** One input cell read by what its slot asks for. */

import type { GridCell } from '../../grids/grid.ts'
import { isStruckOut } from '../../grids/struck.ts'
import type { Remark } from '../findings.ts'
import { clearWord, gradeWords } from '../heads.ts'
import { optionsOf, type Slot } from '../slot.ts'
import { readAnswer } from './answer.ts'
import { readDay } from './day.ts'
import { plainNumber, readNumericCell } from './figure.ts'
import { notedFigure } from './figure-note.ts'
import { readOption } from './option.ts'
import { type CellReading, nothingRead, unreadable } from './reading.ts'
import { isErrorValue, narrow, plainText } from './text.ts'
import { readWrittenFigure } from './written-figure.ts'

/**
 * What a cell says for its slot. A blank cell says nothing: neither 0 nor 不涉及 nor "take it away".
 * A formula counts by its stored result and is remarked; without one nothing is known (never 0).
 */
export function readCell(cell: GridCell, slot: Slot): CellReading {
  if (cell.formula !== null && cell.number === null && cell.text.trim() === '') {
    return unreadable({ code: 'formula-unstored' })
  }
  if (isErrorValue(cell.text)) return unreadable({ code: 'cell-error' })
  if (isStruckOut(cell.text)) return unreadable({ code: 'struck-out' })
  const reading = readBySlot(cell, slot)
  if (cell.formula === null) return reading
  const remark: Remark = { code: 'formula-read', details: { formula: cell.formula } }
  return { ...reading, remarks: [remark, ...reading.remarks] }
}

function readBySlot(cell: GridCell, slot: Slot): CellReading {
  if (cell.number === null && narrow(cell.text) === '') return nothingRead
  if (narrow(cell.text) === narrow(clearWord)) return { said: 'cleared', remarks: [] }
  if (slot.holds === 'text') return readAnswer(cell)
  if (slot.holds === 'day') return readDay(cell)
  if (slot.holds !== 'number') return readOption(cell.text, optionsOf(slot))
  return readFigure(cell, slot.measure)
}

/** A figure and, where its grade is written behind it, that too: 快报数 is preliminary. */
function readFigure(cell: GridCell, measure: string): CellReading {
  const { figure, grade, remark } = notedFigure(narrow(cell.text), measure)
  if (grade === null) {
    if (cell.number !== null) return readNumericCell(cell, measure)
    return remark
      ? unreadable(remark)
      : readWrittenFigure(figure === narrow(cell.text) ? cell.text : figure, measure)
  }
  const reading =
    cell.number === null
      ? readWrittenFigure(figure, measure)
      : readNumericCell({ ...cell, text: figure }, measure)
  if (reading.said !== 'value') return reading
  const said: Remark = { code: 'grade-written', details: { grade: gradeWords[grade], right: reading.value } }
  const others = reading.remarks.filter(({ code }) => code !== 'text-number')
  return { ...reading, grade, remarks: [said, ...others] }
}

/** Whether a cell still holds exactly what was written into it, so that nobody touched it. */
export function isAsWritten(cell: GridCell, slot: Slot, shown: string): boolean {
  if (cell.formula !== null) return false
  if (cell.number === null || slot.holds === 'text') return plainText(cell.text) === plainText(shown)
  const reading = readBySlot(cell, slot)
  if (reading.said !== 'value' || reading.remarks.length > 0) return false
  if (slot.holds !== 'number') return reading.value === shown
  return reading.value === shown && plainNumber(shown) !== null
}
