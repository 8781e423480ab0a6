/** The table of main indicators: plan, reported values, expected value, decided word. */

import type { IndicatorContent } from '../../plans/item.ts'
import type { Cell, ComposedTable, TableColumn, TableRow } from '../composed.ts'
import { type Composer, formOf, nameInPlan } from '../composer.ts'
import type { ReportedItem } from '../material.ts'
import { fillText } from '../phrases.ts'
import { periodWords } from '../text/period-words.ts'
import { notApplicable, targetInText } from '../text/value-words.ts'
import {
  column,
  fieldCells,
  fieldColumns,
  figureCell,
  groupedRows,
  hasEstimates,
  itemRow,
  numberCell,
  responsibleCell,
  tableNote,
  textCell,
  valueCell,
  wordCells,
  wordColumns,
} from './table-cells.ts'

type Indicator = ReportedItem<IndicatorContent>
type TableBody = Pick<ComposedTable, 'columns' | 'rows' | 'note'>

export function indicatorTable(composer: Composer): TableBody {
  const all = groupedRows(composer, composer.material.indicators, (one) => itemRow(cells(composer, one)))
  return { columns: columns(composer), rows: all, note: note(composer, all) }
}

function columns(composer: Composer): TableColumn[] {
  const { phrases, material } = composer
  const form = formOf(composer, 'indicator')
  const period = (text: string) => periodWords(phrases, text)
  const planYear = (of: 'base' | 'target') => {
    const year = commonYear(material.indicators, of)
    return year === null ? phrases(`table.${of}`) : fillText(phrases(`table.${of}Of`), { year: period(year) })
  }
  const figure = (label: string, group: string | null): TableColumn => ({ label, group, content: 'figure' })
  return [
    column(composer, 'table.number', 'number'),
    column(composer, 'table.indicator', 'name'),
    column(composer, 'table.unit', 'short'),
    column(composer, 'table.nature', 'short'),
    figure(planYear('base'), phrases('table.plan')),
    { label: planYear('target'), group: phrases('table.plan'), content: 'target' },
    ...form.periods.map((text) => figure(period(text), phrases('table.actual'))),
    ...(form.expectedPeriod === null
      ? []
      : [figure(fillText(phrases('table.expectedOf'), { period: period(form.expectedPeriod) }), null)]),
    ...fieldColumns(composer, 'indicator', null),
    ...wordColumns(composer, 'indicator'),
    column(composer, 'table.responsible', 'units'),
  ]
}

/** The one year all indicators share; null where they differ, so that each cell says its own. */
function commonYear(indicators: readonly Indicator[], of: 'base' | 'target'): string | null {
  const years = new Set(
    indicators
      .map(({ item: { content } }) => (of === 'base' ? content.baseYear : content.targetYear))
      .filter((year) => year !== null),
  )
  const [year] = years
  return years.size === 1 && year !== undefined ? String(year) : null
}

function cells(composer: Composer, indicator: Indicator): Cell[] {
  const { phrases } = composer
  const form = formOf(composer, 'indicator')
  const { content } = indicator.item
  return [
    numberCell(composer, indicator),
    textCell(nameInPlan(indicator, phrases)),
    textCell(content.unit),
    textCell(content.nature === null ? '' : phrases(`nature.${content.nature}`)),
    plannedCell(composer, indicator, 'base'),
    plannedCell(composer, indicator, 'target'),
    ...form.periods.map((period) => valueCell(composer, indicator, period)),
    ...(form.expectedPeriod === null ? [] : [valueCell(composer, indicator, form.expectedPeriod)]),
    ...fieldCells(composer, 'indicator', indicator),
    ...wordCells(composer, 'indicator', indicator),
    responsibleCell(composer, indicator),
  ]
}

function plannedCell(composer: Composer, indicator: Indicator, field: 'base' | 'target') {
  const { phrases, material } = composer
  const { itemId, item } = indicator
  const { content } = item
  const text = field === 'base' ? content.base : targetText(composer, indicator)
  if (text === null || text === '') return textCell(notApplicable)
  const year = field === 'base' ? content.baseYear : content.targetYear
  const own = commonYear(material.indicators, field) === null && year !== null
  const said = own
    ? fillText(phrases('table.ofYear'), { value: text, year: periodWords(phrases, String(year)) })
    : text
  const label = `${content.name} ${phrases(`table.${field}`)}`
  return figureCell(composer, { kind: 'planned', itemId, field }, { label, text: said })
}

/** The target that stands, and the one it took the place of. */
const targetText = ({ phrases }: Composer, { item, adjusted }: Indicator): string => {
  const { target, unit } = item.content
  if (!adjusted || target.text === '') return target.text
  // The unit has its own column, where it is the same.
  const { original } = adjusted
  const was = original.unit === unit ? original.target.text : targetInText(phrases, original)
  return fillText(phrases('table.adjusted'), { target: target.text, original: was })
}

function note(composer: Composer, rows: readonly TableRow[]): string {
  const { material } = composer
  const { periods } = formOf(composer, 'indicator')
  const isMarked = hasEstimates(composer, material.indicators, periods)
  const isBracketed = material.indicators.some(({ item }) => item.content.target.text.includes('['))
  return tableNote(composer, {
    rows,
    marks: [
      ...(isMarked ? (['table.noteEstimate'] as const) : []),
      ...(isBracketed ? (['table.noteBrackets'] as const) : []),
    ],
    more: adjustedNotes(composer),
  })
}

/** Targets that were adjusted: the first, the one that stands, and the document. */
const adjustedNotes = ({ material, phrases }: Composer): string[] =>
  material.indicators.flatMap(({ item: { content }, adjusted }) =>
    adjusted
      ? [
          fillText(phrases('table.noteAdjusted'), {
            ...{ name: content.name, target: targetInText(phrases, content) },
            original: targetInText(phrases, adjusted.original),
            document: adjusted.document,
          }),
        ]
      : [],
  )
