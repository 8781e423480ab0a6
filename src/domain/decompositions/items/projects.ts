/** A column project of the third part: its column, content, years and investment. */

import { add, compare, type Decimal, decimalText, parseDecimal, zero } from '../../decimal.ts'
import type { ProjectContent } from '../../plans/item.ts'
import { type DecompositionFinding, finding } from '../findings.ts'
import type { Columns } from '../layout/columns.ts'
import { isNothing, oneLine, plainText } from '../layout/plain-text.ts'
import { groupName, type Section } from '../layout/sections.ts'
import { isMeasure } from '../targets/measure.ts'
import { cellAt, type Figure, figureOf, linesOf } from './cells.ts'
import type { RawItem } from './gather.ts'

/** 亿元 of 总投资（亿元）; '' where the head says none. */
function headUnit({ by }: Columns): string {
  for (const text of by.investment?.head.texts ?? []) {
    const stated = /[(（【[]\s*(?:单位[:：])?\s*([^()（）]+?)\s*[)）】\]]|单位[:：]\s*(\S+)/.exec(
      text.normalize('NFKC'),
    )
    const unit = plainText(stated?.[1] ?? stated?.[2] ?? '')
    if (isMeasure(unit)) return unit
  }
  return ''
}

/** The figures of all rows of an item, a merged cell once. */
function investments(item: RawItem, findings: DecompositionFinding[]): Figure[] {
  return item.rows.flatMap((row, i) => {
    const cell = cellAt(row, item.columns, 'investment')
    if (!cell || (i > 0 && cell.continued)) return []
    const read = figureOf(cell, 'investment-unreadable', findings)
    return read ? [read] : []
  })
}

const sum = (values: readonly Decimal[]): Decimal => values.reduce(add, zero)

/** One figure as written; of several projects under one column their sum, where all are in one unit. */
function investmentOf(item: RawItem, findings: DecompositionFinding[]): Figure | null {
  const figures = investments(item, findings)
  const [first] = figures
  if (!first || figures.length === 1) return first ?? null
  const values = figures.flatMap(({ value }) => parseDecimal(value) ?? [])
  const isOneUnit = figures.every(({ unit }) => unit === first.unit)
  return isOneUnit && values.length === figures.length
    ? { value: decimalText(sum(values)), unit: first.unit }
    : null
}

/** Texts of one column over the rows of an item, a merged cell once. */
function joined(item: RawItem, role: 'content' | 'years', findings: DecompositionFinding[]): string {
  const texts = item.rows.flatMap((row, i) => {
    const cell = cellAt(row, item.columns, role)
    const text = i > 0 && cell?.continued ? '' : linesOf(cell, findings)
    return isNothing(text) ? [] : [text]
  })
  return [...new Set(texts)].join('；')
}

/** Reads the content of a project named `name` in its rows. */
export function projectContent(
  item: RawItem,
  name: string,
  findings: DecompositionFinding[],
): ProjectContent {
  const column = cellAt(item.rows[0] ?? [], item.columns, 'column')
  const investment = investmentOf(item, findings)
  return {
    kind: 'project',
    name,
    field: groupName(oneLine(column?.text ?? '')) || item.field,
    content: joined(item, 'content', findings),
    years: joined(item, 'years', findings),
    investment: investment?.value ?? null,
    investmentUnit: investment ? investment.unit || headUnit(item.columns) : '',
  }
}

/** Compares the total a table states with the sum of its projects, where every one of them has a figure. */
export function investmentTotals(
  section: Section,
  projects: readonly ProjectContent[],
): DecompositionFinding[] {
  const values = projects.flatMap(({ investment }) =>
    investment === null ? [] : (parseDecimal(investment) ?? []),
  )
  if (section.totals.length !== 1 || values.length !== projects.length || values.length === 0) return []
  const cell = cellAt(section.totals[0] ?? [], section.columns, 'investment')
  const stated = cell && figureOf(cell, 'investment-unreadable', [])
  const total = stated && parseDecimal(stated.value)
  if (!total || compare(total, sum(values)) === 0) return []
  return [finding('investment-total-differs', cell, { sum: decimalText(sum(values)) })]
}
