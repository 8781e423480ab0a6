/** Makes a report in a worker of its own: the server goes on answering, and a report that hangs is ended. */

import { Worker } from 'node:worker_threads'
import type { ReportStep } from './report-file.ts'
import type { ReportRequest, WorkerMessage } from './report-worker.ts'

export interface ReportProgress {
  readonly step: ReportStep
  /** Steps done and steps in all. */
  readonly done: number
  readonly total: number
}

const patience = 60_000
const workerFile = new URL('./report-worker.ts', import.meta.url)

/**
 * Bytes of the whole report, never of half of one.
 * Throws a plain Error where the material cannot be made into a report, or the time (milliseconds) is over.
 */
export function makeReportInWorker(
  request: ReportRequest,
  onProgress: (progress: ReportProgress) => void = () => {},
  timeOut = patience,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: request })
    const end = () => {
      clearTimeout(timer)
      void worker.terminate()
    }
    const fail = (reason: string) => {
      end()
      reject(new Error(`${request.kind} report: ${reason}`))
    }
    const timer = setTimeout(() => fail(`not made within ${timeOut} ms`), timeOut)
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') return onProgress(message.progress)
      if (message.kind === 'failed') return fail(message.reason)
      end()
      resolve(message.bytes)
    })
    worker.once('error', (error) => fail(error.message))
    // Of no effect where the report is there already: a promise settles once.
    worker.once('exit', (code) => fail(`its worker ended with ${code}`))
  })
}
