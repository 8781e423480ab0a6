/** Cut-off: a figure of a period that ends after it does not count in this evaluation. */

import { cutOffFor, endsByCutOff } from '../../periods/cut-off.ts'
import { doubt, type Guard, readFigure } from './guarded.ts'

/** An expectation of a later year is asked for as such; anything firmer is told that it waits for the next exercise. */
export const cutOffGuard: Guard = (figure, { cutOffs }) => {
  const { period } = readFigure(figure)
  if (figure.grade === 'estimate' || endsByCutOff(period, cutOffs)) return []
  return [doubt('after-cut-off', 'note', { found: period.text, cutOff: cutOffFor(period, cutOffs) })]
}
