/** What stands before and after the text of a report to the standing committee: meeting, speaker, salutation, request. */

import { AlignmentType, type FileChild } from 'docx'
import type { ComposedReport } from '#domain/reports/composed.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { documents } from '#words/documents.ts'
import { officialWording } from '#words/official-text.ts'
import { linePitch } from '../official-format/measures.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import type { Variant } from './report-file.ts'
import { titleBlock } from './report-parts.ts'

const centred = { alignment: AlignmentType.CENTER }

/** Day, session and speaker are left blank to be written by hand: nobody knows them while the report is drafted. */
export function congressFront(
  report: ComposedReport,
  {
    issuer,
    evaluation = 'mid_term',
    congress,
    salutation = documents['congress.salutation'].zh,
  }: ReportMaterial,
  variant: Variant,
): FileChild[] {
  const plan = report.planName.replace(/^《|》$/g, '')
  return [
    ...titleBlock(report),
    ...(variant === 'final' ? [] : [paragraph('plain', documents[`variant.${variant}`].zh, centred)]),
    paragraph('plain', documents['congress.day'].zh, centred),
    paragraph(
      'plain',
      officialWording(documents['congress.meeting'], { congress: congress ?? documents['congress.body'].zh }),
      centred,
    ),
    paragraph('plain', documents['congress.speaker'].zh, centred),
    paragraph('plain', salutation, { spacing: { before: linePitch } }),
    paragraph('text', officialWording(documents[`congress.opening.${evaluation}`], { issuer, plan })),
  ]
}

/** The words it ends with. */
export const congressClosing = (): FileChild => paragraph('text', documents['congress.closing'].zh)
