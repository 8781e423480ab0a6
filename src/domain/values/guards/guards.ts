/** Every guard in one list, and what its doubts ask for before a figure is stored (D3). */

import { isBlocked } from '../../findings/finding.ts'
import { Refusal } from '../../refusal.ts'
import { baseGuard } from './base.ts'
import { cutOffGuard } from './cut-off.ts'
import { daysGuard } from './days.ts'
import { definitionGuard } from './definition.ts'
import type { Around, Guard, GuardedFigure, GuardFinding } from './guarded.ts'
import { jumpGuard } from './jump.ts'
import { partYearGuard } from './part-year.ts'
import { percentGuard, wholeGuard } from './range.ts'
import { gradeGuard, severalGuard } from './several.ts'
import { sourceGuard } from './source.ts'
import { targetKindGuard } from './target-kind.ts'
import { unitGuard } from './unit.ts'

const guards: readonly Guard[] = [
  daysGuard,
  sourceGuard,
  unitGuard,
  percentGuard,
  wholeGuard,
  baseGuard,
  definitionGuard,
  jumpGuard,
  severalGuard,
  gradeGuard,
  cutOffGuard,
  partYearGuard,
  targetKindGuard,
]

/** Every doubt about the figure, the blocking ones first. */
export function guardFigure(figure: GuardedFigure, around: Around): GuardFinding[] {
  const found = guards.flatMap((guard) => guard(figure, around))
  const rank = ({ severity }: GuardFinding) => ['error', 'warning', 'note'].indexOf(severity)
  return found.toSorted((a, b) => rank(a) - rank(b))
}

/** Whether the doubts want a sentence that is not there yet. */
export const needsExplanation = (findings: readonly GuardFinding[], explanation: string): boolean =>
  explanation.trim() === '' && findings.some(({ severity }) => severity === 'warning')

type Doubted = Pick<GuardedFigure, 'period' | 'number'>

/** Refuses `figure-blocked` for a doubt that blocks. */
export function refuseBlockedFigure(figure: Doubted, findings: readonly GuardFinding[]): void {
  const [first] = findings
  if (first && isBlocked(findings)) throw new Refusal('figure-blocked', factsOf(figure, first))
}

/** Refuses `figure-blocked` for a doubt that blocks, and `explanation-required` where the sentence is missing. */
export function checkFigure(
  { explanation, ...figure }: Doubted & Pick<GuardedFigure, 'explanation'>,
  findings: readonly GuardFinding[],
): void {
  refuseBlockedFigure(figure, findings)
  const [first] = findings
  if (first && needsExplanation(findings, explanation))
    throw new Refusal('explanation-required', factsOf(figure, first))
}

const factsOf = ({ period, number }: Doubted, { code, found, details }: GuardFinding) => ({
  ...{ period, number, ...details },
  ...{ found, rule: code },
})
