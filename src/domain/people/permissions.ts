/** Who may do what: one row per permission. The edge reads it, every route names a row, a test walks all of them. */

import type { Actor, Role } from './role.ts'

/** `any`: whatever the unit. `own_unit`: only where the subject belongs to a unit in which the actor has the role. */
export type Reach = 'any' | 'own_unit'

export type PermissionRow = 'anyone' | 'signed_in' | Readonly<Partial<Record<Role, Reach>>>

const inUnit = { contact: 'own_unit', reporter: 'own_unit', unit_head: 'own_unit' } as const
const drafting = { ...inUnit, plan_lead: 'own_unit', statistics: 'own_unit' } as const
const readers = { coordinator: 'any', statistics: 'any' } as const
/** Whoever works in the government's own process; the congress, third parties, administrators and auditors do not. */
const inside = {
  coordinator: 'any',
  contact: 'any',
  reporter: 'any',
  unit_head: 'any',
  plan_lead: 'any',
  statistics: 'any',
  leader: 'any',
  government_office: 'any',
} as const
const offices = { coordinator: 'any', government_office: 'any', leader: 'any' } as const

export const permissions = {
  'session.begin': 'anyone',
  'session.read': 'signed_in',
  'session.end': 'signed_in',
  'session.secure': 'signed_in',
  'work.read': 'signed_in',
  'board.read': { coordinator: 'any' },
  'assignment.read': { ...readers, ...inUnit, plan_lead: 'own_unit' },
  'assignment.step': { coordinator: 'any', ...inUnit },
  'assignment.file_for': { coordinator: 'any' },
  'entry.read': { ...readers, ...inUnit, plan_lead: 'own_unit' },
  'entry.write': { coordinator: 'any', contact: 'own_unit', reporter: 'own_unit' },
  'contribution.read': { ...readers, ...inUnit },
  'contribution.write': { contact: 'own_unit', reporter: 'own_unit' },
  'contribution.step': inUnit,
  'update.read': { coordinator: 'any', ...inUnit },
  'update.open': { coordinator: 'any' },
  'update.answer': { contact: 'own_unit', reporter: 'own_unit' },
  'update.step': { coordinator: 'any', ...inUnit },
  'evidence.read': { ...readers, ...inUnit, plan_lead: 'own_unit' },
  'evidence.write': { coordinator: 'any', contact: 'own_unit', reporter: 'own_unit' },
  'sampling.write': { coordinator: 'any' },
  'point.read': { coordinator: 'any' },
  'point.write': { coordinator: 'any' },
  'form.write': { coordinator: 'any' },
  'workbook.read': { coordinator: 'any', ...inUnit },
  'workbook.import': { coordinator: 'any', contact: 'own_unit', reporter: 'own_unit' },
  'contact.list': { coordinator: 'any' },
  'contact.read': { coordinator: 'any', ...inUnit },
  'contact.write': { coordinator: 'any', contact: 'own_unit', reporter: 'own_unit' },
  'contact.hand_over': { coordinator: 'any', contact: 'own_unit' },
  'plan.read': inside,
  'plan.write': { coordinator: 'any' },
  'basis.read': inside,
  'basis.write': { coordinator: 'any' },
  'item.arrange': { coordinator: 'any', contact: 'own_unit', plan_lead: 'own_unit' },
  'item.reassign': { coordinator: 'any' },
  'item.correct': { coordinator: 'any' },
  'intake.read': { coordinator: 'any', contact: 'own_unit', reporter: 'own_unit' },
  'intake.confirm': { coordinator: 'any', contact: 'own_unit', reporter: 'own_unit' },
  'indicator.read': { ...readers, ...inUnit },
  'indicator.decide': { coordinator: 'any' },
  'progress.read': { coordinator: 'any', ...inUnit },
  'warning.read': { coordinator: 'any', ...inUnit },
  'score.make': { coordinator: 'any' },
  'value.read': { ...readers, ...inUnit },
  'confirmation.read': readers,
  'value.confirm': { statistics: 'any' },
  'value.configure': { coordinator: 'any' },
  'estimate.read': { ...readers, ...inUnit },
  'figures.import': readers,
  'note.send': { coordinator: 'any', government_office: 'any', plan_lead: 'own_unit' },
  'value.write': { ...readers, contact: 'own_unit', reporter: 'own_unit' },
  'report.read': { ...offices, plan_lead: 'own_unit', third_party: 'own_unit' },
  'report.make': { coordinator: 'any', plan_lead: 'own_unit', third_party: 'own_unit' },
  // A named author reads and writes as one of his unit, in whatever role he holds there.
  'draft.read': { ...offices, ...drafting },
  'draft.arrange': { coordinator: 'any', plan_lead: 'own_unit' },
  'draft.write': { coordinator: 'any', government_office: 'own_unit', ...drafting },
  'draft.comment': { ...offices, ...drafting },
  'congress.prepare': { coordinator: 'any', government_office: 'any' },
  'exchange.read': { ...readers, ...inUnit, leader: 'any', government_office: 'any', plan_lead: 'own_unit' },
  'exchange.write': { coordinator: 'any', contact: 'own_unit', reporter: 'own_unit', plan_lead: 'own_unit' },
  'mandate.read': { coordinator: 'any', third_party: 'own_unit' },
  'mandate.write': { coordinator: 'any' },
  'mandate.rate': { coordinator: 'any', third_party: 'own_unit' },
  'mandate.compare': { coordinator: 'any' },
  // Of a theme: its lead, its members and the units it asks.
  'theme.read': { ...offices, ...inUnit, plan_lead: 'own_unit', statistics: 'own_unit' },
  'theme.write': { coordinator: 'any' },
  'theme.answer': { coordinator: 'any', contact: 'own_unit', reporter: 'own_unit' },
  'special.read': { ...offices, plan_lead: 'own_unit' },
  'unit_report.make': { coordinator: 'any', ...inUnit },
  'file.read': { ...offices, ...inUnit, plan_lead: 'own_unit', third_party: 'own_unit' },
  'pdf.make': { ...offices, ...inUnit, plan_lead: 'own_unit', third_party: 'own_unit' },
  'pdf.health': { coordinator: 'any', administrator: 'any' },
  'document_setting.read': { coordinator: 'any', administrator: 'any' },
  'document_setting.write': { coordinator: 'any' },
  'letter.read': offices,
  'letter.write': { coordinator: 'any' },
  'case.read': { ...offices, ...inUnit, plan_lead: 'own_unit' },
  'case.step': { ...offices, ...inUnit, plan_lead: 'own_unit' },
  'round.read': { ...offices, plan_lead: 'own_unit' },
  'round.write': { coordinator: 'any', plan_lead: 'own_unit' },
  'comment.read': { coordinator: 'any', ...inUnit },
  'comment.write': inUnit,
  'difference.read': { ...offices, ...inUnit, plan_lead: 'own_unit' },
  'feedback.read': { ...offices, plan_lead: 'own_unit' },
  'feedback.write': { coordinator: 'any' },
  'feedback.answer': { coordinator: 'any', plan_lead: 'own_unit' },
  'opinion.read': { ...offices, ...inUnit },
  'opinion.write': { coordinator: 'any' },
  'opinion.handle': inUnit,
  'opinion.export': offices,
  'publication.read': offices,
  'publication.write': { coordinator: 'any' },
  'exercise.read': inside,
  'exercise.choose': inside,
  'exercise.write': { coordinator: 'any' },
  'adjustment.read': { ...offices, plan_lead: 'own_unit' },
  'adjustment.write': { coordinator: 'any', plan_lead: 'own_unit' },
  'adjustment.lead': { coordinator: 'any' },
  'unit.list': { coordinator: 'any', administrator: 'any' },
  'unit.configure': { coordinator: 'any' },
  'unit.change': { coordinator: 'any' },
  'invitation.write': { coordinator: 'any', administrator: 'any' },
  'deadline.read': inside,
  'deadline.move': { coordinator: 'any' },
  'extension.ask': inUnit,
  'extension.decide': { coordinator: 'any' },
  'assignment.urge': { coordinator: 'any' },
  'notice.read': 'signed_in',
  'notice.mark': 'signed_in',
  'mail.health': { coordinator: 'any', administrator: 'any' },
  'notification.read': { coordinator: 'any', ...inUnit, plan_lead: 'own_unit' },
  'notification.issue': { coordinator: 'any' },
  'notification.acknowledge': { coordinator: 'any', ...inUnit },
  'template.read': { coordinator: 'any' },
  'template.write': { coordinator: 'any' },
  'audit.read': { auditor: 'any' },
} as const satisfies Record<string, PermissionRow>

