/** Verdicts in words: every line and reason the rules can give, in both languages, with nothing left unfilled. */

import { describe, expect, test } from 'vitest'
import { judge } from '#domain/verdicts/judge.ts'
import { type Asked, makeJudged } from '#domain/verdicts/test-judged.ts'
import { lineCodes } from '#domain/verdicts/verdict.ts'
import { languages } from './language.ts'
import { periodLabel } from './period-label.ts'
import { arithmeticText, reasonText, verdictWord } from './verdict-text.ts'

const level: Asked = { kind: 'level', base: '6.3', target: '12', values: ['7.5', '9.4'] }
const growth: Asked = { kind: 'annual_growth', unit: '%', target: '6', values: ['8.1', '3'] }
const fall: Asked = {
  kind: 'cumulative',
  unit: '%',
  direction: 'down',
  target: '13.5',
  values: ['2.7', '0.1'],
}
const cap: Asked = { kind: 'annual_cap', direction: 'down', target: '5.5', values: ['5.1', '5.6'] }
const bound: Asked = { kind: 'relative', text: '高于GDP增长', values: ['8', '4'], reference: ['8', '3'] }

/** Together they give every line there is. */
const asked: readonly Asked[] = [
  level,
  { ...level, values: { 2022: '9.4', '2023-H1': '10' } },
  { ...level, values: { 2021: '12' } },
  { ...level, base: null, values: { 2022: '12.1' } },
  { ...level, base: '13', values: { 2022: '12.1' } },
  { ...level, base: '13', values: { 2022: '11' } },
  { ...level, targetYear: 2021, values: { 2022: '11' } },
  { ...level, values: { 2022: '5' } },
  { ...level, base: '0.37', target: '60', values: { 2022: '3' } },
  { ...level, kind: 'increment', target: '5.7', values: { 2022: '8' } },
  { ...level, kind: 'floor', base: null },
  { ...level, kind: 'ceiling', base: null },
  { ...level, kind: 'ceiling', base: null, target: '5' },
  { ...level, values: { 2022: '7' } },
  { ...level, path: { 2022: '9' } },
  { ...level, path: { 2022: '6.3' }, values: { 2022: '6.3' } },
  { ...level, path: { 2022: '6.3' }, values: { 2022: '6' } },
  { ...growth, path: { 2022: '6' } },
  growth,
  { ...growth, target: '0' },
  { ...growth, target: '0', values: ['-1', '-1'] },
  cap,
  { ...cap, values: ['5.5', '5.6'] },
  fall,
  { ...fall, unit: '万吨' },
  bound,
  { ...bound, text: '低于GDP增长' },
]
const cutOff = '2022-12-31'
const verdicts = [
  ...asked.map((one) => judge(makeJudged(one), { cutOff })),
  judge(makeJudged({ ...level, values: ['7'] }), { cutOff, clock: 'cut-off' }),
]
const lines = verdicts.flatMap(({ arithmetic }) => arithmetic)

test('the cases give every line', () => {
  expect(new Set(lines.map(({ code }) => code))).toEqual(new Set(lineCodes))
})

test.each(languages)('every line is said in %s', (language) => {
  for (const line of lines) {
    const text = arithmeticText(language, line, { unit: '件' })
    expect(text).not.toMatch(/\{\{|undefined|ahead|on_schedule/)
    expect(text).not.toBe(line.code)
  }
})

describe('as an official reads it', () => {
  const said = (one: Asked, unit: string) =>
    judge(makeJudged(one), { cutOff: '2022-12-31' })
      .arithmetic.map((line) => arithmeticText('zh-CN', line, { unit }))
      .join('')

  test('a level', () => {
    expect(said(level, '件')).toBe(
      '基期（2020年）：6.3件。目标（2025年）：12件。2022年：9.4件。' +
        '完成份额：已变动3.1÷目标变动5.7＝0.54386。时间进度：2020年至2022年，2年÷5年＝0.4。' +
        '进度比：0.54386÷0.4＝1.359649。已过时间年均变动1.55件，余下3年需年均变动0.8667件。' +
        '比计划进度早约263天。1.359649不低于1.1，判为“快于预期”。',
    )
  })

  test('differences of a share are points', () => {
    expect(said({ ...level, base: '60', target: '65', values: ['61', '60'] }, '%')).toContain(
      '已过时间年均变动0个百分点，余下3年需年均变动1.6667个百分点。',
    )
  })

  test('a cap with a year above it', () => {
    expect(said(cap, '%')).toBe(
      '目标：各年不高于5.5%。2021年：5.1%。2022年：5.6%。年均：（5.1+5.6）÷2＝5.35%。' +
        '其中2022年高于5.5%。年均未超过5.5%，判为“基本符合预期”。',
    )
  })

  test("a plan's own words", () => {
    const line = { code: 'below', details: { ratio: '0.9', least: '0.95', class: 'behind' } }
    const text = arithmeticText('zh-CN', line, { unit: '', word: () => '未达到进度要求' })
    expect(text).toBe('0.9低于0.95，判为“未达到进度要求”。')
  })
})

test('a grade is said behind the number', () => {
  const details = { period: '2023-H1', number: '6.0', grade: 'estimate' }
  expect(arithmeticText('zh-CN', { code: 'value', details }, { unit: '%' })).toBe(
    '2023年上半年：6.0%（预计）。',
  )
  expect(arithmeticText('en', { code: 'value', details }, { unit: '件' })).toBe(
    '2023 first half: 6.0 件 (Estimate).',
  )
})

test('a reason names the years', () => {
  const reason = { code: 'year-missing', details: { years: '2021 2022' } }
  expect(reasonText('zh-CN', reason)).toBe('缺少2021、2022年数据；缺报不按0计，无法计算。')
  expect(reasonText('en', reason)).toBe('Figures are missing for 2021, 2022; a missing year is not 0.')
})

test('what a later version knows is shown as it is', () => {
  expect(arithmeticText('zh-CN', { code: 'new-line', details: {} }, { unit: '' })).toBe('new-line')
  expect(reasonText('zh-CN', { code: 'new-reason', details: {} })).toBe('new-reason')
  expect(verdictWord('zh-CN', 'toString')).toBe('toString')
})

test.each([
  ['2022', '2022年'],
  ['2023-H1', '2023年上半年'],
  ['2023-H2', '2023年下半年'],
  ['2023-Q2', '2023年第2季度'],
  ['2023-06', '2023年6月'],
  ['2021/2023-06', '2021年至2023年6月累计'],
  ['soon', 'soon'],
])('%s is %s', (text, label) => {
  expect(periodLabel('zh-CN', text)).toBe(label)
})
