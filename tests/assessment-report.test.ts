/** A third party's report (R2): its own ratings and words, bound figures, gaps where it wrote nothing, no word of the units. */

import { describe, expect, test } from 'vitest'
import { composeReport } from '#domain/reports/compose.ts'
import type { ComposedReport } from '#domain/reports/composed.ts'
import { reportLines } from '#domain/reports/lines.ts'
import type { Assessment, ReportMaterial } from '#domain/reports/material.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { indicatorWords, makeOutlineMaterial, projectWords, taskWords } from './make-report-material.ts'

const notRated = '不作评价'
const assessment: Assessment = {
  ...{ institution: '某某研究院', client: '区发展改革委', engagement: 'tender', notRated },
  ...{ beginsOn: '2023-07-01', endsOn: '2023-08-31', undertaking: '独立、客观、公正。' },
  planNames: ['某区“十四五”规划纲要'],
  texts: {
    method: '目标比较法。\n实地调研。',
    overview: '总体良好。',
    problems: '不平衡。',
    proposals: '加力。',
  },
}

const ratedAs = (word: string | null) => ({
  decidedWord: word,
  decidedReason: word === null ? null : '查阅资料核实',
})

function material(word: (words: readonly string[], at: number) => string | null, more = {}): ReportMaterial {
  const of = makeOutlineMaterial()
  return {
    ...of,
    indicators: of.indicators.map((item, at) => ({ ...item, ...ratedAs(word(indicatorWords, at)) })),
    tasks: of.tasks.map((item, at) => ({ ...item, ...ratedAs(word(taskWords, at)) })),
    projects: of.projects.map((item, at) => ({ ...item, ...ratedAs(word(projectWords, at)) })),
    scaleWords: {
      indicator: [...indicatorWords, notRated],
      task: [...taskWords, notRated],
      project: [...projectWords, notRated],
    },
    lagWords: { indicator: ['滞后'], task: ['推进缓慢', '未启动'], project: ['未开工'] },
    ...{ issuer: '某某研究院', frame: [], unitAnswers: [] },
    assessment: { ...assessment, ...more },
  }
}

const textOf = (report: ComposedReport): string =>
  [
    ...reportLines(report).map(({ text }) => text),
    ...report.tables.flatMap(({ rows }) =>
      rows.flatMap((row) => (row.kind === 'item' ? row.cells.map(({ text }) => text) : [row.label])),
    ),
  ].join('\n')

describe('rated', () => {
  const rated = material((words, at) => (at === 3 ? notRated : (words[at % 3] ?? null)))
  const report = composeReport(rated, reportPhrase)
  const text = textOf(report)

  test('it stands in its own order, with nothing missing', () => {
    const headings = reportLines(report).filter(({ level }) => level === 1)
    expect(headings.map((line) => line.text)).toEqual([
      '评估工作概况',
      '总体评价',
      '分项评价',
      '存在的主要问题',
      '对策建议',
    ])
    expect(report.gaps).toEqual([])
    expect(report.tables.map(({ name }) => name)).toEqual(
      ['主要指标', '重点任务', '专栏项目'].map((kind) => `${kind}第三方评价表`),
    )
  })

  test('it says who engaged it how, until when, for what, and its undertaking', () => {
    expect(text).toContain('经公开招标并受区发展改革委委托，某某研究院作为第三方机构')
    expect(text).toContain('评估期限为2023年7月1日至2023年8月31日')
    expect(text).toContain(
      `主要指标${rated.indicators.length}项、重点任务${rated.tasks.length}项、专栏项目${rated.projects.length}项`,
    )
    expect(text).toContain('独立性承诺：独立、客观、公正。')
  })

  test('words are counted as it rates, what it does not rate too', () => {
    expect(text).toMatch(
      /规划确定的17项主要指标中，提前实现\d项、快于预期\d项、基本符合预期\d项、不作评价1项。/,
    )
    expect(text).toMatch(/不作评价：查阅资料核实。/)
    const [row] = report.tables[0]?.rows.filter(({ kind }) => kind === 'item') ?? []
    const bound = row?.kind === 'item' ? row.cells.filter(({ key }) => key !== null).length : 0
    // Number, target, latest figure and rating: each from the data.
    expect(bound).toBe(4)
  })

  test('of many tasks those that lag are told, the table has all', () => {
    const tasks = report.tables[1]?.rows.filter(({ kind }) => kind === 'item') ?? []
    expect(tasks).toHaveLength(rated.tasks.length)
    const told = reportLines(report).filter(({ text: line }) => line.includes('评价为达到序时进度'))
    expect(told).toEqual([])
  })

  test('no word of the units is in it', () => {
    const answers = [...rated.indicators, ...rated.tasks, ...rated.projects].flatMap((item) =>
      Object.values(item.answers).filter((answer) => answer.length > 8),
    )
    expect(answers.length).toBeGreaterThan(20)
    expect(answers.filter((answer) => text.includes(answer))).toEqual([])
  })
})

test('what nobody rated or wrote is a gap, never a phrase; findings of all may be left out', () => {
  const report = composeReport(
    material(() => null, { texts: { method: '目标比较法。' } }),
    reportPhrase,
  )
  const texts = report.gaps.filter(({ item }) => item === null).flatMap(({ missing }) => missing)
  expect(texts).toEqual(['总体评价', '存在的主要问题', '对策建议'])
  expect(report.gaps.filter(({ item }) => item !== null)).toHaveLength(17 + 107 + 7)
  expect(report.gaps.every(({ unit }) => unit === '某某研究院')).toBe(true)
  expect(textOf(report)).toContain('〔待某某研究院补充：第1～17项主要指标的评价〕')
})

test('of several plans each item is told with its plan, and they are listed once', () => {
  const planNames = ['某区“十四五”规划纲要', '某区教育事业发展规划']
  const rated = material((words, at) => words[at % 2] ?? null, { planNames })
  const indicators = rated.indicators.map((item, at) => ({ ...item, plan: planNames[at % 2] ?? '' }))
  const text = textOf(composeReport({ ...rated, indicators }, reportPhrase))
  expect(text).toContain('评估范围为上述2个规划确定的主要指标')
  const [first, second] = indicators.map(({ item: { content, number }, plan }) => {
    return `${content.name}（《${plan}》第${number}项）`
  })
  expect(text).toContain(first)
  expect(text).toContain(second)
  // Not by name alone, which plans share.
  expect(text).not.toContain('提前实现的为')
})
