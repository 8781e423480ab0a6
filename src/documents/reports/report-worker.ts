/** The worker a report is made in: one request, its progress, then the bytes or the reason there are none. */

import { parentPort, workerData } from 'node:worker_threads'
import type { ReportMaterial } from '#domain/reports/material.ts'
import type { ReportProgress } from './make-report.ts'
import { outlineReport } from './outline-report.ts'
import { type ReportOptions, type ReportStep, reportSteps } from './report-file.ts'
import { type UnitReportOptions, unitReport } from './unit-report.ts'

export type ReportRequest = { readonly material: ReportMaterial } & (
  | ({ readonly kind: 'unit' } & Omit<UnitReportOptions, 'onStep'>)
  | ({ readonly kind: 'outline' } & Omit<ReportOptions, 'onStep'>)
)

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: ReportProgress }
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: string }

const post = (message: WorkerMessage): void => parentPort?.postMessage(message)

const onStep = (step: ReportStep): void =>
  post({
    kind: 'progress',
    progress: { step, done: reportSteps.indexOf(step), total: reportSteps.length },
  })

function make({ material, ...request }: ReportRequest): Promise<Uint8Array> {
  return request.kind === 'unit'
    ? unitReport(material, { ...request, onStep })
    : outlineReport(material, { ...request, onStep })
}

const request: ReportRequest = workerData
try {
  post({ kind: 'made', bytes: await make(request) })
} catch (error) {
  post({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
}
