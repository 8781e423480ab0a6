/** The machine's projection of one indicator beside what its unit expects; a working paper. */

import type { OutlookView } from '#contract/indicators.ts'
import { statedClass } from '#domain/evaluations/stated-class.ts'
import { outlookOf } from '#domain/outlook/outlook.ts'
import type { ProjectedPath } from '#domain/outlook/path.ts'
import { type OutlookClass, outlookClasses } from '#domain/verdicts/scale.ts'
import type { Tx } from '../db.ts'
import { currentEntries } from '../entries/current.ts'
import { getForm, getForms } from '../evaluations/queries.ts'
import { type IndicatorReadings, type IndicatorRow, judgedOn } from './readings.ts'

/** What the lead units say of the last year, by item; an item nobody speaks of is not in it. */
export async function statedClasses(
  tx: Tx,
  evaluationId: string,
  itemIds: readonly string[],
): Promise<Map<string, OutlookClass>> {
  const { form } = getForm(await getForms(tx, evaluationId), 'indicator')
  const entries = await currentEntries(tx, { evaluationId, itemIds })
  return new Map(
    entries.flatMap(({ itemId, answers }) => {
      const stated = statedClass(form, outlookClasses, answers)
      const known = outlookClasses.find((one) => one === stated)
      return itemId !== null && known ? [[itemId, known] as const] : []
    }),
  )
}

/** All methods are computed: five short series cost nothing, and the reader asks for the fan with one click. */
export async function getOutlook(
  tx: Tx,
  readings: IndicatorReadings,
  row: IndicatorRow,
): Promise<OutlookView> {
  const judged = judgedOn(readings, row)
  const lastYear = String(judged.targetYear ?? readings.plan.periodEnd)
  const stated = await statedClasses(tx, readings.evaluation.id, [row.itemId])
  const outlook = outlookOf(judged, {
    expected: judged.values.find(({ period }) => period.text === lastYear)?.number ?? null,
    stated: stated.get(row.itemId) ?? null,
    cutOff: readings.evaluation.cutOffs.yearly,
    withFan: true,
  })
  return {
    year: outlook.year,
    expected: outlook.expected?.number ?? null,
    statements: outlook.statements.map(({ code, details }) => ({ code, details: { ...details } })),
    paths: outlook.paths.map(pathView),
  }
}

const pathView = ({ method, years }: ProjectedPath): OutlookView['paths'][number] => ({
  method,
  years: years.map(({ year, mean, of80, of95 }) => ({
    ...{ year, mean },
    of80: of80 && { ...of80 },
    of95: of95 && { ...of95 },
  })),
})
