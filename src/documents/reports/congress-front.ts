/** What stands before and after the text of a report to the standing committee: meeting, speaker, salutation, request. */

import { AlignmentType, type FileChild } from 'docx'
import type { ComposedReport } from '#domain/reports/composed.ts'
import type { Variant } from '#domain/reports/edition.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import type { CongressKey } from '#domain/templates/keys.ts'
import { documents } from '#words/documents.ts'
import { officialWording } from '#words/official-text.ts'
import { linePitch } from '../official-format/measures.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { titleBlock } from './report-parts.ts'

const centred = { alignment: AlignmentType.CENTER }

/** Day, session and speaker are left blank to be written by hand: nobody knows them while the report is drafted. */
export function congressTexts(
  { planName }: Pick<ComposedReport, 'planName'>,
  {
    issuer,
    evaluation = 'mid_term',
    congress = documents['congress.body'].zh,
    salutation = documents['congress.salutation'].zh,
  }: ReportMaterial,
): Readonly<Record<CongressKey, string>> {
  const plan = planName.replace(/^《|》$/g, '')
  return {
    meetingDay: documents['congress.day'].zh,
    meeting: officialWording(documents['congress.meeting'], { congress }),
    speaker: documents['congress.speaker'].zh,
    salutation,
    opening: officialWording(documents[`congress.opening.${evaluation}`], { issuer, plan }),
    closing: documents['congress.closing'].zh,
  }
}

export function congressFront(
  report: ComposedReport,
  material: ReportMaterial,
  variant: Variant,
): FileChild[] {
  const { meetingDay, meeting, speaker, salutation, opening } = congressTexts(report, material)
  return [
    ...titleBlock(report),
    ...(variant === 'final' ? [] : [paragraph('plain', documents[`variant.${variant}`].zh, centred)]),
    ...[meetingDay, meeting, speaker].map((line) => paragraph('plain', line, centred)),
    paragraph('plain', salutation, { spacing: { before: linePitch } }),
    paragraph('text', opening),
  ]
}

/** The words it ends with. */
export const congressClosing = (): FileChild => paragraph('text', documents['congress.closing'].zh)
