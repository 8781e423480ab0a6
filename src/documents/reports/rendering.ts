/** Renders a composed report's sections as paragraphs and tables of the official format. */

import type { FileChild, ParagraphChild } from 'docx'
import type { ComposedChart, ComposedReport, ComposedTable } from '#domain/reports/composed.ts'
import { headingCounter } from '#domain/reports/heading-numbers.ts'
import type { BlockNode, HeadingNode, InlineNode, ParagraphNode, TextNode } from '#domain/reports/section.ts'
import { documents } from '#words/documents.ts'
import type { ContentsEntry } from '../official-format/contents.ts'
import { bookmarked, bookmarkNumbers, boundFigure } from '../official-format/control.ts'
import { sizes } from '../official-format/measures.ts'
import { headingParagraph, paragraph } from '../official-format/paragraphs.ts'
import { captionChildren, referenceChildren } from '../official-format/references.ts'
import { run } from '../official-format/text.ts'
import { chartRun } from './chart-run.ts'
import type { Page, RenderingOptions } from './page.ts'
import { tableBlocks, textTableBlocks } from './table-blocks.ts'

export interface Rendered {
  /** The frame's sections, with the tables that stand in their text. */
  readonly body: readonly FileChild[]
  /** The tables at the end, each from its title to its note, for turned pages. */
  readonly tables: readonly (readonly FileChild[])[]
  readonly contents: readonly ContentsEntry[]
}

export function render(report: ComposedReport, options: RenderingOptions): Rendered {
  const contents: ContentsEntry[] = []
  const next = bookmarkNumbers()
  const page: Page = {
    options,
    bindings: new Map(report.bindings.map((binding) => [binding.key, binding])),
    next,
    entered: ({ title, level }, children = [run(title)]) => {
      const bookmark = `_Toc${String(contents.length + 1).padStart(9, '0')}`
      contents.push({ title, level, bookmark })
      return bookmarked(bookmark, children, next)
    },
  }
  const count = headingCounter()
  const body: FileChild[] = []
  const tables: FileChild[][] = []
  for (const { document } of report.sections)
    for (const block of document.content) {
      if (block.type !== 'table') body.push(...bodyBlock(page, report, block, count))
      else {
        const table = report.tables.find(({ key }) => key === block.attrs.key)
        if (table?.inText) body.push(...textTableBlocks(page, table, table.inText))
        else tables.push(annex(page, table, tables.length === 0))
      }
    }
  return { body, tables: tables.filter((blocks) => blocks.length > 0), contents }
}

function bodyBlock(
  page: Page,
  report: ComposedReport,
  block: Exclude<BlockNode, { type: 'table' }>,
  count: ReturnType<typeof headingCounter>,
): FileChild[] {
  if (block.type === 'heading') return [headingBlock(page, block, count(block.attrs.level))]
  if (block.type === 'paragraph') return [textBlock(page, block)]
  const chart = report.charts.find(({ key }) => key === block.attrs.key)
  return chart === undefined ? [] : chartBlocks(page, chart, report.charts.indexOf(chart) + 1)
}

function headingBlock(page: Page, { attrs, content }: HeadingNode, number: string): FileChild {
  const { level } = attrs
  const title = number + content.map((node) => (node.type === 'text' ? node.text : '')).join('')
  return headingParagraph(
    level,
    level <= 2 ? page.entered({ title, level: level === 1 ? 1 : 2 }) : [run(title)],
  )
}

function textBlock(page: Page, { attrs, content }: ParagraphNode): FileChild {
  const { origin, cited, gap } = attrs
  const children = content.flatMap((node) => inlineChildren(page, node, gap))
  if (origin !== null && cited && page.options.citesSources) {
    const source = documents.source.zh.replace('{{unit}}', origin)
    children.push(run(source, { font: page.options.fonts.script, size: sizes.四号 }))
  }
  // The few words that open what follows never close a page.
  return paragraph('text', children, { keepNext: isOpening(content) })
}

/** Whether the paragraph is nothing but the few words that say what the next ones are about. */
const isOpening = (content: readonly InlineNode[]): boolean =>
  content.length > 0 && content.every((node) => node.type === 'text' && isStrong(node))

const isStrong = ({ marks = [] }: TextNode): boolean => marks.some(({ type }) => type === 'strong')

/** Key of the table or chart whose number the text is; null for any other text. */
const referredTo = ({ marks = [] }: TextNode): string | null =>
  marks.flatMap((mark) => (mark.type === 'reference' ? [mark.attrs.key] : []))[0] ?? null

function inlineChildren(page: Page, node: InlineNode, isOpen: boolean): ParagraphChild[] {
  const referred = node.type === 'text' ? referredTo(node) : null
  if (node.type === 'text' && referred !== null) return referenceChildren(referred, node.text)
  if (node.type === 'text') return [run(node.text, { isOpen, ...(isStrong(node) ? { bold: true } : {}) })]
  const binding = page.bindings.get(node.attrs.key)
  if (binding === undefined) throw new Error(`no binding ${node.attrs.key}`)
  return boundFigure(binding, page.next)
}

function chartBlocks(page: Page, chart: ComposedChart, id: number): FileChild[] {
  const { key, caption, note } = chart
  return [
    paragraph('figure', [chartRun(page, chart, id)]),
    paragraph('figureTitle', captionChildren(caption, key, page.next)),
    paragraph('tableNote', note),
  ]
}

/** A table with its title; [] for one the options leave out. */
function annex(page: Page, table: ComposedTable | undefined, isFirst: boolean): FileChild[] {
  if (table === undefined || (table.cutOff === null && !page.options.listsGaps)) return []
  return tableBlocks(page, table, { startsPage: !isFirst })
}
