/** Several published values for one cell: which one stands is a choice, and wants its reason. */

import { compare } from '../../decimal.ts'
import type { Grade } from '../value.ts'
import { doubt, type Guard, readFigure } from './guarded.ts'

/** Wants a sentence where another publisher, or another definition, gives another number for the same period. */
export const severalGuard: Guard = (figure, { cell }) => {
  if (figure.grade === 'estimate') return []
  const { number } = readFigure(figure)
  const other = cell.find(
    (known) =>
      known.grade !== 'estimate' &&
      compare(readFigure({ ...known, period: figure.period }).number, number) !== 0 &&
      (nameOf(known) !== nameOf(figure) || known.definition !== figure.definition),
  )
  if (!other) return []
  return [
    doubt('several-published', 'warning', {
      found: figure.number,
      other: other.number,
      publisher: nameOf(other),
    }),
  ]
}

const nameOf = ({ publisher, source }: { publisher: string; source: string }): string => publisher || source

const firmness: readonly Grade[] = ['estimate', 'preliminary', 'official', 'revised']

/** Wants a sentence where a less firm figure is to take the place of a firmer one. */
export const gradeGuard: Guard = ({ grade }, { cell }) => {
  const standing = cell.find(({ inUse }) => inUse)
  const falls = standing && firmness.indexOf(grade) < Math.min(firmness.indexOf(standing.grade), 2)
  return standing && falls
    ? [doubt('grade-lower', 'warning', { found: grade, standing: standing.grade })]
    : []
}
