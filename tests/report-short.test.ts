/** The short edition: never beyond its limit, counted right, whole sentences of the report and nothing else. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeReport } from '#domain/reports/compose.ts'
import { composeEdition } from '#domain/reports/compose-edition.ts'
import type { ComposedReport } from '#domain/reports/composed.ts'
import { shortLimit } from '#domain/reports/edition.ts'
import { headingCounter } from '#domain/reports/heading-numbers.ts'
import { shortReport } from '#domain/reports/short/short-report.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import {
  indicatorWords,
  makeIndicators,
  makeOutlineMaterial,
  makeTasks,
  taskWords,
} from './make-report-material.ts'

const lagWords = { indicator: ['滞后'], task: ['推进缓慢', '未启动'], project: ['未开工'] }
const material = makeOutlineMaterial({ lagWords })
const whole = composeReport(material, reportPhrase)

/** Headings with their numbers and paragraphs as they read. */
function readText({ sections, bindings }: ComposedReport): string[] {
  const texts = new Map(bindings.map(({ key, text }) => [key, text]))
  const count = headingCounter()
  return sections.flatMap(({ document }) =>
    document.content.flatMap((block) => {
      if (block.type !== 'heading' && block.type !== 'paragraph') return []
      const text = block.content
        .map((node) => (node.type === 'text' ? node.text : (texts.get(node.attrs.key) ?? '？')))
        .join('')
      return [block.type === 'heading' ? count(block.attrs.level) + text : text]
    }),
  )
}

const characters = (report: ComposedReport) =>
  [...(report.title + readText(report).join('')).replace(/\s/g, '')].length

describe('within 5,000 characters', () => {
  const { report, characters: counted } = composeEdition(material, reportPhrase, 'short')
  const texts = readText(report)

  test('it fills what it may, counts itself right and says so', () => {
    expect(counted).toBe(characters(report))
    expect(counted).toBeLessThanOrEqual(shortLimit)
    expect(counted).toBeGreaterThan(shortLimit * 0.9)
    expect(texts.at(-1)).toContain(`共${counted}字`)
    expect(texts.at(-1)).toMatch(/；全文另有\d+段文字的全部或者后半部分、附表3张、图4幅未收入。）$/)
  })

  test('counts, lists and what lags come first, every section has its share', () => {
    const text = texts.join('\n')
    expect(text).toContain('规划确定的17项主要指标中')
    expect(text).toContain('滞后的为每千人口执业（助理）医师数')
    expect(text).toContain('每千人口执业（助理）医师数（第12项）。2025年规划目标为4.6人')
    for (const title of ['主要指标进展', '重点任务进展', '规划中后期运行主要工作举措'])
      expect(text).toContain(title)
    // What several units wrote alike stands once.
    expect(text.split('从外部环境看，宏观经济恢复的基础尚需巩固').length).toBe(2)
    expect(text).not.toMatch(/附表\d。|见图\d/)
  })

  test('fields are counted under their headings; a verdict on one item is told where it lags', () => {
    const tasks = makeTasks().map((task, n) => ({ ...task, decidedWord: taskWords[n % 4] ?? null }))
    const decided = readText(composeEdition({ ...material, tasks }, reportPhrase, 'short').report)
    const at = decided.findIndex((text) => /^该领域/.test(text))
    expect(decided[at - 1]).toMatch(/^\d+\.\S+$/)
    const verdicts = decided.filter((text) => /（第\d+项）。评定为\S+。$/.test(text))
    expect(verdicts.length).toBeGreaterThan(0)
    for (const text of verdicts) expect(text).toMatch(/推进缓慢|未启动/)
  })

  test('has neither gaps, tables nor charts, and only the figures it says', () => {
    expect(report).toMatchObject({ tables: [], charts: [], gaps: [] })
    expect(texts.join('')).not.toMatch(/〔待|？/)
    const used = report.sections.flatMap(({ document }) =>
      document.content.flatMap((block) =>
        'content' in block ? block.content.filter(({ type }) => type === 'binding') : [],
      ),
    )
    expect(used).toHaveLength(report.bindings.length)
  })
})

test('whatever the limit and the data: never beyond, counted right, only beginnings of paragraphs of the whole', () => {
  const all = readText(whole).join('\n')
  const case_ = fc.record({
    limit: fc.integer({ min: 300, max: 9000 }),
    decided: fc.array(fc.constantFrom(...indicatorWords, null), { minLength: 17, maxLength: 17 }),
    kept: fc.integer({ min: 0, max: 17 }),
  })
  fc.assert(
    fc.property(case_, ({ limit, decided, kept }) => {
      const indicators = makeIndicators()
        .slice(0, kept)
        .map((one, at) => ({ ...one, decidedWord: decided[at] ?? null }))
      const composed = composeReport({ ...material, indicators }, reportPhrase)
      const short = shortReport(composed, reportPhrase, { limit, lagging: ['滞后'] })
      expect(short.characters).toBe(characters(short.report))
      expect(short.characters).toBeLessThanOrEqual(limit)
      const lines = new Set(readText(composed))
      const written = readText(short.report).slice(0, -1)
      for (const text of written.filter((line) => /。$/.test(line)))
        expect([...lines].some((line) => isCutOf(text, line))).toBe(true)
    }),
    { seed: 5, numRuns: 25 },
  )
  expect(all.length).toBeGreaterThan(9000)
})

/** The line's sentences in their order, those that refer to a table left out, from the first on. */
function isCutOf(text: string, line: string): boolean {
  let rest = line
  for (const sentence of text.match(/[^。！？]*[。！？]+[”’）]*/g) ?? []) {
    const at = rest.indexOf(sentence)
    if (at < 0 || !/^(?:[^。]*(?:附表|图)\d+。)*$/.test(rest.slice(0, at))) return false
    rest = rest.slice(at + sentence.length)
  }
  return true
}

test('every edition says the same: no figure in one that the whole report has otherwise', () => {
  const said = new Map(whole.bindings.map(({ key, text }) => [key, text]))
  for (const edition of ['short', 'congress'] as const) {
    const { bindings } = composeEdition(material, reportPhrase, edition).report
    expect(bindings.length).toBeGreaterThan(50)
    for (const { key, text } of bindings) expect([key, text]).toEqual([key, said.get(key)])
  }
})

test('a report of one sentence is all there', () => {
  const one = composeReport(
    makeOutlineMaterial({
      ...{ indicators: [], tasks: [], projects: [], forms: [], unitAnswers: [] },
      frame: [
        {
          ...{ key: 'a', title: '指标', guidance: '', sections: [] },
          parts: [{ kind: 'items', items: 'indicator' }],
        },
      ],
    }),
    reportPhrase,
  )
  const { report } = shortReport(one, reportPhrase, { limit: shortLimit, lagging: [] })
  expect(readText(report)).toEqual([
    '一、指标',
    '规划未设主要指标。',
    `（简本摘自报告全文，共${characters(report)}字，含标点。）`,
  ])
})
