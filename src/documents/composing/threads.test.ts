/** Composing threads: nobody waits for another's document, and each fails for itself alone. */

import { createServer } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import type { TestOrder } from './test-worker.ts'
import { type Ask, createThreads, type ThreadSettings } from './threads.ts'

const usual: ThreadSettings = {
  file: new URL('./test-worker.ts', import.meta.url),
  threads: 2,
  longThreads: 1,
  waiting: 4,
  seconds: 60,
  memoryMegabytes: 64,
  idleSeconds: 1,
  mostOrders: 100,
}

const gates: Int32Array[] = []
/** The thread that comes to it stays there until it is opened. */
function makeGate(): Int32Array {
  const gate = new Int32Array(new SharedArrayBuffer(4))
  gates.push(gate)
  return gate
}
function open(gate: Int32Array): void {
  Atomics.store(gate, 0, 1)
  Atomics.notify(gate, 0)
}
afterEach(() => gates.splice(0).forEach(open))

/** What is asked, and when a thread has begun with it. */
function asking(threads: ReturnType<typeof createThreads>, order: TestOrder, ask: Ask = {}) {
  let onProgress = () => {}
  const begun = new Promise<void>((resolve) => {
    onProgress = resolve
  })
  const made = threads.ask<string>(order, { ...ask, onProgress })
  made.catch(() => {})
  return { begun, made }
}

const refusalOf = (made: Promise<unknown>) =>
  made.then(
    () => 'made',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

describe('while a document is made', () => {
  test('the server goes on answering', async () => {
    const events: string[] = []
    const server = createServer((_, response) => response.end('here')).listen(0)
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const gate = makeGate()
    const { begun, made } = asking(createThreads(usual), { name: 'huge', does: 'answer', gate })
    const kept = made.then((name) => events.push(name))
    await begun
    for (const at of [1, 2, 3]) {
      const answered = await fetch(`http://127.0.0.1:${port}/`)
      events.push(`${await answered.text()} ${at}`)
    }
    open(gate)
    await kept
    server.close()
    expect(events).toEqual(['here 1', 'here 2', 'here 3', 'huge'])
  })

  test('another is made beside it, and further ones wait in order', async () => {
    const threads = createThreads(usual)
    const names = ['a', 'b', 'c', 'd']
    const begun: string[] = []
    const gate = makeGate()
    const asked = names.map((name) => asking(threads, { name, does: 'answer', gate }))
    for (const [at, one] of asked.entries()) void one.begun.then(() => begun.push(names[at] ?? ''))
    await Promise.all(asked.slice(0, 2).map((one) => one.begun))
    expect(begun.toSorted()).toEqual(['a', 'b'])
    open(gate)
    expect(await Promise.all(asked.map(({ made }) => made))).toEqual(names)
  })

  test('what takes long leaves a thread to what does not', async () => {
    const threads = createThreads(usual)
    const gate = makeGate()
    const long = ['a', 'b'].map((name) => asking(threads, { name, does: 'answer', gate }, { isLong: true }))
    await long[0]?.begun
    expect(await threads.ask({ name: 'short', does: 'answer' })).toBe('short')
    open(gate)
    expect(await Promise.all(long.map(({ made }) => made))).toEqual(['a', 'b'])
  })

  test('no more wait than may, and whoever comes later is told', async () => {
    const threads = createThreads({ ...usual, threads: 1, waiting: 1 })
    const gate = makeGate()
    const first = asking(threads, { name: 'a', does: 'answer', gate })
    await first.begun
    const second = asking(threads, { name: 'b', does: 'answer' })
    expect(await refusalOf(threads.ask({ name: 'c', does: 'answer' }))).toBe('documents-busy')
    open(gate)
    expect(await Promise.all([first.made, second.made])).toEqual(['a', 'b'])
    expect(await threads.ask({ name: 'c', does: 'answer' })).toBe('c')
  })
})

describe('a thread that comes to an end', () => {
  const ends = [
    ['hangs', 'hang', 'document-timed-out'],
    ['falls', 'throw', 'document-not-made'],
    ['is killed', 'exit', 'document-not-made'],
    ['takes too much memory', 'fill-memory', 'document-too-large'],
  ] as const

  test.each(ends)('because it %s fails its own order and is replaced', async (_, does, code) => {
    const threads = createThreads({ ...usual, seconds: does === 'hang' ? 1 : 60 })
    const gate = makeGate()
    const failing = asking(threads, { name: 'failing', does, gate })
    await failing.begun
    const beside = asking(threads, { name: 'beside', does: 'answer' })
    expect(await beside.made).toBe('beside')
    open(gate)
    expect(await refusalOf(failing.made)).toBe(code)
    expect(
      await Promise.all([
        threads.ask({ name: 'a', does: 'answer' }),
        threads.ask({ name: 'b', does: 'answer' }),
      ]),
    ).toEqual(['a', 'b'])
  })

  test('says why to whoever looks after the server', async () => {
    const reason = await createThreads(usual)
      .ask({ name: '', does: 'throw' })
      .catch((error: unknown) => error)
    expect(reason).toMatchObject({ code: 'document-not-made', cause: { message: 'the thread fell' } })
  })
})

test('what cannot cross the border is a fault, and the thread goes on', async () => {
  const threads = createThreads({ ...usual, threads: 1 })
  await expect(threads.ask({ name: () => {} })).rejects.toThrow('could not be cloned')
  expect(await threads.ask({ name: 'next', does: 'answer' })).toBe('next')
})

test('a thread that worked often enough is replaced unseen', async () => {
  const threads = createThreads({ ...usual, threads: 1, mostOrders: 2 })
  const names = ['a', 'b', 'c', 'd', 'e']
  expect(await Promise.all(names.map((name) => threads.ask({ name, does: 'answer' })))).toEqual(names)
})
