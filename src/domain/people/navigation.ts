/** Which parts of the application a person sees. */

import { isConceivable, type Permission } from './permissions.ts'
import { type Actor, hasRole } from './role.ts'

/** In the order of the work. */
export const parts = [
  'work',
  'plans',
  'filing',
  'contact',
  'review',
  'indicators',
  'reports',
  'special',
  'adjustments',
  'contacts',
  'deadlines',
  'notifications',
  'exercises',
  'units',
  'audit',
] as const
export type Part = (typeof parts)[number]

/** The permission that opens a part; filing and contact are for people in a unit, whatever else they may do. */
const permissionOf: Readonly<Record<Exclude<Part, 'filing' | 'contact'>, Permission>> = {
  work: 'work.read',
  plans: 'plan.read',
  review: 'board.read',
  indicators: 'indicator.read',
  reports: 'report.read',
  special: 'special.read',
  adjustments: 'adjustment.read',
  contacts: 'contact.list',
  deadlines: 'deadline.read',
  notifications: 'notification.read',
  exercises: 'exercise.write',
  units: 'unit.list',
  audit: 'audit.read',
}

/** The parts in which the actor could ever do anything. */
export function partsFor(actor: Actor): Part[] {
  const isInUnit = hasRole(actor, 'contact', 'reporter', 'unit_head')
  return parts.filter((part) =>
    part === 'filing' || part === 'contact' ? isInUnit : isConceivable(permissionOf[part], actor),
  )
}
