/** The worker reports are made in, one after the other: a request, its progress, then the bytes or why there are none. */

import { parentPort } from 'node:worker_threads'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { type ReportTemplate, reportInTemplate } from '../templates/report-filling.ts'
import { outlineReport } from './outline-report.ts'
import { type ReportOptions, type ReportProgress, type ReportStep, reportSteps } from './report-file.ts'
import { type UnitReportOptions, unitReport } from './unit-report.ts'

export type ReportRequest = {
  readonly material: ReportMaterial
  /** A user's own; absent or null: as the program sets it. */
  readonly template?: ReportTemplate | null
} & (
  | ({ readonly kind: 'unit' } & Omit<UnitReportOptions, 'onStep'>)
  | ({ readonly kind: 'outline' } & Omit<ReportOptions, 'onStep'>)
)

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: ReportProgress }
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: string }

const post = (message: WorkerMessage): void => parentPort?.postMessage(message)

/** Only who asks for page numbers waits for them. */
const stepsOf = (request: ReportRequest): readonly ReportStep[] =>
  reportSteps.filter((step) => step !== 'number' || request.numbersContents)

function make({ material, template, ...request }: ReportRequest): Promise<Uint8Array> {
  const steps = stepsOf({ material, ...request })
  const onStep = (step: ReportStep): void =>
    post({ kind: 'progress', progress: { step, done: steps.indexOf(step), total: steps.length } })
  if (template) return reportInTemplate(material, { ...request, onStep }, template)
  return request.kind === 'unit'
    ? unitReport(material, { ...request, onStep })
    : outlineReport(material, { ...request, onStep })
}

parentPort?.on('message', (request: ReportRequest) => {
  make(request).then(
    (bytes) => post({ kind: 'made', bytes }),
    (error: unknown) =>
      post({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  )
})
