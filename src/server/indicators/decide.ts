/** A person's decision on an indicator, beside the machine's verdict it was made on. */

import { v7 } from 'uuid'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { checkDecision } from '#domain/verdicts/decision.ts'
import { outlookClasses } from '#domain/verdicts/scale.ts'
import type { Tx } from '../db.ts'
import { readIndicators, verdictOn } from './queries.ts'

export interface Decided {
  readonly itemId: string
  readonly aspect: 'progress' | 'outlook'
  readonly class: string
  readonly reason: string
  readonly at: Date
}

/**
 * Stores the machine's verdict as it is now and the decision beside it.
 * Refuses `reason-required` where the decided class is not the computed one and no reason is written.
 */
export async function decide(tx: Tx, actor: Actor, decided: Decided): Promise<void> {
  const item = await tx
    .selectFrom('item')
    .select('planId')
    .where('id', '=', decided.itemId)
    .executeTakeFirst()
  const readings = item && (await readIndicators(tx, item.planId))
  const row = readings?.rows.find((r) => r.itemId === decided.itemId)
  if (!readings || !row) throw new Refusal('not-found')
  const classes: readonly string[] =
    decided.aspect === 'outlook' ? outlookClasses : readings.scale.map((c) => c.key)
  if (!classes.includes(decided.class)) {
    throw new Refusal('choice-unknown', { field: 'class', found: decided.class })
  }
  const verdict = verdictOn(readings, row)
  // The outlook is stated by the unit and decided by a person, never computed.
  const computed = decided.aspect === 'progress' ? verdict.class : null
  checkDecision({ computed, decided: decided.class, reason: decided.reason })
  const verdictId = v7()
  const common = {
    tenantId: actor.tenantId,
    evaluationId: readings.evaluation.id,
    itemId: decided.itemId,
    aspect: decided.aspect,
  }
  await tx
    .insertInto('verdict')
    .values({
      ...common,
      id: verdictId,
      method: verdict.method.key,
      methodVersion: verdict.method.version,
      valueIds: [...verdict.valueIds],
      result: JSON.stringify(verdict),
      class: verdict.class,
      computedAt: decided.at,
    })
    .execute()
  await tx
    .insertInto('decision')
    .values({
      ...common,
      id: v7(),
      verdictId,
      class: decided.class,
      reason: decided.reason.trim(),
      decidedBy: actor.personId,
      decidedAt: decided.at,
    })
    .execute()
}
