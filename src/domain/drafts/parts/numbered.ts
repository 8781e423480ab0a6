/** Tables and charts where people put them: in their order, with the numbers that follow from it. */

import type { ComposedChart, ComposedReport, ComposedTable } from '../../reports/composed.ts'
import { fillText, type ReportPhrases } from '../../reports/phrases.ts'
import { tableInText } from '../../reports/tables/table-in-text.ts'
import type { DraftText } from '../draft-text.ts'

export interface Placed {
  /**
   * Those of the draft in its order, then those it does not know; the list of gaps, which has no number, is last.
   * Tables in the running text are counted by themselves: 表1, beside 附表1 of those at the end.
   */
  readonly tables: readonly ComposedTable[]
  readonly charts: readonly ComposedChart[]
  /** Tables at the end of the report that the draft does not know. */
  readonly further: readonly ComposedTable[]
  /** By the key of a table or chart; nothing for one that is left out. */
  readonly numbers: ReadonlyMap<string, number>
}

export function placedIn(report: ComposedReport, draft: DraftText, phrases: ReportPhrases): Placed {
  const known = new Set(draft.sections.flatMap(placedKeys))
  const order = draft.sections.filter(({ leftOut }) => !leftOut).flatMap(placedKeys)
  const find = <One extends { readonly key: string }>(all: readonly One[]) =>
    order.flatMap((key) => all.find((one) => one.key === key) ?? [])
  const further = report.tables.filter(({ key }) => !known.has(key))
  const written = new Set(draft.sections.filter(({ kind }) => kind === 'text').flatMap(placedKeys))
  const tables = [...find(report.tables), ...further].map((table) =>
    written.has(table.key) ? (tableInText(table, phrases) ?? table) : table,
  )
  const charts = find(report.charts)
  const annexes = tables.filter(({ cutOff, inText }) => cutOff !== null && !inText)
  const inText = tables.filter((table) => table.inText)
  const counted = [annexes, inText, charts]
  return {
    tables: tables.map((table) => retitled(table, numberAmong(table.key, annexes, inText), phrases)),
    charts: charts.map((chart, at) => recaptioned(chart, at + 1)),
    further,
    numbers: new Map(counted.flat().map(({ key }) => [key, numberAmong(key, ...counted)])),
  }
}

/** Keys of the tables and charts that stand in a section, in their order. */
export const placedKeys = ({ document }: Pick<DraftText['sections'][number], 'document'>): string[] =>
  document.content.flatMap((block) =>
    block.type === 'table' || block.type === 'chart' ? [block.attrs.key] : [],
  )

const numberAmong = (key: string, ...lists: readonly (readonly { readonly key: string }[])[]): number =>
  Math.max(...lists.map((list) => list.findIndex((one) => one.key === key))) + 1

function retitled(table: ComposedTable, number: number, phrases: ReportPhrases): ComposedTable {
  if (number === 0) return table
  const title = phrases(table.inText ? 'table.titleInText' : 'table.title')
  return { ...table, title: fillText(title, { number, title: table.name }) }
}

/** A chart's caption without its 图1, which follows from the place. */
export const unnumbered = (caption: string): string => caption.replace(/^\D{1,8}?\d+\s*/, '')

/** 图1 …… with the number of its place; a caption says more than its number. */
const recaptioned = (chart: ComposedChart, number: number): ComposedChart => ({
  ...chart,
  caption: chart.caption.replace(/^(\D{1,8}?)\d+/, `$1${number}`),
})
