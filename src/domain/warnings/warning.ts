/** Early warning 预警: which items of a plan need attention this half-year, binding ones first, and why. */

import { type ItemKind, itemKinds, type Nature } from '../plans/item.ts'
import type { ComputedLight, LightReason } from '../progress/light.ts'
import { type OutlookClass, type VerdictClass, verdictClasses } from '../verdicts/scale.ts'
import type { Verdict } from '../verdicts/verdict.ts'
import { type WarningReason, warned } from './reason.ts'

/** Graver first. */
export const warningLevels = ['red', 'amber'] as const
export type WarningLevel = (typeof warningLevels)[number]

interface Watched {
  readonly itemId: string
  readonly number: number
}

export interface WatchedIndicator extends Watched {
  readonly kind: 'indicator'
  readonly nature: Nature | null
  readonly verdict: Pick<Verdict, 'class' | 'finer' | 'ratio' | 'lagDays'>
  /** What the unit says of the last year; null where it does not. */
  readonly outlook: OutlookClass | null
  /** Its class in the exercise before; null where it had none. */
  readonly earlier: VerdictClass | null
  /** From `halfYearReason`. */
  readonly halfYear: WarningReason | null
}

export interface WatchedWork extends Watched {
  readonly kind: 'task' | 'project'
  /** The light as it is shown, after hysteresis, with its reasons. */
  readonly light: ComputedLight
  /** Whether it serves a binding indicator. */
  readonly servesBinding: boolean
}

export interface Warning {
  readonly itemId: string
  readonly kind: ItemKind
  readonly number: number
  readonly isBinding: boolean
  readonly level: WarningLevel
  /** The one that is said first decides the level. */
  readonly reasons: readonly (WarningReason | LightReason)[]
}

/**
 * The list of warnings, a working paper like the verdicts it rests on: binding before others, red before amber,
 * indicators before tasks and projects, then by number. What gives no cause is not on it.
 * Source: docs/methods/early-warning.md.
 */
export function warningsOf(watched: readonly (WatchedIndicator | WatchedWork)[]): Warning[] {
  return watched
    .flatMap((item) => (item.kind === 'indicator' ? indicatorWarning(item) : workWarning(item)))
    .toSorted((one, other) => rank(one) - rank(other) || one.number - other.number)
}

const rank = ({ isBinding, level, kind }: Warning): number =>
  (isBinding ? 0 : 100) + warningLevels.indexOf(level) * 10 + itemKinds.indexOf(kind)

function workWarning({ itemId, kind, number, light, servesBinding }: WatchedWork): Warning[] {
  const level = warningLevels.find((one) => one === light.light)
  return level ? [{ itemId, kind, number, isBinding: servesBinding, level, reasons: light.reasons }] : []
}

interface Cause {
  readonly level: WarningLevel
  readonly reason: WarningReason
}

function indicatorWarning(indicator: WatchedIndicator): Warning[] {
  const { itemId, kind, number, nature } = indicator
  const causes = [...verdictCause(indicator), ...outlookCause(indicator), ...movementCause(indicator)]
  if (causes.length === 0) return []
  const graver = causes.toSorted(
    (one, other) => warningLevels.indexOf(one.level) - warningLevels.indexOf(other.level),
  )
  const level = graver[0]?.level ?? 'amber'
  const reasons = graver.map(({ reason }) => reason)
  return [{ itemId, kind, number, isBinding: nature === 'binding', level, reasons }]
}

/** A binding indicator that lags at all is red: it is a promise. */
function verdictCause({ nature, verdict }: WatchedIndicator): Cause[] {
  const { finer, ratio, lagDays } = verdict
  if (verdict.class !== 'behind') return []
  const isSlow = finer !== 'far_behind' && finer !== 'regressing'
  const level = nature === 'binding' || !isSlow ? 'red' : 'amber'
  if (ratio === null) {
    return [{ level, reason: warned(finer === 'regressing' ? 'regressing' : 'behind-without-ratio') }]
  }
  if (finer === 'regressing') return [{ level, reason: warned('regressing', { ratio }) }]
  const days = Math.max(lagDays ?? 0, 0)
  return [{ level, reason: warned(isSlow ? 'behind' : 'far-behind', { ratio, days }) }]
}

function outlookCause({ outlook }: WatchedIndicator): Cause[] {
  if (outlook === 'will_miss') return [{ level: 'red', reason: warned('outlook-miss') }]
  return outlook === 'at_risk' ? [{ level: 'amber', reason: warned('outlook-risk') }] : []
}

function movementCause({ earlier, verdict, halfYear }: WatchedIndicator): Cause[] {
  const now = verdict.class
  const place = (one: VerdictClass) => verdictClasses.indexOf(one)
  const hasFallen = earlier !== null && now !== null && place(now) > place(earlier)
  return [
    ...(hasFallen
      ? [{ level: 'amber' as const, reason: warned('class-fell', { from: earlier, to: now }) }]
      : []),
    ...(halfYear ? [{ level: 'amber' as const, reason: halfYear }] : []),
  ]
}
