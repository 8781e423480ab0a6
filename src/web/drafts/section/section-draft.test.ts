/** What is written into a section reaches the server or stays here: locks, saves, lost sections, reloads (R4). */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SectionBody } from '#contract/draft-document.ts'
import type { SectionView } from '#contract/draft-sections.ts'
import { RefusalError } from '../../api.ts'
import { SectionDraft } from './section-draft.ts'

const id = '01980000-0000-7000-8000-000000000001'

const body = (text: string): SectionBody => ({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id: 'heading-1', level: 1 }, content: [{ type: 'text', text: '成效' }] },
    {
      type: 'paragraph',
      attrs: { id: 'paragraph-1', origin: null, source: null, cited: false, gap: false },
      content: [{ type: 'text', text }],
    },
  ],
})

const mine = {
  personId: id,
  by: '甲',
  since: '2026-11-23T02:00:00Z',
  until: '2026-11-23T02:15:00Z',
  mine: true,
}

const section = (version: number, text: string, lock: SectionView['lock'] = null): SectionView => ({
  id,
  reportId: id,
  kind: 'text',
  title: '成效',
  level: 1,
  added: false,
  leftOut: false,
  version,
  savedBy: '甲',
  savedAt: '2026-11-23T02:00:00Z',
  lock,
  authors: [],
  openComments: 0,
  gaps: 0,
  changedOriginals: 0,
  writable: true,
  document: body(text),
  figures: [],
  tables: [],
  charts: [],
  originals: [],
  comments: [],
  commentable: true,
  takeable: false,
  standing: 'draft',
  closed: false,
})

const refusal = (code: string, details: Record<string, string | number> = {}) =>
  new RefusalError({ code, message: code, details })

