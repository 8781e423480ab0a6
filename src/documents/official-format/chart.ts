/** Native charts: drawn by Word from an embedded sheet, so that an official edits them there. */

import { ChartRun } from 'docx/charts'
import type { FontScheme } from './fonts.ts'
import { writable } from './text.ts'

export interface BarChart {
  readonly name: string
  readonly series: string
  /** First bar on top. */
  readonly bars: readonly { readonly label: string; readonly value: number }[]
  /** Number of the drawing in its document, counted from 1. */
  readonly id: number
}

/** Pixels, 96 to the inch: as wide as the text, and low, for what does not fit a page leaves its rest blank. */
const width = 585
const barHeight = 16
const frameHeight = 36
const tallest = 340

/** One dark tone, so that a copy in black and white reads the same. */
const tone = '1F4E79'

export function barChart({ name, series, bars, id }: BarChart, fonts: FontScheme): ChartRun {
  const values = bars.map(({ value }) => value)
  return new ChartRun({
    type: 'bar',
    categories: bars.map(({ label }) => writable(label)),
    series: [{ name: series, values, color: tone }],
    legend: false,
    gapWidth: 60,
    font: { name: fonts.text, color: '000000' },
    chartArea: { fill: 'none', border: 'none' },
    categoryAxis: { reverseOrder: true, font: { size: 9 } },
    // The value axis would stand on top of a reversed category axis; the labels say each value.
    valueAxis: { visible: false, gridlines: false },
    dataLabels: { value: true, position: 'outsideEnd', numberFormat: '0.0', font: { size: 9 } },
    transformation: { width, height: Math.min(tallest, frameHeight + barHeight * bars.length) },
    altText: { id: String(id), name, description: name },
  })
}
