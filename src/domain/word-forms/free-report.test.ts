/** A unit's report in its own words: what is taken under which heading, and what is said to be left. */

import { describe, expect, test } from 'vitest'
import type { GridFile } from '../grids/grid.ts'
import type { FrameSection } from '../reports/frame.ts'
import { testWorkbook } from '../workbooks/test-workbook.ts'
import { offeredKey } from './chosen-texts.ts'
import { headingOf } from './headings.ts'
import { placedTexts } from './left-sections.ts'
import { readUnitWordForm } from './read-unit-word-form.ts'

const field = (key: string, zh: string) => ({
  ...{ key, label: { zh, en: key }, help: null, type: 'long_text' as const, choices: [], required: false },
})
const section = (title: string, more: Partial<FrameSection> = {}): FrameSection => ({
  ...{ key: title, title, guidance: '', parts: [], sections: [] },
  ...more,
})

const forms = [
  ...testWorkbook.forms.filter(({ subject }) => subject !== 'unit'),
  {
    ...{ subject: 'unit' as const, periods: [], expectedPeriod: null },
    fields: [
      field('achievements', '进展成效'),
      field('experience', '经验做法'),
      field('ownProblems', '本部门面临的主要问题和挑战'),
      field('measures', '规划中后期主要工作举措'),
    ],
  },
]
const frame = [
  section('规划实施总体进展情况', {
    parts: [{ kind: 'field', field: 'achievements' }],
    sections: [section('主要指标进展', { parts: [{ kind: 'items', items: 'indicator' }] })],
  }),
  section('规划实施面临的主要问题和风险挑战', {
    sections: [
      section('完成本部门承担任务面临的主要问题和挑战', { parts: [{ kind: 'field', field: 'ownProblems' }] }),
    ],
  }),
]
const entries = testWorkbook.entries.map((entry) =>
  entry.subject === 'unit' ? { ...entry, answers: {} } : entry,
)

const read = (paragraphs: readonly string[], kind: GridFile['kind'] = 'docx') =>
  readUnitWordForm({ kind, grids: [], paragraphs }, { ...testWorkbook, forms, entries, ownTexts: [], frame })

const report = [
  '甲局关于规划实施情况的自评报告',
  '一、规划实施总体进展情况',
  '两年半以来，各项工作稳步推进。',
  '新增学位2000个。',
  '（一）主要指标进展',
  '地区产值460亿元。',
  '（二）经验做法。一是部门联动。',
  '1.建立台账',
  '每月调度。',
  '二、规划实施面临的主要问题和风险挑战',
  '（一）完成本部门承担任务面临的主要问题和挑战',
  '资金不足。',
  '三、规划中后期运行主要工作举措',
  '加快建设。',
  '四、其他事项',
  '另行报告。',
  '甲局',
  '2033年6月10日',
]

describe('a report in the unit’s own words', () => {
  test('what stands under a heading is offered to the text it names, by the frame’s heading too', () => {
    const { changes, matches } = read(report)
    expect(changes.map(({ row, before, after }) => [row, before, after])).toEqual([
      ['进展成效', '', '两年半以来，各项工作稳步推进。\n新增学位2000个。'],
      ['经验做法', '', '一是部门联动。\n1.建立台账\n每月调度。'],
      ['本部门面临的主要问题和挑战', '', '资金不足。'],
      ['规划中后期主要工作举措', '', '加快建设。'],
    ])
    expect(matches.map(({ found, row }) => [found, row])).toEqual([
      ['规划实施总体进展情况', '进展成效'],
      ['经验做法', '经验做法'],
      ['完成本部门承担任务面临的主要问题和挑战', '本部门面临的主要问题和挑战'],
      ['规划中后期运行主要工作举措', '规划中后期主要工作举措'],
    ])
  })

  test('what is not taken is named, word for word', () => {
    expect(read(report).findings.map(({ code, found }) => [code, found])).toEqual([
      ['report-read', ''],
      ['report-unread', '甲局关于规划实施情况的自评报告'],
      ['report-unread', '地区产值460亿元。'],
      ['report-unread', '另行报告。'],
    ])
  })

  test('what stands already stands beside what would replace it, to be chosen', () => {
    const standing = entries.map((entry) =>
      entry.subject === 'unit' ? { ...entry, answers: { achievements: '原来的成效' } } : entry,
    )
    const { findings, changes, isFree } = readUnitWordForm(
      { kind: 'odt', grids: [], paragraphs: report },
      { ...testWorkbook, forms, entries: standing, ownTexts: [], frame },
    )
    expect(changes[0]).toMatchObject({ before: '原来的成效' })
    expect(isFree).toBe(true)
    expect(findings.map(({ code }) => code)).not.toContain('replaces')
  })

  test('a report with other headings alone is offered all the same, and said to answer to none', () => {
    const {
      findings,
      changes,
      left = [],
    } = read(['工作情况', '一、工作开展情况', '加快建设。', '二、全年无事故'])
    expect(findings.map(({ code, found }) => [code, found])).toEqual([
      ['report-unmatched', ''],
      ['report-unread', '工作情况'],
      ['report-unread', '加快建设。'],
      ['report-unread', '二、全年无事故'],
    ])
    expect(changes).toEqual([])
    expect(left.map(({ heading, text }) => [heading, text])).toEqual([
      ['工作开展情况', '加快建设。'],
      ['全年无事故', '全年无事故'],
    ])
  })

  test('signs that show nothing are no section: put to a text they would empty it', () => {
    const { left = [] } = read(['一、工作开展情况', '加快建设。', '\u202e', '\u200b', '二、\u202e', '\u200b'])
    expect(left.map(({ text }) => text)).toEqual(['加快建设。'])
  })

  test('a paper without headings is neither form nor report', () => {
    expect(read(['关于召开会议的通知', '明天下午开会。']).findings.map(({ code }) => code)).toEqual([
      'not-this-form',
    ])
  })
})

