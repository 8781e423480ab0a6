/** A person's decision on an indicator, beside the machine's verdict it was made on. */

import { v7 } from 'uuid'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Aspect, checkDecision } from '#domain/verdicts/decision.ts'
import { outlookClasses } from '#domain/verdicts/scale.ts'
import type { Verdict } from '#domain/verdicts/verdict.ts'
import type { Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'
import { readIndicator } from './one.ts'
import { verdictOn } from './readings.ts'

export interface Decided {
  readonly itemId: string
  readonly aspect: Aspect
  readonly class: string
  readonly reason: string
  readonly at: Date
}

/**
 * Stores the decision, and beside one on the progress the machine's verdict as it is now: the outlook is stated by
 * the unit and decided by a person, never computed. Refuses `choice-unknown` for a class the plan's scale has not,
 * and `reason-required` where the decided class is not the computed one and no reason is written.
 */
export async function decide(tx: Tx, actor: Actor, decided: Decided): Promise<void> {
  const { readings, row } = await readIndicator(tx, decided.itemId)
  await keepOpen(tx, readings.evaluation.id)
  const isOutlook = decided.aspect === 'outlook'
  const classes: readonly string[] = isOutlook ? outlookClasses : readings.scale.map((c) => c.key)
  if (!classes.includes(decided.class)) {
    throw new Refusal('choice-unknown', { field: 'class', found: decided.class })
  }
  const verdict = isOutlook ? null : verdictOn(readings, row)
  checkDecision({ computed: verdict?.class ?? null, decided: decided.class, reason: decided.reason })
  const { itemId, aspect, at } = decided
  const about = { tenantId: actor.tenantId, evaluationId: readings.evaluation.id, itemId, aspect }
  const verdictId = verdict && (await storeVerdict(tx, { ...about, verdict, at }))
  await tx
    .insertInto('decision')
    .values({
      ...about,
      id: v7(),
      verdictId,
      class: decided.class,
      reason: decided.reason.trim(),
      decidedBy: actor.personId,
      decidedAt: at,
    })
    .execute()
}

interface Computed {
  readonly tenantId: string
  readonly evaluationId: string
  readonly itemId: string
  readonly aspect: Aspect
  readonly verdict: Verdict
  readonly at: Date
}

async function storeVerdict(tx: Tx, { verdict, at, ...about }: Computed): Promise<string> {
  const id = v7()
  await tx
    .insertInto('verdict')
    .values({
      ...about,
      id,
      method: verdict.method.key,
      methodVersion: verdict.method.version,
      valueIds: [...verdict.valueIds],
      result: JSON.stringify(verdict),
      class: verdict.class,
      computedAt: at,
    })
    .execute()
  return id
}
