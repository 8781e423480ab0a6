/** Everything of the data that can be put into a draft's text: figures, tables and charts, each with a name to find it by. */

import type { Form } from '../forms/form.ts'
import type { ItemKind } from '../plans/item.ts'
import { itemKinds, natures } from '../plans/item.ts'
import type { ComposedReport } from '../reports/composed.ts'
import { type AnyItem, itemsOf } from '../reports/composer.ts'
import { type CountCondition, type Figure, figureKey } from '../reports/figure.ts'
import { yearlyValues } from '../reports/figures/yearly.ts'
import type { ReportMaterial } from '../reports/material.ts'
import type { ReportPhrases } from '../reports/phrases.ts'
import { tableInText } from '../reports/tables/table-in-text.ts'
import type { DraftFigure } from './draft-text.ts'
import { figureReader, type ReportData } from './figure-reading.ts'
import { unnumbered } from './parts/numbered.ts'

/** Words in a figure's name that tell it from others of the same items. */
export type FigureWord =
  | 'count'
  | 'names'
  | 'share'
  | 'undecided'
  | 'unanswered'
  | 'estimate'
  | 'lags'
  | 'keeps'
  | 'unreported'
  | 'binding'
  | 'anticipatory'
  | 'fromBase'
  | 'fromTarget'
  | 'fromYear'
  | 'pastPace'
  | 'neededPace'

export type FigureWords = (word: FigureWord) => string

export interface Insertable extends DraftFigure {
  readonly estimate: boolean
}

/** Every figure that the data say something of today, those of the plan's items in their order, then counts. */
export function insertableFigures(data: ReportData, words: FigureWords): Insertable[] {
  const { material } = data
  const read = figureReader(data)
  const named = [
    ...itemKinds.flatMap((kind) =>
      itemsOf({ material }, kind).flatMap((item) => ofItem(item, material, words)),
    ),
    ...itemKinds.flatMap((kind) => takings(material, kind, words)),
  ]
  return named.flatMap(({ figure, suffix }) => {
    const today = read(figure)
    if (today === null) return []
    const label = [today.label, suffix].filter(Boolean).join(' ')
    const { text, estimate } = today
    return [{ key: figureKey(figure, 'text', 0), figure, label, text, estimate }]
  })
}

interface Named {
  readonly figure: Figure
  /** What follows the figure's own label; '' where that says it all. */
  readonly suffix: string
}

const plainly = (figure: Figure): Named => ({ figure, suffix: '' })

function ofItem(reported: AnyItem, material: ReportMaterial, words: FigureWords): Named[] {
  const { itemId, item, values } = reported
  const { kind } = item.content
  const ofValues = values.map(({ period }) => plainly({ kind: 'value', itemId, period }))
  const word = plainly({ kind: 'word', itemId })
  if (kind === 'task') return [word]
  if (kind === 'project')
    return [plainly({ kind: 'planned', itemId, field: 'investment' }), ...ofValues, word]
  return [
    plainly({ kind: 'planned', itemId, field: 'target' }),
    plainly({ kind: 'planned', itemId, field: 'base' }),
    ...ofValues,
    word,
    plainly({ kind: 'completion', itemId }),
    ...comparisons(itemId, material, words),
  ]
}

/** The last yearly value beside the base, the year before and the target, and the change a year. */
function comparisons(itemId: string, material: ReportMaterial, words: FigureWords): Named[] {
  const indicator = material.indicators.find((one) => one.itemId === itemId)
  const years = indicator ? yearlyValues(indicator, material).map(({ year }) => String(year)) : []
  const [period, before] = [years.at(-1), years.at(-2)]
  if (period === undefined) return []
  const beside = (from: string, word: FigureWord): Named => ({
    figure: { kind: 'difference', itemId, from, period },
    suffix: words(word),
  })
  return [
    beside('base', 'fromBase'),
    ...(before === undefined ? [] : [beside(before, 'fromYear')]),
    beside('target', 'fromTarget'),
    { figure: { kind: 'pace', itemId, of: 'past' }, suffix: words('pastPace') },
    { figure: { kind: 'pace', itemId, of: 'needed' }, suffix: words('neededPace') },
  ]
}

