/** The chart of each indicator's years, to be put into a text: made from the data alone, the same for the same indicator. */

import { yearsChart } from '../../reports/charts/years-chart.ts'
import type { ComposedChart, ComposedReport } from '../../reports/composed.ts'
import { composerFor } from '../../reports/composer.ts'
import { figureKeyWithin } from '../../reports/figure.ts'
import type { Indicator } from '../../reports/figures/yearly.ts'
import type { ReportMaterial } from '../../reports/material.ts'
import { fillText, type ReportPhrases } from '../../reports/phrases.ts'
import { shortKey } from '../../texts/short-key.ts'

interface Data {
  readonly material: ReportMaterial
  readonly phrases: ReportPhrases
}

type YearChart = Pick<ComposedReport, 'bindings'> & { readonly chart: ComposedChart }

const keyOf = ({ itemId }: Indicator): string => `part-years-${shortKey(itemId)}`

/** One column shows no course. */
const fewestToOffer = 2

/**
 * All that show a course, to be offered; or those placed, of which each stays with what is left of it, so that a
 * refresh takes out of the file what is no longer reported.
 */
export const yearCharts = ({ material, phrases }: Data, placed?: ReadonlySet<string>): YearChart[] =>
  material.indicators.flatMap((indicator): YearChart[] => {
    const key = keyOf(indicator)
    if (placed && !placed.has(key)) return []
    const fewest = placed ? 0 : fewestToOffer
    const composer = composerFor(material, phrases)
    const series = seriesOf(indicator, { material, phrases })
    const chart = yearsChart(composer, indicator, { key, series, fewest })
    if (chart === null) return []
    const own = (binding: string): string => figureKeyWithin(key, binding)
    return [
      {
        bindings: composer.bindings.map((binding) => ({ ...binding, key: own(binding.key) })),
        chart: { ...chart, points: chart.points.map((point) => ({ ...point, key: own(point.key) })) },
      },
    ]
  })

/** A column is found again by its series and its year: two indicators of one name are told apart by their number. */
function seriesOf({ item: { number, content } }: Indicator, { material, phrases }: Data): string {
  const alike = material.indicators.filter(({ item }) => item.content.name === content.name)
  return alike.length < 2
    ? content.name
    : fillText(phrases('label.with'), { label: content.name, more: number })
}
