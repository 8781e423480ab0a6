/** The leader's brief: decided words only, what lags by name, and everything in the lines of one page. */

import { describe, expect, test } from 'vitest'
import { readGrids } from '#documents/reading/read-grids.ts'
import { leaderBrief } from '#documents/reports/leader-brief.ts'
import { briefOf } from '#domain/reports/brief.ts'
import { indicatorWords, makeOutlineMaterial, projectWords, taskWords } from './make-report-material.ts'

const lagWords = {
  indicator: [indicatorWords[3] ?? ''],
  task: taskWords.slice(2),
  project: projectWords.slice(2),
}

describe('the brief', () => {
  const material = makeOutlineMaterial()
  const brief = briefOf(material, lagWords)

  test('counts every item once, decided or not', () => {
    for (const { total, words, undecided } of brief.counts) {
      expect(words.reduce((sum, { count }) => sum + count, undecided)).toBe(total)
    }
    expect(brief.counts.map((c) => c.items)).toEqual(['indicator', 'task', 'project'])
  })

  test('names as lagging what was decided to lag, and nothing else', () => {
    const all = [...material.indicators, ...material.tasks, ...material.projects]
    const lagging = all.filter(
      ({ item, decidedWord }) => decidedWord !== null && lagWords[item.content.kind].includes(decidedWord),
    )
    expect(brief.lagging.map((l) => l.name)).toEqual(lagging.map((l) => l.item.content.name))
  })

  test('a plan without items is told by its text', () => {
    const none = briefOf({ ...material, indicators: [], tasks: [], projects: [] }, lagWords)
    expect(none).toEqual({ counts: [], lagging: [], figures: 0, estimates: 0 })
  })

  test('stays within the 22 lines of a page, however much lags', async () => {
    const report = '某某市某某区国民经济和社会发展第十五个五年规划纲要实施情况中期评估报告'
    const bytes = await leaderBrief({
      ...{ process: 'outline_report', state: '政府审核', report, lead: '', brief, example: true },
      ...{ title: `《${report}》阅示单`, issuer: '某某市某某区人民政府', datedOn: '2028-06-30' },
    })
    const { paragraphs } = await readGrids(bytes)
    const lines = paragraphs.reduce((sum, text) => sum + Math.max(1, Math.ceil((text.length + 2) / 27)), 0)
    expect(lines).toBeLessThanOrEqual(20)
  })
})
