/**
 * A letter in the letter format (GB/T 9704-2012, 10.1): the issuer's name in red 30 mm below the page's top, a red
 * double rule under it and one 20 mm above the foot, the number at the right under the first, no page number on page 1.
 */

import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  Paragraph,
  TabStopType,
} from 'docx'
import { widthOf } from '#domain/reports/tables/column-widths.ts'
import { withStop } from '#domain/texts/with-stop.ts'
import { records } from '#words/records.ts'
import { annexList } from '../official-format/annexes.ts'
import { officialDay } from '../official-format/dates.ts'
import { fontsOf } from '../official-format/fonts.ts'
import { footerDistance, millimetres, sizes, textWidth } from '../official-format/measures.ts'
import { pageSection } from '../official-format/pages.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { markLine, red } from '../official-format/red-head.ts'
import { signed } from '../official-format/signature.ts'
import { run, tab } from '../official-format/text.ts'
import { titleParagraphs } from '../official-format/title.ts'
import { markOf, type RecordFile, recordFile } from './record-file.ts'

export interface LetterView extends RecordFile {
  /** 发文字号; '' while it has none. */
  readonly number: string
  readonly addressees: readonly string[]
  readonly paragraphs: readonly string[]
  /** Named under the text; absent: none. */
  readonly annexes?: readonly string[]
  /** By when an answer is asked for; null for none. */
  readonly dueOn: string | null
}

export const letterFile = (view: LetterView): Promise<Uint8Array> =>
  recordFile(view, [letterSection(view, [...letterHead(view), ...letterBody(view), ...signed(view)])])

/** Both rules are 170 mm long, 7 mm more on either side than the text. */
const overhang = { left: -millimetres(7), right: -millimetres(7) }

/** Of the lower red rule from the page's lower edge; numbers of later pages stand higher. */
const ruleDistance = millimetres(20)

/** The page of a letter around what it says. */
export function letterSection(view: RecordFile, children: readonly FileChild[]): ISectionOptions {
  const section = pageSection({
    ...{ children, isNumbered: true, startsCount: true, mark: markOf(view) },
    belowNumber: footerDistance - ruleDistance,
  })
  return {
    ...section,
    properties: {
      ...section.properties,
      titlePage: true,
      page: {
        ...section.properties?.page,
        margin: {
          ...section.properties?.page?.margin,
          header: headDistance(view),
          footer: ruleDistance,
        },
      },
    },
    headers: { ...section.headers, first: redHead(view) },
    footers: { ...section.footers, first: redFoot() },
  }
}

/** The mark of example data stands this far down, above the name. */
const exampleMark = { distance: millimetres(20), line: 320 }
const topOfName = millimetres(30)

/** From the top of the page to the first line of the head. */
function headDistance(view: RecordFile): number {
  return view.example ? exampleMark.distance : topOfName - markLine(headSize(view.issuer)).above
}

function redHead(view: RecordFile): Header {
  const mark = markOf(view)
  const size = headSize(view.issuer)
  const { line, above, below } = markLine(size)
  const after = topOfName - above - exampleMark.distance - exampleMark.line
  return new Header({
    children: [
      ...(mark === null ? [] : [paragraph('header', mark, { spacing: { after } })]),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0, line, lineRule: 'exact' },
        children: [run(view.issuer, { color: red, font: fontsOf(view.fonts).title, size })],
      }),
      doubleRule({ above: 'thick', below: 'thin', before: millimetres(4) - below - ruleGap }),
    ],
  })
}

/** As large as a line holds, at most 小初. */
const headSize = (issuer: string): number =>
  Math.min(sizes.小初, Math.floor(textWidth / Math.max(1, widthOf(issuer)) / 10))

const redFoot = (): Footer =>
  new Footer({
    children: [doubleRule({ above: 'thin', below: 'thick', before: 0 })],
  })

/** In eighths of a point. */
const ruleSizes = { thick: 24, thin: 6 } as const

/** Between the two lines of a rule: one point. */
const ruleGap = 20

interface DoubleRule {
  readonly above: keyof typeof ruleSizes
  readonly below: keyof typeof ruleSizes
  /** Twips of air over it. */
  readonly before: number
}

/** Two borders of their own: which line of a double border is the thick one, programs read differently. */
function doubleRule({ above, below, before }: DoubleRule): Paragraph {
  const rule = (size: keyof typeof ruleSizes) =>
    ({ style: BorderStyle.SINGLE, size: ruleSizes[size], color: red, space: 0 }) as const
  return new Paragraph({
    indent: overhang,
    spacing: { before, after: 0, line: ruleGap, lineRule: 'exact' },
    border: { top: rule(above), bottom: rule(below) },
    children: [],
  })
}

/** Urgency at the left, the number at the right, on the line under the red rule. */
export const letterNumber = (number: string, urgency: string): FileChild =>
  urgency === ''
    ? paragraph('plain', number, { alignment: AlignmentType.RIGHT, spacing: belowRule })
    : paragraph('annexMark', [run(urgency), tab(), run(number)], {
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        spacing: belowRule,
      })

/** Seven eighths of a character are between the rule and the number; a line has most of it above its characters. */
const belowRule = { before: millimetres(1.6) }

/** The number at the right, two lines of air, the title, whom it is to. */
export function letterHead({ number, title, addressees }: LetterView): FileChild[] {
  return [
    letterNumber(number, ''),
    ...titleParagraphs(title, { above: 1, below: 1 }),
    ...addressLine(addressees),
  ]
}

/** Whom it is to, with the colon that opens the text; [] for nobody. */
export const addressLine = (addressees: readonly string[]): FileChild[] =>
  addressees.length === 0
    ? []
    : [
        paragraph(
          'plain',
          records.addressees.zh.replace('{{names}}', () => addressees.join('、')),
        ),
      ]

/** The end of the text goes with the signature: a page with nothing else is not allowed. */
function letterBody({ paragraphs, dueOn, annexes = [] }: LetterView): FileChild[] {
  const due = dueOn === null ? [] : [records.dueLine.zh.replace('{{day}}', officialDay(dueOn))]
  return [
    ...[...paragraphs, ...due].map((text, at, all) =>
      paragraph('text', withStop(text), { keepNext: at === all.length - 1 }),
    ),
    ...annexList(records.annexes.zh, annexes),
  ]
}
