/** What a reader of the report would stumble over (R1, R4): nameless units, long lists of numbers, notes and labels left alone. */

import { describe, expect, test } from 'vitest'
import { outlineReport } from '#documents/reports/outline-report.ts'
import { composeReport } from '#domain/reports/compose.ts'
import { composeEdition } from '#domain/reports/compose-edition.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { makeOutlineMaterial, makeTasks, makeUnitMaterial } from './make-report-material.ts'
import { partsOf, partText } from './word-parts.ts'

const material = makeOutlineMaterial()
const said = (report: ReturnType<typeof composeReport>) => JSON.stringify(report.sections)

describe('units', () => {
  test('are named in the report of the place and speak for themselves in their own', () => {
    expect(said(composeReport(material, reportPhrase))).not.toContain('我单位')
    expect(said(composeReport(makeUnitMaterial('区教育局'), reportPhrase))).toContain('我单位')
  })
})

test('items of one gap that follow each other are a range', () => {
  const tasks = makeTasks().map((task, at) => (at < 5 ? { ...task, answers: {}, asOf: null } : task))
  expect(said(composeReport({ ...material, tasks }, reportPhrase))).toMatch(/第1～5项重点任务的全部填报内容/)
})

describe('the first page for the standing committee', () => {
  const gapsOf = (edition: 'standard' | 'congress') =>
    composeEdition(material, reportPhrase, edition)
      .report.tables.at(-1)
      ?.rows.map((row) => JSON.stringify(row))

  test('has blanks, which are listed as missing in that edition alone', () => {
    expect(gapsOf('congress')?.at(-1)).toContain('报告日期、会议次数、报告人')
    expect(gapsOf('standard')?.join()).not.toContain('报告人')
  })

  test('greets as the place chose', async () => {
    const options = { edition: 'congress' } as const
    const usual = await outlineReport(material, options)
    const chosen = await outlineReport({ ...material, salutation: '主任，各位委员：' }, options)
    expect(partText(partsOf(usual), 'word/document.xml')).toContain('>主任、各位副主任、各位委员：<')
    expect(partText(partsOf(chosen), 'word/document.xml')).toContain('>主任，各位委员：<')
  })
})

test('a note is a row that the last row of its table goes with; a label goes with what it opens', async () => {
  const xml = partText(partsOf(await outlineReport(material)), 'word/document.xml')
  const table = /<w:tbl>(?:(?!<\/w:tbl>).)*“未报”为责任单位尚未填报。.*?<\/w:tbl>/s.exec(xml)?.[0] ?? ''
  const rows = table.split('<w:tr>').slice(1)
  expect(rows.at(-1)).toContain('注：')
  expect(rows.at(-2)).toContain('<w:keepNext/>')
  const label = xml.split('<w:p>').find((paragraph) => paragraph.includes('>主要成效<'))
  expect(label).toContain('<w:keepNext/>')
})

test('projects are drawn as one bar for all, each part with its number', () => {
  const { charts, bindings } = composeReport(material, reportPhrase)
  const chart = charts.find(({ key }) => key === 'chart-project-status')
  expect(chart?.caption).toBe('图4　专栏项目进展情况（项）')
  const numbers = chart?.points.map(({ key }) => Number(bindings.find((one) => one.key === key)?.text))
  expect(numbers?.reduce((sum, number) => sum + number, 0)).toBe(material.projects.length)
  expect(new Set(chart?.points.map(({ label }) => label)).size).toBe(1)
})

test('a report without tables has no page for nothing but the audit line', async () => {
  const bare = makeOutlineMaterial({ indicators: [], tasks: [], projects: [], unitAnswers: [], forms: [] })
  const xml = partText(partsOf(await outlineReport(bare, { variant: 'final' })), 'word/document.xml')
  expect(xml).toContain('数据留痕校验值')
  expect(xml).not.toContain('w:orient="landscape"')
})
