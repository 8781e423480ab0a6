/** Lets the program tick each minute, and soon after something happened. One tick at a time. */

import type { Program } from '../program.ts'
import { tick } from './tick.ts'

const minute = 60_000
const soon = 500 // milliseconds: what happens together is told together

/** Begins to tick. Answers how to end: it waits for the tick under way. */
export function startClockwork({ door, mail, clock, log, listen }: Program): () => Promise<void> {
  let running = Promise.resolve()
  let isWaiting = false
  const after = (pause: number) => {
    if (isWaiting) return
    isWaiting = true
    setTimeout(() => {
      running = running.then(async () => {
        isWaiting = false
        await tick({ door, mail }, clock()).catch((error: unknown) => log.error({ err: error }, 'tick'))
      })
    }, pause).unref()
  }
  const timer = setInterval(() => after(0), minute)
  timer.unref()
  listen(() => after(soon))
  after(soon)
  return async () => {
    clearInterval(timer)
    isWaiting = true
    await running
  }
}
