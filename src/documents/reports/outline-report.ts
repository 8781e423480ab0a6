/** The report of the place on its outline plan: cover, contents, body, tables, what is still missing. */

import type { FileChild, ISectionOptions } from 'docx'
import type { ComposedReport } from '#domain/reports/composed.ts'
import type { Variant } from '#domain/reports/edition.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { documents } from '#words/documents.ts'
import { contents } from '../official-format/contents.ts'
import { chineseMonth } from '../official-format/dates.ts'
import { linePitch } from '../official-format/measures.ts'
import { type OfficialFile, officialFile } from '../official-format/package.ts'
import { pageSection } from '../official-format/pages.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { titleLines } from '../official-format/title-lines.ts'
import { congressClosing, congressFront } from './congress-front.ts'
import type { Rendered } from './rendering.ts'
import { type ReportOptions, reportFile } from './report-file.ts'
import { auditLine, titleBlock } from './report-parts.ts'

/** Bytes of the report as .docx. Page numbers in its contents come when Word updates the field. */
export const outlineReport = async (
  material: ReportMaterial,
  options: ReportOptions = {},
): Promise<Uint8Array> => officialFile(outlineFile(material, options))

export const outlineFile = (material: ReportMaterial, options: ReportOptions = {}): OfficialFile =>
  reportFile(material, options, (report, rendered, mark): ISectionOptions[] => {
    const { edition = 'standard', variant = 'review' } = options
    if (edition === 'short') return [shortPages(report, rendered, { mark, variant })]
    const written =
      edition === 'congress'
        ? [...congressFront(report, material, variant), ...rendered.body, congressClosing()]
        : [...titleBlock(report), ...rendered.body]
    const hasTables = rendered.tables.length > 0
    const text = hasTables ? written : [...written, auditLine(report)]
    return [
      ...(edition === 'congress' ? [] : frontPages(report, rendered, { mark, variant })),
      pageSection({ children: text, isNumbered: true, startsCount: true, mark }),
      // A turned page for nothing but the audit line would be an empty one.
      ...(hasTables
        ? [
            pageSection({
              children: [...rendered.tables.flat(), auditLine(report)],
              isTurned: true,
              isNumbered: true,
              mark,
            }),
          ]
        : []),
    ]
  })

interface Marks {
  readonly mark: string | null
  readonly variant: Variant
}

const frontPages = (report: ComposedReport, rendered: Rendered, { mark, variant }: Marks) => [
  pageSection({ children: cover(report, variant), isNumbered: false, mark }),
  pageSection({ children: contents(documents.contents.zh, rendered.contents), isNumbered: false, mark }),
]

/** Nothing but its text, so that the pages hold no more characters than were counted; drafts say so at their head. */
function shortPages(report: ComposedReport, { body }: Rendered, { mark, variant }: Marks): ISectionOptions {
  const word = variant === 'final' ? null : documents[`variant.${variant}`].zh
  const head = [mark, word].filter((text) => text !== null).join('　')
  return pageSection({
    children: [...titleBlock(report), ...body],
    isNumbered: true,
    startsCount: true,
    mark: head === '' ? null : head,
  })
}

/** Height of the text area and of the lines on a cover, in twips. */
const height = 22 * linePitch
const line = { title: 880, variant: 1200, issuer: 640 }
const aboveTitle = 4 * linePitch
const belowIssuer = linePitch

const coverTitleWidth = 16

function cover(report: ComposedReport, variant: Variant): FileChild[] {
  const lines = titleLines(report.title, coverTitleWidth)
  const word = variant === 'final' ? null : documents[`variant.${variant}`].zh
  const used = aboveTitle + lines.length * line.title + (word === null ? 0 : line.variant) + 2 * line.issuer
  return [
    ...lines.map((text, at) =>
      paragraph('coverTitle', text, at === 0 ? { spacing: { before: aboveTitle } } : {}),
    ),
    ...(word === null ? [] : [paragraph('coverVariant', word)]),
    paragraph('coverIssuer', report.issuer, { spacing: { before: height - used - belowIssuer } }),
    paragraph('coverIssuer', chineseMonth(report.datedOn)),
  ]
}
