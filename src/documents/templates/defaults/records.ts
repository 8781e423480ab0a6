/** The shipped templates of the leader's brief, the table of comments and an adjustment's paper. */

import { AlignmentType, type FileChild, type ISectionOptions } from 'docx'
import { headingCounter } from '#domain/reports/heading-numbers.ts'
import {
  fieldNames,
  groupNames,
  type RowField,
  type RowGroup,
  type TextKey,
} from '#domain/templates/key-names.ts'
import { adjustmentDocument as adjusting } from '#words/adjustments.ts'
import { congress } from '#words/congress.ts'
import { records } from '#words/records.ts'
import { character, linePitch } from '../../official-format/measures.ts'
import { pageSection } from '../../official-format/pages.ts'
import { headingParagraph, paragraph } from '../../official-format/paragraphs.ts'
import { run } from '../../official-format/text.ts'
import { columnTable } from '../column-table.ts'
import { placeholder } from './report.ts'

const title = (): FileChild =>
  paragraph('title', placeholder('title.lines'), { spacing: { after: linePitch } })

const atRight = { alignment: AlignmentType.RIGHT, indent: { right: 4 * character } }

/** One page; each head opens its line. */
export const briefSections = (): ISectionOptions[] => [
  pageSection({
    children: [
      title(),
      ...(
        [
          ['briefDecided', 'decided'],
          ['briefCounts', 'overview'],
          ['briefLagging', 'lagging'],
          ['briefAsked', 'asked'],
        ] as const
      ).map(([head, key]) =>
        paragraph('text', [run(`${congress[head].zh}：`, { bold: true }), run(placeholder(key))]),
      ),
      paragraph('text', [run(congress.briefSign.zh, { bold: true })]),
      paragraph('signature', `${placeholder('issuer')}　${placeholder('date')}`, {
        alignment: AlignmentType.RIGHT,
        spacing: { before: 2 * linePitch },
      }),
    ],
    isNumbered: false,
    mark: null,
  }),
]

const commentColumns = [
  [records.number, 'row', 1],
  [records.from, 'from', 3],
  [records.place, 'place', 3],
  [records.comment, 'text', 6],
  [records.outcome, 'outcome', 2],
  [records.reason, 'grounds', 4],
  [records.changedPlace, 'changedPlace', 3],
] as const

export const commentSections = (): ISectionOptions[] => [
  pageSection({
    children: [
      paragraph('annexTitle', placeholder('title')),
      ...(['round', 'statistics'] as const).map((key) => paragraph('tableMeta', placeholder(key))),
      tableOf('comments', commentColumns),
      ...(['without', 'silent'] as const).map((key) =>
        paragraph('tableNote', records[key].zh.replace('{{names}}', placeholder(key))),
      ),
      paragraph(
        'tableNote',
        records.madeOn.zh
          .replace('{{issuer}}', placeholder('issuer'))
          .replace('{{day}}', placeholder('date')),
      ),
    ],
    isTurned: true,
    isNumbered: true,
    startsCount: true,
    mark: null,
  }),
]

/** The table of changes comes as one block: a place of its own may set its columns instead. */
export function adjustmentSections(): ISectionOptions[] {
  const number = headingCounter()
  const part = (head: { readonly zh: string }, key: TextKey): FileChild[] => [
    headingParagraph(1, [run(number(1) + head.zh)]),
    paragraph('text', placeholder(key)),
  ]
  const children = [
    title(),
    ...part(adjusting.reason, 'reasons'),
    ...part(adjusting.basis, 'basis'),
    ...part(adjusting.content, 'change'),
    ...part(adjusting.effects, 'linked'),
    ...part(adjusting.opinions, 'opinions'),
    ...part(adjusting.result, 'approval'),
    paragraph('signature', placeholder('issuer'), { ...atRight, spacing: { before: 2 * linePitch } }),
    paragraph('signature', placeholder('date'), atRight),
  ]
  return [pageSection({ children, isNumbered: true, startsCount: true, mark: null })]
}

function tableOf(
  group: RowGroup,
  columns: readonly (readonly [{ readonly zh: string }, RowField, number])[],
): FileChild {
  return columnTable(
    columns.map(([{ zh: label }, , share]) => ({ label, share })),
    [columns.map(([, field]) => [run(`{{${groupNames[group]}.${fieldNames[field]}}}`)])],
  )
}
