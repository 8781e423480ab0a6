/** The chart of how the items of each field stand: one bar a field, parted by word. */

import type { ItemKind } from '../plans/item.ts'
import type { ChartPoint, ComposedChart } from './composed.ts'
import { type AnyItem, type Composer, formOf, groupsOf, itemsOf } from './composer.ts'
import type { CountCondition } from './figure.ts'
import { readFigure } from './figures/read-figure.ts'
import { fillText } from './phrases.ts'

interface Part {
  readonly series: string
  readonly where: CountCondition
}

/**
 * By the decided words; of tasks and projects by what units answered while nothing is decided. Null for a unit's report,
 * where there is only one field, and where nothing is known.
 */
export function statusChart(
  composer: Composer,
  kind: Exclude<ItemKind, 'project'>,
  number: number,
): ComposedChart | null {
  const { material, phrases } = composer
  const list = itemsOf(composer, kind)
  const groups = groupsOf(list)
  if (material.unit !== null || groups.length < 2 || groups.some(({ name }) => name === '')) return null
  const isDecided = list.some(({ decidedWord }) => decidedWord !== null)
  const parts = isDecided ? decidedParts(composer, kind, list) : answeredParts(composer, kind)
  if (parts === null) return null
  const points = groups.flatMap(({ name }) => parts.map((part) => pointOf(composer, { kind, name, part })))
  return {
    key: `chart-${kind}-status`,
    caption: fillText(phrases('chart.statusCaption'), { number, what: phrases(`${kind}s`) }),
    series: '',
    points,
    note: phrases(isDecided ? 'chart.decidedNote' : 'chart.answeredNote'),
  }
}

function pointOf(
  { material, phrases, bind }: Composer,
  { kind, name, part }: { kind: ItemKind; name: string; part: Part },
): ChartPoint {
  const figure = { kind: 'count' as const, items: kind, group: name, where: part.where }
  const text = readFigure(material, phrases, figure)?.text ?? ''
  const { key } = bind(figure, 'chart', { label: name, text }).attrs
  return { label: name, series: part.series, key }
}

function decidedParts({ material, phrases }: Composer, kind: ItemKind, list: readonly AnyItem[]): Part[] {
  const said = new Set(list.map(({ decidedWord }) => decidedWord))
  const words = [...new Set([...material.scaleWords[kind], ...said])].filter((word) => word !== null)
  return [
    ...words
      .filter((word) => said.has(word))
      .map((word): Part => ({ series: word, where: { by: 'word', word } })),
    ...(said.has(null)
      ? [{ series: phrases('chart.undecided'), where: { by: 'word' as const, word: null } }]
      : []),
  ]
}

/** By the first choice of the form; null where there is none, or nobody answered. */
function answeredParts(composer: Composer, kind: ItemKind): Part[] | null {
  const field =
    kind === 'task' ? formOf(composer, kind).fields.find(({ type }) => type === 'choice') : undefined
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
