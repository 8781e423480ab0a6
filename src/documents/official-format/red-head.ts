/**
 * The head of a document 版头 (GB/T 9704-2012, 7.2): copy number and urgency at the left, the issuer's mark in red with
 * its top edge 35 mm below the text's, number, signers of what goes to a superior, and the red rule.
 */

import { AlignmentType, BorderStyle, type FileChild, Paragraph, TabStopType } from 'docx'
import { widthOf } from '#domain/reports/tables/column-widths.ts'
import { records } from '#words/records.ts'
import type { FontScheme } from './fonts.ts'
import { character, linePitch, millimetres, sizes, textWidth } from './measures.ts'
import { paragraph } from './paragraphs.ts'
import { run, tab } from './text.ts'

export interface RedHead {
  /** Six digits; '' for none. */
  readonly copyNumber: string
  /** 特急 or 加急; '' for none. A mark of state secrets has no place: such a document is refused. */
  readonly urgency: string
  /** As it is printed: ××区发展和改革局文件. */
  readonly mark: string
  /** 发文字号; '' while it has none. */
  readonly number: string
  /** Who signs what goes to a superior 签发人; [] for everything else. */
  readonly signers: readonly string[]
}

export const red = 'FF0000'

/** Between the top of the text and the top of the mark's characters. */
const aboveMark = millimetres(35)
/** A mark's line is higher than its characters by this share; they begin below its top by that one, measured in a PDF. */
const lineShare = 1.2
const insideLine = 0.12

/** Twips of a mark of this size (half-points): its exact line, and what is left in it above and below its characters. */
export function markLine(size: number): { line: number; above: number; below: number } {
  const line = Math.round(size * 10 * lineShare)
  const above = Math.round(size * 10 * insideLine)
  return { line, above, below: line - above - Math.round(size * 10 * 0.95) }
}

export function redHead(head: RedHead, fonts: FontScheme): FileChild[] {
  const marks = [head.copyNumber, head.urgency].filter((text) => text !== '')
  const size = markSize(head.mark)
  const { line, above } = markLine(size)
  const before = aboveMark - marks.length * linePitch - above
  return [
    ...marks.map((text, at) => copyMark(text, at === 0 && head.copyNumber !== '')),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, after: 2 * linePitch, line, lineRule: 'exact' },
      children: [run(head.mark, { color: red, font: fonts.title, size })],
    }),
    numberLine(head, fonts),
    ...furtherSigners(head, fonts),
    redRule(),
  ]
}

/** The copy number in the text's own characters, urgency in bold ones. */
const copyMark = (text: string, isNumber: boolean): FileChild =>
  isNumber ? paragraph('plain', text) : paragraph('annexMark', text)

/** As large as a line holds with a little air, at most 小初. */
const markSize = (mark: string): number =>
  Math.min(sizes.小初, Math.floor((textWidth * 0.95) / Math.max(1, widthOf(mark)) / 10))

const signerEdge = { type: TabStopType.RIGHT, position: textWidth - character }

const signerRuns = (name: string, isFirst: boolean, { script }: FontScheme) => [
  ...(isFirst ? [run(records.signer.zh)] : []),
  run(name, { font: script }),
]

/** In the middle; with signers at the left, one character in, and they on the same line at the right. */
function numberLine({ number, signers }: RedHead, fonts: FontScheme): FileChild {
  const [first] = signers
  if (first === undefined) return paragraph('plain', number, { alignment: AlignmentType.CENTER })
  return paragraph('plain', [run(number), tab(), ...signerRuns(first, true, fonts)], {
    alignment: AlignmentType.LEFT,
    indent: { left: character },
    tabStops: [signerEdge],
  })
}

/** Each further signer on a line of his own, his name under the first one's. */
const furtherSigners = ({ signers }: RedHead, fonts: FontScheme): FileChild[] =>
  signers.slice(1).map((name) =>
    paragraph('plain', [tab(), ...signerRuns(name, false, fonts)], {
      alignment: AlignmentType.LEFT,
      tabStops: [signerEdge],
    }),
  )

/** 4 mm below the number, as wide as the text. */
const redRule = (): FileChild =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: millimetres(4), lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 0 } },
    children: [],
  })
