/** What both reports share: composing, rendering, properties, the marks of example data. */

import type { ISectionOptions } from 'docx'
import { composeEdition } from '#domain/reports/compose-edition.ts'
import type { ComposedReport } from '#domain/reports/composed.ts'
import type { Edition, Variant } from '#domain/reports/edition.ts'
import type { FontChoice } from '#domain/reports/font-choice.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { documents } from '#words/documents.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { fontsOf } from '../official-format/fonts.ts'
import type { OfficialFile } from '../official-format/package.ts'
import { titlePages } from '../official-format/page-estimate.ts'
import { officialStyles } from '../official-format/styles.ts'
import { manifest } from './manifest.ts'
import { type Rendered, render } from './rendering.ts'

/** Steps of making a report, in order; a reader sees how far it is. */
export const reportSteps = ['compose', 'render', 'number', 'pack'] as const
export type ReportStep = (typeof reportSteps)[number]

export interface ReportProgress {
  readonly step: ReportStep
  /** Steps done and steps in all. */
  readonly done: number
  readonly total: number
}

export interface ReportOptions {
  readonly fonts?: FontChoice
  readonly variant?: Variant
  readonly edition?: Edition
  /** Whether each unit's words say whose they are; by default in drafts for review and for comments. */
  readonly citesSources?: boolean
  /** Whether the list of gaps closes the file; by default in every variant but the final one. */
  readonly listsGaps?: boolean
  /** Whether the contents say page numbers: seconds of work, for the whole file is laid out to know them. */
  readonly numbersContents?: boolean
  readonly onStep?: (step: ReportStep) => void
}

/** Sections of the file from the rendered parts; `mark` stands at the head of every page, null for nothing. */
export type Arrange = (report: ComposedReport, rendered: Rendered, mark: string | null) => ISectionOptions[]

/** The file before it is packed: what `officialFile` makes bytes of. */
export function reportFile(material: ReportMaterial, options: ReportOptions, arrange: Arrange): OfficialFile {
  const { onStep = () => {}, variant = 'review' } = options
  const fonts = fontsOf(options.fonts)
  onStep('compose')
  const edition = options.edition ?? 'standard'
  const { report } = composeEdition(material, reportPhrase, edition)
  const isWorking = (variant === 'review' || variant === 'comments') && edition === 'standard'
  onStep('render')
  const made = (pages: readonly (string | null)[]) => {
    const rendered = render(report, {
      fonts,
      citesSources: options.citesSources ?? (report.unit === null && isWorking),
      listsGaps: options.listsGaps ?? variant !== 'final',
    })
    const contents = rendered.contents.map((entry, at) => ({ ...entry, page: pages[at] ?? null }))
    return {
      document: {
        title: report.title,
        subject: report.planName,
        ...exampleProperties(report.example),
        styles: officialStyles(fonts),
        evenAndOddHeaderAndFooters: true,
        sections: arrange(report, { ...rendered, contents }, report.example ? documents.example.zh : null),
      },
      contents,
    }
  }
  const first = made([])
  let { document } = first
  if (options.numbersContents) {
    onStep('number')
    // Anew, for what was laid out is no longer as it was built.
    const pages = titlePages(
      document,
      first.contents.map(({ title }) => title),
    )
    document = made(pages).document
  }
  onStep('pack')
  return {
    document,
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
