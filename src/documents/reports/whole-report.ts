/** A whole report, set by the program or in a user's template, with what it says and from which figures. */

import { type ComposedEdition, composeEdition } from '#domain/reports/compose-edition.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { type ReportTemplate, reportInTemplate } from '../templates/report-filling.ts'
import { outlineReport } from './outline-report.ts'
import { type ReportOptions, type ReportProgress, type ReportStep, reportSteps } from './report-file.ts'
import { type UnitReportOptions, unitReport } from './unit-report.ts'

export type ReportOrder = {
  readonly material: ReportMaterial
  /** A user's own; absent or null: as the program sets it. */
  readonly template?: ReportTemplate | null
} & (
  | ({ readonly kind: 'unit' } & Omit<UnitReportOptions, 'onStep'>)
  | ({ readonly kind: 'outline' } & Omit<ReportOptions, 'onStep'>)
)

export interface WholeReport {
  readonly bytes: Uint8Array
  readonly said: SaidReport
}

/** What the report says, as it is kept: much as text is handed over at once, as objects it is taken apart one by one. */
export interface SaidReport {
  readonly title: string
  /** Of a short edition, as counted; null for any other. */
  readonly characters: number | null
  readonly sections: readonly { readonly key: string; readonly content: string }[]
  readonly bindings: readonly { readonly key: string; readonly figure: string; readonly text: string }[]
}

/** Only who asks for page numbers waits for them. */
const stepsOf = (order: ReportOrder): readonly ReportStep[] =>
  reportSteps.filter((step) => step !== 'number' || order.numbersContents)

/** The bytes of the whole report, never of half of one. */
export async function wholeReport(
  order: ReportOrder,
  tell: (progress: ReportProgress) => void,
): Promise<WholeReport> {
  const steps = stepsOf(order)
  const onStep = (step: ReportStep): void => tell({ step, done: steps.indexOf(step), total: steps.length })
  const { material, edition = 'standard' } = order
  return {
    bytes: await bytesOf(order, onStep),
    said: saidBy(composeEdition(material, reportPhrase, edition)),
  }
}

const saidBy = ({ report, characters }: ComposedEdition): SaidReport => ({
  ...{ title: report.title, characters },
  sections: report.sections.map(({ key, document }) => ({ key, content: JSON.stringify(document) })),
  bindings: report.bindings.map(({ key, text, ...figure }) => ({
    key,
    text,
    figure: JSON.stringify(figure),
  })),
})

function bytesOf({ material, template, ...options }: ReportOrder, onStep: (step: ReportStep) => void) {
  if (template) return reportInTemplate(material, { ...options, onStep }, template)
  return options.kind === 'unit'
    ? unitReport(material, { ...options, onStep })
    : outlineReport(material, { ...options, onStep })
}
