/** Bars of charts: each follows what the data say of its own chart, what is taken out or new is told (D4, R3). */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { refreshFile } from '#documents/living/refresh-file.ts'
import { outlineReport } from '#documents/reports/outline-report.ts'
import type { DraftBlock } from '#domain/drafts/document.ts'
import { partNames } from '#domain/drafts/parts/placed-parts.ts'
import { composeReport } from '#domain/reports/compose.ts'
import { type FiguresNow, figuresNow } from '#domain/reports/figures-now.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { makeChartsMaterial } from './make-charts-report.ts'

const asMade = makeChartsMaterial()
const made = composeReport(asMade, reportPhrase).bindings
const nowOf = (material: ReportMaterial): FiguresNow =>
  figuresNow(made, { material, phrases: reportPhrase, composed: composeReport(material, reportPhrase) })
const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

describe('charts of a .docx', () => {
  test('each has what the data say of it, where two share a field and a word', async () => {
    const file = refreshFile(
      await outlineReport(asMade),
      nowOf(makeChartsMaterial({ words: { indicators: { 17: '提前实现', 1: '快于预期' } } })),
    )
    const numbers = (part: string) =>
      [...partOf(file.bytes, part).matchAll(/<c:ser>.*?<\/c:ser>/gs)].flatMap(([series]) => {
        const [, name = ''] = /<c:tx>.*?<c:v>([^<]*)/s.exec(series) ?? []
        const [, values = ''] = /<c:val>(.*?)<\/c:val>/s.exec(series) ?? []
        return [...values.matchAll(/<c:v>([^<]*)/g)].map(([, value]) => `${name} ${value}`)
      })
    expect(numbers('word/charts/chart3.xml').slice(-2)).toEqual(['尚未评定 0', '尚未评定 0'])
    expect(numbers('word/charts/chart4.xml').slice(-2)).toEqual(['尚未评定 1', '尚未评定 1'])
    const sheet = (part: string) =>
      partOf(unzipSync(file.bytes)[part] ?? new Uint8Array(), 'xl/worksheets/sheet1.xml')
    const cells = sheet('word/embeddings/Microsoft_Excel_Worksheet4.xlsx').match(/<c r="E\d"><v>[^<]*/g)
    expect(cells).toEqual(['<c r="E2"><v>1', '<c r="E3"><v>1'])
    expect([file.lost, file.lostCharts]).toEqual([[], []])
  })

  test('a bar that a person took out is told; one that the data have more is said to be missing', async () => {
    const bytes = await outlineReport(asMade)
    const now = nowOf(makeChartsMaterial({ words: { tasks: { 1: '未启动' } } }))
    expect(now.undrawn.map(({ chart, label, text }) => [chart, label, text])).toEqual([
      ['chart-task-status', '经济发展', '1'],
    ])
    const parts = unzipSync(bytes)
    const name = 'word/charts/chart2.xml'
    const without = partOf(bytes, name).replaceAll(/<c:pt idx="1">.*?<\/c:pt>/gs, '')
    const file = refreshFile(zipSync({ ...parts, [name]: strToU8(without) }), now)
    const label = (key: string) => made.find((binding) => binding.key === key)?.label
    expect(file.lost.map(label)).toEqual(['一般公共预算收入年均增长 规划目标完成率（%）'])
    expect(file.standingCharts).toContain('chart-task-status')
  })
})

describe('bars that no chart has any more', () => {
  test('a word that nobody of a group is judged by is 0 there, whatever it is in the whole plan', () => {
    const material = (words: Readonly<Record<number, string>>): ReportMaterial => {
      const { tasks, ...rest } = makeChartsMaterial({ words: { tasks: words } })
      const led = tasks.map((one) => {
        const isOwn = [1, 2, 5, 6].includes(one.item.number)
        return { ...one, item: { ...one.item, leads: [isOwn ? '区教育局' : '区民政局'] } }
      })
      return { ...rest, tasks: led }
    }
    const [before, after] = [material({}), material({ 1: '推进缓慢', 2: '推进缓慢', 4: '已完成' })]
    const part = partNames({ material: before, phrases: reportPhrase }).find(
      ({ label }) => label === '各领域重点任务进展情况（项）（区教育局）',
    )
    const chart: DraftBlock = { type: 'chart', attrs: { id: 'group', key: part?.key ?? '' } }
    const placed = (one: ReportMaterial): ReportMaterial => ({
      ...one,
      ...(one.draft && {
        draft: {
          ...one.draft,
          sections: one.draft.sections.map((section, at) =>
            at > 0
              ? section
              : {
                  ...section,
                  document: { ...section.document, content: [...section.document.content, chart] },
                },
          ),
        },
      }),
    })
    const composed = composeReport(placed(after), reportPhrase)
    const { bars } = figuresNow(composeReport(placed(before), reportPhrase).bindings, {
      ...{ material: placed(after), phrases: reportPhrase, composed },
    })
    const own = bars.filter((bar) => bar.chart === part?.key && bar.series === '已完成')
    expect(own.map(({ name, was, now }) => [name, was, now])).toEqual([
      ['经济发展', '2', '0'],
      ['民生福祉', '0', '0'],
    ])
    const whole = bars.filter((bar) => bar.chart === 'chart-task-status' && bar.series === '已完成')
    expect(whole.map(({ name, now }) => [name, now])).toEqual([
      ['经济发展', '1'],
      ['民生福祉', '0'],
    ])
  })
})
