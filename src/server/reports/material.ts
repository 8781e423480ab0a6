/** Reads everything a report is composed from. */

import { Refusal } from '#domain/refusal.ts'
import { frameWith } from '#domain/reports/frame.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import type { Tx } from '../db.ts'
import { getEvaluation, getForms, getTracks } from '../evaluations/queries.ts'
import { listPlans } from '../plans/queries.ts'
import { readScales } from '../plans/scales.ts'
import { filings } from '../processes/filings.ts'
import { asFiled } from '../units/names.ts'
import { type CountedEntry, countedEntries } from './counted-entries.ts'
import { itemMaterial } from './item-material.ts'
import { reportedItems } from './reported-items.ts'

export interface Wanted {
  readonly trackId: string
  /** A unit's own report from what it says now; null: the report of the place, from what was accepted. */
  readonly unitId: string | null
  /** The special plan it is about alone; null: every plan of the track. */
  readonly planId: string | null
  readonly title: string
  readonly today: string
}

export async function readMaterial(tx: Tx, wanted: Wanted): Promise<ReportMaterial> {
  const { trackId, unitId, planId } = wanted
  const evaluation = await getEvaluation(tx)
  const track = (await getTracks(tx, evaluation.id)).find((t) => t.id === trackId)
  const planIds = planId === null ? (track?.planIds ?? []) : [planId]
  const plan = (await listPlans(tx)).find((p) => planIds.includes(p.id))
  if (!track || !plan) throw new Refusal('not-found')
  const forms = await getForms(tx, evaluation.id)
  const scales = await readScales(tx, plan.id)
  const entries = await countedEntries(tx, { evaluationId: evaluation.id, trackId, unitId, planId })
  const items = await reportedItems(tx, {
    evaluationId: evaluation.id,
    of: { planIds },
    entries,
    forms,
    scales,
    ownOnly: unitId !== null,
  })
  const unitAnswers = await answersOfUnits(tx, { trackId, unitId, planId, entries })
  const unit = unitId === null ? null : (unitAnswers[0]?.unit ?? null)
  const kinds = [...new Set(items.map((i) => i.item.content.kind))]
  const frame = track.frame ?? evaluation.frame
  const isTold = unit === null || unit === plan.lead
  return {
    ...(await itemMaterial(tx, { ...wanted, evaluation, plan, forms, scales, items })),
    unit,
    issuer: unit ?? (planId === null ? evaluation.issuer : plan.lead),
    frame: planId === null ? frame : frameWith(frame, { kinds, texts: isTold }),
    ...(planId === null ? {} : { asks: 'plan' as const }),
    unitAnswers,
  }
}

interface Asked {
  readonly trackId: string
  /** Of this unit alone. */
  readonly unitId: string | null
  readonly planId: string | null
  readonly entries: readonly CountedEntry[]
}

/** Every unit that owes a report on the track, in order, with its own texts or none; of a special plan its lead. */
async function answersOfUnits(tx: Tx, asked: Asked): Promise<ReportMaterial['unitAnswers']> {
  const { trackId, unitId, planId, entries } = asked
  if (planId !== null) return answersOnPlan(tx, asked, planId)
  const owing = await filings(tx)
    .innerJoin('unit', 'unit.id', 'assignment.unitId')
    .select(['assignment.id', 'assignment.unitId', 'unit.name as unit'])
    .where('assignment.trackId', '=', trackId)
    .$if(unitId !== null, (q) => q.where('unit.id', '=', unitId ?? ''))
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute()
  return (await asFiled(tx, owing)).map(({ unitId: id, unit }) => {
    const entry = entries.find((e) => e.unitId === id && e.itemId === null && e.planId === null)
    return { unit, answers: entry?.answers ?? {}, asOf: entry?.asOf ?? null }
  })
}

/** What the lead says about its plan; of another unit, which owes no texts about it, nothing. */
async function answersOnPlan(
  tx: Tx,
  { unitId, entries }: Asked,
  planId: string,
): Promise<ReportMaterial['unitAnswers']> {
  const units = await tx
    .selectFrom('unit')
    .select(['unit.id', 'unit.name'])
    .where('unit.id', '=', unitId ?? leadOf(tx, planId))
    .execute()
  return units.map(({ id, name }) => {
    const entry = entries.find((e) => e.unitId === id && e.itemId === null)
    return { unit: name, answers: entry?.answers ?? {}, asOf: entry?.asOf ?? null }
  })
}

const leadOf = (tx: Tx, planId: string) => tx.selectFrom('plan').select('leadUnitId').where('id', '=', planId)
