/** The chart of each indicator's years, to be put into a text: made from the data alone, the same for the same indicator. */

import { yearsChart } from '../../reports/charts/years-chart.ts'
import type { ComposedChart, ComposedReport } from '../../reports/composed.ts'
import { composerFor } from '../../reports/composer.ts'
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

/** Those asked for, or all there are. */
export const yearCharts = (
  { material, phrases }: Data,
  isAsked: (key: string) => boolean = () => true,
): YearChart[] =>
  material.indicators.flatMap((indicator): YearChart[] => {
    const key = keyOf(indicator)
    if (!isAsked(key)) return []
    const composer = composerFor(material, phrases)
    const chart = yearsChart(composer, indicator, { key, series: seriesOf(indicator, { material, phrases }) })
    if (chart === null) return []
    const own = (binding: string): string => shortKey(`${key}/${binding}`)
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
    : fillText(phrases('figure.inUnit'), { label: content.name, unit: number })
}
