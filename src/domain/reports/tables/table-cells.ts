/** Cells and columns the tables share. */

import type { Field } from '../../forms/form.ts'
import type { ItemKind } from '../../plans/item.ts'
import type { Cell, TableColumn, TableRow } from '../composed.ts'
import {
  type AnyItem,
  type Composer,
  formOf,
  isReported,
  itemsOf,
  linesOf,
  type Reading,
  rowGroupsOf,
} from '../composer.ts'
import type { Figure } from '../figure.ts'
import { fillText, type ReportPhrase } from '../phrases.ts'
import { earlyMark } from '../text/item-sentences.ts'
import { periodWords } from '../text/period-words.ts'
import { estimateMark, isEstimate, notApplicable } from '../text/value-words.ts'

export const textCell = (text: string): Cell => ({ text: text === '' ? notApplicable : text, key: null })

export const figureCell = (composer: Composer, figure: Figure, reading: Reading): Cell => ({
  text: reading.text,
  key: composer.bind(figure, 'table', reading).attrs.key,
})

/** The item's number; its control marks the row for the living report. */
export const numberCell = (composer: Composer, { itemId, item }: AnyItem): Cell =>
  figureCell(composer, { kind: 'number', itemId }, { label: item.content.name, text: String(item.number) })

/**
 * Whether the table has a column for decided words: always for the indicators of a place, else once a person
 * decided one; a unit's own report leaves before anything is decided.
 */
const isJudged = (composer: Composer, kind: ItemKind): boolean =>
  (kind === 'indicator' && composer.material.unit === null) ||
  itemsOf(composer, kind).some(({ decidedWord }) => decidedWord !== null)

export const wordColumns = (composer: Composer, kind: ItemKind): TableColumn[] =>
  isJudged(composer, kind) ? [column(composer, 'table.word', 'short')] : []

export const wordCells = (composer: Composer, kind: ItemKind, reported: AnyItem): Cell[] =>
  isJudged(composer, kind) ? [wordCell(composer, reported)] : []

/** The decided word; where nobody decided yet, that is said and no word is offered. */
const wordCell = (composer: Composer, { itemId, item, decidedWord }: AnyItem): Cell =>
  figureCell(
    composer,
    { kind: 'word', itemId },
    {
      label: `${item.content.name} ${composer.phrases('table.word')}`,
      text: decidedWord ?? composer.phrases('value.undecided'),
    },
  )

/**
 * The value of the period, an estimate with its mark; what nobody reported is said as such. `unit`: where no head of
 * the table says it.
 */
export function valueCell(composer: Composer, reported: AnyItem, period: string, unit = ''): Cell {
  const { phrases, material } = composer
  const { itemId, item, values } = reported
  const value = values.find((one) => one.period === period)
  // A value of the expected period is an expectation by its head.
  const isExpected = formOf(composer, item.content.kind).expectedPeriod === period
  const mark = value !== undefined && !isExpected && isEstimate(value, material.cutOffs) ? estimateMark : ''
  return figureCell(
    composer,
    { kind: 'value', itemId, period },
    {
      label: `${item.content.name} ${periodWords(phrases, period)}`,
      text: value === undefined ? phrases('value.notReported') : value.number + unit + mark,
      valueIds: value === undefined ? [] : [value.id],
    },
  )
}

/** 区教育局, and below it （配合：区民政局、区住房建设委）. */
export function responsibleCell({ phrases }: Composer, { item }: AnyItem): Cell {
  const names = (units: readonly string[]) => units.join(phrases('list.comma'))
  const supporters =
    item.supporters.length === 0
      ? ''
      : fillText(phrases('table.supporters'), { units: names(item.supporters) })
  return textCell([names(item.leads), supporters].filter((line) => line !== '').join('\n'))
}

export const column = (
  { phrases }: Composer,
  label: ReportPhrase,
  content: TableColumn['content'],
  group: ReportPhrase | null = null,
): TableColumn => ({ label: phrases(label), group: group === null ? null : phrases(group), content })

/** The fields of the kind's form that its table shows: always the choices, and for tasks of a place the texts. */
const tabledFields = (composer: Composer, kind: ItemKind): readonly Field[] =>
  formOf(composer, kind).fields.filter(
    ({ type }) => type === 'choice' || (kind === 'task' && composer.material.unit === null),
  )

export const fieldColumns = (composer: Composer, kind: ItemKind, group: ReportPhrase | null): TableColumn[] =>
  tabledFields(composer, kind).map(({ label, type }) => ({
    label: label.zh,
    group: group === null ? null : composer.phrases(group),
    content: type === 'choice' ? 'short' : type === 'text' ? 'text' : 'long',
  }))

export function fieldCells(composer: Composer, kind: ItemKind, reported: AnyItem): Cell[] {
  const fields = tabledFields(composer, kind)
  const firstText = fields.find(({ type }) => type !== 'choice')
  return fields.map((field) => {
    const lines = linesOf(reported.answers[field.key])
    // What its own form does not ask is not missing.
    if (lines.length === 0 && reported.ownForm?.fields.every(({ key }) => key !== field.key))
      return textCell(notApplicable)
    if (lines.length === 0)
      return textCell(
        field.required || !isReported(reported) ? composer.phrases('value.notReported') : notApplicable,
      )
    if (field.type === 'choice')
      return textCell(field.choices.find(({ key }) => key === lines[0])?.label.zh ?? lines.join('\n'))
    return textCell(lines.join('\n') + (field === firstText ? earlyMark(composer, reported) : ''))
  })
}

/** Rows under the names of their fields 领域, without them where there is only one; under those of plans always. */
export function groupedRows<Item extends AnyItem>(
  { phrases }: Composer,
  items: readonly Item[],
  rowOf: (item: Item) => TableRow,
): TableRow[] {
  const groups = rowGroupsOf(items)
  return groups.flatMap(({ name, items: members, isPlan }): TableRow[] => {
    const rows = members.map(rowOf)
    if (isPlan)
      return [{ kind: 'group', label: fillText(phrases('plan.named'), { plan: name }), stays: true }, ...rows]
    return groups.length <= 1 || name === '' ? rows : [{ kind: 'group', label: name }, ...rows]
  })
}

export const itemRow = (cells: readonly Cell[]): TableRow => ({ kind: 'item', cells })

interface Notes {
  readonly rows: readonly TableRow[]
  /** Of marks at figures. */
  readonly marks?: readonly ReportPhrase[]
  /** That say something of single rows. */
  readonly more?: readonly string[]
}

/** 注：…；…。 What stands in no cell needs no word; '' where nothing does. */
export function tableNote({ phrases }: Composer, { rows, marks = [], more = [] }: Notes): string {
  const texts = new Set(rows.flatMap((row) => (row.kind === 'item' ? row.cells : [])).map(({ text }) => text))
  const notes = [
    ...more,
    ...marks.map(phrases),
    ...(texts.has(notApplicable) ? [phrases('table.noteDash')] : []),
    ...(texts.has(phrases('value.notReported')) ? [phrases('table.noteUnreported')] : []),
  ]
  return notes.length === 0
    ? ''
    : fillText(phrases('table.note'), { notes: notes.join(phrases('list.semicolon')) })
}

/** Whether any value of the periods in the table is an estimate, so that the mark needs its note. */
export const hasEstimates = (
  { material }: Composer,
  items: readonly AnyItem[],
  periods: readonly string[],
): boolean =>
  items.some(({ values }) =>
    values.some((value) => periods.includes(value.period) && isEstimate(value, material.cutOffs)),
  )
