/** Threads that work for the server: few, bounded in memory and time, with a queue; each order fails for itself alone. */

import { Worker } from 'node:worker_threads'
import { Refusal } from '#domain/refusal.ts'
import type { ReportProgress } from '../reports/report-file.ts'
import type { Message } from './message.ts'

export interface ThreadSettings {
  readonly file: URL
  readonly threads: number
  /** Of them at most so many work on what takes long, so that short work never waits for all of it. */
  readonly longThreads: number
  /** Orders that wait at most; one more is refused. */
  readonly waiting: number
  readonly seconds: number
  readonly memoryMegabytes: number
  /** An idle thread ends after so long. */
  readonly idleSeconds: number
  /** A thread that worked so often ends: it may hold what it no longer needs. */
  readonly mostOrders: number
}

export interface Ask {
  readonly isLong?: boolean
  readonly onProgress?: (progress: ReportProgress) => void
}

export interface Threads {
  /**
   * What a thread makes of the order, which is plain data. Refuses `documents-busy`, `document-timed-out`,
   * `document-too-large`, `document-not-made` where the thread ended, and whatever the work itself refuses.
   */
  ask<Made>(order: object, ask?: Ask): Promise<Made>
}

interface Waiting {
  readonly isLong: boolean
  /** Resolves when the thread is done with it; answers whether it can be asked again. */
  work(worker: Worker): Promise<boolean>
}

export function createThreads(settings: ThreadSettings): Threads {
  const { threads, longThreads, waiting: mostWaiting } = settings
  const queue: Waiting[] = []
  const idle = createIdle(settings)
  let [busy, long] = [0, 0]

  async function run(order: Waiting): Promise<void> {
    busy += 1
    if (order.isLong) long += 1
    const worker = idle.take() ?? startThread(settings)
    const isUsable = await order.work(worker)
    busy -= 1
    if (order.isLong) long -= 1
    if (isUsable) idle.keep(worker)
    else void worker.terminate()
    next()
  }

  function next(): void {
    if (busy >= threads) return
    const at = queue.findIndex(({ isLong }) => !isLong || long < longThreads)
    const [order] = at < 0 ? [] : queue.splice(at, 1)
    if (order) void run(order)
  }

  return {
    ask: (order, { isLong = false, onProgress = () => {} } = {}) =>
      new Promise((resolve, reject) => {
        if (queue.length >= mostWaiting) return reject(new Refusal('documents-busy', { count: mostWaiting }))
        const work = (worker: Worker) => answerOf(worker, { order, settings, onProgress, resolve, reject })
        queue.push({ isLong, work })
        next()
      }),
  }
}

/** Room for what lives briefly: with the default a large document is swept hundreds of times. */
const youngMegabytes = 64

function startThread({ file, memoryMegabytes }: ThreadSettings): Worker {
  const worker = new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  // How it ends is told to whoever waits for it; an idle one ends unheard.
  worker.on('error', () => {})
  return worker
}

interface Asked<Made> {
  readonly order: object
  readonly settings: ThreadSettings
  readonly onProgress: (progress: ReportProgress) => void
  readonly resolve: (made: Made) => void
  readonly reject: (reason: unknown) => void
}

/** Settles the order by what its thread says or how it ends; answers whether the thread can go on. */
function answerOf<Made>(worker: Worker, asked: Asked<Made>): Promise<boolean> {
  const { order, settings, onProgress, resolve, reject } = asked
  const { seconds } = settings
  return new Promise((done) => {
    const end = (isUsable: boolean, settle: () => void) => {
      clearTimeout(timer)
      // One by one: without those of its own a thread is heard no more.
      worker.off('message', hear).off('error', fall).off('exit', leave)
      settle()
      done(isUsable)
    }
    const fail = (reason: unknown) => end(false, () => reject(reason))
    const fall = (error: unknown) => fail(refusalOf(error, settings))
    const leave = (code: number) => fail(notMade(new Error(`the thread ended with ${code}`)))
    const hear = (message: Message<Made>) => {
      if (message.says === 'progress') onProgress(message.progress)
      else if (message.says === 'made') end(true, () => resolve(message.made))
      else if (message.says === 'failed') end(true, () => reject(message.error))
      else end(true, () => reject(new Refusal(message.refused, message.details)))
    }
    const timer = setTimeout(
      () => fail(new Refusal('document-timed-out', { limit: seconds })),
      seconds * 1000,
    )
    worker.on('message', hear).on('error', fall).on('exit', leave)
    try {
      worker.postMessage(order)
    } catch (error) {
      // It holds what cannot cross: a fault of ours, not of the thread.
      end(true, () => reject(error))
    }
  })
}

function refusalOf(error: unknown, { memoryMegabytes }: ThreadSettings): Refusal {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isMemory ? new Refusal('document-too-large', { limit: `${memoryMegabytes} MB` }) : notMade(error)
}

/** The cause is for whoever looks after the server. */
function notMade(cause: unknown): Refusal {
  const refusal = new Refusal('document-not-made')
  refusal.cause = cause
  return refusal
}

/** Threads that have nothing to do: the next order starts without loading anything anew. They keep no program alive. */
function createIdle({ idleSeconds, mostOrders }: ThreadSettings) {
  const idle: Worker[] = []
  const orders = new WeakMap<Worker, number>()
  const forget = (worker: Worker): boolean => {
    const at = idle.indexOf(worker)
    if (at >= 0) idle.splice(at, 1)
    return at >= 0
  }
  return {
    take(): Worker | undefined {
      const worker = idle.pop()
      worker?.ref()
      return worker
    },
    keep(worker: Worker): void {
      const count = (orders.get(worker) ?? 0) + 1
      if (count >= mostOrders) {
        void worker.terminate()
        return
      }
      orders.set(worker, count)
      worker.unref()
      idle.push(worker)
      if (count === 1) worker.on('exit', () => forget(worker))
      setTimeout(() => {
        if (orders.get(worker) === count && forget(worker)) void worker.terminate()
      }, idleSeconds * 1000).unref()
    },
  }
}
