/** Units with their people, their codes and how they approve; and which of it may be set. */

import type { UnitView } from '#contract/people.ts'
import { type InvitedRole, rolesToInvite, type Standing } from '#domain/people/invitation.ts'
import { roles } from '#domain/people/role.ts'
import { isInnerState, toSubmissionState } from '#domain/processes/submission.ts'
import { Refusal } from '#domain/refusal.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { getOpenEvaluation, isEnded } from '../evaluations/end.ts'
import { type Evaluation, findEvaluation } from '../evaluations/queries.ts'
import { filings } from '../processes/filings.ts'
import { formerNames } from '../units/names.ts'

export async function listUnits(tx: Tx): Promise<UnitView[]> {
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'kind', 'endedOn'])
    .where('kind', '!=', 'institution')
    .orderBy('position')
    .orderBy('id')
    .execute()
  const people = await listPeople(tx)
  const invitations = await newestInvitations(tx)
  const led = await countLed(tx)
  const owing = await tx.selectFrom('assignment').select(['unitId', 'innerSteps']).execute()
  const evaluation = await findEvaluation(tx)
  const former = await formerNames(tx)
  const successors = await listSuccessors(tx)
  return units.map((unit) => ({
    ...unit,
    items: Number(led.find((i) => i.unitId === unit.id)?.count ?? 0),
    people: people
      .filter((p) => p.unitId === unit.id)
      .map(({ id, name, role, accountId }) => ({ id, name, role, hasAccess: accountId !== null })),
    invitations: invitations
      .filter((i) => i.unitId === unit.id)
      .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
      .map(({ role, expiresAt, usedAt }) => ({
        role,
        expiresAt: expiresAt.toISOString(),
        usedAt: usedAt?.toISOString() ?? null,
      })),
    invitable: unit.endedOn === null ? rolesToInvite(standingOf(evaluation, unit.id)) : [],
    innerSteps: unit.endedOn === null ? (owing.find((a) => a.unitId === unit.id)?.innerSteps ?? null) : null,
    formerNames: [
      ...new Set(former.filter((f) => f.unitId === unit.id && f.name !== unit.name).map((f) => f.name)),
    ].filter(Boolean),
    successors: successors.filter((s) => s.unitId === unit.id).map((s) => s.name),
  }))
}

/** Who took over from units that ended. */
const listSuccessors = (tx: Tx) =>
  tx
    .selectFrom('successionUnit as ended')
    .innerJoin('successionUnit as taking', 'taking.successionId', 'ended.successionId')
    .innerJoin('unit', 'unit.id', 'taking.unitId')
    .select(['ended.unitId', 'unit.name'])
    .where('ended.ends', '=', true)
    .where('taking.takes', '=', true)
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute()

const listPeople = (tx: Tx) =>
  tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['membership.unitId', 'membership.role', 'person.id', 'person.name', 'person.accountId'])
    .orderBy('membership.id')
    .execute()

/** The one that counts of each unit and role. */
const newestInvitations = (tx: Tx) =>
  tx
    .selectFrom('invitation')
    .distinctOn(['unitId', 'role'])
    .select(['unitId', 'role', 'expiresAt', 'usedAt'])
    .orderBy('unitId')
    .orderBy('role')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()

const countLed = (tx: Tx) =>
  tx
    .selectFrom('responsibility')
    .select(({ fn }) => ['unitId', fn.countAll<string>().as('count')])
    .where('role', '=', 'lead')
    .groupBy('unitId')
    .execute()

const standingOf = (evaluation: Evaluation | null, unitId: string): Standing => ({
  leads: evaluation?.coordinatorUnitId === unitId,
  isOffice: evaluation?.governmentOfficeUnitId === unitId,
})

/** Refuses a role for which no code is made in this unit. A body engaged to evaluate has its own by its mandate. */
export async function refuseUninvitable(tx: Tx, unitId: string, role: InvitedRole): Promise<void> {
  const unit = await tx.selectFrom('unit').select('kind').where('id', '=', unitId).executeTakeFirst()
  if (unit?.kind === 'institution') throw new Refusal('not-permitted')
  const standing = standingOf(await findEvaluation(tx), unitId)
  if (!rolesToInvite(standing).includes(role)) throw new Refusal('not-permitted')
}

/** All open reports of the unit go through as many inner steps from now on; refused while one is in the midst of them. */
export async function setInnerSteps(tx: Tx, unitId: string, innerSteps: number): Promise<void> {
  // The unit's steps take the same turn.
  await takeTurn(tx, unitId)
  const cases = await filings(tx)
    .innerJoin('track', 'track.id', 'assignment.trackId')
    .select(['assignment.id', 'case.state'])
    .where('assignment.unitId', '=', unitId)
    .where(({ not, ref }) => not(isEnded(ref('track.evaluationId'))))
    .execute()
  if (cases.length === 0) {
    await getOpenEvaluation(tx)
    throw new Refusal('not-found')
  }
  const count = cases.filter(({ state }) => isInnerState(toSubmissionState(state))).length
  if (count > 0) throw new Refusal('inner-steps-in-use', { count })
  const ids = cases.map(({ id }) => id)
  await tx.updateTable('assignment').set({ innerSteps }).where('id', 'in', ids).execute()
}
