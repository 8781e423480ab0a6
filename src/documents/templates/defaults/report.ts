/** The shipped templates of reports: our own layout with keys where the report's content comes. */

import { AlignmentType, type FileChild, type ISectionOptions } from 'docx'
import { keyNames, type TextKey } from '#domain/templates/key-names.ts'
import { linePitch } from '../../official-format/measures.ts'
import { pageSection } from '../../official-format/pages.ts'
import { paragraph } from '../../official-format/paragraphs.ts'

export const placeholder = (key: TextKey): string => `{{${keyNames[key]}}}`

/** Nothing of a template is data, so none of its pages bears a mark. */
const mark = null

/** Cover, contents, text, tables: as a report without a template is set. */
export const outlineSections = (): ISectionOptions[] => [
  pageSection({ children: cover(), isNumbered: false, mark }),
  pageSection({ children: [paragraph('plain', placeholder('contents'))], isNumbered: false, mark }),
  pageSection({ children: text(['body']), isNumbered: true, startsCount: true, mark }),
  annexPages(),
]

/** As it is read out: title, meeting and speaker, salutation, text, closing words; then the tables. */
export const congressSections = (): ISectionOptions[] => [
  pageSection({
    children: [
      paragraph('title', placeholder('title.lines'), { spacing: { after: linePitch } }),
      ...(['variant', 'meetingDay', 'meeting', 'speaker'] as const).map((key) =>
        paragraph('plain', placeholder(key), { alignment: AlignmentType.CENTER }),
      ),
      paragraph('plain', placeholder('salutation'), { spacing: { before: linePitch } }),
      ...(['opening', 'body', 'closing'] as const).map((key) => paragraph('text', placeholder(key))),
    ],
    isNumbered: true,
    startsCount: true,
    mark,
  }),
  annexPages(),
]

/** Nothing but its text; a draft says so at the head of its pages. */
export const shortSections = (): ISectionOptions[] => [
  pageSection({
    children: text(['body']),
    isNumbered: true,
    startsCount: true,
    mark: placeholder('variant'),
  }),
]

export const unitSections = (): ISectionOptions[] => [
  pageSection({
    children: text(['body', 'annexes', 'signature']),
    isNumbered: true,
    startsCount: true,
    mark,
  }),
  annexPages(),
]

/** A title of four lines and a word below it leave room for this much. */
const aboveIssuer = 7 * linePitch

const cover = (): FileChild[] => [
  paragraph('coverTitle', placeholder('title.lines'), { spacing: { before: 4 * linePitch } }),
  paragraph('coverVariant', placeholder('variant')),
  paragraph('coverIssuer', placeholder('issuer'), { spacing: { before: aboveIssuer } }),
  paragraph('coverIssuer', placeholder('month')),
]

const text = (keys: readonly TextKey[]): FileChild[] => [
  paragraph('title', placeholder('title.lines'), { spacing: { after: linePitch } }),
  ...keys.map((key) => paragraph('text', placeholder(key))),
]

const annexPages = (): ISectionOptions =>
  pageSection({
    children: [paragraph('text', placeholder('tables')), paragraph('tableNote', placeholder('audit'))],
    isTurned: true,
    isNumbered: true,
    mark,
  })
