/** Makes reports in threads of their own: the server goes on answering, and a report that hangs is ended. */

import { Worker } from 'node:worker_threads'
import type { ReportProgress } from './report-file.ts'
import type { ReportRequest, WorkerMessage } from './report-worker.ts'

const patience = 120_000
const workerFile = new URL('./report-worker.ts', import.meta.url)

/**
 * Workers that have nothing to do, at most two: the next report starts without loading the libraries anew. They do not
 * keep the program alive, and end when nothing came for a while.
 */
const idle: Worker[] = []
const mostIdle = 2
const idleTime = 30_000
/** One that has made as many may hold what it no longer needs. */
const mostReports = 200
const made = new WeakMap<Worker, number>()

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
    const worker = idle.pop() ?? new Worker(workerFile)
    worker.ref()
    const end = () => {
      clearTimeout(timer)
      worker.removeAllListeners()
    }
    const fail = (reason: string) => {
      end()
      void worker.terminate()
      reject(new Error(`${request.kind} report: ${reason}`))
    }
    const timer = setTimeout(() => fail(`not made within ${timeOut} ms`), timeOut)
    worker.removeAllListeners()
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') return onProgress(message.progress)
      if (message.kind === 'failed') return fail(message.reason)
      end()
      rest(worker)
      resolve(message.bytes)
    })
    worker.once('error', (error) => fail(error.message))
    worker.once('exit', (code) => fail(`its worker ended with ${code}`))
    worker.postMessage(request)
  })
}

/** Keeps it for the next report, for a while. */
function rest(worker: Worker): void {
  const count = (made.get(worker) ?? 0) + 1
  made.set(worker, count)
  if (idle.length >= mostIdle || count >= mostReports) {
    void worker.terminate()
    return
  }
  const leave = () => {
    const at = idle.indexOf(worker)
    if (at >= 0) idle.splice(at, 1)
    void worker.terminate()
  }
  worker.once('error', leave)
  worker.unref()
  idle.push(worker)
  setTimeout(() => {
    if (idle.includes(worker) && made.get(worker) === count) leave()
  }, idleTime).unref()
}
