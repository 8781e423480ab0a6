/** The tables of a third party's report: target, latest figure, rating and reason of every item. */

import { parsePeriod } from '../../periods/period.ts'
import type { ItemKind } from '../../plans/item.ts'
import type { Value } from '../../values/value.ts'
import type { Cell, ComposedTable, TableColumn, TableRow } from '../composed.ts'
import { type AnyItem, type Composer, formOf, itemsOf, nameInPlan } from '../composer.ts'
import { fillText } from '../phrases.ts'
import { dayWords, periodWords } from '../text/period-words.ts'
import { estimateMark, isEstimate, targetInText } from '../text/value-words.ts'
import {
  column,
  figureCell,
  groupedRows,
  itemRow,
  numberCell,
  responsibleCell,
  tableNote,
  textCell,
} from './table-cells.ts'
import { tabledKinds, tableKey } from './table-numbers.ts'

export const assessmentTables = (composer: Composer): ComposedTable[] =>
  tabledKinds(composer).map((kind, at) => {
    const { phrases, material } = composer
    const { cutOffs } = material
    const name = phrases(`assessment.table.${kind}`)
    const rows = rowsOf(composer, kind)
    return {
      ...{ key: tableKey(kind), name, rows, columns: columns(composer, kind) },
      title: fillText(phrases('table.title'), { number: at + 1, title: name }),
      cutOff: fillText(phrases('table.cutOff'), {
        yearly: dayWords(phrases, cutOffs.yearly),
        monthly: dayWords(phrases, cutOffs.monthly),
        progress: dayWords(phrases, cutOffs.progress),
      }),
      note: tableNote(composer, { rows, marks: hasMark(rows) ? ['table.noteEstimate'] : [] }),
    }
  })

const nameHeads = { indicator: 'table.indicator', task: 'table.task', project: 'table.project' } as const

function columns(composer: Composer, kind: ItemKind): TableColumn[] {
  // Figures stand with their unit of measure, as targets do.
  const latest = (head: 'assessment.latest' | 'assessment.invested') => [
    column(composer, head, 'target'),
    column(composer, 'assessment.period', 'short'),
  ]
  const middle = {
    indicator: [column(composer, 'table.target', 'target'), ...latest('assessment.latest')],
    task: [column(composer, 'table.responsible', 'units')],
    project: [column(composer, 'table.investment', 'target'), ...latest('assessment.invested')],
  }
  return [
    column(composer, 'table.number', 'number'),
    column(composer, nameHeads[kind], 'name'),
    ...middle[kind],
    column(composer, 'assessment.word', 'short'),
    column(composer, 'assessment.reason', 'long'),
  ]
}

function rowsOf(composer: Composer, kind: ItemKind): TableRow[] {
  const row = (item: AnyItem) => itemRow(cells(composer, item))
  const list = itemsOf(composer, kind)
  // A project's field is its column of the plan: a row for each would say nothing its name does not.
  const isOfOnePlan = list.every(({ plan }) => plan === undefined)
  if (kind === 'project' && isOfOnePlan) return list.map(row)
  return groupedRows(composer, list, row)
}

const cells = (composer: Composer, item: AnyItem): Cell[] => [
  numberCell(composer, item),
  textCell(nameInPlan(item, composer.phrases)),
  ...middleCells(composer, item),
  wordCell(composer, item),
  textCell(item.decidedReason ?? ''),
]

function middleCells(composer: Composer, reported: AnyItem): Cell[] {
  const { phrases } = composer
  const { itemId, item } = reported
  const { content } = item
  if (content.kind === 'task') return [responsibleCell(composer, reported)]
  if (content.kind === 'project') {
    const { name, investment, investmentUnit: unit } = content
    const label = `${name} ${phrases('table.investment')}`
    const planned = { kind: 'planned', itemId, field: 'investment' } as const
    const sum = investment === null ? null : { label, text: investment + unit }
    return [
      sum === null ? textCell('') : figureCell(composer, planned, sum),
      ...latestCells(composer, reported, unit),
    ]
  }
  const text = targetInText(phrases, content)
  const target = { kind: 'planned', itemId, field: 'target' } as const
  return [
    text === ''
      ? textCell('')
      : figureCell(composer, target, { label: `${content.name} ${phrases('table.target')}`, text }),
    ...latestCells(composer, reported, content.unit),
  ]
}

/** The newest figure with its mark, and when it is of; what nobody reported is said as such. */
function latestCells(composer: Composer, reported: AnyItem, unit: string): Cell[] {
  const { phrases, material } = composer
  const { itemId, item } = reported
  const value = latest(composer, reported)
  if (value === null) return [textCell(phrases('value.notReported')), textCell('')]
  const { period, number, id } = value
  const words = periodWords(phrases, period)
  const mark = isEstimate(value, material.cutOffs) ? estimateMark : ''
  return [
    figureCell(
      composer,
      { kind: 'value', itemId, period },
      { label: `${item.content.name} ${words}`, text: number + unit + mark, valueIds: [id] },
    ),
    textCell(words),
  ]
}

/** Of the periods asked for, not the last year's expectation. */
function latest(composer: Composer, { item, values }: AnyItem): Value | null {
  const { expectedPeriod } = formOf(composer, item.content.kind)
  const dayOf = ({ period }: Value) => parsePeriod(period)?.lastDay ?? ''
  const newest = values
    .filter(({ period }) => period !== expectedPeriod)
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))
  return newest[0] ?? null
}

/** The rating; where there is none yet, that is said and no word is offered. */
const wordCell = (composer: Composer, { itemId, item, decidedWord }: AnyItem): Cell =>
  figureCell(
    composer,
    { kind: 'word', itemId },
    {
      label: `${item.content.name} ${composer.phrases('assessment.word')}`,
      text: decidedWord ?? composer.phrases('assessment.open'),
    },
  )

const hasMark = (rows: readonly TableRow[]): boolean =>
  rows.some((row) => row.kind === 'item' && row.cells.some(({ text }) => text.endsWith(estimateMark)))
