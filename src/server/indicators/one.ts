/** One indicator as its page shows it: its figures and decisions over time, and what the unit said. */

import type { IndicatorView } from '#contract/indicators.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { seesVerdict } from '#domain/verdicts/readers.ts'
import type { Tx } from '../db.ts'
import { currentEntries } from '../entries/current.ts'
import { getForm, getForms } from '../evaluations/queries.ts'
import { namesOf } from '../people/queries.ts'
import { getOutlook } from './outlook.ts'
import { indicatorSummaries, toDecisionView, toScaleView } from './queries.ts'
import { type IndicatorReadings, type IndicatorRow, readIndicators } from './readings.ts'

/** An indicator with everything its verdict rests on. Refuses `not-found` for what is no indicator of a plan. */
export async function readIndicator(
  tx: Tx,
  itemId: string,
): Promise<{ readings: IndicatorReadings; row: IndicatorRow }> {
  const item = await tx.selectFrom('item').select('planId').where('id', '=', itemId).executeTakeFirst()
  const readings = item && (await readIndicators(tx, item.planId))
  const row = readings?.rows.find((r) => r.itemId === itemId)
  if (!readings || !row) throw new Refusal('not-found')
  return { readings, row }
}

export async function getIndicator(tx: Tx, actor: Actor, itemId: string): Promise<IndicatorView> {
  const { readings, row } = await readIndicator(tx, itemId)
  const [summary] = await indicatorSummaries(tx, actor, { readings, rows: [row] })
  if (!summary) throw new Refusal('not-found')
  const { id, name, periodStart, periodEnd } = readings.plan
  const leads = row.leads.map((lead) => lead.unitId)
  return {
    summary,
    plan: { id, name, periodStart, periodEnd },
    scale: toScaleView(readings),
    outlook: seesVerdict(actor, leads) ? await getOutlook(tx, readings, row) : null,
    history: await valueHistory(tx, readings, itemId),
    decisions: await decisionHistory(tx, readings, itemId),
    answers: await answersOf(tx, readings, itemId),
    decidable: isPermitted('indicator.decide', actor, null),
    valueWritable: isPermitted('value.write', actor, null),
  }
}

async function valueHistory(
  tx: Tx,
  { values }: IndicatorReadings,
  itemId: string,
): Promise<IndicatorView['history']> {
  const inUse = new Set(values.map((v) => v.id))
  const rows = await tx
    .selectFrom('value')
    .selectAll()
    .where('itemId', '=', itemId)
    .orderBy('period')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const names = await namesOf(
    tx,
    rows.map((r) => r.createdBy),
  )
  return rows.map(({ id, period, number, grade, asOf, source, createdBy, createdAt }) => ({
    id,
    period,
    number,
    grade,
    asOf,
    source,
    enteredBy: names.get(createdBy ?? '') ?? '',
    enteredAt: createdAt.toISOString(),
    inUse: inUse.has(id),
  }))
}

async function decisionHistory(
  tx: Tx,
  readings: IndicatorReadings,
  itemId: string,
): Promise<IndicatorView['decisions']> {
  const rows = await tx
    .selectFrom('decision')
    .innerJoin('person', 'person.id', 'decision.decidedBy')
    .select(['aspect', 'class', 'reason', 'decidedAt', 'person.name as by'])
    .where('evaluationId', '=', readings.evaluation.id)
    .where('itemId', '=', itemId)
    .orderBy('decidedAt', 'desc')
    .orderBy('decision.id', 'desc')
    .execute()
  return rows.map((row) => toDecisionView(readings, row))
}

async function answersOf(
  tx: Tx,
  { evaluation }: IndicatorReadings,
  itemId: string,
): Promise<IndicatorView['answers']> {
  const { form } = getForm(await getForms(tx, evaluation.id), 'indicator')
  const [entry] = await currentEntries(tx, { evaluationId: evaluation.id, itemIds: [itemId] })
  return form.fields.flatMap((field) => {
    const answer = entry?.answers[field.key]
    if (!answer) return []
    const choice = field.choices.find((c) => c.key === answer)?.label ?? null
    return [{ label: field.label, text: choice ? '' : answer, choice: choice && { ...choice } }]
  })
}
