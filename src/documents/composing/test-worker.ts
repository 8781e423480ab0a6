/** A thread for tests: it answers, waits at a gate, or ends in one of the ways a thread can end. */

import { parentPort } from 'node:worker_threads'
import type { Message } from './message.ts'

export interface TestOrder {
  readonly name: string
  readonly does: 'answer' | 'hang' | 'throw' | 'exit' | 'fill-memory'
  /** Held closed (0) until the test opens it. */
  readonly gate?: Int32Array
}

const say = (message: Message<string>): void => parentPort?.postMessage(message)

function fillMemory(): never {
  const kept: string[][] = []
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, at) => `${kept.length}-${at}`))
}

parentPort?.on('message', ({ name, does, gate }: TestOrder) => {
  say({ says: 'progress', progress: { step: 'compose', done: 0, total: 1 } })
  if (gate) Atomics.wait(gate, 0, 0)
  if (does === 'hang') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  if (does === 'exit') process.exit(3)
  if (does === 'fill-memory') fillMemory()
  if (does === 'throw') throw new Error('the thread fell')
  say({ says: 'made', made: name })
})
