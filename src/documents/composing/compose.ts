/** The one way to a document: it is made in a thread, and the server goes on answering. */

import type { Kind, Order, Results } from './makers.ts'
import { type Ask, createThreads } from './threads.ts'

/** One for the whole program, since it guards the machine's memory and processors. */
const threads = createThreads({
  file: new URL('./worker.ts', import.meta.url),
  threads: 3,
  longThreads: 2,
  waiting: 200,
  seconds: 120,
  memoryMegabytes: 768,
  idleSeconds: 300,
  mostOrders: 200,
})

export type Compose = <K extends Kind>(order: Order<K>, onProgress?: Ask['onProgress']) => Promise<Results[K]>

/** Whole files of items or of many files: the others go past them. */
const longKinds: ReadonlySet<Kind> = new Set<Kind>(['report', 'formInTemplate', 'volume'])

/**
 * What the order says, made of plain data and nothing else: the same order gives the same bytes.
 * Refuses `documents-busy`, `document-timed-out`, `document-too-large`, `document-not-made`, and what its maker refuses.
 */
export const compose: Compose = (order, onProgress) =>
  threads.ask(order, { isLong: longKinds.has(order.kind), ...(onProgress ? { onProgress } : {}) })
