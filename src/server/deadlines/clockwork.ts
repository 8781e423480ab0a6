/** Lets the program tick each minute, and at once when something happened. One tick at a time. */

import type { Program } from '../program.ts'
import { tick } from './tick.ts'

const minute = 60_000

/** Begins to tick. Answers how to end: it waits for the tick under way. */
export function startClockwork({ door, mail, clock, log }: Program): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  let isRunning = false
  const once = () => {
    if (isRunning) return
    isRunning = true
    running = tick({ door, mail }, clock())
      .catch((error: unknown) => log.error({ err: error }, 'tick'))
      .finally(() => {
        isRunning = false
      })
  }
  const timer = setInterval(once, minute)
  timer.unref()
  once()
  return async () => {
    clearInterval(timer)
    await running
  }
}
