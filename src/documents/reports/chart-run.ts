/** The drawing of a composed chart: each point as its binding has it. */

import type { ChartRun } from 'docx/charts'
import type { ComposedChart } from '#domain/reports/composed.ts'
import { barChart, partedBars, type YearColumns, yearColumns } from '../official-format/chart.ts'
import type { Page } from './page.ts'

export function chartRun(page: Page, chart: ComposedChart, id: number): ChartRun {
  const { bindings, options } = page
  const { caption, series, points, years } = chart
  if (years) return yearColumns(yearsDrawn(page, chart, { line: years.line, id }), options.fonts)
  const drawn = (key: string) => Number(bindings.get(key)?.text)
  const names = [...new Set(points.flatMap((point) => point.series ?? []))]
  if (names.length === 0) {
    const bars = points.map(({ label, key }) => ({ label, value: drawn(key) }))
    return barChart({ name: caption, series, bars, id }, options.fonts)
  }
  const labels = [...new Set(points.map(({ label }) => label))]
  const of = (name: string, label: string) =>
    points.find((point) => point.series === name && point.label === label)?.key ?? ''
  const parts = names.map((name) => ({
    series: name,
    values: labels.map((label) => drawn(of(name, label))),
    isOpen: points.some((point) => point.series === name && point.isOpen === true),
  }))
  return partedBars({ name: caption, labels, parts, id }, options.fonts)
}

function yearsDrawn(
  { bindings }: Page,
  { caption, points }: ComposedChart,
  { line, id }: { line: string | null; id: number },
): YearColumns {
  const over = points.filter(({ series }) => series === line && line !== null)
  const columns = points.filter((point) => !over.includes(point))
  const textOf = (key: string): string => bindings.get(key)?.text ?? ''
  const texts = points.map(({ key }) => textOf(key))
  // What nobody reported is blank, not nothing.
  const drawn = (key: string) => (textOf(key) === '' ? null : Number(textOf(key)))
  return {
    ...{ name: caption, id, labels: columns.map(({ label }) => label) },
    decimals: Math.max(...texts.map((text) => text.split('.')[1]?.length ?? 0)),
    columns: { series: columns[0]?.series ?? '', values: columns.map(({ key }) => drawn(key)) },
    line: line === null ? null : { series: line, values: over.map(({ key }) => drawn(key)) },
  }
}
