/** A letter as a file: head by its format, text, list of annexes, signature, the annexes it carries, imprint. */

import type { FileChild, ISectionOptions } from 'docx'
import type { LetterContent } from '#domain/letters/letter.ts'
import { widthOf } from '#domain/reports/tables/column-widths.ts'
import { records } from '#words/records.ts'
import { annexHead, annexList } from '../official-format/annexes.ts'
import { fontsOf } from '../official-format/fonts.ts'
import { withImprint } from '../official-format/imprint.ts'
import { pageSection } from '../official-format/pages.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { type RedHead, redHead } from '../official-format/red-head.ts'
import { signed, signedWithoutSeal } from '../official-format/signature.ts'
import { titleParagraphs } from '../official-format/title.ts'
import { addressLine, letterNumber, letterSection } from '../records/letter.ts'
import { markOf, type RecordFile, recordDocument, recordFile } from '../records/record-file.ts'
import { uprightTable } from './upright-table.ts'
import { urgencyWord } from './urgency.ts'

export interface OfficialLetterView extends RecordFile {
  readonly content: LetterContent
}

/** Bytes of the letter as .docx. */
export const officialLetter = (view: OfficialLetterView): Promise<Uint8Array> =>
  recordFile(view, letterSections(view))

/** Its pages, the imprint at the foot of the last one. */
export function letterSections(view: OfficialLetterView): ISectionOptions[] {
  const { format, addressees, copies, printedBy: by, datedOn: on } = view.content
  const hasPrinter = format !== 'letter' && by !== ''
  return withImprint(recordDocument(view), {
    imprint: {
      to: isTooLong(addressees) ? addressees : [],
      copies,
      printed: hasPrinter ? { by, on } : null,
    },
    sections: () => sections(view),
    ownPage: (children) => pageSection({ children, isNumbered: true, mark: markOf(view) }),
    isLong: cellsOf(view.content) > mostLaidOut,
  })
}

/**
 * Names that would leave the first page no room for the text, or only for its beginning, stand in the imprint
 * (GB/T 9704-2012, 7.3.2).
 */
const isTooLong = (addressees: readonly string[]): boolean => widthOf(addressees.join('、')) > mostNames
/** Characters: five lines of 28. */
const mostNames = 140

const headAddress = (addressees: readonly string[]): FileChild[] =>
  isTooLong(addressees) ? [] : addressLine(addressees)

/** Cells of annexes that are laid out while somebody waits: some 150 rows of a reminder, about a second. */
const mostLaidOut = 750

const cellsOf = ({ annexes }: LetterContent): number =>
  annexes.reduce((sum, { rows }) => sum + rows.reduce((count, row) => count + row.length, 0), 0)

function sections(view: OfficialLetterView): ISectionOptions[] {
  const { content } = view
  const isLetter = content.format === 'letter'
  const text = [...(isLetter ? letterHead(view) : documentHead(view)), ...body(view)]
  const carried = content.annexes.flatMap((annex, at) => (annex.rows.length === 0 ? [] : [{ annex, at }]))
  const mark = markOf(view)
  return [
    isLetter
      ? letterSection(view, text)
      : pageSection({ children: text, isNumbered: true, startsCount: true, mark }),
    ...carried.map(({ annex: { title, rows }, at }) =>
      pageSection({
        children: [...annexHead(content.annexes.length === 1 ? null : at + 1, title), ...uprightTable(rows)],
        isNumbered: true,
        mark,
      }),
    ),
  ]
}

/** Two lines of air above a title: under a red rule or under the number of a letter. */
const title = (text: string): FileChild[] => titleParagraphs(text, { above: 2, below: 1 })

function documentHead({ content, issuer, fonts }: OfficialLetterView): FileChild[] {
  const head: RedHead = {
    ...{ copyNumber: '', urgency: urgencyWord(content.urgency), number: content.number },
    mark: records.documentMark.zh.replace('{{issuer}}', () => issuer),
    signers: content.format === 'upward' ? content.signers : [],
  }
  return [...redHead(head, fontsOf(fonts)), ...title(content.title), ...headAddress(content.addressees)]
}

/** Urgency at the left and the number at the right, on the line under the red double rule. */
function letterHead({ content }: OfficialLetterView): FileChild[] {
  const number = letterNumber(content.number, urgencyWord(content.urgency))
  return [number, ...title(content.title), ...headAddress(content.addressees)]
}

function body({ content, issuer }: OfficialLetterView): FileChild[] {
  const { text, annexes, datedOn, remark, sealed } = content
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const sign = { issuer, datedOn }
  return [
    // A page with nothing but the signature is not allowed: the end of the text goes with it.
    ...lines.map((line, at) => paragraph('text', line.trim(), { keepNext: at === lines.length - 1 })),
    ...annexList(
      records.annexes.zh,
      annexes.map((annex) => annex.title),
    ),
    ...(sealed ? signed(sign) : signedWithoutSeal(sign)),
    ...(remark === '' ? [] : [paragraph('text', remark)]),
  ]
}
