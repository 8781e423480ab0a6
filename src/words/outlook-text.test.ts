/** The outlook in words: every statement in both languages, with nothing left unfilled. */

import { describe, expect, test } from 'vitest'
import { type OutlookQuestion, outlookOf } from '#domain/outlook/outlook.ts'
import { type Asked, makeDecimal, makeJudged } from '#domain/verdicts/test-judged.ts'
import { languages } from './language.ts'
import { outlookStatements } from './outlook.ts'
import { outlookText } from './outlook-text.ts'

const patents: Asked = { kind: 'level', base: '6.3', target: '12', values: ['7.5', '9.4', '10.2', '11.1'] }
const share: Asked = { kind: 'level', unit: '%', base: '80', target: '99', values: ['88', '93', '97', '99'] }
const reduction: Asked = { kind: 'cumulative', unit: '%', direction: 'down', target: '14.5' }

const saidOf = (asked: Asked, expected: string | null = null, stated: OutlookQuestion['stated'] = null) =>
  outlookOf(makeJudged(asked), {
    expected: expected === null ? null : makeDecimal(expected),
    stated,
    cutOff: '2024-12-31',
    withFan: false,
  }).statements

/** Together they give every statement there is. */
const said = [
  saidOf(patents, '20'),
  saidOf(patents, '12.5'),
  saidOf(patents, '9', 'will_meet'),
  saidOf({ ...patents, target: '9' }),
  saidOf({ ...patents, target: '30' }),
  saidOf({ ...patents, targetYear: 2031 }),
  saidOf(share),
  saidOf({ ...patents, values: ['7.5', '9.4'] }),
  saidOf({ ...patents, values: ['7.5', '6'] }),
  saidOf({ ...patents, values: ['7.5', '6.3'] }),
  saidOf({ ...patents, kind: 'annual_growth' }),
  saidOf({ ...patents, target: null }),
  saidOf({ ...patents, targetYear: null }),
  saidOf({ ...patents, targetYear: 2035, planEndYear: 2025 }),
  saidOf({ ...patents, direction: null, base: null }),
  saidOf({ ...patents, kind: 'increment', base: null }),
  saidOf({ ...patents, values: [] }),
  saidOf({ ...patents, targetYear: 2024 }),
  saidOf({ ...reduction, values: { 2021: '2', 2023: '3' } }),
  saidOf({ ...reduction, values: ['-2', '-3'] }),
].flat()

test('every statement is here', () => {
  expect(new Set(said.map(({ code }) => code))).toEqual(new Set(Object.keys(outlookStatements)))
})

describe.each(languages)('%s', (language) => {
  test.each(said.map((statement) => [statement.code, statement] as const))('%s', (code, statement) => {
    const text = outlookText(language, statement, '件')
    expect(text).not.toBe(code)
    expect(text).not.toMatch(/\{\{|undefined|null|NaN|will_/)
    expect(text).toMatch(/[.。]$/)
  })
})

test('the worked example, as it is read', () => {
  const texts = saidOf(patents, '20').map((statement) => outlookText('zh-CN', statement, '件'))
  expect(texts).toEqual([
    '依据2020年至2024年的5个数据推算。',
    '按以往增量递减推算，2025年约为12.12件，80%区间为11.24件至13.00件。',
    '按推算，2025年实现目标的可能性约为58%，存在不确定性。',
    '单位预期值20件，达到目标。',
    '单位预期值20件高于推算区间的上限13.00件。',
    '单位预期好于推算，请说明依据。',
  ])
})

test.each([
  { percent: 95, zh: '可能性不低于95%', en: 'at least 95%' },
  { percent: 70, zh: '可能性约为70%', en: 'about 70%' },
  { percent: 5, zh: '可能性不高于5%', en: 'at most 5%' },
])('a chance of $percent', ({ percent, zh, en }) => {
  const statement = { code: 'likely', details: { year: 2025, percent } }
  expect(outlookText('zh-CN', statement, '')).toContain(zh)
  expect(outlookText('en', statement, '')).toContain(en)
})

test('a code of a later version is shown as it is', () => {
  expect(outlookText('en', { code: 'new-code', details: {} }, '')).toBe('new-code')
})
