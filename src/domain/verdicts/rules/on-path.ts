/** Progress against a milestone path: what was done against what the path plans by that year. */

import {
  add,
  compare,
  type Decimal,
  decimalText,
  multiply,
  quotientText,
  sign,
  subtract,
  wholeNumber,
} from '../../decimal.ts'
import { ratioOf, ratioText } from '../ratio.ts'
import { type Line, line } from '../verdict.ts'
import { type Path, type PerYears, plannedBy } from './path.ts'
import { decided, decidedByRatio, type Judgement, type Question } from './rule.ts'

interface Measured {
  readonly path: Path
  readonly base: Decimal
  /** Lines that stand beside the ratio: pace and lag. */
  readonly more: readonly Line[]
}

/**
 * S = (x − b) ÷ (m − b), where m is the level the path plans by the year. Where it plans no change in the
 * wanted direction by then, nothing is divided: the planned level is held or missed.
 * Source: docs/methods/verdicts.md §3.7.
 */
export function judgePath(question: Question, { path, base, more }: Measured): Judgement {
  const { latest, clockYear, thresholds } = question
  const done = subtract(latest.number, base)
  const planned = plannedBy(path, clockYear)
  const due = dueLine(planned, base, clockYear)
  if (sign(planned.number) * path.wanted <= 0) {
    return withoutRatio(question, { planned, done, wanted: path.wanted, lines: [due, ...more] })
  }
  const ratio = ratioOf(multiply(done, wholeNumber(planned.years)), planned.number)
  const details = { done: decimalText(done), planned: changeText(planned), ratio: ratioText(ratio) }
  const lines = [due, line('path-ratio', details), ...more]
  return decidedByRatio(ratio, thresholds, { used: [latest], lines })
}

interface Flat {
  readonly planned: PerYears
  readonly done: Decimal
  readonly wanted: 1 | -1
  readonly lines: readonly Line[]
}

function withoutRatio({ latest }: Question, { planned, done, wanted, lines }: Flat): Judgement {
  const isHeld = compare(multiply(done, wholeNumber(planned.years)), planned.number) * wanted >= 0
  const verdictClass = isHeld ? 'on_schedule' : 'behind'
  const last = line(isHeld ? 'path-held' : 'path-missed', {
    number: decimalText(latest.number),
    class: verdictClass,
  })
  const outcome = decided(verdictClass, [latest], [...lines, last])
  return isHeld ? outcome : { ...outcome, finer: 'regressing' }
}

const changeText = ({ number, years }: PerYears): string => quotientText(number, wholeNumber(years), 6)

function dueLine(planned: PerYears, base: Decimal, year: number): Line {
  const { number, years } = planned
  const level = add(multiply(base, wholeNumber(years)), number)
  return line('path-due', {
    year,
    planned: changeText(planned),
    level: quotientText(level, wholeNumber(years), 6),
  })
}
