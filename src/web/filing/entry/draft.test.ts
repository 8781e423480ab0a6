/** The draft's promise: it saves by itself, and whatever happens nothing typed is lost. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { EntryView, SaveEntry } from '#contract/entries.ts'
import { RefusalError } from '../../api.ts'
import { Draft, type DraftDoor } from './draft.ts'
import { makeEntry } from './make.ts'
import type { Typed } from './typed.ts'

const today = '2023-06-12'
const refusal = (code: string) => new RefusalError({ code, message: '', details: {} })

/** A server that holds one entry, and a store that outlives drafts. */
function makeWorld(entry: EntryView = makeEntry({})) {
  const store = new Map<string, string>()
  const world = {
    entry,
    store,
    sent: [] as SaveEntry[],
    refuseWith: null as string | null,
    accept(body: SaveEntry) {
      const { finishOn = null, ...said } = body
      world.entry = { ...world.entry, ...said, finishOn, version: world.entry.version + 1 }
      return world.entry
    },
  }
  const door: DraftDoor = {
    send: async (_id, body) => {
      world.sent.push(body)
      if (world.refuseWith !== null) throw refusal(world.refuseWith)
      if (body.basedOn !== world.entry.version) throw refusal('changed-meanwhile')
      return world.accept(body)
    },
    fetch: async () => world.entry,
    saved: () => undefined,
    store: {
      getItem: (key) => store.get(key) ?? null,
      setItem: (key, text) => void store.set(key, text),
      removeItem: (key) => void store.delete(key),
    },
    key: 'draft',
    today,
  }
  return { world, open: () => new Draft(world.entry, door) }
}

const progress = (text: string) => (now: Typed) => ({ ...now, answers: { ...now.answers, progress: text } })
const type = (draft: Draft, text: string) => draft.change(progress(text)(draft.view().typed))

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('saving', () => {
  test('one save after a pause, however often was typed', async () => {
    const { world, open } = makeWorld()
    const draft = open()
    type(draft, 'a')
    type(draft, 'ab')
    expect(draft.view().state).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1500)
    expect(world.sent.map((body) => body.answers.progress)).toEqual(['ab'])
    expect(draft.view().state).toBe('clean')
    expect(world.store.size).toBe(0)
  })

  test('what is typed while a save is under way is saved on the version that save made', async () => {
    const { world, open } = makeWorld()
    const draft = open()
    type(draft, 'first')
    const saving = draft.flush()
    type(draft, 'second')
    await saving
    expect(draft.isOpen).toBe(false)
    expect(world.sent.map((body) => body.basedOn)).toEqual([3, 4])
    expect(world.entry.answers.progress).toBe('second')
  })

  test('two calls to save at once send one request', async () => {
    const { world, open } = makeWorld()
    const draft = open()
    type(draft, 'once')
    await Promise.all([draft.flush(), draft.flush()])
    expect(world.sent).toHaveLength(1)
  })

  test('a figure that cannot be read stays in the draft while the rest is saved', async () => {
    const { world, open } = makeWorld()
    const draft = open()
    const { typed } = draft.view()
    const cell = typed.cells['2023-H1']
    if (!cell) throw new Error('no cell')
    draft.change({
      ...typed,
      answers: { progress: 'saved' },
      cells: { ...typed.cells, '2023-H1': { ...cell, number: '约85' } },
    })
    await draft.flush()
    expect(world.entry.answers.progress).toBe('saved')
    expect(draft.isOpen).toBe(true)
    expect(open().view().typed.cells['2023-H1']?.number).toBe('约85')
  })
})

describe('trouble', () => {
  test('an unreachable server is tried again by itself', async () => {
    const { world, open } = makeWorld()
    world.refuseWith = 'unreachable'
    const draft = open()
    type(draft, 'kept')
    await vi.advanceTimersByTimeAsync(1500)
    expect(draft.view().state).toBe('unreachable')
    world.refuseWith = null
    await vi.advanceTimersByTimeAsync(5000)
    expect(draft.view().state).toBe('clean')
    expect(world.entry.answers.progress).toBe('kept')
  })

  test('a refused save keeps what was typed for the next opening', async () => {
    const { world, open } = makeWorld()
    world.refuseWith = 'entry-locked'
    const draft = open()
    type(draft, 'kept')
    await draft.flush()
    expect(draft.view()).toMatchObject({ state: 'refused', refusal: { code: 'entry-locked' } })
    expect(open().view()).toMatchObject({ restored: true, typed: { answers: { progress: 'kept' } } })
  })

  test('a lost update shows both versions and saves what was chosen on the newer one', async () => {
    const { world, open } = makeWorld()
    const draft = open()
    world.accept({ basedOn: 3, answers: { progress: 'theirs' }, asOf: null, values: [] })
    type(draft, 'mine')
    await draft.flush()
    expect(draft.view().state).toBe('conflict')
    expect(draft.view().theirs?.answers.progress).toBe('theirs')
    expect(draft.view().typed.answers.progress).toBe('mine')
    draft.settle(draft.view().typed)
    await vi.advanceTimersByTimeAsync(0)
    expect(world.entry).toMatchObject({ version: 5, answers: { progress: 'mine' } })
    expect(draft.view().state).toBe('clean')
  })

  test('a draft found after others saved asks before it overwrites them', async () => {
    const { world, open } = makeWorld()
    world.refuseWith = 'unreachable'
    const left = open()
    type(left, 'mine')
    world.refuseWith = null
    vi.clearAllTimers()
    world.accept({ basedOn: 3, answers: { progress: 'theirs' }, asOf: null, values: [] })
    const draft = open()
    expect(draft.view()).toMatchObject({ state: 'conflict', restored: true })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(world.entry.answers.progress).toBe('theirs')
  })
})

test('a newer answer is taken only where nothing typed would be lost', () => {
  const { open } = makeWorld()
  const draft = open()
  draft.receive(makeEntry({ version: 4, answers: { progress: 'newer' } }))
  expect(draft.view().typed.answers.progress).toBe('newer')
  type(draft, 'typing')
  draft.receive(makeEntry({ version: 5, answers: { progress: 'newest' } }))
  expect(draft.view().typed.answers.progress).toBe('typing')
  expect(draft.view().entry.version).toBe(4)
})
