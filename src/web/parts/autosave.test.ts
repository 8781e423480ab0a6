/** What was written is sent by itself: once after a pause, never two at a time, again after a failure. */

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Autosave, pauses, type Sent } from './autosave.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A sender that ends as it is told to, and counts how many go at once. */
function makeSender(...ends: Sent[]) {
  const seen = { sent: 0, atOnce: 0, most: 0, owes: true }
  const autosave = new Autosave({
    owes: () => seen.owes,
    send: async () => {
      seen.sent += 1
      seen.atOnce += 1
      seen.most = Math.max(seen.most, seen.atOnce)
      await new Promise((done) => setTimeout(done, 100))
      seen.atOnce -= 1
      const end = ends.shift() ?? 'done'
      if (end === 'done') seen.owes = false
      return end
    },
  })
  return { autosave, seen }
}

test('every letter puts the sending off', async () => {
  const { autosave, seen } = makeSender()
  autosave.later()
  await vi.advanceTimersByTimeAsync(pauses.save - 1)
  autosave.later()
  await vi.advanceTimersByTimeAsync(pauses.save - 1)
  expect(seen.sent).toBe(0)
  await vi.advanceTimersByTimeAsync(101)
  expect(seen.sent).toBe(1)
})

test('two who flush at once send one after the other, and only what is owed', async () => {
  const { autosave, seen } = makeSender('more')
  const both = Promise.all([autosave.flush(), autosave.flush()])
  await vi.advanceTimersByTimeAsync(1000)
  await both
  expect(seen).toMatchObject({ sent: 2, most: 1 })
})

test('a server that was not reached is tried again after a while', async () => {
  const { autosave, seen } = makeSender('again')
  const flushed = autosave.flush()
  await vi.advanceTimersByTimeAsync(100)
  await flushed
  expect(seen.sent).toBe(1)
  await vi.advanceTimersByTimeAsync(pauses.retry + 100)
  expect(seen).toMatchObject({ sent: 2, owes: false })
})

test('what waits for a person is not sent again by itself', async () => {
  const { autosave, seen } = makeSender('held')
  autosave.later()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(seen.sent).toBe(1)
})
