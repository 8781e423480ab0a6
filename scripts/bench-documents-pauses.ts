/**
 * For how long nobody is answered while a document is made: in the server's own thread, and through the composing
 * threads. As large as the example, and with 60 units and 500 rows.
 */

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { compose } from '#documents/composing/compose.ts'
import { make, type Order } from '#documents/composing/makers.ts'
import { everyOrder, letterOrder } from '#tests/document-orders.ts'

const sizes = [131, 500]
/** The most an annex may have: 2,000 rows of 12 cells. */
const hugeLetter = letterOrder(4_800)

/** The longest pause of the event loop while the work goes on, in milliseconds, and how long the work takes. */
async function pauseOf(work: () => Promise<unknown>): Promise<{ pause: number; time: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await wait(20)
  delay.reset()
  // The first tick after it is counted from nowhere.
  await wait(5)
  const before = performance.now()
  await work()
  const time = performance.now() - before
  await wait(20)
  delay.disable()
  return { pause: delay.max / 1e6, time }
}

const whole = (milliseconds: number) => `${Math.round(milliseconds)}`.padStart(6)

async function tell(name: string, order: Order): Promise<void> {
  const here = await pauseOf(() => make(order))
  const there = await pauseOf(() => compose(order))
  console.log(
    `${name.padEnd(24)} 在主线程 in its own thread ${whole(here.pause)} ms；在工作线程 in a composing thread ` +
      `${whole(there.pause)} ms（历时 in all ${whole(there.time)} ms）`,
  )
}

export async function benchPauses(): Promise<void> {
  console.log('主线程停顿 longest time nobody is answered:')
  // The libraries are loaded once, wherever a document is made: that is not what is measured.
  for (const order of everyOrder(6)) await Promise.all([make(order), compose(order)])
  for (const size of sizes) for (const order of everyOrder(size)) await tell(`${order.kind}, ${size}`, order)
  await tell('officialLetter, 24000', hugeLetter)
}
