/** Parts both reports have: the title over the text, the line that says where the file comes from. */

import type { FileChild } from 'docx'
import type { ComposedReport } from '#domain/reports/composed.ts'
import { documents } from '#words/documents.ts'
import { officialDay } from '../official-format/dates.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { titleParagraphs } from '../official-format/title.ts'

/** The title in balanced lines, with a line of air below. */
export const titleBlock = (report: ComposedReport): FileChild[] => titleParagraphs(report.title, { below: 1 })

/** On which day, and from what state of the records, the file was made. */
export const auditLine = ({ datedOn, auditHead }: ComposedReport): FileChild =>
  paragraph(
    'tableNote',
    documents.audit.zh.replace('{{day}}', officialDay(datedOn)).replace('{{head}}', auditHead),
  )
