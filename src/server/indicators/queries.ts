/** Indicators with their figures, the machine's verdict and the decision beside it. */

import type { IndicatorSummary, IndicatorView, VerdictView } from '#contract/indicators.ts'
import { type Actor, hasRole } from '#domain/people/role.ts'
import type { IndicatorContent } from '#domain/plans/item.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Value } from '#domain/values/value.ts'
import { judge } from '#domain/verdicts/judge.ts'
import { judgedIndicator } from '#domain/verdicts/judged.ts'
import { referenceOf } from '#domain/verdicts/reference.ts'
import { type Scale, thresholdsOf } from '#domain/verdicts/scale.ts'
import type { Verdict } from '#domain/verdicts/verdict.ts'
import type { Tx } from '../db.ts'
import { currentEntries, currentValues } from '../entries/current.ts'
import { getEvaluation, getForm, getForms } from '../evaluations/queries.ts'
import { namesOf } from '../people/queries.ts'
import { getPlanSummary, listPlans } from '../plans/queries.ts'
import { readScales } from '../reports/material.ts'
import { currentDecisions } from './decisions.ts'

interface IndicatorRow {
  readonly itemId: string
  readonly number: number
  readonly content: IndicatorContent
  readonly leads: readonly { readonly unitId: string | null; readonly name: string }[]
}

/** Everything an indicator's verdict rests on, read once for all indicators of a plan. */
export async function readIndicators(tx: Tx, planId: string) {
  const evaluation = await getEvaluation(tx)
  const plan = await getPlanSummary(tx, planId)
  const rows = await indicatorRows(tx, planId)
  const values = await currentValues(
    tx,
    rows.map((r) => r.itemId),
  )
  const scales = await readScales(tx, planId)
  return { evaluation, plan, rows, values, scale: scales.indicator }
}

export type IndicatorReadings = Awaited<ReturnType<typeof readIndicators>>

async function indicatorRows(tx: Tx, planId: string): Promise<IndicatorRow[]> {
  const versions = await tx
    .selectFrom('itemVersion')
    .innerJoin('planVersion', 'planVersion.id', 'itemVersion.planVersionId')
    .innerJoin('item', 'item.id', 'itemVersion.itemId')
    .select(['itemVersion.itemId', 'itemVersion.number', 'itemVersion.content'])
    .where('planVersion.planId', '=', planId)
    .where('item.kind', '=', 'indicator')
    .orderBy('planVersion.number')
    .orderBy('itemVersion.number')
    .execute()
  const leads = await tx
    .selectFrom('responsibility')
    .select(['itemId', 'unitId', 'name'])
    .where('role', '=', 'lead')
    .orderBy('position')
    .execute()
  return versions.flatMap(({ itemId, number, content }) =>
    content.kind === 'indicator'
      ? [{ itemId, number, content, leads: leads.filter((l) => l.itemId === itemId) }]
      : [],
  )
}

/** The machine's verdict on the progress at the evaluation's cut-off. */
export function verdictOn(readings: IndicatorReadings, row: IndicatorRow): Verdict {
  const of = (itemId: string): Value[] => readings.values.filter((v) => v.itemId === itemId)
  const reference = referenceOf(row.content, readings.rows)
  const judged = judgedIndicator(row.content, of(row.itemId), {
    planEndYear: readings.plan.periodEnd,
    reference: reference ? of(reference.itemId) : null,
  })
  const scale: Scale = { subject: 'indicator', classes: readings.scale }
  return judge(judged, { cutOff: readings.evaluation.yearlyCutOff, thresholds: thresholdsOf(scale) })
}

/** The machine's verdict is a working paper: for coordinators, and for the lead unit's own people. */
export const seesVerdict = (actor: Actor, row: IndicatorRow): boolean =>
  hasRole(actor, 'coordinator') ||
  actor.memberships.some((m) => row.leads.some((lead) => lead.unitId === m.unitId))

const wordOf = (readings: IndicatorReadings, key: string | null): string =>
  readings.scale.find((c) => c.key === key)?.word.zh ?? ''

export const toScaleView = ({ scale }: IndicatorReadings) =>
  scale.map(({ key, word }) => ({ key, word: { ...word } }))

export const toVerdictView = (readings: IndicatorReadings, verdict: Verdict): VerdictView => ({
  class: verdict.class,
  word: wordOf(readings, verdict.class),
  ratio: verdict.ratio,
  computable: verdict.computable,
  reason: verdict.reason && { code: verdict.reason.code, details: { ...verdict.reason.details } },
  arithmetic: verdict.arithmetic.map(({ code, details }) => ({ code, details: { ...details } })),
  secondOpinion: verdict.secondOpinion?.differs ? verdict.secondOpinion.class : null,
})

