/** A report whose text people wrote: their sections, with figures, tables, charts and gaps as the data have them. */

import type {
  ComposedChart,
  ComposedReport,
  ComposedSection,
  ComposedTable,
  Gap,
} from '../reports/composed.ts'
import { type Binding, figureKey } from '../reports/figure.ts'
import type { ReportMaterial } from '../reports/material.ts'
import { fillText, plain, type ReportPhrases } from '../reports/phrases.ts'
import type { BlockNode, InlineNode } from '../reports/section.ts'
import { questionKey } from '../reports/text/theme-sections.ts'
import { type DraftBlock, titleOf } from './document.ts'
import type { DraftSection, DraftText } from './draft-text.ts'
import { figureReader } from './figure-reading.ts'
import { placedIn, placedKeys } from './parts/numbered.ts'
import { withParts } from './parts/placed-parts.ts'
import { referredTo, worded, wordsBefore } from './parts/reference-words.ts'

interface Wording {
  readonly material: ReportMaterial
  readonly phrases: ReportPhrases
}

/**
 * The composed report with the draft in the place of its text. Figures that stand twice have a key each; one that the
 * data no longer say is a gap, and is listed. Tables that the draft does not know yet close the report.
 */
export function draftedReport(whole: ComposedReport, draft: DraftText, wording: Wording): ComposedReport {
  const report = withParts(whole, new Set(draft.sections.flatMap(placedKeys)), wording)
  const { tables, charts, further, numbers } = placedIn(report, draft, wording.phrases)
  const live = draft.sections.filter(({ leftOut }) => !leftOut)
  const binder = binderFor(report, draft, { ...wording, numbers })
  const words = wordsBefore(tables, wording.phrases)
  const sections = live.map((section): ComposedSection => {
    const title = titleOf(section.document)
    return {
      key: section.key,
      document: { type: 'doc', content: bound(worded(section.document.content, words), title, binder) },
    }
  })
  const drawn = drawnKeys(tables, charts)
  return {
    ...report,
    sections: [...sections, ...further.map(tableSection)],
    tables,
    charts,
    bindings: [...binder.bindings(), ...report.bindings.filter(({ key }) => drawn.has(key))],
    gaps: [
      ...report.gaps.filter((gap) => isStillMissing(gap, report, live)),
      ...binder.gaps(),
      ...unwritten(draft, wording),
    ],
  }
}

/** Questions of a theme that were asked after the draft was begun: it has no section for them. */
function unwritten({ sections }: DraftText, { material, phrases }: Wording): Gap[] {
  const known = new Set(sections.map(({ key }) => key))
  return (material.theme?.questions ?? [])
    .filter(({ id }) => !known.has(questionKey(id)))
    .map(({ question: section }) => {
      return { unit: null, section, item: null, missing: [phrases('theme.gap.section')] }
    })
}

const tableSection = ({ key }: ComposedTable): ComposedSection => ({
  key,
  document: { type: 'doc', content: [{ type: 'table', attrs: { key } }] },
})

/** Keys of the bindings that stand in tables and charts. */
const drawnKeys = (
  tables: readonly ComposedTable[],
  charts: readonly ComposedChart[],
): ReadonlySet<string> => {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'item' ? row.cells : [])))
  return new Set([...cells, ...charts.flatMap(({ points }) => points)].flatMap(({ key }) => key ?? []))
}

/** What a unit owes it owes whoever writes the text; what nobody owed is written once no mark of it is left. */
function isStillMissing(
  { unit, section }: Gap,
  report: ComposedReport,
  live: readonly DraftSection[],
): boolean {
  if (unit !== null) return true
  const written = live.find(({ key }) => composedTitle(report, key) === section)
  return written?.document.content.some((block) => block.type === 'paragraph' && block.attrs.gap) ?? false
}

function composedTitle({ sections }: ComposedReport, key: string): string | null {
  const first = sections.find((section) => section.key === key)?.document.content[0]
  if (first?.type !== 'heading') return null
  return first.content.map((node) => (node.type === 'text' ? node.text : '')).join('')
}

interface Binder {
  /** What stands for a node of the draft; `section` is the title of where it stands. */
  readonly bind: (node: InlineNode, section: string) => InlineNode
  readonly bindings: () => readonly Binding[]
  readonly gaps: () => readonly Gap[]
}

interface Numbered extends Wording {
  readonly numbers: ReadonlyMap<string, number>
}

function binderFor(composed: ComposedReport, draft: DraftText, { numbers, ...wording }: Numbered): Binder {
  const figures = new Map(draft.figures.map((one) => [one.key, one]))
  const names = new Map(composed.tables.map(({ key, name }) => [key, name]))
  const read = figureReader({ ...wording, composed })
  const bindings: Binding[] = []
  const occurrences = new Map<string, number>()
  const gaps: Gap[] = []
  const missing = (what: string, section: string): InlineNode => {
    gaps.push({ unit: null, section, item: null, missing: [what] })
    return plain(fillText(wording.phrases('gap.ofNobody'), { missing: what }))
  }
  const bindFigure = (key: string, section: string): InlineNode => {
    const known = figures.get(key)
    const today = known ? read(known.figure) : null
    if (!known || today === null) return missing(known?.label ?? key, section)
    const occurrence = occurrences.get(key) ?? 0
    occurrences.set(key, occurrence + 1)
    const { figure } = known
    const { label, text, valueIds } = today
    const own = figureKey(figure, 'text', occurrence)
    bindings.push({ key: own, figure, place: 'text', label, text, valueIds })
    return { type: 'binding', attrs: { key: own } }
  }
  return {
    bind(node, section) {
      if (node.type === 'binding') return bindFigure(node.attrs.key, section)
      const key = referredTo(node)
      if (key === null) return node
      const number = numbers.get(key)
      return number === undefined
        ? missing(names.get(key) ?? key, section)
        : { ...node, text: String(number) }
    },
    bindings: () => bindings,
    gaps: () => gaps,
  }
}

const bound = (blocks: readonly DraftBlock[], section: string, { bind }: Binder): BlockNode[] =>
  blocks.map((block) => {
    if (block.type === 'table' || block.type === 'chart') return block
    const content = block.content.map((node) => bind(node, section))
    return block.type === 'heading' ? { ...block, content } : { ...block, content }
  })
