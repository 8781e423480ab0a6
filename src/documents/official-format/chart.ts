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

interface PartOfBars {
  readonly series: string
  readonly values: readonly number[]
  /** Of what nobody decided or answered yet. */
  readonly isOpen: boolean
}

export interface PartedBars {
  readonly name: string
  readonly labels: readonly string[]
  /** A value for each label. */
  readonly parts: readonly PartOfBars[]
  readonly id: number
}

/** Pixels, 96 to the inch: as wide as the text, and low, for what does not fit a page leaves its rest blank. */
const width = 585
const barHeight = 16
const frameHeight = 36
const tallest = 340

/** One dark tone, so that a copy in black and white reads the same. */
const tone = '1F4E79'

/** Characters of a label that stand in one line beside the bars. */
const labelLine = 24

export function barChart({ name, series, bars, id }: BarChart, fonts: FontScheme): ChartRun {
  const values = bars.map(({ value }) => value)
  const lines = Math.ceil(Math.max(...bars.map(({ label }) => label.length)) / labelLine)
  const low = Math.min(tallest, frameHeight + barHeight * bars.length)
  const high = frameHeight + barHeight * bars.length * lines
  const isHigh = high > low && high <= tallest
  return new ChartRun({
    type: 'bar',
    categories: bars.map(({ label }) => writable(label)),
    series: [{ name: series, values, color: tone }],
    legend: false,
    gapWidth: 60,
    font: { name: fonts.text, color: '000000' },
    chartArea: { fill: 'none', border: 'none' },
    // LibreOffice breaks labels only where their angle is given, and drops one that finds no room.
    categoryAxis: { reverseOrder: true, font: { size: 9 }, ...(isHigh ? { labelRotation: 0 } : {}) },
    // The value axis would stand on top of a reversed category axis; the labels say each value.
    valueAxis: { visible: false, gridlines: false },
    dataLabels: { value: true, position: 'outsideEnd', numberFormat: '0.0', font: { size: 9 } },
    transformation: { width, height: isHigh ? high : low },
    altText: { id: String(id), name, description: name },
  })
}

/** From dark to light, so that a copy in black and white still tells the parts apart. */
const tones = ['1F4E79', '5B9BD5', 'A5A5A5', 'D9E2F3', '7F7F7F', 'BDD7EE']
/** What nobody decided or answered yet is the lightest in every chart, however many parts it has. */
const openTone = 'EDEDED'
/** Dark enough to need light figures on them. */
const dark = 2
const legendHeight = 30

/** Bars parted by series, one above the other, with a legend below. */
export function partedBars({ name, labels, parts, id }: PartedBars, fonts: FontScheme): ChartRun {
  return new ChartRun({
    type: 'bar',
    stacking: 'stacked',
    categories: labels.map(writable),
    series: parts.map(({ series, values, isOpen }, at) => ({
      name: writable(series),
      values: [...values],
      color: isOpen ? openTone : (tones[at % tones.length] ?? tone),
      dataLabels: {
        value: true,
        // A part of none has no figure.
        numberFormat: '0;;',
        font: { size: 9, color: at < dark && !isOpen ? 'FFFFFF' : '000000' },
      },
    })),
    legend: { position: 'bottom', font: { size: 9 } },
    gapWidth: 60,
    font: { name: fonts.text, color: '000000' },
    chartArea: { fill: 'none', border: 'none' },
    categoryAxis: { reverseOrder: true, font: { size: 9 } },
    valueAxis: { visible: false, gridlines: false },
    transformation: {
      width,
      height: Math.min(tallest, frameHeight + legendHeight + (barHeight + 4) * labels.length),
    },
    altText: { id: String(id), name, description: name },
  })
}

export interface YearColumns {
  readonly name: string
  /** What stands under each column. */
  readonly labels: readonly string[]
  /** A number for each label, with the decimals it is written with; null: nothing is drawn there. */
  readonly columns: { readonly series: string; readonly values: readonly (number | null)[] }
  readonly decimals: number
  /** Drawn over the columns; null: none. */
  readonly line: { readonly series: string; readonly values: readonly (number | null)[] } | null
  readonly id: number
}

const columnsHeight = 230

/** Columns that say their value, a dashed line over them that says its last one, and a legend below. */
export function yearColumns(
  { name, labels, columns, decimals, line, id }: YearColumns,
  fonts: FontScheme,
): ChartRun {
  const [, middle = tone] = tones
  const numberFormat = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
  const said = { value: true, numberFormat, font: { size: 9 } } as const
  const overAll = line && {
    ...{ name: writable(line.series), type: 'line' as const, values: [...line.values], color: tone },
    line: { dash: 'dash' as const },
    pointLabels: line.values.map((_, at) =>
      at === line.values.length - 1 ? { ...said, position: 'above' as const } : (false as const),
    ),
  }
  const isAboveZero = [...columns.values, ...(line?.values ?? [])].every((value) => (value ?? 0) >= 0)
  return new ChartRun({
    type: 'column',
    categories: labels.map(writable),
    series: [
      {
        // The year under a column below nothing stands on it.
        ...{ name: writable(columns.series), values: [...columns.values], color: middle },
        dataLabels: { ...said, position: 'outsideEnd' },
      },
      ...(overAll ? [overAll] : []),
    ],
    emptyValues: 'gap',
    legend: { position: 'bottom', font: { size: 9 } },
    gapWidth: 120,
    font: { name: fonts.text, color: '000000' },
    chartArea: { fill: 'none', border: 'none' },
    categoryAxis: { font: { size: 9 } },
    // A column that does not begin at nothing would make much of little.
    valueAxis: { visible: false, gridlines: false, ...(isAboveZero ? { minimum: 0 } : {}) },
    transformation: { width, height: columnsHeight },
    altText: { id: String(id), name, description: name },
  })
}
