/** The computed light 预警灯 of a task or project: what the milestones, the money and the silence say. */

import { daysBetween } from '../calendar/day.ts'
import type { Decimal } from '../decimal.ts'
import { isAtLeast, type Ratio, ratioText } from '../verdicts/ratio.ts'
import type { Said } from '../verdicts/verdict.ts'
import type { InvestmentProgress } from './investment.ts'
import { type Milestone, milestoneProgress } from './milestone.ts'

/** Best first; grey says nothing: nothing is due yet, or nothing is known. */
export const lights = ['done', 'green', 'amber', 'red', 'grey'] as const
export type Light = (typeof lights)[number]

/** Why a light is what it is; worded by `words/progress-lights`. */
export const lightReasons = [
  'all-done',
  'on-pace',
  'pace-slow',
  'pace-far-behind',
  'milestone-late',
  'key-milestone-late',
  'no-update',
  'never-updated',
  'evidence-stale',
  'evidence-missing',
  'investment-slow',
  'investment-far-behind',
  'finish-after-plan',
  'binding-regressing',
  'nothing-due',
  'nothing-known',
] as const
export type LightReason = Said<(typeof lightReasons)[number]>

/** Lines between the lights; settings, with the defaults of docs/methods/progress.md §2. */
export interface LightRules {
  /** Least ratio of done to planned for green, and for amber. */
  readonly green: Decimal
  readonly amber: Decimal
  /** Days late: above the first amber, above the second red where the milestone is a key one. */
  readonly lateDays: number
  readonly veryLateDays: number
  /** Days without an update until amber, and without evidence until a green light is not believed. */
  readonly silentDays: number
  readonly evidenceDays: number
}

export const defaultLightRules: LightRules = {
  green: { units: 95, decimals: 2 },
  amber: { units: 85, decimals: 2 },
  ...{ lateDays: 15, veryLateDays: 60, silentDays: 45, evidenceDays: 90 },
}

export interface LightFacts {
  readonly asOf: string
  readonly milestones: readonly Milestone[]
  /** null where no money is planned or reported. */
  readonly investment: InvestmentProgress | null
  /** Day of the last word on progress, and of the last evidence file; null where there was none. */
  readonly updatedOn: string | null
  readonly evidenceOn: string | null
  /** When the unit expects to finish; null where it does not say. */
  readonly finishOn: string | null
  readonly planEnd: string
  /** Whether a binding indicator that the item serves is regressing. */
  readonly bindingRegressing: boolean
}

export interface ComputedLight {
  readonly light: Light
  /** The one that decides first. */
  readonly reasons: readonly LightReason[]
}

/** The light at the end of a day, before hysteresis and apart from what the unit declares. */
export function computedLight(facts: LightFacts, rules: LightRules = defaultLightRules): ComputedLight {
  const { ratio, isFinished, late } = milestoneProgress(facts.milestones, facts.asOf)
  if (isFinished) return { light: 'done', reasons: [because('all-done')] }
  const paces: readonly Pace[] = [
    { ratio, slow: 'pace-slow', farBehind: 'pace-far-behind' },
    {
      ratio: facts.investment?.ratio ?? null,
      slow: 'investment-slow',
      farBehind: 'investment-far-behind',
    },
  ]
  const red = [
    ...paces.flatMap((pace) => farBehind(pace, rules)),
    ...late
      .filter(({ isKey, days }) => isKey && days > rules.veryLateDays)
      .map((milestone) => lateReason('key-milestone-late', milestone)),
    ...aheadOf(facts),
  ]
  if (red.length > 0) return { light: 'red', reasons: red }
  if (paces.every((pace) => pace.ratio === null)) {
    return {
      light: 'grey',
      reasons: [because(facts.milestones.length > 0 ? 'nothing-due' : 'nothing-known')],
    }
  }
  const amber = [
    ...paces.flatMap((pace) => slow(pace, rules)),
    ...late
      .filter(({ days }) => days > rules.lateDays)
      .map((milestone) => lateReason('milestone-late', milestone)),
    ...silence(facts, rules),
  ]
  if (amber.length > 0) return { light: 'amber', reasons: amber }
  const unproved = withoutEvidence(facts, rules)
  if (unproved) return { light: 'amber', reasons: [unproved] }
  return { light: 'green', reasons: [because('on-pace', ratio ? { ratio: ratioText(ratio) } : {})] }
}

const because = (code: LightReason['code'], details: LightReason['details'] = {}): LightReason => ({
  code,
  details,
})

const lateReason = (code: LightReason['code'], { key, days }: { key: string; days: number }): LightReason =>
  because(code, { milestone: key, days })

interface Pace {
  readonly ratio: Ratio | null
  readonly slow: LightReason['code']
  readonly farBehind: LightReason['code']
}

function farBehind({ ratio, farBehind: code }: Pace, { amber }: LightRules): LightReason[] {
  return ratio && !isAtLeast(ratio, amber) ? [because(code, { ratio: ratioText(ratio) })] : []
}

function slow({ ratio, slow: code }: Pace, { green }: LightRules): LightReason[] {
  return ratio && !isAtLeast(ratio, green) ? [because(code, { ratio: ratioText(ratio) })] : []
}

/** What is known of the end already. */
function aheadOf({ finishOn, planEnd, bindingRegressing }: LightFacts): LightReason[] {
  return [
    ...(finishOn !== null && finishOn > planEnd ? [because('finish-after-plan', { finishOn, planEnd })] : []),
    ...(bindingRegressing ? [because('binding-regressing')] : []),
  ]
}

function silence({ updatedOn, asOf }: LightFacts, { silentDays }: LightRules): LightReason[] {
  if (updatedOn === null) return [because('never-updated')]
  const days = daysBetween(updatedOn, asOf)
  return days > silentDays ? [because('no-update', { days })] : []
}

/** A green light is believed only with evidence. */
function withoutEvidence({ evidenceOn, asOf }: LightFacts, { evidenceDays }: LightRules): LightReason | null {
  if (evidenceOn === null) return because('evidence-missing')
  const days = daysBetween(evidenceOn, asOf)
  return days > evidenceDays ? because('evidence-stale', { days }) : null
}

/** The light a ratio of done to planned alone would give. */
export function paceLight(ratio: Ratio | null, { green, amber }: LightRules = defaultLightRules): Light {
  if (ratio === null) return 'grey'
  if (isAtLeast(ratio, green)) return 'green'
  return isAtLeast(ratio, amber) ? 'amber' : 'red'
}
