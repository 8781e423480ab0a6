/** Where a report quotes figures: its sentences, table cells and bars as texts, by the keys of their bindings. */

import type { ComposedChart, ComposedReport, ComposedSection, ComposedTable } from '../reports/composed.ts'
import type { Binding } from '../reports/figure.ts'
import type { BlockNode, InlineNode } from '../reports/section.ts'

/** What a reader sees at one place. */
export interface Quote {
  readonly place: 'sentence' | 'table' | 'chart'
  /** Title of the section, the table or the chart. */
  readonly where: string
  /** What the cell or bar is of; '' for a sentence. */
  readonly label: string
  readonly text: string
  /** Bindings in it. */
  readonly keys: readonly string[]
}

/** A report as it was composed or stored; tables and charts are known only of a composed one. */
export interface QuotedReport {
  readonly sections: readonly ComposedSection[]
  readonly bindings: readonly Binding[]
  readonly tables: readonly ComposedTable[]
  readonly charts: readonly ComposedChart[]
}

export function quotesOf({ sections, bindings, tables, charts }: QuotedReport): Quote[] {
  const byKey = new Map(bindings.map((binding) => [binding.key, binding]))
  const textOf = (key: string): string => byKey.get(key)?.text ?? ''
  return [
    ...sections.flatMap((section) => sentences(section, textOf)),
    ...bindings
      .filter(({ place }) => place === 'table')
      .map(({ key, label, text }): Quote => {
        const table = tables.find(({ rows }) =>
          rows.some((row) => row.kind === 'item' && hasCell(row.cells, key)),
        )
        return { place: 'table', where: table?.title ?? '', label, text, keys: [key] }
      }),
    ...bindings
      .filter(({ place }) => place === 'chart')
      .map(({ key, label, text }): Quote => {
        const chart = charts.find(({ points }) => points.some((point) => point.key === key))
        const point = chart?.points.find((one) => one.key === key)
        return {
          place: 'chart',
          where: chart?.caption ?? '',
          label: point?.label ?? label,
          text,
          keys: [key],
        }
      }),
  ]
}

const hasCell = (cells: readonly { readonly key: string | null }[], key: string): boolean =>
  cells.some((cell) => cell.key === key)

function sentences({ document }: ComposedSection, textOf: (key: string) => string): Quote[] {
  const heading = document.content.find((block) => block.type === 'heading')
  const where = heading ? read(heading.content, textOf) : ''
  return document.content.flatMap((block) => sentence(block, { where, textOf }))
}

function sentence(block: BlockNode, of: { where: string; textOf: (key: string) => string }): Quote[] {
  if (block.type !== 'paragraph') return []
  const keys = block.content.flatMap((node) => (node.type === 'binding' ? [node.attrs.key] : []))
  return [{ place: 'sentence', where: of.where, label: '', text: read(block.content, of.textOf), keys }]
}

const read = (nodes: readonly InlineNode[], textOf: (key: string) => string): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : textOf(node.attrs.key))).join('')

/** One place that reads otherwise; `before` null: it is new, `after` null: it is gone. */
export interface QuoteChange {
  readonly place: Quote['place']
  readonly where: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * Every place of a composed report that reads otherwise in another composition of it. Sentences are paired in their
 * order within a section: a section keeps its title whatever its figures.
 */
export function composedChanges(before: ComposedReport, after: ComposedReport): QuoteChange[] {
  const [old, fresh] = [quotesOf(before), quotesOf(after)]
  return (['sentence', 'table', 'chart'] as const).flatMap((place) =>
    paired(
      old.filter((quote) => quote.place === place),
      fresh.filter((quote) => quote.place === place),
    ),
  )
}

function paired(old: readonly Quote[], fresh: readonly Quote[]): QuoteChange[] {
  const gone = leftOver(old, fresh)
  const come = leftOver(fresh, old)
  const taken = new Set<Quote>()
  const changed = gone.map((quote): QuoteChange => {
    const match = come.find((other) => !taken.has(other) && isSamePlace(quote, other))
    if (match) taken.add(match)
    return { ...placeOf(match ?? quote), before: quote.text, after: match?.text ?? null }
  })
  const added = come.filter((quote) => !taken.has(quote))
  return [...changed, ...added.map((quote) => ({ ...placeOf(quote), before: null, after: quote.text }))]
}

const placeOf = ({ place, where, label }: Quote) => ({ place, where, label })

/** A cell or bar is known by its binding, a sentence by its section and any binding they share. */
const isSamePlace = (one: Quote, other: Quote): boolean =>
  one.place === 'sentence'
    ? one.where === other.where && (one.keys.some((key) => other.keys.includes(key)) || one.keys.length === 0)
    : one.keys[0] === other.keys[0]

/** Those that do not stand in the other list with the same words. */
function leftOver(some: readonly Quote[], other: readonly Quote[]): Quote[] {
  const counts = new Map<string, number>()
  for (const quote of other) counts.set(wordsOf(quote), (counts.get(wordsOf(quote)) ?? 0) + 1)
  return some.filter((quote) => {
    const count = counts.get(wordsOf(quote)) ?? 0
    counts.set(wordsOf(quote), count - 1)
    return count <= 0
  })
}

const wordsOf = ({ place, where, label, text, keys }: Quote): string =>
  JSON.stringify(place === 'sentence' ? [place, where, text] : [place, keys, label, text])

/** The places of a stored version that hold one of these bindings, with what they would say with other texts. */
export function storedChanges(stored: QuotedReport, texts: ReadonlyMap<string, string>): QuoteChange[] {
  const renewed = stored.bindings.map((binding) => ({
    ...binding,
    text: texts.get(binding.key) ?? binding.text,
  }))
  const after = quotesOf({ ...stored, bindings: renewed })
  return quotesOf(stored).flatMap((quote, at) => {
    const other = after[at]
    if (!other || other.text === quote.text) return []
    return [{ ...placeOf(quote), before: quote.text, after: other.text }]
  })
}
