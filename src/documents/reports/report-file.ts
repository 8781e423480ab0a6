/** What both reports share: composing, rendering, properties, the marks of example data. */

import type { ISectionOptions } from 'docx'
import { composeReport } from '#domain/reports/compose.ts'
import type { ComposedReport } from '#domain/reports/composed.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { documents, reportPhrase } from '#words/documents.ts'
import { type FontSchemeName, fontSchemes } from '../official-format/fonts.ts'
import type { OfficialFile } from '../official-format/package.ts'
import { officialStyles } from '../official-format/styles.ts'
import { manifest } from './manifest.ts'
import { type Rendered, render } from './rendering.ts'

/** 送审稿, 征求意见稿, or the final version without a word. */
export type Variant = 'review' | 'comments' | 'final'

/** Steps of making a report, in order; a reader sees how far it is. */
export const reportSteps = ['compose', 'render', 'pack'] as const
export type ReportStep = (typeof reportSteps)[number]

export interface ReportOptions {
  readonly fonts?: FontSchemeName
  readonly variant?: Variant
  /** Whether each unit's words say whose they are; by default in every variant but the final one. */
  readonly citesSources?: boolean
  /** Whether the list of gaps closes the file; by default in every variant but the final one. */
  readonly listsGaps?: boolean
  readonly onStep?: (step: ReportStep) => void
}

/** Sections of the file from the rendered parts; `mark` stands at the head of every page, null for nothing. */
export type Arrange = (report: ComposedReport, rendered: Rendered, mark: string | null) => ISectionOptions[]

/** The file before it is packed: what `officialFile` makes bytes of. */
export function reportFile(material: ReportMaterial, options: ReportOptions, arrange: Arrange): OfficialFile {
  const { onStep = () => {}, variant = 'review' } = options
  const fonts = fontSchemes[options.fonts ?? 'A']
  onStep('compose')
  const report = composeReport(material, reportPhrase)
  onStep('render')
  const rendered = render(report, {
    fonts,
    citesSources: options.citesSources ?? (report.unit === null && variant !== 'final'),
    listsGaps: options.listsGaps ?? variant !== 'final',
  })
  const sections = arrange(report, rendered, report.example ? documents.example.zh : null)
  onStep('pack')
  return {
    document: {
      title: report.title,
      subject: report.planName,
      ...exampleProperties(report.example),
      styles: officialStyles(fonts),
      evenAndOddHeaderAndFooters: true,
      sections,
    },
    issuer: report.issuer,
    datedOn: report.datedOn,
    ownPart: manifest(report.bindings),
  }
}

/** Example data says so in the file's properties too. */
export const exampleProperties = (example: boolean) =>
  example
    ? {
        keywords: documents.example.zh,
        customProperties: [{ name: documents.example.zh, value: documents.exampleProperty.zh }],
      }
    : {}
