/** Indicators with their figures, the machine's verdict and the decision beside it. */

import type { IndicatorSummary, IndicatorView, VerdictView } from '#contract/indicators.ts'
import { statedClass } from '#domain/evaluations/stated-class.ts'
import type { Label } from '#domain/forms/form.ts'
import type { Actor } from '#domain/people/role.ts'
import { seesVerdict } from '#domain/verdicts/readers.ts'
import { outlookClasses } from '#domain/verdicts/scale.ts'
import type { Verdict } from '#domain/verdicts/verdict.ts'
import type { Tx } from '../db.ts'
import { currentEntries } from '../entries/current.ts'
import { getForm, getForms } from '../evaluations/queries.ts'
import { type AdjustedTarget, adjustedTargets } from '../plans/adjusted.ts'
import { currentDecisions } from './decisions.ts'
import { type IndicatorReadings, type IndicatorRow, pathOf, verdictOn } from './readings.ts'

const wordOf = (readings: IndicatorReadings, key: string | null): string =>
  readings.scale.find((c) => c.key === key)?.word.zh ?? ''

export const toScaleView = ({ scale }: IndicatorReadings) =>
  scale.map(({ key, word }) => ({ key, word: { ...word } }))

const toVerdictView = (readings: IndicatorReadings, verdict: Verdict): VerdictView => ({
  class: verdict.class,
  word: wordOf(readings, verdict.class),
  ratio: verdict.ratio,
  computable: verdict.computable,
  reason: verdict.reason && { code: verdict.reason.code, details: { ...verdict.reason.details } },
  arithmetic: verdict.arithmetic.map(({ code, details }) => ({ code, details: { ...details } })),
  secondOpinion: verdict.secondOpinion?.differs ? verdict.secondOpinion.class : null,
  nature: verdict.nature,
  pace: verdict.pace && { ...verdict.pace },
  lagDays: verdict.lagDays,
})

type DecisionView = IndicatorView['decisions'][number]

export const toDecisionView = (
  readings: IndicatorReadings,
  { decidedAt, aspect, class: key, reason, by }: Omit<DecisionView, 'word' | 'at'> & { decidedAt: Date },
): DecisionView => ({
  aspect,
  class: key,
  word: wordOf(readings, key),
  reason,
  by,
  at: decidedAt.toISOString(),
})

/** The indicators among these rows, each with what this actor may see of it. */
export async function indicatorSummaries(
  tx: Tx,
  actor: Actor,
  { readings, rows }: { readings: IndicatorReadings; rows: readonly IndicatorRow[] },
): Promise<IndicatorSummary[]> {
  const decisions = await currentDecisions(tx, readings.evaluation.id, 'progress')
  const outlooks = await statedOutlooks(tx, { readings, rows })
  const adjusted = await adjustedTargets(
    tx,
    rows.map((r) => r.itemId),
  )
  return rows.map((row) => {
    const decision = decisions.get(row.itemId)
    const isSeen = seesVerdict(
      actor,
      row.leads.map((l) => l.unitId),
    )
    return {
      ...planColumns(row),
      path: pathOf(readings, row),
      adjusted: adjustedView(adjusted.get(row.itemId)),
      values: readings.values
        .filter((v) => v.itemId === row.itemId)
        .map(({ period, number, grade, asOf }) => ({ period, number, grade, asOf })),
      outlook: outlooks.get(row.itemId) ?? null,
      verdict: isSeen ? toVerdictView(readings, verdictOn(readings, row)) : null,
      decision: decision ? toDecisionView(readings, decision) : null,
    }
  })
}

function adjustedView(adjusted: AdjustedTarget | undefined): IndicatorSummary['adjusted'] {
  if (!adjusted) return null
  const { original, ...by } = adjusted
  const { text, kind, value } = original.target
  return { ...by, target: text, targetKind: kind, targetValue: value, targetYear: original.targetYear }
}

/** What the plan says of an indicator. */
const planColumns = ({ itemId, number, content, leads }: IndicatorRow) => ({
  itemId,
  number,
  name: content.name,
  field: content.field,
  unit: content.unit,
  nature: content.nature,
  direction: content.direction,
  lead: leads[0]?.name ?? '',
  base: content.base,
  baseYear: content.baseYear,
  target: content.target.text,
  targetKind: content.target.kind,
  targetValue: content.target.value,
  targetYear: content.targetYear,
})

/** What the lead unit says of the last year, in the form's own words, by item. */
async function statedOutlooks(
  tx: Tx,
  { readings, rows }: { readings: IndicatorReadings; rows: readonly IndicatorRow[] },
): Promise<Map<string, Label>> {
  const evaluationId = readings.evaluation.id
  const { form } = getForm(await getForms(tx, evaluationId), 'indicator')
  const entries = await currentEntries(tx, { evaluationId, itemIds: rows.map((r) => r.itemId) })
  const choices = form.fields.flatMap((f) => f.choices)
  return new Map(
    entries.flatMap(({ itemId, answers }) => {
      const stated = statedClass(form, outlookClasses, answers)
      const choice = choices.find((c) => c.key === stated)
      return itemId !== null && choice ? [[itemId, { ...choice.label }] as const] : []
    }),
  )
}
