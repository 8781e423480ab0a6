/** Warnings in words: every reason in both languages, with nothing left unfilled. */

import { expect, test } from 'vitest'
import { lightReasons } from '#domain/progress/light.ts'
import { warningReasons } from '#domain/warnings/reason.ts'
import { languages } from './language.ts'
import { warningText } from './warning-text.ts'

/** Together they fill every name. */
const details = {
  ...{ ratio: '0.8', days: 146, from: 'ahead', to: 'behind', milestone: '开工' },
  ...{ period: '2027-H1', periodBefore: '2026-H1', number: '81.4', before: '81.5' },
  ...{ finishOn: '2026-03-31', planEnd: '2025-12-31' },
}

test.each(languages)('every reason is said in %s', (language) => {
  for (const code of [...warningReasons, ...lightReasons]) {
    const text = warningText(language, { code, details }, { unit: '%' })
    expect(text).not.toMatch(/\{\{|undefined/)
    expect(text).not.toBe(code)
  }
})

test.each([
  ['behind', '进度比0.8，比计划进度晚约146天。'],
  ['class-fell', '上次评价为“提前实现”，本次为“滞后”。'],
  ['half-year-worse', '2027年上半年为81.4%，不如2026年上半年的81.5%。'],
  ['milestone-late', '节点“开工”已逾期146天。'],
])('%s as an official reads it', (code, sentence) => {
  expect(warningText('zh-CN', { code, details }, { unit: '%' })).toBe(sentence)
})

test("a plan's own words", () => {
  const said = warningText('zh-CN', { code: 'class-fell', details }, { unit: '', word: (key) => `<${key}>` })
  expect(said).toBe('上次评价为“<ahead>”，本次为“<behind>”。')
})

test('a code of a later version is shown as it is', () => {
  expect(warningText('en', { code: 'newer', details: {} }, { unit: '' })).toBe('newer')
})

test('a rule without a path says no days, and a long ratio is cut', () => {
  const reason = { code: 'behind', details: { ratio: '0.666667', days: 0 } }
  expect(warningText('zh-CN', reason, { unit: '%' })).toBe('进度比0.667，慢于计划进度。')
  expect(warningText('en', reason, { unit: '%' })).toBe('Schedule ratio 0.667, slower than planned.')
})
