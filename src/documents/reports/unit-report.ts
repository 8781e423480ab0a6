/** A unit's own report 自评报告, ready to print, sign and seal. */

import { AlignmentType, type FileChild, type ISectionOptions, TabStopType } from 'docx'
import type { ComposedReport } from '#domain/reports/composed.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { widthOf } from '#domain/reports/tables/column-widths.ts'
import { documents } from '#words/documents.ts'
import { annexList as namedAnnexes } from '../official-format/annexes.ts'
import { officialDay } from '../official-format/dates.ts'
import { linePitch, textWidth } from '../official-format/measures.ts'
import { type OfficialFile, officialFile } from '../official-format/package.ts'
import { pageSection } from '../official-format/pages.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { run, tab } from '../official-format/text.ts'
import { type ReportOptions, reportFile } from './report-file.ts'
import { auditLine, titleBlock } from './report-parts.ts'

export interface UnitReportOptions extends ReportOptions {
  /** Who filled it in and his telephone; left blank to be written by hand where unknown. */
  readonly filledBy?: string
  readonly phone?: string
}

/** Bytes of the report as .docx. A draft lists what is still missing; `variant: 'final'` leaves the list out. */
export const unitReport = async (
  material: ReportMaterial,
  options: UnitReportOptions = {},
): Promise<Uint8Array> => officialFile(unitFile(material, options))

export const unitFile = (material: ReportMaterial, options: UnitReportOptions = {}): OfficialFile =>
  reportFile(material, options, (report, rendered, mark): ISectionOptions[] => [
    pageSection({
      children: [
        ...titleBlock(report),
        ...rendered.body,
        ...annexList(report),
        ...signature(report, options),
      ],
      isNumbered: true,
      startsCount: true,
      mark,
    }),
    ...(rendered.tables.length === 0
      ? []
      : [
          pageSection({
            children: [...rendered.tables.flat(), auditLine(report)],
            isTurned: true,
            isNumbered: true,
            mark,
          }),
        ]),
  ])

const character = 314

/** 附表：1.…, the further ones under the first. */
export const annexList = ({ tables }: ComposedReport): FileChild[] =>
  namedAnnexes(
    documents.annexes.zh,
    tables.filter(({ cutOff, inText }) => cutOff !== null && !inText).map(({ name }) => name),
  )

/** Who signs, who filled it in, the unit with room for its seal, the date four characters from the right. */
export function signature(
  { issuer, datedOn }: ComposedReport,
  { filledBy = '', phone = '' }: UnitReportOptions,
): FileChild[] {
  const day = officialDay(datedOn)
  const name = issuer + documents['sign.seal'].zh
  const overhang = (widthOf(day) - widthOf(name)) / 2
  const columns = { tabStops: [{ type: TabStopType.LEFT, position: textWidth / 2 }] }
  return [
    paragraph(
      'signature',
      [run(documents['sign.head'].zh), tab(), run(documents['sign.filler'].zh + filledBy)],
      {
        ...columns,
        spacing: { before: 2 * linePitch },
      },
    ),
    paragraph('signature', [tab(), run(documents['sign.phone'].zh + phone)], columns),
    paragraph('signature', name, {
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.max(0, Math.round((4 + overhang) * character)) },
      spacing: { before: linePitch },
    }),
    paragraph('signature', day, { alignment: AlignmentType.RIGHT, indent: { right: 4 * character } }),
  ]
}
