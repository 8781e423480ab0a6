/** What an indicator's verdict rests on, read once for all indicators of a plan, and the verdict itself. */

import type { IndicatorContent } from '#domain/plans/item.ts'
import type { Value } from '#domain/values/value.ts'
import { judge } from '#domain/verdicts/judge.ts'
import { type Judged, judgedIndicator } from '#domain/verdicts/judged.ts'
import { referenceOf } from '#domain/verdicts/reference.ts'
import { type Scale, thresholdsOf } from '#domain/verdicts/scale.ts'
import type { Verdict } from '#domain/verdicts/verdict.ts'
import type { Tx } from '../db.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { stagesOf } from '../items/stages.ts'
import { getPlanSummary } from '../plans/queries.ts'
import { readScales } from '../plans/scales.ts'
import { standingItems, standingResponsibilities } from '../plans/standing.ts'
import { countedValues } from '../values/counted.ts'

export interface IndicatorRow {
  readonly itemId: string
  readonly number: number
  readonly content: IndicatorContent
  readonly leads: readonly { readonly unitId: string | null; readonly name: string }[]
}

export async function readIndicators(tx: Tx, planId: string) {
  const evaluation = await getEvaluation(tx)
  const plan = await getPlanSummary(tx, planId)
  const rows = await indicatorRows(tx, planId)
  const values = await countedValues(
    tx,
    rows.map((r) => r.itemId),
  )
  const { indicator: scale } = await readScales(tx, planId)
  const stages = await stagesOf(
    tx,
    rows.map((r) => r.itemId),
  )
  return { evaluation, plan, rows, values, scale, stages }
}

export type IndicatorReadings = Awaited<ReturnType<typeof readIndicators>>

async function indicatorRows(tx: Tx, planId: string): Promise<IndicatorRow[]> {
  const items = await standingItems(tx, { planIds: [planId] })
  const responsibilities = await standingResponsibilities(tx, { planIds: [planId] })
  const leads = responsibilities.filter((r) => r.role === 'lead')
  return items.flatMap(({ itemId, number, content }) =>
    content.kind === 'indicator'
      ? [{ itemId, number, content, leads: leads.filter((l) => l.itemId === itemId) }]
      : [],
  )
}

/** The stages on the way to its target, in order. */
export const pathOf = ({ stages }: IndicatorReadings, { itemId }: IndicatorRow) =>
  stages.filter((stage) => stage.itemId === itemId).map(({ year, level }) => ({ year, level }))

/** What the machine is asked about an indicator. */
export function judgedOn(readings: IndicatorReadings, row: IndicatorRow): Judged {
  const of = (itemId: string): Value[] => readings.values.filter((v) => v.itemId === itemId)
  const reference = referenceOf(row.content, readings.rows)
  return judgedIndicator(row.content, of(row.itemId), {
    planEndYear: readings.plan.periodEnd,
    reference: reference ? of(reference.itemId) : null,
    path: pathOf(readings, row),
  })
}

/** The machine's verdict on the progress; by default at the evaluation's cut-off. */
export function verdictOn(
  readings: IndicatorReadings,
  row: IndicatorRow,
  cutOff: string = readings.evaluation.cutOffs.yearly,
): Verdict {
  const scale: Scale = { subject: 'indicator', classes: readings.scale }
  return judge(judgedOn(readings, row), { cutOff, thresholds: thresholdsOf(scale) })
}
