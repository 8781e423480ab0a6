/** Adjustments as subjects of their processes; the approving step makes the plan version. */

import { sql } from 'kysely'
import { outlineTargets, wordOn } from '#domain/adjustments/effect.ts'
import { fieldChanges } from '#domain/plans/correction.ts'
import type { Condition } from '#domain/processes/condition.ts'
import { type OptionalStep, optionalSteps } from '#domain/processes/optional-steps.ts'
import { outlineAdjustmentProcess } from '#domain/processes/outline-adjustment.ts'
import { specialAdjustmentProcess } from '#domain/processes/special-adjustment.ts'
import { Refusal } from '#domain/refusal.ts'
import { consultationUnmet } from '../consultations/conditions.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { openAllOwed } from '../evaluations/open.ts'
import { standingItems } from '../plans/standing.ts'
import type { Subject, SubjectKind, Taken } from '../processes/subject.ts'
import {
  adjustedItems,
  findEffects,
  getAdjustmentRow,
  getNewestVersion,
  lastDayOf,
  unitOf,
  weighedEffects,
} from './read.ts'
import type { AdjustmentTable } from './tables.ts'

export const outlineAdjustment: SubjectKind = {
  process: outlineAdjustmentProcess,
  read: (tx, id) => readSubject(tx, id, 'outline_adjustment'),
  unmet: unmetOf,
  take: applyApproved,
}

export const specialAdjustment: SubjectKind = {
  process: specialAdjustmentProcess,
  read: (tx, id) => readSubject(tx, id, 'special_adjustment'),
  unmet: unmetOf,
  take: applyApproved,
}

async function readSubject(tx: Tx, id: string, process: AdjustmentTable['process']): Promise<Subject> {
  const row = await getAdjustmentRow(tx, id)
  if (row.process !== process) throw new Refusal('not-found')
  return {
    ...{ id, title: row.text.title, unitId: unitOf(row) },
    optionalSteps: optionalSteps.filter((step: OptionalStep) => row.optionalSteps.includes(step)),
  }
}

async function unmetOf(tx: Tx, { id }: Subject, today: string): Promise<Condition[]> {
  const { planId, planKind, evaluationId, process } = await getAdjustmentRow(tx, id)
  const items = await adjustedItems(tx, id)
  const effects = await findEffects(tx, { planId, items })
  const weighed = await weighedEffects(tx, id)
  const lastOn = await lastDayOf(tx, evaluationId)
  const asked: [Condition, boolean][] = [
    ['has_items', items.length > 0],
    ['effects_weighed', effects.every((e) => wordOn(e, weighed) !== null)],
    ['no_outline_target', planKind !== 'special' || outlineTargets(items, effects).length === 0],
    ['before_last_date', lastOn === null || today <= lastOn],
  ]
  const rounds = await consultationUnmet(tx, { process, subjectId: id })
  return [...asked.flatMap(([condition, isMet]) => (isMet ? [] : [condition])), ...rounds]
}

/** The new version of the plan, in the transaction of the approval. */
async function applyApproved(tx: Tx, trail: Trail, { actor, subject, to, stepId }: Taken): Promise<void> {
  if (to !== 'approved') return
  const { planId, text } = await getAdjustmentRow(tx, subject.id)
  await takeTurn(tx, planId)
  await refuseStale(tx, { planId, baseVersionId: text.baseVersionId, stepId })
  await refuseChangedItem(tx, subject.id)
  await sql`select apply_adjustment(${subject.id})`.execute(tx)
  const { number } = await getNewestVersion(tx, planId)
  trail.subject(subject.id, { version: number })
  trail.emit('plan.adjusted', { planId, adjustmentId: subject.id, version: number })
  await openAllOwed(tx, actor)
}

interface Approved {
  readonly planId: string
  readonly baseVersionId: string
  readonly stepId: string
}

/** The database refuses the same; here it is said in words, with who was quicker. */
async function refuseStale(tx: Tx, { planId, baseVersionId, stepId }: Approved): Promise<void> {
  const newest = await getNewestVersion(tx, planId)
  if (newest.id !== baseVersionId) {
    const { by: who, number: version, adoptedAt } = newest
    throw new Refusal('adjustment-stale', { who, version, when: adoptedAt.toISOString() })
  }
  const { decidedOn } = await tx
    .selectFrom('step')
    .innerJoin('registration', 'registration.id', 'step.registrationId')
    .select('registration.decidedOn')
    .where('step.id', '=', stepId)
    .executeTakeFirstOrThrow()
  if (decidedOn < newest.adoptedOn) throw new Refusal('adjustment-decided-early', { day: newest.adoptedOn })
}

/** A correction of entry may have come between. */
async function refuseChangedItem(tx: Tx, id: string): Promise<void> {
  const items = await adjustedItems(tx, id)
  const standing = await standingItems(tx, { itemIds: items.map((i) => i.itemId) })
  const changed = items.find(({ before, itemId }) => {
    const now = standing.find((s) => s.itemId === itemId)?.content
    return before !== null && (now === undefined || fieldChanges(before, now).length > 0)
  })
  if (changed) throw new Refusal('adjustment-item-changed', { name: changed.before?.name ?? '' })
}