/** The outline's indicators, or those of the plan asked for. */
export async function choosePlan(tx: Tx, planId: string | undefined): Promise<string> {
  const plans = await listPlans(tx)
  const chosen = planId ? plans.find((p) => p.id === planId) : plans.find((p) => p.kind === 'district')
  if (!chosen) throw new Refusal('not-found')
  return chosen.id
}

export async function listIndicators(
  tx: Tx,
  actor: Actor,
  readings: IndicatorReadings,
): Promise<IndicatorSummary[]> {
  const decisions = await currentDecisions(tx, 'progress')
  const outlooks = await statedOutlooks(tx, readings)
  return readings.rows.map((row) => {
    const { content, itemId } = row
    const decision = decisions.get(itemId)
    return {
      itemId,
      number: row.number,
      name: content.name,
      field: content.field,
      unit: content.unit,
      nature: content.nature,
      direction: content.direction,
      lead: row.leads[0]?.name ?? '',
      base: content.base,
      baseYear: content.baseYear,
      target: content.target.text,
      targetKind: content.target.kind,
      targetValue: content.target.value,
      targetYear: content.targetYear,
      values: readings.values
        .filter((v) => v.itemId === itemId)
        .map(({ period, number, grade, asOf }) => ({ period, number, grade, asOf })),
      outlook: outlooks.get(itemId) ?? null,
      verdict: seesVerdict(actor, row) ? toVerdictView(readings, verdictOn(readings, row)) : null,
      decision: decision
        ? {
            aspect: 'progress',
            class: decision.class,
            word: wordOf(readings, decision.class),
            reason: decision.reason,
            by: decision.by,
            at: decision.decidedAt.toISOString(),
          }
        : null,
    }
  })
}

/** What the lead unit says of the last year, in the form's own words, by item. */
async function statedOutlooks(tx: Tx, { evaluation }: IndicatorReadings) {
  const entries = await currentEntries(tx, { evaluationId: evaluation.id })
  const { form } = getForm(await getForms(tx, evaluation.id), 'indicator')
  const field = form.fields.find((f) => f.type === 'choice')
  return new Map(
    entries.flatMap(({ itemId, answers }) => {
      const choice = field?.choices.find((c) => c.key === answers[field.key])
      return itemId !== null && choice ? [[itemId, { ...choice.label }] as const] : []
    }),
  )
}

export async function getIndicator(tx: Tx, actor: Actor, itemId: string): Promise<IndicatorView> {
  const item = await tx
    .selectFrom('item')
    .select(['planId', 'kind'])
    .where('id', '=', itemId)
    .executeTakeFirst()
  if (item?.kind !== 'indicator') throw new Refusal('not-found')
  const readings = await readIndicators(tx, item.planId)
  const summary = (await listIndicators(tx, actor, readings)).find((i) => i.itemId === itemId)
  if (!summary) throw new Refusal('not-found')
  const { id, name, periodStart, periodEnd } = readings.plan
  return {
    summary,
    plan: { id, name, periodStart, periodEnd },
    scale: toScaleView(readings),
    history: await valueHistory(tx, itemId),
    decisions: await decisionHistory(tx, readings, itemId),
    answers: await answersOf(tx, readings, itemId),
    decidable: hasRole(actor, 'coordinator'),
    valueWritable: hasRole(actor, 'coordinator', 'statistics'),
  }
}

async function valueHistory(tx: Tx, itemId: string): Promise<IndicatorView['history']> {
  const inUse = new Set((await currentValues(tx, [itemId])).map((v) => v.id))
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
  return rows.map((r) => ({
    id: r.id,
    period: r.period,
    number: r.number,
    grade: r.grade,
    asOf: r.asOf,
    source: r.source,
    enteredBy: names.get(r.createdBy ?? '') ?? '',
    enteredAt: r.createdAt.toISOString(),
    inUse: inUse.has(r.id),
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
    .where('itemId', '=', itemId)
    .orderBy('decidedAt', 'desc')
    .execute()
  return rows.map((r) => ({
    aspect: r.aspect,
    class: r.class,
    word: wordOf(readings, r.class),
    reason: r.reason,
    by: r.by,
    at: r.decidedAt.toISOString(),
  }))
}

async function answersOf(
  tx: Tx,
  { evaluation }: IndicatorReadings,
  itemId: string,
): Promise<IndicatorView['answers']> {
  const { form } = getForm(await getForms(tx, evaluation.id), 'indicator')
  const entry = (await currentEntries(tx, { evaluationId: evaluation.id })).find((e) => e.itemId === itemId)
  return form.fields.flatMap((field) => {
    const answer = entry?.answers[field.key]
    if (!answer) return []
    const choice = field.choices.find((c) => c.key === answer)?.label ?? null
    return [{ label: field.label, text: choice ? '' : answer, choice: choice && { ...choice } }]
  })
}
