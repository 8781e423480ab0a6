/** The chart of how items stand, parted by word: one bar a field, of projects one for all. */

import type { ItemKind } from '../../plans/item.ts'
import type { ChartPoint, ComposedChart } from '../composed.ts'
import { type AnyItem, type Composer, formOf, groupsOf, itemsOf } from '../composer.ts'
import type { CountCondition, Figure } from '../figure.ts'
import { readFigure } from '../figures/read-figure.ts'
import { fillText, type ReportPhrases } from '../phrases.ts'

export const statusChartKey = (kind: ItemKind): string => `chart-${kind}-status`

interface Part {
  readonly series: string
  readonly where: CountCondition
}

/**
 * By the decided words; of tasks and projects by what units answered while nothing is decided. Null for a unit's report,
 * where there is only one bar's worth of fields or one project, and where nothing is known. The field of a project is
 * its column of the plan: a bar for each would say nothing its name does not.
 */
export function statusChart(composer: Composer, kind: ItemKind, number: number): ComposedChart | null {
  const { material, phrases } = composer
  const list = itemsOf(composer, kind)
  if (material.unit !== null) return null
  const bars = barsOf(composer, kind)
  if (bars.length === 0) return null
  const isDecided = list.some(({ decidedWord }) => decidedWord !== null)
  const parts = isDecided ? decidedParts(composer, kind, list) : answeredParts(composer, kind)
  if (parts === null) return null
  const points = bars.flatMap((bar) => parts.map((part) => pointOf(composer, { kind, bar, part })))
  return {
    key: statusChartKey(kind),
    caption: fillText(phrases(isByField(kind) ? 'chart.statusCaption' : 'chart.wholeCaption'), {
      number,
      what: phrases(`${kind}s`),
    }),
    series: '',
    points,
    note: phrases(isDecided ? 'chart.decidedNote' : 'chart.answeredNote'),
  }
}

/** Whether the bars are fields, not one for all items. */
export const isByField = (kind: ItemKind): boolean => kind !== 'project'

interface Bar {
  readonly label: string
  /** null: all items. */
  readonly group: string | null
}

function barsOf(composer: Composer, kind: ItemKind): Bar[] {
  const list = itemsOf(composer, kind)
  if (!isByField(kind)) return list.length < 2 ? [] : [{ label: composer.phrases(`${kind}s`), group: null }]
  const names = groupsOf(list).map(({ name }) => name)
  return names.length < 2 || names.includes('') ? [] : names.map((name) => ({ label: name, group: name }))
}

function pointOf(
  { material, phrases, bind }: Composer,
  { kind, bar: { label, group }, part }: { kind: ItemKind; bar: Bar; part: Part },
): ChartPoint {
  const figure = { kind: 'count' as const, items: kind, group, where: part.where }
  const text = readFigure(material, phrases, figure)?.text ?? ''
  const { key } = bind(figure, 'chart', { label, text }).attrs
  return { label, series: part.series, key, ...(isOpen(part) ? { isOpen: true } : {}) }
}

const isOpen = ({ where }: Part): boolean =>
  (where.by === 'word' && where.word === null) || (where.by === 'choice' && where.choice === null)

/** What the part of a word is called, null that of what nobody decided. */
const seriesOfWord = (phrases: ReportPhrases, word: string | null): string =>
  word ?? phrases('chart.undecided')

type Count = Extract<Figure, { readonly kind: 'count' }>

/** What the part that a count stands for is called; null where it is none, or no form offers the answer any more. */
export function seriesOfCount(
  { items, where }: Pick<Count, 'items' | 'where'>,
  { material, phrases }: Pick<Composer, 'material' | 'phrases'>,
): string | null {
  if (where.by === 'word') return seriesOfWord(phrases, where.word)
  if (where.by !== 'choice') return null
  if (where.choice === null) return phrases('value.notReported')
  const fields = material.forms.find(({ subject }) => subject === items)?.fields ?? []
  const choices = fields.find(({ key }) => key === where.field)?.choices ?? []
  return choices.find(({ key }) => key === where.choice)?.label.zh ?? null
}

function decidedParts({ material, phrases }: Composer, kind: ItemKind, list: readonly AnyItem[]): Part[] {
  const said = new Set(list.map(({ decidedWord }) => decidedWord))
  const words = [...new Set([...material.scaleWords[kind], ...said])].filter((word) => word !== null)
  return [...words, null]
    .filter((word) => said.has(word))
    .map((word): Part => ({ series: seriesOfWord(phrases, word), where: { by: 'word', word } }))
}

/** By the first choice of the form; null where there is none, or nobody answered. */
function answeredParts(composer: Composer, kind: ItemKind): Part[] | null {
  const field =
    kind === 'indicator' ? undefined : formOf(composer, kind).fields.find(({ type }) => type === 'choice')
  const list = itemsOf(composer, kind)
  if (field === undefined || !list.some(({ answers }) => answers[field.key])) return null
  const given = new Set(list.map(({ answers }) => answers[field.key] ?? null))
  const part = (choice: string | null, series: string): Part => ({
    series,
    where: { by: 'choice', field: field.key, choice },
  })
  return [
    ...field.choices.filter(({ key }) => given.has(key)).map(({ key, label }) => part(key, label.zh)),
    ...(given.has(null) ? [part(null, composer.phrases('value.notReported'))] : []),
  ]
}
