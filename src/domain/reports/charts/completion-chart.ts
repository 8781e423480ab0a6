/** The chart of completion rates: the same figures as the table of indicators, brought to one scale. */

import { completion } from '../completion.ts'
import type { ChartPoint, ComposedChart } from '../composed.ts'
import type { Composer } from '../composer.ts'
import { fillText } from '../phrases.ts'
import { spanOf } from '../plan-span.ts'
import { isEstimate } from '../text/value-words.ts'

export const completionChartKey = 'chart-completion'

/** One bar needs no chart. */
const fewestBars = 2

/** The chart; null for a unit's report and where fewer than two indicators can be drawn on the scale. */
export function completionChart(composer: Composer, number: number): ComposedChart | null {
  const { material, phrases } = composer
  if (material.unit !== null) return null
  const bars = material.indicators.flatMap((indicator) => {
    const { itemId, values } = indicator
    const { content } = indicator.item
    const { cutOffs } = material
    const done = completion({ content, values, plan: spanOf(material, indicator), cutOffs })
    if (done === null) return []
    const estimated = done.values.some((value) => isEstimate(value, cutOffs))
    const label = estimated ? fillText(phrases('value.estimate'), { value: content.name }) : content.name
    const { key } = composer.bind({ kind: 'completion', itemId }, 'chart', {
      label: `${content.name} ${phrases('chart.series')}`,
      text: done.percent,
      valueIds: done.values.map(({ id }) => id),
    }).attrs
    return [{ label, key, estimated }]
  })
  if (bars.length < fewestBars) return null
  const note = phrases('chart.note')
  return {
    key: completionChartKey,
    caption: fillText(phrases('chart.caption'), { number }),
    series: phrases('chart.series'),
    points: bars.map(({ label, key }): ChartPoint => ({ label, key })),
    note: bars.some(({ estimated }) => estimated) ? fillText(phrases('chart.noteEstimate'), { note }) : note,
  }
}
