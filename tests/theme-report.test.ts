/** The report on a theme across plans (R2): its gaps, its counts, and items of two plans that a reader cannot mix up. */

import { describe, expect, test } from 'vitest'
import { outlineReport } from '#documents/reports/outline-report.ts'
import { draftedReport } from '#domain/drafts/drafted-report.ts'
import { firstVersion } from '#domain/drafts/first-version.ts'
import { aboutOriginal, originalsIn } from '#domain/drafts/originals.ts'
import { composeReport } from '#domain/reports/compose.ts'
import type { ComposedReport } from '#domain/reports/composed.ts'
import type { ReportMaterial, ThemeMaterial } from '#domain/reports/material.ts'
import { gapTableKey } from '#domain/reports/tables/gap-table.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { makeOutlineMaterial } from './make-report-material.ts'
import { partsOf, partText } from './word-parts.ts'

const theme = (more: Partial<ThemeMaterial> = {}): ThemeMaterial => ({
  ...{ basis: '《工作方案》要求。', members: ['区民政局'], plans: ['甲规划', '乙规划'] },
  texts: [
    { part: 'overview', title: '总体进展', text: '进展顺利。' },
    { part: 'problems', title: '主要问题和风险', text: '' },
    { part: 'proposals', title: '对策建议', text: '' },
  ],
  questions: [
    {
      ...{ id: 'q1', question: '供给是否充足', unit: '区教育局', itemIds: ['a', 'b'] },
      answer: { unit: '区教育局', text: '我局新建两所。\n仍有缺口。', asOf: '2023-05-31' },
    },
    { id: 'q2', question: '投入是否到位', unit: '区财政局', answer: null, itemIds: [] },
  ],
  ...more,
})

/** Two indicators with one number and one name, a task of the second plan under no question. */
function material(more: Partial<ThemeMaterial> = {}): ReportMaterial {
  const whole = makeOutlineMaterial()
  const [first] = whole.indicators
  const [task] = whole.tasks
  if (!first || !task) throw new Error('nothing to make it of')
  const named = (plan: string) => `托位数（《${plan}》）`
  const of = (itemId: string, plan: string) => ({
    ...{ ...first, itemId, plan },
    item: { ...first.item, number: 6, content: { ...first.item.content, name: named(plan) } },
  })
  return {
    ...{ ...whole, unit: null, issuer: '区教育局', frame: [], unitAnswers: [], projects: [] },
    indicators: [of('a', '甲规划'), of('b', '乙规划')],
    tasks: [{ ...task, itemId: 'c', plan: '乙规划', item: { ...task.item, number: 6 } }],
    theme: theme(more),
  }
}

const compose = (more: Partial<ThemeMaterial> = {}) => composeReport(material(more), reportPhrase)

function textOf({ sections, bindings }: ComposedReport): string {
  const texts = new Map(bindings.map(({ key, text }) => [key, text]))
  return sections
    .flatMap(({ document }) => document.content)
    .map((block) =>
      'content' in block
        ? block.content.map((one) => (one.type === 'text' ? one.text : texts.get(one.attrs.key))).join('')
        : '',
    )
    .join('\n')
}

