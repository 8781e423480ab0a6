/** The chart of one indicator's years: its reported values as columns, the target that asks for such a value as a line. */

import { parseDecimal } from '../../decimal.ts'
import { endsByCutOff } from '../../periods/cut-off.ts'
import { isYearly, parsePeriod } from '../../periods/period.ts'
import type { IndicatorContent } from '../../plans/item.ts'
import type { ChartPoint, ComposedChart } from '../composed.ts'
import { type Composer, formOf } from '../composer.ts'
import type { Figure } from '../figure.ts'
import type { Indicator } from '../figures/yearly.ts'
import { fillText } from '../phrases.ts'
import { spanOf } from '../plan-span.ts'
import { dayWords, periodWords } from '../text/period-words.ts'
import { isEstimate, targetInText } from '../text/value-words.ts'

/** What stands over one year: a value, the base, or nothing where nobody reported it. */
interface Column {
  readonly label: string
  readonly year: string
  readonly figure: Figure
  /** '' where nothing was reported: never 0. */
  readonly text: string
  readonly valueIds: readonly string[]
  readonly state: 'told' | 'estimate' | 'blank'
}

/**
 * From the base year to the target's. A value told before its year was over is marked 预计; a year without one is left
 * blank, and filled in by a refresh once it is reported. Null where fewer years than `fewest` have a number.
 */
export function yearsChart(
  composer: Composer,
  indicator: Indicator,
  names: { readonly key: string; readonly series: string; readonly fewest: number },
): ComposedChart | null {
  const { phrases } = composer
  const { content } = indicator.item
  const columns = columnsOf(composer, indicator)
  if (columns.filter(({ text }) => text !== '').length < names.fewest) return null
  const goal = lineOf(content)
  const year = periodWords(
    phrases,
    String(content.targetYear ?? spanOf(composer.material, indicator).periodEnd),
  )
  const line = goal === null ? null : fillText(phrases('chart.yearsTarget'), { name: names.series, year })
  const point = (series: string, column: Column, { figure, text, valueIds }: Bound): ChartPoint => {
    const named = `${column.year} ${series}`
    const { key } = composer.bind(figure, 'chart', { label: named, text, valueIds }).attrs
    return { label: column.label, series, key }
  }
  const target: Figure = { kind: 'planned', itemId: indicator.itemId, field: 'target' }
  return {
    key: names.key,
    caption: captionOf(composer, content),
    series: '',
    points: [
      ...columns.map((column) => point(names.series, column, column)),
      ...(line === null || goal === null
        ? []
        : columns.map((column) => point(line, column, { figure: target, text: goal, valueIds: [] }))),
    ],
    note: noteOf(composer, { content, columns, year }),
    years: { line },
  }
}

type Bound = Pick<Column, 'figure' | 'text' | 'valueIds'>

/** 图1　单位地区生产总值能耗历年情况（吨标准煤/万元）; the number follows from the place. */
function captionOf({ phrases }: Composer, { name, unit }: IndicatorContent): string {
  const title = fillText(phrases('chart.yearsName'), { name })
  return fillText(phrases('chart.yearsCaption'), {
    number: 1,
    title: unit === '' ? title : fillText(phrases('label.with'), { label: title, more: unit }),
  })
}

/** The number of a target that asks for a value like those of the years; null: it asks for a sum or a change. */
function lineOf({ target: { kind, value }, unit }: IndicatorContent): string | null {
  const isAlike =
    ['level', 'floor', 'ceiling', 'annual_cap'].includes(kind) || (kind === 'annual_growth' && unit === '%')
  return isAlike && value !== null && parseDecimal(value) !== null ? value : null
}

function columnsOf(composer: Composer, indicator: Indicator): Column[] {
  const { phrases, material } = composer
  const { itemId, item, values } = indicator
  const { base, baseYear } = item.content
  const years = yearsOf(composer, indicator)
  const columns = years.map((year): Column => {
    const reported = values.find(({ period, number }) => period === year && parseDecimal(number) !== null)
    const value = isExpectation(composer, year) ? undefined : reported
    const words = periodWords(phrases, year)
    const isEarly = value !== undefined && isEstimate(value, material.cutOffs)
    return {
      label: isEarly ? fillText(phrases('value.estimate'), { value: words }) : words,
      year: words,
      figure: { kind: 'value', itemId, period: year },
      text: value?.number ?? '',
      valueIds: value ? [value.id] : [],
      state: value === undefined ? 'blank' : isEarly ? 'estimate' : 'told',
    }
  })
  if (base === null || parseDecimal(base) === null || baseYear === null || years.includes(String(baseYear)))
    return columns
  const words = periodWords(phrases, String(baseYear))
  const first: Column = {
    ...{ label: fillText(phrases('chart.yearsBase'), { year: words }), year: words, state: 'told' },
    ...{ figure: { kind: 'planned', itemId, field: 'base' }, text: base, valueIds: [] },
  }
  const at = years.findIndex((year) => Number(year) > baseYear)
  return columns.toSpliced(at < 0 ? columns.length : at, 0, first)
}

/** Every year of the plan up to its target's, and any other that was asked for or reported. */
function yearsOf(composer: Composer, indicator: Indicator): string[] {
  const { item, values } = indicator
  const { periodStart, periodEnd } = spanOf(composer.material, indicator)
  const last = Math.max(periodEnd, item.content.targetYear ?? periodEnd)
  const planned = Array.from({ length: last - periodStart + 1 }, (_, at) => String(periodStart + at))
  const asked = [...formOf(composer, 'indicator').periods, ...values.map(({ period }) => period)]
  const yearly = asked.filter((text) => {
    const period = parsePeriod(text)
    return period !== null && isYearly(period)
  })
  return [...new Set([...planned, ...yearly])].toSorted()
}

/** What a unit expects of a year that is not over is no value of it. */
function isExpectation(composer: Composer, year: string): boolean {
  const period = parsePeriod(year)
  const isAhead = period !== null && !endsByCutOff(period, composer.material.cutOffs)
  return isAhead && formOf(composer, 'indicator').expectedPeriod === year
}

interface Noted {
  readonly content: IndicatorContent
  readonly columns: readonly Column[]
  readonly year: string
}

function noteOf({ phrases, material }: Composer, { content, columns, year }: Noted): string {
  const any = (state: Column['state']) => columns.some((column) => column.state === state)
  const target = targetInText(phrases, content)
  const notes = [
    ...(target === '' || lineOf(content) !== null
      ? []
      : [fillText(phrases('chart.yearsTargetNote'), { year, target })]),
    ...(any('estimate') ? [phrases('chart.yearsEstimate')] : []),
    ...(any('blank') ? [phrases('chart.yearsGap')] : []),
    fillText(phrases('chart.yearsCutOff'), { day: dayWords(phrases, material.cutOffs.yearly) }),
  ]
  return fillText(phrases('table.note'), { notes: notes.join(phrases('list.semicolon')) })
}