export type Permission = keyof typeof permissions

/**
 * Whether the actor may do this to a subject of `unitId`.
 * With `unitId` null only rows that reach any unit count; an unsigned visitor is `actor` null.
 */
export function isPermitted(
  permission: Permission,
  actor: Pick<Actor, 'memberships'> | null,
  unitId: string | null,
): boolean {
  const row: PermissionRow = permissions[permission]
  if (row === 'anyone') return true
  if (!actor) return false
  if (row === 'signed_in') return true
  return actor.memberships.some((m) => {
    const reach = row[m.role]
    return reach === 'any' || (reach === 'own_unit' && unitId !== null && m.unitId === unitId)
  })
}

/** The units on whose subjects the actor has this permission; 'any' where it is every one. */
export function reachOf(permission: Permission, actor: Actor): 'any' | readonly string[] {
  if (isPermitted(permission, actor, null)) return 'any'
  const units = actor.memberships.map((m) => m.unitId)
  return [...new Set(units)].filter((unitId) => isPermitted(permission, actor, unitId))
}

/** Whether the actor has this permission on a subject that belongs to several units together, such as shared leads. */
export const isPermittedOnOne = (
  permission: Permission,
  actor: Actor,
  unitIds: readonly (string | null)[],
): boolean => [null, ...unitIds].some((unitId) => isPermitted(permission, actor, unitId))

/** Whether some subject exists on which the actor could have this permission: the check before the subject is read. */
export function isConceivable(permission: Permission, actor: Pick<Actor, 'memberships'> | null): boolean {
  const row: PermissionRow = permissions[permission]
  if (row === 'anyone') return true
  if (!actor) return false
  return row === 'signed_in' || actor.memberships.some((m) => row[m.role] !== undefined)
}