describe('a report on a theme', () => {
  const report = compose()
  const text = textOf(report)

  test('says what orders it, who takes part and what it covers, with bound counts', () => {
    expect(text).toContain(
      '本专题由区教育局牵头，区民政局参加。涉及《甲规划》《乙规划》的主要指标2项、重点任务1项。',
    )
    expect(text).toContain('本专题涉及的2项主要指标')
    expect(report.bindings.filter(({ figure }) => figure.kind === 'count').length).toBeGreaterThan(2)
  })

  test('tells items of two plans with one number and one name apart, in sentences and tables', () => {
    expect(text).toContain('托位数（《甲规划》第6项）')
    expect(text).toContain('托位数（《乙规划》第6项）')
    const groups = report.tables.map(({ rows }) => rows.flatMap((row) => ('label' in row ? [row.label] : [])))
    expect(groups.slice(0, 2)).toEqual([['《甲规划》', '《乙规划》'], ['《乙规划》']])
    const numbers = report.bindings.filter(({ figure }) => figure.kind === 'number')
    expect(new Set(numbers.map(({ key }) => key)).size).toBe(3)
  })

  test('reckons the pace of an item over the years of its own plan', () => {
    const whole = material()
    const value = whole.indicators[0]?.values[0]
    if (!value) throw new Error('nothing to make it of')
    const yearly = (period: string) => ({ ...value, period, number: '20', asOf: `${period}-12-31` })
    const indicators = whole.indicators.map((one, at) => {
      const target = { kind: 'cumulative', text: '[100]亿元', value: '100' } as const
      const content = { ...one.item.content, target, unit: '亿元', targetYear: null }
      const values = [yearly('2021'), yearly('2022')]
      return {
        ...one,
        values,
        item: { ...one.item, content },
        span: { periodStart: 2021, periodEnd: 2025 + at * 5 },
      }
    })
    const paces = composeReport({ ...whole, indicators }, reportPhrase).bindings.flatMap(
      ({ figure, text }) => (figure.kind === 'pace' && figure.of === 'needed' ? [text] : []),
    )
    expect(paces).toEqual(['2023—2025年年均需完成20亿元', '2023—2030年年均需完成7.5亿元'])
  })

  test('has a chart with room for names that carry their plan’s and break', async () => {
    const whole = material()
    const indicators = whole.indicators.map((one) => {
      const name = `托位数（《${'某区专项'.repeat(8)}规划》）`
      return { ...one, item: { ...one.item, content: { ...one.item.content, name } } }
    })
    const parts = partsOf(await outlineReport({ ...whole, indicators }))
    expect(partText(parts, 'word/charts/chart1.xml')).toMatch(/<c:catAx>.*rot="0".*<\/c:catAx>/s)
  })

  test('has each answer as its unit’s words, with the day it tells up to', () => {
    const section = report.sections.find(({ key }) => key === 'theme-question-q1')
    if (!section) throw new Error('no section')
    const [original] = originalsIn(section.document)
    expect(original).toMatchObject({
      unit: '区教育局',
      lines: ['区教育局新建两所。', '仍有缺口。（进展截至2023年5月31日）'],
    })
    expect(aboutOriginal(original?.key ?? '', material())).toBe('供给是否充足')
    expect(aboutOriginal('theme/overview', material())).toBe('总体进展')
  })

  test('lists what nobody wrote, with who owes it, and never fills it', () => {
    const owed = report.gaps.map(({ unit, section }) => [unit, section])
    expect(owed).toEqual(
      expect.arrayContaining([
        ['区财政局', '投入是否到位'],
        ['区教育局', '主要问题和风险'],
        ['区教育局', '对策建议'],
      ]),
    )
    const listed = report.tables.find(({ key }) => key === gapTableKey)
    expect(JSON.stringify(listed)).toMatch(/区财政局.*投入是否到位.*对本题的答复/)
    expect(compose({ basis: '' }).gaps).toContainEqual(expect.objectContaining({ missing: ['专题的依据'] }))
  })

  test('puts items under no question last, and without questions tells just the items', () => {
    expect(text.indexOf('其他相关事项')).toBeGreaterThan(text.indexOf('投入是否到位'))
    const plain = textOf(compose({ questions: [] }))
    expect(plain).toContain('有关事项进展')
    expect(plain).not.toContain('分题评估')
  })

  test('tells a draft of a question that was asked after it was begun', () => {
    const { sections, figures } = firstVersion(report, () => crypto.randomUUID())
    const draft = { figures, sections: sections.map((one) => ({ ...one, leftOut: false })) }
    const [, second] = theme().questions
    const asked = material({
      questions: [...theme().questions, ...(second ? [{ ...second, id: 'q3' }] : [])],
    })
    const whole = composeReport(asked, reportPhrase)
    const drafted = draftedReport(whole, draft, { material: asked, phrases: reportPhrase })
    expect(drafted.gaps.filter(({ missing }) => missing.join().includes('起草之后'))).toHaveLength(1)
  })
})
