/** A unit's report in its own words: what is taken under which heading, and what is said to be left. */

import { describe, expect, test } from 'vitest'
import type { GridFile } from '../grids/grid.ts'
import type { FrameSection } from '../reports/frame.ts'
import { testWorkbook } from '../workbooks/test-workbook.ts'
import { headingOf } from './headings.ts'
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

  test('a paper without such headings is neither form nor report', () => {
    expect(read(['关于召开会议的通知', '一、时间', '明天。']).findings.map(({ code }) => code)).toEqual([
      'not-this-form',
    ])
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