interface Condition {
  readonly where: CountCondition
  readonly suffix: string
}

/** How many items meet a condition, which they are, and what share: of the whole plan, and of each field 领域. */
function takings(material: ReportMaterial, items: ItemKind, words: FigureWords): Named[] {
  const list = itemsOf({ material }, items)
  if (list.length === 0) return []
  const fields = [...new Set(list.map(({ item }) => item.content.field))].filter((field) => field !== '')
  const groups = items === 'project' || fields.length < 2 ? [null] : [null, ...fields]
  return groups.flatMap((group) =>
    conditions(material, items, words).flatMap(({ where, suffix }) =>
      shapes(where).map(
        (kind): Named => ({
          figure: { kind, items, group, where },
          suffix: [suffix, words(kind)].filter(Boolean).join(' '),
        }),
      ),
    ),
  )
}

const shapes = ({ by }: CountCondition) =>
  by === 'all' ? (['count'] as const) : (['count', 'names', 'share'] as const)

function conditions(material: ReportMaterial, items: ItemKind, words: FigureWords): Condition[] {
  const form = material.forms.find(({ subject }) => subject === items)
  const ofIndicators: Condition[] = [
    ...natures.map((nature) => ({ where: { by: 'nature' as const, nature }, suffix: words(nature) })),
    { where: { by: 'estimate' }, suffix: words('estimate') },
  ]
  return [
    { where: { by: 'all' }, suffix: '' },
    ...(items === 'indicator' ? ofIndicators : []),
    // The word itself is in the figure's label.
    ...material.scaleWords[items].map((word) => ({ where: { by: 'word' as const, word }, suffix: '' })),
    { where: { by: 'word', word: null }, suffix: words('undecided') },
    { where: { by: 'lag', lags: true }, suffix: words('lags') },
    { where: { by: 'lag', lags: false }, suffix: words('keeps') },
    ...choicesOf(form, words),
    { where: { by: 'unreported' }, suffix: words('unreported') },
  ]
}

const choicesOf = (form: Form | undefined, words: FigureWords): Condition[] =>
  (form?.fields ?? [])
    .filter(({ type }) => type === 'choice')
    .flatMap(({ key, label, choices }) => [
      ...choices.map((choice) => ({
        where: { by: 'choice' as const, field: key, choice: choice.key },
        suffix: `${label.zh} ${choice.label.zh}`,
      })),
      {
        where: { by: 'choice' as const, field: key, choice: null },
        suffix: `${label.zh} ${words('unanswered')}`,
      },
    ])

/** A table or chart that can be put into the text. */
export interface PlacedInsertable {
  readonly kind: 'table' | 'chart'
  readonly key: string
  readonly label: string
  readonly text: string
  /** Whether it would be printed where it is put; of a chart always. */
  readonly inText: boolean
}

/** Every table and chart of the report but the list of gaps. */
export const insertablePlaced = (
  { tables, charts }: Pick<ComposedReport, 'tables' | 'charts'>,
  phrases: ReportPhrases,
): PlacedInsertable[] => [
  ...tables
    .filter(({ cutOff }) => cutOff !== null)
    .map((table) => ({
      ...{ kind: 'table' as const, key: table.key, label: table.name, text: table.title },
      inText: tableInText(table, phrases) !== null,
    })),
  ...charts.map(({ key, caption }) => ({
    kind: 'chart' as const,
    key,
    label: unnumbered(caption),
    text: caption,
    inText: true,
  })),
]

/** Those whose label has every word asked for: the shortest label first, then as they come. */
export function found<One extends { readonly label: string }>(all: readonly One[], query: string): One[] {
  const asked = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (asked.length === 0) return [...all]
  return all
    .filter(({ label }) => asked.every((word) => label.toLowerCase().includes(word)))
    .toSorted((a, b) => a.label.length - b.label.length)
}
