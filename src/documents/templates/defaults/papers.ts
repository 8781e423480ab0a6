/** The shipped templates of a letter and of the contact receipt. */

import { AlignmentType, type FileChild, type ISectionOptions, TabStopType } from 'docx'
import { fieldNames, groupNames, keyNames } from '#domain/templates/key-names.ts'
import { documents } from '#words/documents.ts'
import { records } from '#words/records.ts'
import { fontsOf } from '../../official-format/fonts.ts'
import { linePitch, millimetres, textWidth } from '../../official-format/measures.ts'
import { pageSection } from '../../official-format/pages.ts'
import { paragraph } from '../../official-format/paragraphs.ts'
import { redHead } from '../../official-format/red-head.ts'
import { run, tab } from '../../official-format/text.ts'
import { letterSection } from '../../records/letter.ts'
import type { ReceiptForm } from '../../reports/contact-receipt.ts'
import { receiptTable } from '../../reports/receipt-table.ts'
import { placeholder } from './report.ts'

const character = 314

export function letterSections(): ISectionOptions[] {
  const issuer = placeholder('issuer')
  const view = { example: false, title: keyNames.title, issuer, datedOn: '1980-01-01' }
  return [
    letterSection(view, [
      markedNumber(),
      paragraph('title', placeholder('title.lines'), { spacing: { before: linePitch, after: linePitch } }),
      paragraph('plain', records.addressees.zh.replace('{{names}}', placeholder('addressees'))),
      paragraph('text', placeholder('body')),
      ...closing(issuer),
    ]),
  ]
}

/** Urgency at the left, the number at the right. */
const markedNumber = (): FileChild =>
  paragraph(
    'plain',
    [run(placeholder('urgency'), { font: fontsOf().heavy }), tab(), run(placeholder('number'))],
    {
      alignment: AlignmentType.LEFT,
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    },
  )

const atRight = { alignment: AlignmentType.RIGHT, indent: { right: 4 * character } }

/** List of annexes, signature and date, remark, copies, the annexes themselves. */
const closing = (issuer: string): FileChild[] => [
  paragraph('plain', placeholder('attached')),
  paragraph('signature', issuer, { ...atRight, spacing: { before: 2 * linePitch } }),
  paragraph('signature', placeholder('date'), atRight),
  paragraph('text', placeholder('remark')),
  paragraph('plain', placeholder('attachments')),
  paragraph('plain', placeholder('copies')),
]

/** 版头: the mark, number and signer over the red rule. */
export function redHeadSections(): ISectionOptions[] {
  const head = {
    ...{ copyNumber: '', urgency: '', mark: placeholder('mark') },
    number: `${placeholder('number')}　　${placeholder('signers')}`,
    signers: [],
  }
  const children = [
    paragraph('annexMark', placeholder('urgency')),
    ...redHead(head, fontsOf()),
    paragraph('title', placeholder('title.lines'), { spacing: { before: 2 * linePitch, after: linePitch } }),
    paragraph('plain', records.addressees.zh.replace('{{names}}', placeholder('addressees'))),
    paragraph('text', placeholder('body')),
    ...closing(placeholder('issuer')),
    paragraph('plain', `${placeholder('printedBy')}　　${placeholder('printedOn')}`),
  ]
  return [pageSection({ children, isNumbered: true, startsCount: true, mark: null })]
}

const columns = ['person', 'office', 'position', 'phone', 'mobile'] as const

/** With the heads the exercise gives its receipt. */
export const receiptSections = ({ columns: heads }: Pick<ReceiptForm, 'columns'>): ISectionOptions[] => [
  pageSection({
    children: [
      paragraph('annexMark', placeholder('annex')),
      paragraph('title', placeholder('title.lines'), { spacing: { before: linePitch } }),
      paragraph('plain', documents['receipt.unit'].zh + placeholder('unit'), {
        spacing: { before: linePitch },
      }),
      receiptTable(heads, [columns.map((field) => `{{${groupNames.contacts}.${fieldNames[field]}}}`)]),
      paragraph(
        'plain',
        [
          run(documents['receipt.filledBy'].zh + placeholder('filledBy')),
          tab(),
          run(documents['receipt.filledOn'].zh + placeholder('filledOn')),
        ],
        {
          spacing: { before: millimetres(4) },
          tabStops: [{ type: TabStopType.LEFT, position: textWidth / 2 }],
        },
      ),
      paragraph('text', placeholder('note'), { spacing: { before: linePitch } }),
    ],
    isNumbered: false,
    mark: null,
  }),
]
