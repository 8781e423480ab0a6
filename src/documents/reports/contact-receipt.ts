/** The contact receipt 联系人回执, filled in or blank to be filled in by hand. */

import { type FileChild, TabStopType } from 'docx'
import type { FontChoice } from '#domain/reports/font-choice.ts'
import { documents } from '#words/documents.ts'
import { officialDay } from '../official-format/dates.ts'
import { fontsOf } from '../official-format/fonts.ts'
import { linePitch, millimetres, textWidth } from '../official-format/measures.ts'
import { officialFile } from '../official-format/package.ts'
import { pageSection } from '../official-format/pages.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { officialStyles } from '../official-format/styles.ts'
import { run, tab } from '../official-format/text.ts'
import { titleParagraphs } from '../official-format/title.ts'
import { undated } from '../packages/parts.ts'
import { receiptTable } from './receipt-table.ts'
import { exampleProperties } from './report-file.ts'

/** What the exercise says a receipt looks like. */
export interface ReceiptForm {
  readonly title: string
  /** Five heads, for name, office, position, telephone and mobile, in the exercise's own words. */
  readonly columns: readonly string[]
  /** Rows a receipt has at least. */
  readonly blankRows: number
  /** What is said below the table; lines are parted by '\n'. */
  readonly note: string
  /** Number of the annex it is in its notice. */
  readonly annex?: number
}

export interface ReceiptContact {
  readonly name: string
  readonly office: string
  readonly position: string
  readonly phone: string
  readonly mobile: string
  readonly filledBy: string
  /** 'YYYY-MM-DD'. */
  readonly filledOn: string | null
}

export interface ContactReceiptView {
  /** Absent: the set most offices have. */
  readonly fonts?: FontChoice
  readonly example: boolean
  /** Null where a person is to write it. */
  readonly unit: string | null
  readonly form: ReceiptForm
  /** [] for a blank receipt. */
  readonly contacts: readonly ReceiptContact[]
}

/** Bytes of the receipt as .docx, one page. */
export function contactReceipt(view: ContactReceiptView): Promise<Uint8Array> {
  const mark = view.example ? documents.example.zh : null
  return officialFile({
    document: {
      title: view.form.title,
      ...exampleProperties(view.example),
      styles: officialStyles(fontsOf(view.fonts)),
      evenAndOddHeaderAndFooters: true,
      sections: [pageSection({ children: content(view), isNumbered: false, mark })],
    },
    issuer: view.unit ?? view.form.title,
    datedOn: view.contacts[0]?.filledOn ?? undated,
    ownPart: null,
  })
}

function content({ unit, form, contacts }: ContactReceiptView): FileChild[] {
  const { annex, blankRows, columns, note } = form
  const mark = documents['receipt.annex'].zh
  const rows = contacts.map(({ name, office, position, phone, mobile }) => [
    name,
    office,
    position,
    phone,
    mobile,
  ])
  const blank = Array.from({ length: Math.max(0, blankRows - rows.length) }, () => columns.map(() => ''))
  return [
    ...(annex === undefined ? [] : [paragraph('annexMark', mark.replace('{{number}}', String(annex)))]),
    ...titleParagraphs(form.title, { above: annex === undefined ? 0 : 1 }),
    paragraph('plain', documents['receipt.unit'].zh + (unit ?? ''), { spacing: { before: linePitch } }),
    receiptTable(columns, [...rows, ...blank]),
    filledLine(contacts[0]),
    ...note
      .split('\n')
      .map((line, at) => paragraph('text', line, at === 0 ? { spacing: { before: linePitch } } : {})),
  ]
}

/** 填表人 at the left, 填报日期 from the middle on. */
const filledLine = (contact: ReceiptContact | undefined): FileChild =>
  paragraph(
    'plain',
    [
      run(documents['receipt.filledBy'].zh + (contact?.filledBy ?? '')),
      tab(),
      run(documents['receipt.filledOn'].zh + (contact?.filledOn ? officialDay(contact.filledOn) : '')),
    ],
    { spacing: { before: millimetres(4) }, tabStops: [{ type: TabStopType.LEFT, position: textWidth / 2 }] },
  )
