/**
 * The imprint 版记 (GB/T 9704-2012, 7.4): copies and who printed it when, between rules, its last one on the lower edge
 * of the text of the last page. Where that is, is worked out from the layout of what stands before it.
 */

import {
  BorderStyle,
  type FileChild,
  type ISectionOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx'
import type { PageLayout } from 'docx/layout'
import { widthOf } from '#domain/reports/tables/column-widths.ts'
import { records } from '#words/records.ts'
import { officialDay } from './dates.ts'
import { margins, paper, textWidth } from './measures.ts'
import type { OfficialFile } from './package.ts'
import { estimatedPages } from './page-estimate.ts'
import { paragraph } from './paragraphs.ts'
import { run, tab } from './text.ts'

export interface Imprint {
  /** 主送机关 that are too many for the first page (7.3.2); absent or [] where they stand there. */
  readonly to?: readonly string[]
  /** 抄送机关; [] for none. */
  readonly copies: readonly string[]
  /** 印发机关 and the day; null in the letter format, which has neither, nor rules. */
  readonly printed: { readonly by: string; readonly on: string } | null
}

const line = 480
/** One character of 14 points at either side. */
const side = 280
const charactersOfLine = (textWidth - 2 * side) / 280

const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' })
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
/** 0.35 mm for the first and the last, 0.25 mm within. */
const outer = rule(8)
const inner = rule(6)

/** 主送 above 抄送, no rule between them. */
function receivers({ to = [], copies }: Imprint): string[] {
  return [
    ...(to.length === 0 ? [] : [records.mainTo.zh.replace('{{names}}', () => to.join('、'))]),
    ...(copies.length === 0 ? [] : [records.copies.zh.replace('{{names}}', () => copies.join('，'))]),
  ]
}

/**
 * Rather one line too many than one too few, which would push the imprint to a page of its own: words of the two
 * scripts keep a quarter of a character apart, and a line gives up its last where no mark may begin the next.
 */
function linesOf(text: string): number {
  const between =
    text.match(/(?<=[\p{Script=Han}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\p{Script=Han})/gu) ?? []
  const width = widthOf(text) + between.length / 4
  return width <= charactersOfLine ? 1 : Math.ceil((width - 3) / (charactersOfLine - 3 - 1))
}

/** What three rules add. */
const rules = 40

/** Twips from its first rule to its last. */
const imprintHeight = (imprint: Imprint): number =>
  receivers(imprint).reduce((sum, text) => sum + linesOf(text), 0) * line +
  (imprint.printed === null ? 0 : line + rules)

const hasRows = (imprint: Imprint): boolean => receivers(imprint).length > 0 || imprint.printed !== null

function imprintTable(imprint: Imprint): Table {
  const { printed } = imprint
  const isRuled = printed !== null
  const names = receivers(imprint)
  const rows = [
    ...(names.length === 0 ? [] : [names.map(namesParagraph)]),
    ...(printed === null ? [] : [[printedParagraph(printed)]]),
  ]
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: side, right: side },
    borders: {
      ...{ left: none, right: none, insideVertical: none },
      ...{ top: isRuled ? outer : none, bottom: isRuled ? outer : none },
      insideHorizontal: isRuled ? inner : none,
    },
    rows: rows.map(
      (children) =>
        new TableRow({
          cantSplit: true,
          children: [new TableCell({ width: { size: textWidth, type: WidthType.DXA }, children })],
        }),
    ),
  })
}

/** What wraps goes on behind the colon. */
const namesParagraph = (text: string): Paragraph =>
  paragraph('imprint', text, { indent: { left: 3 * 280, hanging: 3 * 280 } })

const printedParagraph = ({ by, on }: { readonly by: string; readonly on: string }): Paragraph =>
  paragraph(
    'imprint',
    [run(by), tab(), run(records.printedOn.zh.replace('{{day}}', () => officialDay(on)))],
    { tabStops: [{ type: TabStopType.RIGHT, position: textWidth - 2 * side }] },
  )

/** Pixels of the layout to twips. */
const twips = (pixels: number): number => Math.round(pixels * 15)
const lowerEdge = paper.height - margins.bottom

/** How far the text of a page goes down, in twips from the page's top. */
const endOf = ({ body }: PageLayout): number =>
  Math.max(
    margins.top,
    ...body.flatMap((block) =>
      block.type === 'paragraph'
        ? block.lines.map(({ y, height }) => twips(y + height))
        : block.rows.map(({ y, height }) => twips(y + height)),
    ),
  )

/** Word ends a document with a paragraph; after a table it is this one, of no height to speak of. */
const last = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, children: [] })

const spacer = (height: number, startsPage: boolean): Paragraph =>
  new Paragraph({
    pageBreakBefore: startsPage,
    spacing: { before: 0, after: 0, line: Math.max(20, height), lineRule: 'exact' },
    children: [],
  })

/** A hair less, so that another program's rounding does not push the last rule to another page. */
const slack = 40

interface Placed {
  readonly imprint: Imprint
  /** Makes the sections anew each time: what was laid out cannot be written any more. */
  readonly sections: () => ISectionOptions[]
  /** A page of its own, for where the last page is turned or full. */
  readonly ownPage: (children: readonly FileChild[]) => ISectionOptions
  /** Whether laying it out would keep everybody waiting: the imprint gets a page of its own. */
  readonly isLong: boolean
}

/** The sections with the imprint at the foot of the last page. */
export function withImprint(
  document: Omit<OfficialFile['document'], 'sections'>,
  { imprint, sections, ownPage, isLong }: Placed,
): ISectionOptions[] {
  if (!hasRows(imprint)) return sections()
  const height = imprintHeight(imprint) + slack
  const end = isLong ? undefined : estimatedPages({ ...document, sections: sections() }).at(-1)
  const isUpright = end !== undefined && end.height > end.width
  const room = end === undefined || !isUpright ? 0 : lowerEdge - endOf(end) - height
  const made = sections()
  const whole = lowerEdge - margins.top - height
  if (!isUpright) return [...made, ownPage([spacer(whole, false), imprintTable(imprint), last()])]
  const closing = made.pop()
  if (closing === undefined) return made
  const foot = [spacer(room > 0 ? room : whole, room <= 0), imprintTable(imprint), last()]
  return [...made, { ...closing, children: [...closing.children, ...foot] }]
}
