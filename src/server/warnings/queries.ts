/** Early warnings of a plan at a half-year, and its movement against the exercise before. */

import type { MovementView, WarningView } from '#contract/warnings.ts'
import type { Actor } from '#domain/people/role.ts'
import { seesVerdict } from '#domain/verdicts/readers.ts'
import { type VerdictClass, verdictClasses } from '#domain/verdicts/scale.ts'
import { halfYearReason } from '#domain/warnings/half-year.ts'
import { movementOf, type Standing } from '#domain/warnings/movement.ts'
import { type WatchedIndicator, type WatchedWork, warningsOf } from '#domain/warnings/warning.ts'
import type { Tx } from '../db.ts'
import { type EarlierEvaluation, findEarlier } from '../evaluations/earlier.ts'
import { statedClasses } from '../indicators/outlook.ts'
import {
  type IndicatorReadings,
  type IndicatorRow,
  judgedOn,
  readIndicators,
  verdictOn,
} from '../indicators/readings.ts'
import { lightAt, shownLight } from '../progress/light.ts'
import { readWork, type WorkReadings, type WorkRow } from '../progress/readings.ts'

interface Led {
  readonly leads: readonly { readonly unitId: string | null }[]
}

/** The readings of a plan, with the rows whose computed word this actor may see. */
export async function readWatched(
  tx: Tx,
  actor: Actor,
  { planId, today }: { readonly planId: string; readonly today: string },
) {
  const isSeen = ({ leads }: Led): boolean =>
    seesVerdict(
      actor,
      leads.map(({ unitId }) => unitId),
    )
  const indicators = await readIndicators(tx, planId)
  const work = await readWork(tx, planId, today)
  const rows = indicators.rows.filter(isSeen)
  const itemIds = rows.map(({ itemId }) => itemId)
  return {
    indicators,
    rows,
    work,
    workRows: work.rows.filter(isSeen),
    earlier: await findEarlier(tx, indicators.evaluation),
    stated: await statedClasses(tx, indicators.evaluation.id, itemIds),
  }
}

export type WatchedReadings = Awaited<ReturnType<typeof readWatched>>

/** The class in the exercise before, by the figures and rules of today; null where it was not in it. */
function earlierClass(
  readings: IndicatorReadings,
  earlier: EarlierEvaluation | null,
  row: IndicatorRow,
): Standing<VerdictClass> {
  if (!earlier?.itemIds.has(row.itemId)) return 'absent'
  return verdictOn(readings, row, earlier.yearly).class ?? 'not_computable'
}

const classOf = (standing: Standing<VerdictClass>): VerdictClass | null =>
  verdictClasses.find((one) => one === standing) ?? null

interface At {
  readonly halfYear: string
  /** The last day of the half-year, and the day up to which work is looked at. */
  readonly lastDay: string
  readonly asOf: string
}

function watchedIndicator(
  { indicators, earlier, stated }: WatchedReadings,
  row: IndicatorRow,
  { halfYear, lastDay }: At,
): WatchedIndicator {
  const { itemId, number, content } = row
  const { direction, nature } = content
  return {
    ...{ kind: 'indicator', itemId, number, nature },
    verdict: verdictOn(indicators, row, lastDay),
    outlook: stated.get(itemId) ?? null,
    earlier: classOf(earlierClass(indicators, earlier, row)),
    halfYear: halfYearReason(judgedOn(indicators, row).values, { halfYear, direction }),
  }
}

function watchedWork(readings: WorkReadings, row: WorkRow, { asOf }: At): WatchedWork {
  const { itemId, number, content, servesBinding } = row
  const now = lightAt(readings, row, asOf)
  const light = { light: shownLight(readings, row, now), reasons: now.reasons }
  return { kind: content.kind, itemId, number, servesBinding, light }
}

export function warningViews(readings: WatchedReadings, at: At): WarningView[] {
  const { rows, work, workRows } = readings
  const watched = [
    ...rows.map((row) => watchedIndicator(readings, row, at)),
    ...workRows.map((row) => watchedWork(work, row, at)),
  ]
  const named = new Map([...rows, ...workRows].map((row) => [row.itemId, row]))
  return warningsOf(watched).map(({ reasons, ...warning }) => {
    const row = named.get(warning.itemId)
    return {
      ...warning,
      name: row?.content.name ?? '',
      unit: row?.content.kind === 'indicator' ? row.content.unit : '',
      lead: row?.leads[0]?.name ?? '',
      reasons: reasons.map(({ code, details }) => ({ code, details: { ...details } })),
    }
  })
}

/** Both exercises at their own cut-offs, by the figures and rules of today. */
export function movementView({ indicators, rows, earlier }: WatchedReadings): MovementView | null {
  if (!earlier) return null
  const moved = rows.map((row) => ({
    itemId: row.itemId,
    earlier: earlierClass(indicators, earlier, row),
    later: verdictOn(indicators, row).class ?? ('not_computable' as const),
  }))
  const { standings, cells, improved, worsened, unchanged, incomparable } = movementOf(moved, verdictClasses)
  return {
    earlier: { name: earlier.name, cutOff: earlier.yearly },
    standings: [...standings],
    cells: cells.map((line) => line.map((ids) => [...ids])),
    ...{ improved: [...improved], worsened: [...worsened] },
    ...{ unchanged: [...unchanged], incomparable: [...incomparable] },
    items: rows.map(({ itemId, number, content }) => ({ itemId, number, name: content.name })),
  }
}
