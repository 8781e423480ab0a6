/** Half-years, quarters and months stand beside a yearly target, never against it. */

import { isYearly } from '../../periods/period.ts'
import { doubt, type Guard, readFigure } from './guarded.ts'

export const partYearGuard: Guard = (figure, { item }) => {
  const { period } = readFigure(figure)
  if (item.kind !== 'indicator' || isYearly(period)) return []
  return [doubt('part-year-apart', 'note', { found: period.text, target: item.target.text })]
}
