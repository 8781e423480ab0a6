/** Parts both reports have: the title over the text, the line that says where the file comes from. */

import type { FileChild } from 'docx'
import type { ComposedReport } from '#domain/reports/composed.ts'
import { documents } from '#words/documents.ts'
import { linePitch } from '../official-format/measures.ts'
import { officialDay } from '../official-format/numbering.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { titleLines } from '../official-format/title-lines.ts'

/** Characters of a title that fit a line. */
const titleWidth = 19

/** The title in balanced lines, with a line of air below. */
export const titleBlock = (report: ComposedReport): FileChild[] =>
  titleLines(report.title, titleWidth).map((text, at, all) =>
    paragraph('title', text, at === all.length - 1 ? { spacing: { after: linePitch } } : {}),
  )

/** On which day, and from what state of the records, the file was made. */
export const auditLine = ({ datedOn, auditHead }: ComposedReport): FileChild =>
  paragraph(
    'tableNote',
    documents.audit.zh.replace('{{day}}', officialDay(datedOn)).replace('{{head}}', auditHead),
  )
