/** The grade written beside a figure, 436.8（初步）: it fills an empty 性质, and must not say another than a filled one. */

import { type Grade, grades } from '../values/value.ts'
import type { CellReading } from './cells/reading.ts'
import type { Remark } from './findings.ts'
import { gradeWords } from './heads.ts'
import type { MergedCell } from './merge.ts'
import type { NamedCell } from './read-sheet.ts'

/** Each cell of a grade with what its figure says where it is blank, each figure with a remark where both differ. */
export function withWrittenGrades(named: readonly NamedCell[]): NamedCell[] {
  const cells = new Map(named.map((one) => [`${one.entryId} ${one.merged.slotKey}`, one.merged]))
  return named.map((one): NamedCell => {
    const { merged, entryId } = one
    const { slot } = merged
    if (slot.holds === 'grade') {
      const written = cells.get(`${entryId} value:${slot.period}`)?.grade
      return written && leavesRoom(merged, written) ? { ...one, merged: graded(merged, written) } : one
    }
    if (slot.holds !== 'number' || !merged.grade) return one
    const remark = differing(merged.grade, cells.get(`${entryId} grade:${slot.period}`))
    if (!remark) return one
    const others = merged.remarks.filter(({ code }) => code !== 'grade-written')
    return { ...one, merged: { ...merged, remarks: [...others, remark] } }
  })
}

/** Left blank, or saying the same where nothing stands: its grade was taken away elsewhere meanwhile. */
const leavesRoom = ({ cell, stored }: MergedCell, written: Grade): boolean =>
  cell.text.trim() === '' || (stored === '' && saidIn(cell) === written)

const saidIn = ({ text }: MergedCell['cell']): Grade | '' =>
  grades.find((grade) => gradeWords[grade] === text.trim()) ?? ''

const graded = (merged: MergedCell, grade: string): MergedCell => ({
  ...merged,
  ...{ stored: grade, changed: grade !== merged.current, remarks: [] },
})

const gradeDiffers = (written: Grade, stated: Grade): Remark => ({
  code: 'grade-differs',
  details: { written: gradeWords[written], stated: gradeWords[stated] },
})

/** What is remarked of a figure beside its stated grade: that both differ, before all else. */
export const remarksBeside = (reading: CellReading, stated: Grade | null): readonly Remark[] => {
  const written = reading.said === 'value' ? reading.grade : undefined
  return written && stated && written !== stated ? [gradeDiffers(written, stated)] : reading.remarks
}

/** A figure without a 性质 of its own is an expected one. */
function differing(written: Grade, beside: Pick<MergedCell, 'stored' | 'cell'> | undefined): Remark | null {
  if (beside && beside.cell.text.trim() === '') return null
  const stated = beside ? beside.stored || saidIn(beside.cell) : 'estimate'
  if (stated === '' || stated === written) return null
  const grade = grades.find((one) => one === stated)
  return grade ? gradeDiffers(written, grade) : null
}
