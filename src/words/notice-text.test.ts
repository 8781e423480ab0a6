/** What a notice says, in both languages, and what a mail says of several. */

import { describe, expect, test } from 'vitest'
import { mailBody, mailSubject } from './mail-text.ts'
import { noticeReason, noticeText } from './notice-text.ts'

const facts = { unit: '区财政局', report: '自评报告', track: '全市评估' }

describe('noticeText', () => {
  test.each([
    { topic: 'assignment.approve', more: {}, zh: '区财政局已报送自评报告' },
    {
      topic: 'reminder.filing',
      more: { dueOn: '2023-06-15', daysLeft: 7 },
      zh: '自评报告还有7天到期（2023-06-15）',
    },
    { topic: 'reminder.filing', more: { dueOn: '2023-06-15', daysLeft: 0 }, zh: '自评报告今天24时到期' },
    {
      topic: 'reminder.filing',
      more: { dueOn: '2023-06-15', daysLeft: -3 },
      zh: '自评报告已逾期3天（2023-06-15到期）',
    },
    { topic: 'extension.decide', more: { until: '2023-06-20' }, zh: '自评报告延期至2023-06-20' },
    { topic: 'extension.decide', more: { until: '' }, zh: '自评报告的延期申请未同意' },
    {
      topic: 'deadline.move',
      more: { text: '报送', from: '2023-06-15', dueOn: '2023-06-20' },
      zh: '“报送”的时限由2023-06-15调整为2023-06-20',
    },
    {
      topic: 'deadline.move',
      more: { text: '报送', from: '2023-06-15', dueOn: '2023-06-15' },
      zh: '“报送”的时限有调整，完成时限2023-06-15',
    },
    { topic: 'case.submission.submit', more: { title: '中期评估报告' }, zh: '中期评估报告：提交审核' },
    {
      topic: 'register.outline_report.deliberate',
      more: { title: '中期评估报告' },
      zh: '中期评估报告：“登记审议情况”已登记，请对照扫描件核对',
    },
    {
      topic: 'reject.outline_report.deliberate',
      more: { title: '中期评估报告' },
      zh: '中期评估报告：“登记审议情况”的登记已撤下',
    },
    { topic: 'weather.change', more: { title: '天气' }, zh: '天气有新的办理情况' },
    { topic: 'weather.change', more: { report: '' }, zh: '有新的办理情况' },
  ])('$topic $more', ({ topic, more, zh }) => {
    expect(noticeText('zh-CN', topic, { ...facts, ...more })).toContain(zh)
    expect(noticeText('en', topic, more)).not.toContain('{{')
  })
})

test('a reason stands beside, of an urging its text', () => {
  expect(noticeReason('assignment.return', { reason: '请补充。', text: '' })).toBe('请补充。')
  expect(noticeReason('assignment.urge', { text: '请报送。' })).toBe('请报送。')
  expect(noticeReason('assignment.accept', {})).toBe('')
})

describe('a mail', () => {
  const about = {
    language: 'zh-CN',
    person: '张三',
    place: '河北区',
    example: false,
    isDigest: false,
  } as const
  const line = {
    topic: 'assignment.accept',
    facts,
    at: '2023-06-08T02:00:00Z',
    address: 'https://g.example/filing/a',
  }

  test.each([
    { name: 'one notice', about, lines: [line], subject: '【河北区规划评估】本单位自评报告审核通过' },
    { name: 'several', about, lines: [line, line], subject: '【河北区规划评估】2条新消息' },
    {
      name: 'a digest of one',
      about: { ...about, isDigest: true },
      lines: [line],
      subject: '【河北区规划评估】今日消息汇总（1条）',
    },
    {
      name: 'example data',
      about: { ...about, example: true },
      lines: [line],
      subject: '【示例数据】【河北区规划评估】本单位自评报告审核通过',
    },
  ])('its subject: $name', ({ about: of, lines, subject }) => {
    expect(mailSubject(of, lines)).toBe(subject)
  })

  test('its body names the time in Beijing, the event and the way there', () => {
    const body = mailBody(about, [line], 'https://g.example/')
    expect(body).toContain(
      '张三：\n\n2023-06-08 10:00 本单位自评报告审核通过\nhttps://g.example/filing/a\n\n',
    )
    expect(body).toContain('https://g.example/')
  })
})
