/** What a draft may be and say, and what is refused. */

import { describe, expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import type { DraftBlock, DraftDocument } from './document.ts'
import { checkDocument, type Known } from './rules.ts'

const heading = (id: string, text: string, level: 1 | 2 | 3 | 4 = 2): DraftBlock => ({
  type: 'heading',
  attrs: { id, level },
  content: text === '' ? [] : [{ type: 'text', text }],
})
const paragraph = (
  id: string,
  attrs: { origin: string | null; source: string | null } = nobody,
): DraftBlock => ({
  type: 'paragraph',
  attrs: { id, cited: false, gap: false, ...attrs },
  content: [{ type: 'text', text: '文字' }],
})
const nobody = { origin: null, source: null }
const bound = (id: string, key: string): DraftBlock => ({
  ...{ type: 'paragraph', attrs: { id, cited: false, gap: false, ...nobody } },
  content: [{ type: 'binding', attrs: { key } }],
})
const chart = (id: string, key: string): DraftBlock => ({ type: 'chart', attrs: { id, key } })
const of = (...content: DraftBlock[]): DraftDocument => ({ type: 'doc', content })

const known: Known = {
  figures: new Set(['figure1']),
  placed: new Map([
    ['chart-a', '图甲'],
    ['chart-b', '图乙'],
  ]),
  kept: new Set(['chart-gone']),
  units: new Map([['item/progress', '区教育局']]),
  elsewhere: new Map([['chart-b', '主要指标']]),
}
const first = heading('h', '一节')

function refusalOf(document: DraftDocument): string | null {
  try {
    checkDocument(document, known)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [error.code, ...Object.values(error.details)].join(' ')
  }
}

describe('a document', () => {
  test.each([
    {
      name: 'with everything in order',
      refused: null,
      blocks: [first, paragraph('a'), bound('b', 'figure1'), chart('c', 'chart-a')],
    },
    {
      name: 'with a unit’s own words',
      refused: null,
      blocks: [first, paragraph('a', { origin: '区教育局', source: 'item/progress' })],
    },
    { name: 'with a heading of its own level', refused: null, blocks: [first, heading('a', '又一节')] },
    { name: 'of nothing', refused: 'draft-heading-first', blocks: [] },
    { name: 'without a heading', refused: 'draft-heading-first', blocks: [paragraph('a')] },
    { name: 'with an empty heading', refused: 'draft-heading-first', blocks: [heading('h', ' ')] },
    {
      name: 'with a heading above its own',
      refused: 'draft-heading-level 2',
      blocks: [first, heading('a', '上级', 1)],
    },
    {
      name: 'with one id twice',
      refused: 'draft-block-twice 3',
      blocks: [first, paragraph('a'), paragraph('a')],
    },
    {
      name: 'with an unknown figure',
      refused: 'draft-figure-unknown 2',
      blocks: [first, bound('a', 'figure2')],
    },
    {
      name: 'with an unknown chart',
      refused: 'draft-table-unknown 2',
      blocks: [first, chart('a', 'chart-c')],
    },
    {
      name: 'with a chart that stood there before the data lost it',
      refused: null,
      blocks: [first, chart('a', 'chart-gone')],
    },
    {
      name: 'with a chart of another section',
      refused: 'draft-table-twice 图乙 主要指标',
      blocks: [first, chart('a', 'chart-b')],
    },
    {
      name: 'with a chart twice',
      refused: 'draft-table-twice 图甲 一节',
      blocks: [first, chart('a', 'chart-a'), chart('b', 'chart-a')],
    },
    {
      name: 'with words put into a unit’s mouth',
      refused: 'draft-origin-unknown 2 区财政局',
      blocks: [first, paragraph('a', { origin: '区财政局', source: 'item/progress' })],
    },
    {
      name: 'with a unit but no original',
      refused: 'draft-origin-unknown 2 区教育局',
      blocks: [first, paragraph('a', { origin: '区教育局', source: null })],
    },
    {
      name: 'with an original but no unit',
      refused: 'draft-origin-unknown 2 item/progress',
      blocks: [first, paragraph('a', { origin: null, source: 'item/progress' })],
    },
  ])('$name', ({ blocks, refused }) => {
    expect(refusalOf(of(...blocks))).toBe(refused)
  })

  test('too long a text is told with its length and the limit', () => {
    const long = heading('a', '字'.repeat(300_001))
    expect(refusalOf(of(first, long))).toBe('draft-too-long 300003 300000')
  })
})
