/** Rules between the cells of one figure: grade, as-of day, 不涉及, and percentages written as fractions. */

import {
  absolute,
  compare,
  type Decimal,
  decimalText,
  multiply,
  one,
  parseDecimal,
  shifted,
  sign,
  wholeNumber,
} from '../decimal.ts'
import { parsePeriod } from '../periods/period.ts'
import { isPercent } from './cells/measure.ts'
import { type EntryCells, type FigureCell, figureCells, type RemarkAt } from './figures.ts'
import type { MergedCell } from './merge.ts'
import type { UnitWorkbookExpectation, ValueReading } from './workbook.ts'

/** What the guards doubt about figures that the file changes, each at its cell; a note of theirs informs nobody here. */
export function doubtRemarks(
  context: EntryCells,
  values: readonly ValueReading[],
  doubts: UnitWorkbookExpectation['doubts'],
): RemarkAt[] {
  if (!doubts) return []
  return values.flatMap((value) => {
    const cell = figureCells(context).find(({ slot }) => slot.period === value.period)
    if (!cell || !value.changed) return []
    return doubts(context.entry.entryId, value)
      .filter(({ severity }) => severity !== 'note')
      .map(({ code: rule, severity, found: doubted, details }) => ({
        cell,
        remark: {
          code: severity === 'error' ? ('figure-blocked' as const) : ('figure-doubted' as const),
          details: { ...details, rule, doubted },
        },
      }))
  })
}

/** What is doubtful between a figure's own cells and beside the entry's other figures. */
export function figureRemarks(context: EntryCells, asOf: string | null, explained: boolean): RemarkAt[] {
  return figureCells(context).flatMap((cell) => {
    const grade = context.cells.get(`grade:${cell.slot.period}`)
    return [
      ...(grade ? gradeRemarks(cell, grade, asOf) : []),
      ...fractionRemarks(context, cell),
      ...applicableRemarks(cell, explained),
    ]
  })
}

function gradeRemarks(cell: FigureCell, grade: MergedCell, asOf: string | null): RemarkAt[] {
  if (cell.stored === '') {
    return grade.stored === '' ? [] : [{ cell: grade, remark: { code: 'grade-without-number' } }]
  }
  // An unreadable grade has its own remark.
  if (grade.stored === '' && grade.cell.text.trim() === '') {
    return [{ cell: grade, remark: { code: 'grade-missing' } }]
  }
  const last = parsePeriod(cell.slot.period)?.lastDay
  const early = asOf !== null && last !== undefined && asOf < last
  if (!early || grade.stored === 'estimate' || grade.stored === '' || !(cell.changed || grade.changed))
    return []
  return [{ cell: grade, remark: { code: 'counts-as-estimate', details: { last } } }]
}

function applicableRemarks(cell: FigureCell, explained: boolean): RemarkAt[] {
  if (!cell.notApplicable) return []
  return [{ cell, remark: { code: explained ? 'not-applicable' : 'not-applicable-unexplained' } }]
}

/** 0.85 in a column of per cent among figures around 85 is probably 85% as a fraction; a person must say. */
function fractionRemarks(context: EntryCells, cell: FigureCell): RemarkAt[] {
  const figure = parseDecimal(cell.stored)
  if (!cell.changed || !figure || !isPercent(cell.slot.measure)) return []
  const others = figureCells(context).flatMap((other) =>
    other === cell ? [] : (parseDecimal(other.stored) ?? []),
  )
  const before = context.entry.values.flatMap(({ number }) => parseDecimal(number) ?? [])
  if (![...others, ...before].some((other) => isPointsBeside(other, figure))) return []
  const right = decimalText(shifted(figure, 2))
  return [{ cell, remark: { code: 'percent-fraction', details: { right } } }]
}

/** Whether `figure` is at most 1 and another one of the entry twenty times as much or more. */
function isPointsBeside(other: Decimal, figure: Decimal): boolean {
  const [left, right] = [absolute(other), absolute(figure)]
  if (sign(figure) === 0 || compare(right, one) > 0) return false
  return compare(left, multiply(right, wholeNumber(20))) >= 0
}
