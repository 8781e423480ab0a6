/** What is kept in the browser: a torn text is put beside with its words, a full or forbidden store is said. */

import { expect, test } from 'vitest'
import { z } from 'zod'
import { KeptText, type Store, wordsIn } from './kept-text.ts'

function makeStore(before: Record<string, string> = {}): { store: Store; kept: Map<string, string> } {
  const kept = new Map(Object.entries(before))
  return {
    kept,
    store: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => void kept.set(key, text),
      removeItem: (key) => void kept.delete(key),
    },
  }
}

const shape = z.object({ text: z.string() })

test('what was kept is read again, and forgotten when told', () => {
  const { store, kept } = makeStore()
  const text = new KeptText(store, 'k', shape)
  expect(text.keep({ text: '未存' })).toBe(true)
  expect(new KeptText(store, 'k', shape).read()).toEqual({ text: '未存' })
  text.forget()
  expect(kept.size).toBe(0)
  expect(text.read()).toBeNull()
})

test.each(['{"text":"写到一半', '[1]', 'null', '', '{"text":3}'])('torn, %j is put beside', (raw) => {
  const { store, kept } = makeStore({ k: raw })
  const text = new KeptText(store, 'k', shape)
  expect(text.read()).toBeNull()
  expect(kept.get('k')).toBeUndefined()
  expect(text.torn()).toBe(raw)
  expect(text.keep({ text: '再写' })).toBe(true)
  expect(text.torn()).toBe(raw)
  text.forgetTorn()
  expect(text.torn()).toBeNull()
})

test('a second torn text does not take the first one’s place', () => {
  const { store } = makeStore({ 'k.torn': '甲', k: '乙' })
  const text = new KeptText(store, 'k', shape)
  text.read()
  expect(text.torn()).toBe('甲\n乙')
})

test('a full store and a forbidden one are said, and break nothing', () => {
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const full = new KeptText({ ...makeStore().store, setItem: refuse }, 'k', shape)
  expect(full.keep({ text: '甲' })).toBe(false)
  const forbidden = new KeptText({ ...makeStore().store, getItem: refuse, setItem: refuse }, 'k', shape)
  expect(forbidden.read()).toBeNull()
})

test.each([
  {
    torn: '{"basedOn":1,"document":{"content":[{"type":"text","text":"第一句。"},{"text":"第\\"二\\"句',
    words: ['第一句。', '第"二"句'],
  },
  { torn: '{"typed":{"answers":{"progress":"进展顺利","asOf":"2023"}', words: ['进展顺利'] },
  { torn: '{"text":"断在\\u4e', words: ['断在'] },
  { torn: '{"01a20863-d0a6":"数据须核实","01a2', words: ['数据须核实'] },
  { torn: '%%%', words: ['%%%'] },
])('the words of $torn', ({ torn, words }) => {
  expect(wordsIn(torn)).toEqual(words)
})
