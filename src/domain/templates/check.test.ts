/** Placeholders against the keys: what is known, what was meant, what is missing. */

import { describe, expect, test } from 'vitest'
import { checkTemplate, isBlocking, type Placeholder } from './check.ts'
import { keysOf } from './keys.ts'
import { scopesFor, templateKinds } from './kind.ts'
import { nearestKey } from './nearest.ts'

const own = [{ group: 'tasks', name: '实现进度', alias: 'progress', label: '实现进度' }] as const
const keys = keysOf('outline_report', own)
const at = (key: string, rest: Partial<Placeholder> = {}): Placeholder => ({
  ...{
    key,
    around: `在{{${key}}}处`,
    place: 'text',
    row: null,
    inMargin: false,
    isAlone: true,
    isWhole: true,
  },
  ...rest,
})
const report = { kind: 'outline_report', purpose: null } as const
const codes = (placeholders: readonly Placeholder[]) =>
  checkTemplate(report, keys, placeholders)
    .findings.filter(isBlocking)
    .map(({ code, key, offered }) => [code, key, offered])

describe('a placeholder', () => {
  test.each([
    { name: 'known by its Chinese name', of: [at('标题')], found: [] },
    { name: 'known by its English name', of: [at('title.lines')], found: [] },
    { name: 'of the exercise own forms, in a row', of: [at('任务.实现进度', { row: 1 })], found: [] },
    { name: 'unknown, with the nearest offered', of: [at('标体')], found: [['unknown', '标体', '标题']] },
    { name: 'unknown, near to none', of: [at('天气预报情况')], found: [['unknown', '天气预报情况', '']] },
    {
      name: 'with a full-width dot',
      of: [at('指标．名称', { row: 1 })],
      found: [['unknown', '指标．名称', '指标.名称']],
    },
    { name: 'of a loop of another program', of: [at('#指标')], found: [['logic', '#指标', '']] },
    { name: 'that closes one', of: [at('/指标')], found: [['logic', '/指标', '']] },
    { name: 'of a condition', of: [at('如果 附件')], found: [['logic', '如果 附件', '']] },
    { name: 'of a condition in English', of: [at('if copies')], found: [['logic', 'if copies', '']] },
    {
      name: 'of a tag of another script',
      of: [at('% for x', { isWhole: false })],
      found: [['logic', '% for x', '']],
    },
    {
      name: 'that misses a brace',
      of: [at('标题', { isWhole: false })],
      found: [['broken', '标题', '标题']],
    },
    { name: 'of a row outside of tables', of: [at('指标.名称')], found: [['outside_row', '指标.名称', '']] },
    {
      name: 'of a block with other text',
      of: [at('正文', { isAlone: false })],
      found: [['not_alone', '正文', '']],
    },
    {
      name: 'of a block in a header',
      of: [at('正文', { inMargin: true })],
      found: [['block_in_margin', '正文', '']],
    },
    {
      name: 'of a second list in one row',
      of: [at('指标.名称', { row: 1 }), at('任务.名称', { row: 1 }), at('任务.名称', { row: 2 })],
      found: [['two_groups', '任务.名称', '指标']],
    },
  ])('$name', ({ of, found }) => {
    expect(codes(of)).toEqual(found)
  })

  test('is told once where a text box stands twice in the file', () => {
    expect(codes([at('题标', { inMargin: true }), at('题标', { inMargin: true })])).toHaveLength(1)
  })
})

test('slips without number are told as many as can be read', () => {
  const slips = Array.from({ length: 100_000 }, (_, number) => at(`没有的键${number}`))
  const found = codes(slips).length
  expect(found).toBeGreaterThan(100)
  expect(found).toBeLessThan(1000)
})

test('what is expected and missing is told with what would serve, and blocks nothing', () => {
  const { findings, found } = checkTemplate(report, keys, [at('标题'), at('正文'), at('单位')])
  expect(found).toEqual(['标题', '单位', '正文'])
  expect(findings.map(({ code, key }) => [code, key])).toEqual([
    ['missing', '附表'],
    ['missing', '成文日期'],
  ])
  expect(findings.some(isBlocking)).toBe(false)
  expect(findings[1]?.offered).toBe('成文年月')
})

test('a letter is told which of its parts would be lost, and one for rounds alone needs but its text', () => {
  const lacks = (kind: 'letter' | 'red_head', purpose: 'round' | 'reminder' | null) =>
    checkTemplate({ kind, purpose }, keysOf(kind, []), [at('标题'), at('正文')])
      .findings.filter(isBlocking)
      .map(({ code, key }) => [code, key])
  const ofLetters = ['附件说明', '附件', '紧急程度', '附注', '抄送机关'].map((key) => ['lacking', key])
  expect(lacks('letter', null)).toEqual(ofLetters)
  expect(lacks('letter', 'reminder')).toEqual(ofLetters)
  expect(lacks('letter', 'round')).toEqual([])
  expect(lacks('red_head', null)).toContainEqual(['lacking', '签发人'])
})

test('the nearest scope comes first: a track before a purpose', () => {
  expect(scopesFor({ trackId: 't', purpose: 'final' })).toEqual([
    { trackId: 't', purpose: 'final' },
    { trackId: 't', purpose: null },
    { trackId: null, purpose: 'final' },
    { trackId: null, purpose: null },
  ])
  expect(scopesFor({ trackId: null, purpose: null })).toEqual([{ trackId: null, purpose: null }])
})

test.each(templateKinds)('every key of %s has one name and one alias, and stands in no other', (kind) => {
  const all = keysOf(kind, own).flatMap(({ name, alias }) => [name, alias])
  expect(new Set(all).size).toBe(all.length)
})

test.each([
  ['Title', '标题'],
  ['指标·目标值', '指标.目标值'],
  ['成文曰期', '成文日期'],
  ['分行题目', '分行标题'],
  ['某某某某某某', null],
])('%s was meant as %s', (typed, meant) => {
  expect(nearestKey(typed, keys)).toBe(meant)
})