describe('sections that answer to no text', () => {
  const { left = [], open = [] } = read(report)
  const sections = new Map(left.map(({ heading, key }) => [heading, key]))
  const place = (heading: string, target: string) => ({ section: sections.get(heading) ?? '', target })

  test('each is offered with the texts that have none yet, those of items too; a title is none', () => {
    expect(left.map(({ heading, text }) => [heading, text])).toEqual([
      ['主要指标进展', '地区产值460亿元。'],
      ['其他事项', '另行报告。'],
    ])
    const asked = open.map(({ name, field }) => `${name} ${field}`)
    expect(asked).toContain('地区产值 相关说明')
    expect(asked).not.toContain(' 进展成效')
  })

  const target = offeredKey(open[0] ?? { entryId: '', slotKey: '' })

  test('one fills a text without its heading, several stand there in their order under theirs', () => {
    const texts = (...headings: string[]) =>
      placedTexts(
        { left, open },
        headings.map((heading) => place(heading, target)),
      ).map(({ text }) => text)
    expect(texts('其他事项')).toEqual(['另行报告。'])
    expect(texts('其他事项', '主要指标进展')).toEqual([
      '（一）主要指标进展\n地区产值460亿元。\n四、其他事项\n另行报告。',
    ])
  })

  test.each([
    { name: 'another section', placed: [{ section: '99', target }], code: 'intake-choice-unknown' },
    { name: 'a text with a section', placed: [place('其他事项', 'a b')], code: 'intake-choice-unknown' },
    {
      name: 'one section twice',
      placed: [place('其他事项', target), place('其他事项', target)],
      code: 'intake-choice-unknown',
    },
  ])('refused: $name', ({ placed, code }) => {
    expect(() => placedTexts({ left, open }, placed)).toThrow(expect.objectContaining({ code }))
  })

  test('more than a text holds is refused', () => {
    const long = left.map((section) => ({ ...section, text: '长'.repeat(20_001) }))
    expect(() => placedTexts({ left: long, open }, [place('其他事项', target)])).toThrow(
      expect.objectContaining({ code: 'section-too-long' }),
    )
  })
})

describe('headings', () => {
  test.each([
    { text: '一、总体情况', heading: { level: 1, title: '总体情况', rest: '' } },
    { text: '（二）存在问题。主要是资金。', heading: { level: 2, title: '存在问题', rest: '主要是资金。' } },
    { text: '3.下一步', heading: { level: 3, title: '下一步', rest: '' } },
    { text: '（4）其他', heading: { level: 4, title: '其他', rest: '' } },
    { text: '经验做法', heading: { level: 5, title: '经验做法', rest: '' } },
    { text: '1.85亿元用于建设', heading: null },
    { text: '一是加强领导', heading: null },
    { text: `一、${'很'.repeat(41)}长`, heading: null },
  ])('$text', ({ text, heading }) => {
    expect(headingOf(text, new Set(['经验做法']))).toEqual(heading)
  })
})
