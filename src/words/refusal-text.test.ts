/** Refusals as people read them: no key, no brace, no bare instant is left. */

import { describe, expect, test } from 'vitest'
import type { RefusalCode, RefusalDetails } from '#domain/refusal.ts'
import { refusalText } from './refusal-text.ts'

describe('refusalText', () => {
  const cases: { code: RefusalCode; details: RefusalDetails; zh: string; en: string }[] = [
    {
      code: 'action-not-allowed',
      details: { process: 'submission', state: 'accepted', action: 'file_for' },
      zh: '当前状态为“已通过”，不能进行“代录”。',
      en: 'In the present state "Accepted", "File on behalf" is not possible.',
    },
    {
      code: 'changed-meanwhile',
      details: { who: '李某', when: '2026-11-22T15:15:00.000Z' },
      zh: '李某已于2026-11-22 23:15修改过此内容。您的修改尚未保存，请核对后重新保存。',
      en: '李某 changed this at 2026-11-22 23:15. Your change is not saved yet; compare and save again.',
    },
    {
      code: 'changed-meanwhile',
      details: { who: '', when: '' },
      zh: '他人已于此前修改过此内容。您的修改尚未保存，请核对后重新保存。',
      en: 'Somebody changed this at an earlier time. Your change is not saved yet; compare and save again.',
    },
    {
      code: 'file-too-many-rows',
      details: { place: '#2', found: 30_001, limit: 30_000 },
      zh: '“第2个表格”有30001行，超过30000行的上限。',
      en: '"table 2" has 30001 rows; the limit is 30000.',
    },
    {
      code: 'figure-unasked',
      details: { period: '2022-H1', found: 'x' },
      zh: '2022年上半年的数值“x”不能保存：该时期不在填报范围内、重复或不是数字。',
      en: 'The figure "x" for 2022 first half cannot be saved: the period is not asked for, stands twice, or this is no number.',
    },
    {
      code: 'input-invalid',
      details: { field: 'values.3.asOf', problem: '格式不对' },
      zh: '填写内容有误：数据截止日期，格式不对。',
      en: 'Something entered is not right: as-of date, 格式不对.',
    },
    {
      code: 'answer-unasked',
      details: { found: '{{who}} $t(refusals:not-found)' },
      zh: '表中没有“{{who}} $t(refusals:not-found)”这一栏，未保存。请刷新页面后重试。',
      en: 'The form does not ask for "{{who}} $t(refusals:not-found)"; nothing was saved. Reload the page and try again.',
    },
  ]
  test.each(cases)('$code $details', ({ code, details, zh, en }) => {
    expect(refusalText('zh-CN', code, details)).toBe(zh)
    expect(refusalText('en', code, details)).toBe(en)
  })

  test('what was found is cut before it fills the page', () => {
    const text = refusalText('zh-CN', 'answer-unasked', { found: '😀'.repeat(5000) })
    expect(text.length).toBeLessThan(500)
    expect(text).toContain('😀…')
  })
})
