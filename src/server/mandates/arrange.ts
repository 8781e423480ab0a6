/** Engaging a body to evaluate, and changing the terms: its unit, its scope, its report. */

import { v7 } from 'uuid'
import type { EvaluationKind } from '#domain/evaluations/evaluation.ts'
import type { Engagement } from '#domain/mandates/mandate.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { say } from '#words/say.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { DoorActor, Trail, Tx } from '../db.ts'
import { getOpenEvaluation } from '../evaluations/end.ts'
import { getMandateRow } from './rows.ts'

export interface Terms {
  readonly title: string
  readonly engagement: Engagement
  readonly undertaking: string
  readonly beginsOn: string
  readonly endsOn: string
  readonly hidesVerdicts: boolean
  readonly planIds: readonly string[]
}

export type Institution = { readonly id: string } | { readonly name: string }

interface NewMandate {
  readonly terms: Terms
  readonly institution: Institution
  readonly at: Date
}

/** Answers its id. Refuses `evaluation-closed`, `mandate-term`, `institution-taken`, `not-found` for an unknown plan or body. */
export async function addMandate(
  tx: Tx,
  trail: Trail,
  { actor, mandate: { terms, institution, at } }: { actor: DoorActor; mandate: NewMandate },
): Promise<string> {
  const evaluation = await getOpenEvaluation(tx)
  await takeTurn(tx, `mandates ${evaluation.id}`)
  const plans = await refuseUnfit(tx, terms)
  const { tenantId, personId: createdBy } = actor
  if (createdBy === null) throw new Refusal('not-permitted')
  const { planIds, ...said } = terms
  const unitId = await institutionUnit(tx, tenantId, institution)
  const id = v7()
  const evaluationId = evaluation.id
  const number = (await lastNumber(tx, evaluationId)) + 1
  await tx
    .insertInto('mandate')
    .values({
      ...{ ...said, tenantId, id, evaluationId, number, unitId, createdBy, createdAt: at },
      ...{ changedBy: createdBy, changedAt: at },
    })
    .execute()
  await addPlans(tx, { tenantId, mandateId: id }, planIds)
  const title = reportTitle(evaluation.kind, plans)
  await tx
    .insertInto('report')
    .values({ tenantId, id: v7(), evaluationId, mandateId: id, kind: 'third_party', title })
    .execute()
  trail.subject(id, { title: terms.title })
  return id
}

interface Changing {
  readonly actor: Actor
  readonly id: string
  readonly terms: Terms
  /** The version that was seen. */
  readonly basedOn: number
  readonly at: Date
}

/** Refuses `mandate-submitted` once it was handed in, `changed-meanwhile`, and what adding refuses of terms and plans. */
export async function changeMandate(tx: Tx, { actor, id, terms, basedOn, at }: Changing): Promise<void> {
  const { planIds, ...said } = terms
  await takeTurn(tx, id)
  const row = await getMandateRow(tx, id)
  const evaluation = await getOpenEvaluation(tx)
  if (row.last !== null && !row.last.isReturned) throw new Refusal('mandate-submitted')
  if (row.version !== basedOn) throw changedMeanwhile({ by: row.changedBy, takenAt: row.changedAt })
  const plans = await refuseUnfit(tx, terms)
  await tx
    .updateTable('mandate')
    .set({ ...said, version: basedOn + 1, changedBy: actor.personId, changedAt: at })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('mandatePlan').where('mandateId', '=', id).execute()
  await addPlans(tx, { tenantId: actor.tenantId, mandateId: id }, planIds)
  const title = reportTitle(evaluation.kind, plans)
  await tx.updateTable('report').set({ title }).where('mandateId', '=', id).execute()
}

/** The plans it names, in order. */
async function refuseUnfit(tx: Tx, { beginsOn, endsOn, planIds }: Terms): Promise<{ name: string }[]> {
  if (endsOn < beginsOn) throw new Refusal('mandate-term', { from: beginsOn, to: endsOn })
  const wanted = [...new Set(planIds)]
  const plans = await tx
    .selectFrom('plan')
    .select('name')
    .where('id', 'in', wanted)
    .orderBy('position')
    .execute()
  if (plans.length < wanted.length) throw new Refusal('not-found')
  return plans
}

const addPlans = (tx: Tx, of: { tenantId: string; mandateId: string }, planIds: readonly string[]) =>
  tx
    .insertInto('mandatePlan')
    .values([...new Set(planIds)].map((planId) => ({ ...of, planId })))
    .execute()

/** 《甲》, or 《甲》等3个规划. */
function reportTitle(kind: EvaluationKind, plans: readonly { name: string }[]): string {
  const details = { plan: plans[0]?.name ?? '', count: plans.length }
  const subject = say('zh-CN', 'mandates', plans.length === 1 ? 'ofPlan' : 'ofPlans', details)
  return say('zh-CN', 'mandates', `reportTitle_${kind}`, { subject })
}

async function lastNumber(tx: Tx, evaluationId: string): Promise<number> {
  const last = await tx
    .selectFrom('mandate')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('evaluationId', '=', evaluationId)
    .executeTakeFirst()
  return last?.number ?? 0
}

/** The unit of the body: a known one, or a new one that is no part of the administration. */
async function institutionUnit(tx: Tx, tenantId: string, institution: Institution): Promise<string> {
  const known = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'kind', 'position'])
    .orderBy('position', 'desc')
    .execute()
  if ('id' in institution) {
    const unit = known.find(({ id, kind }) => id === institution.id && kind === 'institution')
    if (!unit) throw new Refusal('not-found')
    return unit.id
  }
  const { name } = institution
  const same = known.find((unit) => unit.name === name)
  if (same && same.kind !== 'institution') throw new Refusal('institution-taken', { name })
  if (same) return same.id
  const id = v7()
  const position = (known[0]?.position ?? 0) + 1
  await tx
    .insertInto('unit')
    .values({ tenantId, id, name, aliases: [], kind: 'institution', position })
    .execute()
  return id
}

export const listInstitutions = (tx: Tx) =>
  tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('kind', '=', 'institution')
    .orderBy('position')
    .orderBy('id')
    .execute()
