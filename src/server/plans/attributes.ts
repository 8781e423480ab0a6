/** The leader in charge and the document number of a plan; the newest row stands. */

import type { PlanAttributes } from '#contract/plan-attributes.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'

/** Refuses `not-found`. */
export async function getAttributedPlan(tx: Tx, id: string) {
  const plan = await tx
    .selectFrom('plan')
    .select(['leadUnitId', 'documentNumber', 'leaderInCharge'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!plan) throw new Refusal('not-found')
  return plan
}

/** Newest first. */
const changesOf = (tx: Tx, planId: string) =>
  tx
    .selectFrom('planAttribute')
    .innerJoin('person', 'person.id', 'planAttribute.changedBy')
    .leftJoin('basisDocument', 'basisDocument.id', 'planAttribute.basisDocumentId')
    .select(['planAttribute.documentNumber', 'planAttribute.leaderInCharge', 'planAttribute.reason'])
    .select(['person.name as by', 'planAttribute.changedAt', 'basisDocument.title as basis'])
    .where('planId', '=', planId)
    .orderBy('version', 'desc')
    .execute()

export async function getAttributes(tx: Tx, id: string, actor: Actor): Promise<PlanAttributes> {
  const { leadUnitId, ...stands } = await getAttributedPlan(tx, id)
  const changes = await changesOf(tx, id)
  return {
    ...stands,
    version: changes.length,
    changes: changes.map(({ basis, changedAt, ...change }) => {
      return { ...change, basis: basis ?? '', at: changedAt.toISOString() }
    }),
    writable: isPermitted('item.arrange', actor, leadUnitId),
  }
}

interface Changed {
  readonly planId: string
  readonly version: number
  readonly documentNumber: string
  readonly leaderInCharge: string
  readonly basisDocumentId: string | null
  readonly reason: string
  readonly at: Date
}

/**
 * Refuses `changed-meanwhile`, `nothing-changed`, `number-unfounded` for another number without its document, and
 * `not-found` for a document that is not on record.
 */
export async function changeAttributes(tx: Tx, actor: Actor, changed: Changed): Promise<void> {
  const { at, version, ...said } = changed
  await takeTurn(tx, said.planId)
  const stands = await getAttributedPlan(tx, said.planId)
  const changes = await changesOf(tx, said.planId)
  if (changes.length !== version) {
    const [last] = changes
    throw changedMeanwhile(last && { by: last.by, takenAt: last.changedAt })
  }
  const isSameNumber = stands.documentNumber === said.documentNumber
  if (isSameNumber && stands.leaderInCharge === said.leaderInCharge) throw new Refusal('nothing-changed')
  if (!isSameNumber && said.basisDocumentId === null) throw new Refusal('number-unfounded')
  await refuseUnknownBasis(tx, said.basisDocumentId)
  const { tenantId, personId: changedBy } = actor
  await tx
    .insertInto('planAttribute')
    .values({ ...said, tenantId, version: version + 1, changedBy, changedAt: at })
    .execute()
}

async function refuseUnknownBasis(tx: Tx, id: string | null): Promise<void> {
  if (id === null) return
  const document = await tx.selectFrom('basisDocument').select('id').where('id', '=', id).executeTakeFirst()
  if (!document) throw new Refusal('not-found')
}
