/** Which parts of the application a person sees. */

import { isConceivable, isPermitted, type Permission } from './permissions.ts'
import { type Actor, hasRole } from './role.ts'

/** In the order of the work. */
export const parts = [
  'work',
  'plans',
  'filing',
  'contact',
  'review',
  'indicators',
  'progress',
  'warnings',
  'estimates',
  'reports',
  'letters',
  'special',
  'themes',
  'mandates',
  'exchanges',
  'adjustments',
  'comments',
  'opinions',
  'publications',
  'contacts',
  'deadlines',
  'notifications',
  'exercises',
  'units',
  'printing',
  'audit',
] as const
export type Part = (typeof parts)[number]

/** What people in a unit have, whatever else they may do. */
const ofUnits = ['filing', 'contact', 'comments'] as const
type UnitPart = (typeof ofUnits)[number]

const isOfUnits = (part: Part): part is UnitPart => ofUnits.some((one) => one === part)

/** The permission that opens any other part. */
const permissionOf: Readonly<Record<Exclude<Part, UnitPart>, Permission>> = {
  work: 'work.read',
  plans: 'plan.read',
  review: 'board.read',
  indicators: 'indicator.read',
  progress: 'progress.read',
  warnings: 'warning.read',
  estimates: 'estimate.read',
  reports: 'report.read',
  letters: 'letter.read',
  special: 'special.read',
  themes: 'theme.read',
  mandates: 'mandate.read',
  exchanges: 'exchange.read',
  adjustments: 'adjustment.read',
  opinions: 'opinion.read',
  publications: 'publication.read',
  contacts: 'contact.list',
  deadlines: 'deadline.read',
  notifications: 'notification.read',
  exercises: 'exercise.write',
  units: 'unit.list',
  printing: 'document_setting.read',
  audit: 'audit.read',
}

/** The parts in which the actor could ever do anything. */
export function partsFor(actor: Actor): Part[] {
  const isInUnit = hasRole(actor, 'contact', 'reporter', 'unit_head')
  // A body engaged to evaluate has nothing here but its mandates.
  const isEngaged = actor.memberships.every(({ role }) => role === 'third_party')
  if (isEngaged && actor.memberships.length > 0) return ['mandates']
  return parts.filter((part) => {
    if (isOfUnits(part)) return isInUnit
    // A special plan's lead finds its reports with its plans.
    if (part === 'reports') return isPermitted('report.read', actor, null)
    return isConceivable(permissionOf[part], actor)
  })
}
