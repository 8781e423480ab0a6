/** Labels of figures that stand as bare numbers in a table, for papers that show them without the table's head. */

import { seriesOfCount } from '../charts/status-chart.ts'
import type { Binding } from '../figure.ts'
import type { ReportMaterial } from '../material.ts'
import { fillText, type ReportPhrases } from '../phrases.ts'
import { targetUnitText } from '../text/value-words.ts'

type Labelled = Pick<Binding, 'figure' | 'label'> & { readonly place: string }

/**
 * Says the label of a figure; of a number in a table with its unit of measure: 研发经费投入 2022年（亿元）; of a count in
 * a chart with its part: 经济发展（尚未评定）.
 */
export function measuredLabels(material: ReportMaterial, phrases: ReportPhrases): (made: Labelled) => string {
  const { indicators, projects } = material
  const contents = new Map([...indicators, ...projects].map((one) => [one.itemId, one.item.content] as const))
  const unitOf = (figure: Labelled['figure']): string => {
    if (figure.kind !== 'value' && figure.kind !== 'planned') return ''
    const content = contents.get(figure.itemId)
    if (!content) return ''
    if (content.kind === 'project') return content.investmentUnit
    const isTarget = figure.kind === 'planned' && figure.field !== 'base'
    return isTarget ? targetUnitText(phrases, content) : content.unit
  }
  const partOf = (figure: Labelled['figure'], place: string): string =>
    place === 'chart' && figure.kind === 'count' ? (seriesOfCount(figure, { material, phrases }) ?? '') : ''
  return ({ figure, label, place }) => {
    const more = place === 'table' ? unitOf(figure) : partOf(figure, place)
    return more === '' ? label : fillText(phrases('label.with'), { label, more })
  }
}
