/** What stands beside the text: numbers, sources, figures that changed, places of findings. */

import { describe, expect, test } from 'vitest'
import type { SectionBody } from '#contract/draft-document.ts'
import { blockOf } from './found-places.ts'
import { copyOf, copyState, withNow } from './originals.ts'
import { numberSections } from './outline/numbering.ts'
import { changedSince, seenNow } from './seen-figures.ts'
import { tablesBefore } from './table-numbers.ts'

const attrs = (id: string, source: string | null = null) => ({
  id,
  origin: source && '甲局',
  source,
  cited: false,
  gap: false,
})
const paragraph = (id: string, text: string, source: string | null = null) => ({
  type: 'paragraph' as const,
  attrs: attrs(id, source),
  content: [{ type: 'text' as const, text }],
})
const heading = (id: string, level: 1 | 2 | 3) => ({
  type: 'heading' as const,
  attrs: { id, level },
  content: [{ type: 'text' as const, text: id }],
})
const body = (...content: SectionBody['content']): SectionBody => ({ type: 'doc', content })

test('sections are numbered over the whole report, what is left out and annexes are not', () => {
  const section = (id: string, level: number | null, leftOut = false) => ({
    id,
    kind: level === null ? ('annex' as const) : ('text' as const),
    level,
    leftOut,
  })
  const numbered = numberSections(
    [section('a', 1), section('out', 2, true), section('b', 2), section('c', 2), section('x', null)],
    new Map([['b', { document: body(heading('b', 2), heading('inner', 3)) }]]),
  )
  expect([...numbered].map(([id, { number }]) => id + number)).toEqual([
    'a一、',
    'out',
    'b（一）',
    'c（二）',
    'x',
  ])
  expect(numbered.get('c')?.levelsBefore).toEqual([1, 2, 3])
})

describe('sources', () => {
  const document = body(
    heading('h', 1),
    paragraph('p1', '原一', 's'),
    paragraph('own', '自己的'),
    paragraph('p2', '原二改', 's'),
  )
  const original = {
    key: 's',
    unit: '甲局',
    taken: ['原一', '原二'],
    now: ['新一', '原二', '新三'],
    changed: true,
  }

  test('the copy is what the text has of it', () => {
    const copy = copyOf(document, 's', new Map())
    expect(copy).toEqual(['原一', '原二改'])
    expect(copyState({ ...original, changed: false }, copy)).toBe('edited')
    expect(copyState({ ...original, changed: false }, ['原一', '原二'])).toBe('same')
    expect(copyState({ ...original, changed: false }, [])).toBe('unused')
    expect(copyState(original, copy)).toBe('changed')
    expect(copyState({ ...original, taken: null }, [])).toBe('new')
    expect(copyState({ ...original, now: null }, copy)).toBe('gone')
  })

  test('new text takes the place of the old, blocks keep their ids, own words stay', () => {
    const next = withNow(document, original, () => 'fresh-id')
    expect(next.content.map((block) => block.attrs.id)).toEqual(['h', 'p1', 'p2', 'fresh-id', 'own'])
    expect(copyOf(next, 's', new Map())).toEqual(['新一', '原二', '新三'])
    expect(next.content[3]).toMatchObject({ attrs: { origin: '甲局', source: 's', cited: true } })
  })

  test('what the text does not have yet comes at its end', () => {
    const next = withNow(body(heading('h', 1)), { ...original, taken: null, now: ['新'] }, () => 'fresh-id')
    expect(next.content.map((block) => block.attrs.id)).toEqual(['h', 'fresh-id'])
  })
})

test('a figure that reads otherwise than last time is told once; a new one is none', () => {
  const figure = (key: string, text: string, gone = false) => ({
    key,
    label: key,
    text,
    gone,
    estimate: false,
  })
  const seen = seenNow([
    { id: 'a', figures: [figure('k1', '1'), figure('k2', '2'), figure('k3', '3', true)] },
  ])
  const now = [
    { id: 'a', figures: [figure('k1', '1.5'), figure('k2', '2', true), figure('k4', '4')] },
    { id: 'b', figures: [figure('k1', '1.5'), figure('k3', '3')] },
  ]
  expect(changedSince(seen, now)).toEqual([
    { key: 'k1', sectionId: 'a', label: 'k1', was: '1', now: '1.5' },
    { key: 'k2', sectionId: 'a', label: 'k2', was: '2', now: null },
    { key: 'k3', sectionId: 'b', label: 'k3', was: '', now: '3' },
  ])
  expect(changedSince(seenNow(now), now)).toEqual([])
})

test('a finding leads to the block that holds its sentence', () => {
  const blocks = [
    { blockId: 'a', text: '覆盖率为25%。' },
    { blockId: 'b', text: '其中，覆盖率 为26%，提前完成。' },
  ]
  expect(blockOf({ before: '覆盖率为', found: '26%', after: '，提前完成。' }, blocks)).toBe('b')
  expect(blockOf({ before: '没有', found: '26%', after: '' }, blocks)).toBeNull()
  expect(blockOf({ before: '', found: '', after: '' }, blocks)).toBeNull()
})

test('tables in the text and tables at the end are counted apart, up to the place one stands at', () => {
  const table = (key: string) => ({ type: 'table' as const, attrs: { id: key, key } })
  const report = {
    sections: [
      { id: 'a', leftOut: false },
      { id: 'out', leftOut: true },
      { id: 'b', leftOut: false },
    ],
    documents: new Map([
      ['a', { document: body(heading('h', 1), table('low'), table('wide')) }],
      ['out', { document: body(heading('h', 1), table('low-2')) }],
      ['b', { document: body(heading('h', 1), table('low-3'), table('low-4')) }],
    ]),
  }
  const isLow = (key: string) => key.startsWith('low')
  expect(tablesBefore(report, { id: 'b', blocks: 2 }, isLow)).toBe(2)
  expect(tablesBefore(report, { id: 'b', blocks: 2 }, (key) => !isLow(key))).toBe(1)
  expect(tablesBefore(report, null, isLow)).toBe(3)
})
