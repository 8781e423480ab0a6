/** What a unit declares of a task or project, beside the computed light: their difference is a finding. */

import type { Finding } from '../findings/finding.ts'
import type { projectClasses, taskClasses } from '../verdicts/scale.ts'
import type { ComputedLight, Light } from './light.ts'

export type DeclaredClass = (typeof taskClasses)[number] | (typeof projectClasses)[number]

/** Lights a declaration agrees with, best first. 在建 says that a project goes on, not how fast. */
const agreeing: Readonly<Record<DeclaredClass, readonly Light[]>> = {
  done: ['done'],
  on_schedule: ['green'],
  slow: ['amber', 'red'],
  not_started: ['red', 'grey'],
  built: ['done'],
  building: ['green', 'amber', 'red'],
}

const order: readonly Light[] = ['done', 'green', 'amber', 'red']

export type DeclarationCode = 'declared-better' | 'declared-worse'

/**
 * Declared better than computed wants a sentence, declared worse is only noted: a unit may know more than its
 * milestones. A grey light knows nothing and contradicts nothing. Neither replaces the other.
 * `found` is the declared class; the details are the computed light and the reason that decides it.
 */
export function declarationFinding(
  declared: DeclaredClass,
  { light, reasons }: ComputedLight,
): Finding<DeclarationCode> | null {
  const lights = agreeing[declared]
  if (light === 'grey' || lights.includes(light)) return null
  const best = Math.min(...lights.map((one) => order.indexOf(one)).filter((at) => at >= 0))
  const isBetter = best < order.indexOf(light)
  return {
    code: isBetter ? 'declared-better' : 'declared-worse',
    severity: isBetter ? 'warning' : 'note',
    place: {},
    found: declared,
    details: { computed: light, reason: reasons[0]?.code ?? '' },
  }
}
