/** The line that says on which day, and from what state of the records, a file was made. */

import type { ComposedReport } from '#domain/reports/composed.ts'
import { documents } from '#words/documents.ts'
import { officialDay } from '../official-format/dates.ts'

export const auditText = ({ datedOn, auditHead }: Pick<ComposedReport, 'datedOn' | 'auditHead'>): string =>
  documents.audit.zh.replace('{{day}}', officialDay(datedOn)).replace('{{head}}', auditHead)
