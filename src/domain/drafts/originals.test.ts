/** Units' originals beside a draft, and what changed in them since. */

import { describe, expect, test } from 'vitest'
import type { ParagraphNode } from '../reports/section.ts'
import { compareOriginals, originalsIn } from './originals.ts'

const line = (source: string, text: string, lead?: string): ParagraphNode => ({
  type: 'paragraph',
  attrs: { origin: '区教育局', source, cited: false, gap: false },
  content: [
    ...(lead === undefined
      ? []
      : [{ type: 'text' as const, text: lead, marks: [{ type: 'strong' as const }] }]),
    { type: 'text', text },
  ],
})
const takenAt = new Date('2026-05-06T01:00:00Z')
const taken = (key: string, lines: readonly string[] | null) => ({
  key,
  unit: '区教育局',
  about: '进展',
  lines,
  takenAt,
})
const now = (key: string, ...lines: string[]) => ({ key, unit: '区教育局', lines })

test('originals are what units wrote, line by line, without the words put before them', () => {
  const statement: ParagraphNode = { ...line('x', '数据'), attrs: { origin: null, cited: false, gap: false } }
  const content = [statement, line('a', '第一行', '进展：'), line('a', '第二行'), line('b', '另一项')]
  expect(originalsIn({ type: 'doc', content })).toEqual([now('a', '第一行', '第二行'), now('b', '另一项')])
})

describe('beside the draft', () => {
  test.each([
    { name: 'unchanged', before: taken('a', ['甲']), today: [now('a', '甲')], changed: false },
    { name: 'a word changed', before: taken('a', ['甲']), today: [now('a', '乙')], changed: true },
    { name: 'a line added', before: taken('a', ['甲']), today: [now('a', '甲', '乙')], changed: true },
    { name: 'withdrawn', before: taken('a', ['甲']), today: [], changed: true },
    { name: 'withdrawn, and seen to be', before: taken('a', null), today: [], changed: false },
    { name: 'written again', before: taken('a', null), today: [now('a', '甲')], changed: true },
  ])('$name', ({ before, today, changed }) => {
    expect(compareOriginals([before], today)).toMatchObject([{ key: 'a', taken: before.lines, changed }])
  })

  test('what the draft has nothing of is offered', () => {
    expect(compareOriginals([], [now('a', '甲')])).toEqual([
      { key: 'a', unit: '区教育局', about: null, taken: null, takenAt: null, now: ['甲'], changed: true },
    ])
  })
})