/** A server that knows one section, and fails as it is told to. */
function makeServer() {
  const kept = new Map<string, string>()
  const state = { standing: section(1, '原文'), fails: null as Error | null, held: null as Error | null }
  const calls: string[] = []
  return {
    state,
    calls,
    kept,
    open: (store: Partial<Storage> = {}) =>
      new SectionDraft(state.standing, {
        save: async (_, { basedOn, document }) => {
          calls.push(`save ${basedOn}`)
          if (state.fails) throw state.fails
          state.standing = { ...section(basedOn + 1, ''), document, lock: mine }
          return state.standing
        },
        fetch: async () => state.standing,
        lock: async () => {
          calls.push('lock')
          if (state.held) throw state.held
          return { ...state.standing, lock: mine }
        },
        release: async () => calls.push('release'),
        saved: () => undefined,
        locked: () => undefined,
        store: {
          getItem: (key) => kept.get(key) ?? null,
          setItem: (key, text) => void kept.set(key, text),
          removeItem: (key) => void kept.delete(key),
          ...store,
        },
        key: 'k',
      }),
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('writing', () => {
  test('the first letter takes the section, a pause saves, leaving gives it back', async () => {
    const server = makeServer()
    const draft = server.open()
    draft.change(body('新'))
    draft.change(body('新文'))
    expect(server.kept.size).toBe(1)
    await vi.advanceTimersByTimeAsync(2000)
    expect(draft.view()).toMatchObject({ state: 'clean', section: { version: 2 } })
    expect(server.kept.size).toBe(0)
    await draft.leave()
    expect(server.calls).toEqual(['lock', 'save 1', 'release'])
  })

  test('another one’s save is shown where nothing was written, and the editor begins anew', () => {
    const server = makeServer()
    const draft = server.open()
    draft.receive(section(2, '别人的'))
    expect(draft.view()).toMatchObject({ epoch: 1, document: body('别人的') })
    draft.change(body('我的'))
    draft.receive(section(3, '更新的'))
    expect(draft.view()).toMatchObject({ document: body('我的'), state: 'waiting' })
  })

  test('what was saved here is not taken for another one’s', async () => {
    const server = makeServer()
    const draft = server.open()
    draft.change(body('新'))
    await draft.flush()
    draft.receive(server.state.standing)
    expect(draft.view().epoch).toBe(0)
  })
})

describe('the section was lost', () => {
  const aside = refusal('section-set-aside', { who: '乙', when: '2026-11-23T02:05:00Z', number: 7 })

  test('the text is kept aside, nothing more is written, and either can be chosen', async () => {
    const server = makeServer()
    const draft = server.open()
    draft.change(body('我的'))
    server.state.fails = aside
    server.state.standing = section(6, '乙的')
    await draft.flush()
    expect(draft.view()).toMatchObject({ state: 'aside', aside: { who: '乙', number: 7 } })
    draft.change(body('再写'))
    expect(draft.view().document).toEqual(body('我的'))
    server.state.fails = null
    draft.settle(body('我的'))
    await draft.flush()
    expect(server.calls.at(-1)).toBe('save 6')
    expect(draft.view()).toMatchObject({ state: 'clean', document: body('我的') })
  })

  test('leaving what stands ends it without a save', async () => {
    const server = makeServer()
    const draft = server.open()
    draft.change(body('我的'))
    server.state.fails = aside
    server.state.standing = section(6, '乙的')
    await draft.flush()
    draft.settle(server.state.standing.document)
    expect(draft.view()).toMatchObject({ state: 'clean', document: body('乙的') })
    expect(server.kept.size).toBe(0)
  })

  test('a lock that somebody else holds sends the text at once', async () => {
    const server = makeServer()
    const draft = server.open()
    server.state.held = refusal('section-locked', { who: '乙', when: '2026-11-23T02:05:00Z' })
    server.state.fails = aside
    draft.change(body('我的'))
    await vi.advanceTimersByTimeAsync(1)
    expect(draft.view().state).toBe('aside')
  })
})

describe('nothing is lost', () => {
  test('a text that cannot be read is told, and neither breaks the page nor is written over', async () => {
    const server = makeServer()
    server.kept.set('k', '{"basedOn":1,"document":{"content":[{"text":"写到一')
    const draft = server.open()
    expect(draft.view()).toMatchObject({ state: 'clean', torn: expect.stringContaining('写到一') })
    draft.change(body('再写'))
    await draft.flush()
    expect(server.open().view().torn).toContain('写到一')
    draft.forgetTorn()
    expect(server.open().view().torn).toBeNull()
  })

  test('a computer that keeps nothing is told of while the text is not saved', async () => {
    const server = makeServer()
    const draft = server.open({
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    draft.change(body('新'))
    expect(draft.view()).toMatchObject({ state: 'waiting', keptHere: false, document: body('新') })
    await draft.flush()
    expect(draft.view()).toMatchObject({ state: 'clean', keptHere: true })
  })

  test('what was written while a save went is sent before the section is given back', async () => {
    const server = makeServer()
    const draft = server.open()
    draft.change(body('一'))
    const leaving = draft.leave()
    draft.change(body('一二'))
    await leaving
    expect(server.state.standing.document).toEqual(body('一二'))
    expect(server.calls.at(-1)).toBe('release')
  })

  test('an unreachable server is tried again', async () => {
    const server = makeServer()
    const draft = server.open()
    server.state.fails = refusal('unreachable')
    draft.change(body('新'))
    await vi.advanceTimersByTimeAsync(2000)
    expect(draft.view().state).toBe('unreachable')
    expect(draft.isOpen).toBe(true)
    server.state.fails = null
    await vi.advanceTimersByTimeAsync(6000)
    expect(draft.view().state).toBe('clean')
  })

  test('a reload finds the text again and saves it on what it was written on', async () => {
    const server = makeServer()
    server.open().change(body('未存'))
    server.state.standing = section(4, '乙的')
    const again = server.open()
    expect(again.view()).toMatchObject({ restored: true, document: body('未存') })
    await vi.advanceTimersByTimeAsync(2000)
    expect(server.calls).toContain('save 1')
  })

  test('a refused text waits for a change', async () => {
    const server = makeServer()
    const draft = server.open()
    server.state.fails = refusal('draft-document-invalid', { place: 2, found: 'x' })
    draft.change(body('新'))
    await draft.flush()
    expect(draft.view()).toMatchObject({ state: 'refused', refusal: { code: 'draft-document-invalid' } })
    expect(server.kept.size).toBe(1)
  })
})
