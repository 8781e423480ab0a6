/** What an update round 数据更新 asks a unit again: estimates and what was told before the cut-off (E2). */

import type { Form } from '../forms/form.ts'
import { type CutOffs, countsAsEstimate, cutOffFor, endsByCutOff } from '../periods/cut-off.ts'
import { parsePeriod } from '../periods/period.ts'
import type { Value } from '../values/value.ts'

/** estimate 预计 and preliminary 初步: the figure's grade. early: it describes a day before its cut-off. */
export const updateReasons = ['estimate', 'preliminary', 'early'] as const
export type UpdateReason = (typeof updateReasons)[number]

export interface UpdateAsk {
  /** '': the entry's texts. */
  readonly period: string
  /** null: the texts. */
  readonly valueId: string | null
  readonly why: UpdateReason
}

interface Told {
  /** Day up to which the texts tell; null: nothing was told. */
  readonly asOf: string | null
  readonly values: readonly Pick<Value, 'id' | 'period' | 'grade' | 'asOf'>[]
}

/**
 * Figures of asked periods that are over by their cut-off and are estimated, preliminary or early; then the texts,
 * where they tell of a day before the cut-off of progress. The expected value of the last year is a forecast by its
 * nature and is not asked again. What nobody reported is no estimate: the filing itself asks for it.
 */
export function updateAsks(
  form: Pick<Form, 'periods'>,
  { asOf, values }: Told,
  cutOffs: CutOffs,
): UpdateAsk[] {
  const figures = values.flatMap((value): UpdateAsk[] => {
    const period = parsePeriod(value.period)
    if (!period || !form.periods.includes(value.period) || !endsByCutOff(period, cutOffs)) return []
    const isEarly = countsAsEstimate(value.asOf, period, cutOffs)
    const why = value.grade === 'estimate' || value.grade === 'preliminary' ? value.grade : isEarly && 'early'
    return why ? [{ period: value.period, valueId: value.id, why }] : []
  })
  const areTextsEarly = asOf !== null && countsAsEstimate(asOf, null, cutOffs)
  return areTextsEarly ? [...figures, { period: '', valueId: null, why: 'early' }] : figures
}

/** The day an answer "no change" speaks for: the cut-off of the period, or of progress for texts. */
export function unchangedAsOf(period: string, cutOffs: CutOffs): string {
  return cutOffFor(period === '' ? null : parsePeriod(period), cutOffs)
}

/** The day after which rounds can be opened: the last of the cut-offs. */
export const lastCutOff = ({ yearly, monthly, progress }: CutOffs): string =>
  [yearly, monthly, progress].toSorted().at(-1) ?? progress
