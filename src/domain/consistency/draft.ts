/** The consistency check of a report as the machine would compose it now. */

import { composeReport } from '../reports/compose.ts'
import { reportLines } from '../reports/lines.ts'
import type { ReportMaterial } from '../reports/material.ts'
import type { ReportPhrases } from '../reports/phrases.ts'
import { type CheckedText, checkedText } from './checked.ts'
import type { Known } from './known.ts'

/** Headings, and lines that only say what is missing, are not looked at. */
export function checkedDraft(material: ReportMaterial, phrases: ReportPhrases, known: Known): CheckedText {
  const lines = reportLines(composeReport(material, phrases))
  return checkedText(
    lines.filter(({ level, gap }) => level === 0 && !gap).map(({ text }) => text),
    known,
  )
}
