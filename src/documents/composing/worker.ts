/** The thread in which documents are made, one after the other: an order, how far it is, then what was made of it. */

import { parentPort } from 'node:worker_threads'
import { Refusal } from '#domain/refusal.ts'
import { make, type Order } from './makers.ts'
import type { Message } from './message.ts'

const say = (message: Message<unknown>, handedOver: ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, handedOver)

/** Bytes are handed over, not copied while others wait for the server. */
function hand(made: unknown): void {
  const bytes = bytesIn(made)
  if (bytes === null) {
    say({ says: 'made', made })
    return
  }
  // They may be a window into a larger store, or in one that may not be given away.
  const own = new Uint8Array(bytes)
  say({ says: 'made', made: made === bytes ? own : { ...Object(made), bytes: own } }, [own.buffer])
}

function bytesIn(made: unknown): Uint8Array | null {
  if (made instanceof Uint8Array) return made
  const isFile = typeof made === 'object' && made !== null && 'bytes' in made
  return isFile && made.bytes instanceof Uint8Array ? made.bytes : null
}

parentPort?.on('message', (order: Order) => {
  make(order, (progress) => say({ says: 'progress', progress })).then(hand, (error: unknown) => {
    if (error instanceof Refusal) return say({ says: 'refused', refused: error.code, details: error.details })
    say({ says: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
  })
})
