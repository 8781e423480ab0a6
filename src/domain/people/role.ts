/** The roles of SPEC §1. One person may hold several of them in several units. */

export const roles = [
  'coordinator', // 协调人, leads the evaluation
  'contact', // 联系人, one per unit
  'reporter', // 填报人, fills parts under the contact
  'unit_head', // 单位负责人
  'plan_lead', // 专项规划牵头人
  'statistics', // 统计
  'leader', // 区领导
  'government_office', // 政府办公室
  'congress', // 人大
  'third_party', // 第三方
  'administrator', // 系统管理员
  'auditor', // 审计员
] as const

export type Role = (typeof roles)[number]

export interface Membership {
  readonly unitId: string
  readonly role: Role
}

/** Who acts: a signed-in person of one tenant with every membership held there. */
export interface Actor {
  readonly tenantId: string
  readonly personId: string
  readonly memberships: readonly Membership[]
}

/** Whether the actor holds one of the roles anywhere. */
export const hasRole = (actor: Actor, ...wanted: readonly Role[]): boolean =>
  actor.memberships.some((m) => wanted.includes(m.role))

/** Whether the actor holds one of the roles in this very unit. */
export const hasRoleIn = (actor: Actor, unitId: string, ...wanted: readonly Role[]): boolean =>
  actor.memberships.some((m) => m.unitId === unitId && wanted.includes(m.role))

/**
 * The unit for which the actor acts by one of the roles: the subject's own where the role is held there.
 * An actor without such a role is a fault: the step was to be refused first.
 */
export function actingUnit(actor: Actor, roles: readonly Role[], ofSubject: string): string {
  const held = actor.memberships.filter((m) => roles.includes(m.role))
  const acting = held.find((m) => m.unitId === ofSubject) ?? held[0]
  if (!acting) throw new Error(`nobody acts as ${roles.join(', ')}`)
  return acting.unitId
}
