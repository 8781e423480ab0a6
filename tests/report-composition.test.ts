/** Composed reports: what stands where, what is counted, what is missing, and what never appears. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeReport } from '#domain/reports/compose.ts'
import type { ComposedReport } from '#domain/reports/composed.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import {
  makeIndicators,
  makeOutlineMaterial,
  makeProjects,
  makeTasks,
  makeUnitMaterial,
} from './make-report-material.ts'

const compose = (material: ReportMaterial) => composeReport(material, reportPhrase)
const outline = compose(makeOutlineMaterial())

function textsOf(report: ComposedReport, section: string) {
  const texts = new Map(report.bindings.map(({ key, text }) => [key, text]))
  const content = report.sections.find(({ key }) => key === section)?.document.content ?? []
  return content.map((block) => ({
    type: block.type,
    attrs: block.attrs,
    text:
      'content' in block
        ? block.content.map((node) => (node.type === 'text' ? node.text : texts.get(node.attrs.key))).join('')
        : '',
  }))
}

const allText = (report: ComposedReport): string =>
  [
    ...report.sections.flatMap(({ key }) => textsOf(report, key).map(({ text }) => text)),
    ...report.tables.flatMap(({ rows }) =>
      rows.flatMap((row) => (row.kind === 'item' ? row.cells.map(({ text }) => text) : [row.label])),
    ),
  ].join('\n')

test('sections stand in the order of the frame, the tables behind them: indicators, tasks, projects, gaps', () => {
  expect(outline.sections.map(({ key }) => key)).toEqual([
    'overall',
    'indicators',
    'tasks',
    'projects',
    'problems',
    'environment',
    'own-problems',
    'measures',
    'proposals',
    'table-indicators',
    'table-tasks',
    'table-projects',
    'table-gaps',
  ])
  expect(outline.tables.map(({ title }) => title.slice(0, 3))).toEqual(['附表1', '附表2', '附表3', '尚缺内'])
})

test('a heading is not said again by the label of what stands right under it', () => {
  const [heading, under] = textsOf(outline, 'proposals').map(({ text }) => text)
  expect(heading).toBe('进一步推进规划实施的对策建议')
  expect(under).not.toBe('对策建议')
  expect(textsOf(outline, 'overall')[1]?.text).toBe('主要成效')
})

test('up to which day before the cut-off items are told is said once where all share it, else of each', () => {
  const place = makeOutlineMaterial()
  const said = (dayOf: (at: number) => string) => {
    const tasks = place.tasks.map((task, at) => ({ ...task, asOf: dayOf(at) }))
    const report = compose({ ...place, tasks })
    const texts = textsOf(report, 'tasks').map(({ text }) => text)
    const note = report.tables.find(({ title }) => title.includes('重点任务'))?.note ?? ''
    return { texts, note, each: texts.filter((text) => text.includes('（进展截至')).length }
  }
  const shared = said(() => '2023-05-31')
  expect(shared.texts.filter((text) => text === '各项重点任务的进展截至2023年5月31日。')).toHaveLength(1)
  expect(shared.note).toContain('各项重点任务的进展截至2023年5月31日')
  expect(shared.each).toBe(0)
  const apart = said((at) => (at % 2 === 0 ? '2023-05-31' : '2023-04-30'))
  expect(apart.texts.join()).not.toContain('各项重点任务的进展截至')
  expect(apart.each).toBeGreaterThan(50)
  expect(said(() => '2023-06-30').texts.join()).not.toContain('进展截至')
})

test('levels follow the nesting of the frame', () => {
  const levels = outline.sections.flatMap(({ document }) =>
    document.content.filter((block) => block.type === 'heading').map(({ attrs }) => attrs.level),
  )
  expect(levels.slice(0, 3)).toEqual([1, 2, 3])
  expect(levels.filter((level) => level === 1)).toHaveLength(4)
})

describe('counts', () => {
  const words = ['提前实现', '快于预期', '基本符合预期', '滞后']
  const decided = (list: readonly (string | null)[]) => {
    const indicators = makeIndicators()
      .slice(0, list.length)
      .map((indicator, at) => ({ ...indicator, decidedWord: list[at] ?? null, decidedReason: null }))
    const report = compose(
      makeOutlineMaterial({ indicators, scaleWords: { indicator: words, task: [], project: [] } }),
    )
    return textsOf(report, 'indicators')[1]?.text ?? ''
  }

  test.each([
    { name: 'none', list: [], text: '规划未设主要指标。' },
    { name: 'one, decided', list: ['滞后'], text: '规划确定的1项主要指标评定为滞后。' },
    { name: 'one, not decided', list: [null], text: '规划确定的1项主要指标尚未评定。' },
    { name: 'all alike', list: ['滞后', '滞后'], text: '规划确定的2项主要指标均评定为滞后。' },
    { name: 'nobody decided', list: [null, null], text: '规划确定的2项主要指标均尚未评定。' },
    {
      name: 'several, in the order of the scale',
      list: ['滞后', '提前实现', '滞后'],
      text: '规划确定的3项主要指标中，提前实现1项、滞后2项。',
    },
    {
      name: 'some open',
      list: ['快于预期', null, null],
      text: '规划确定的3项主要指标中，快于预期1项，尚未评定2项。',
    },
    {
      name: 'a word outside the scale comes last',
      list: ['暂不评定', '提前实现'],
      text: '规划确定的2项主要指标中，提前实现1项、暂不评定1项。',
    },
  ])('$name', ({ list, text }) => {
    expect(decided(list)).toMatch(new RegExp(`^${text}`))
  })

  test('of one word for all are not said again of each nature', () => {
    expect(decided(makeIndicators().map(() => '滞后'))).toMatch(
      /按属性分，约束性指标\d+项、预期性指标\d+项。/,
    )
    expect(decided(makeIndicators().map((_, at) => (at === 0 ? '提前实现' : '滞后')))).toMatch(
      /，均评定为滞后/,
    )
  })

  test('are bound, each with the condition it counts by', () => {
    const counts = outline.bindings.filter(({ figure }) => figure.kind === 'count')
    expect(counts.map(({ figure, text }) => [JSON.stringify(figure), text])).toContainEqual([
      JSON.stringify({
        kind: 'count',
        items: 'indicator',
        group: null,
        where: { by: 'word', word: '提前实现' },
      }),
      String(makeIndicators().filter(({ decidedWord }) => decidedWord === '提前实现').length),
    ])
  })
})

test('the note of a table explains what stands in its cells, and nothing else', () => {
  const words = outline.tables.flatMap(({ note, rows }) => {
    const cells = new Set(
      rows.flatMap((row) => (row.kind === 'item' ? row.cells.map(({ text }) => text) : [])),
    )
    return ['—', '未报'].map((mark) => [note.includes(`“${mark}”`), cells.has(mark)])
  })
  for (const [said, is] of words) expect(said).toBe(is)
  expect(words.flat()).toContain(true)
  expect(words.flat()).toContain(false)
})

describe('bindings', () => {
  test('every figure of a table is one, with the values it was made from', () => {
    const bound = new Map(outline.bindings.map((binding) => [binding.key, binding]))
    const cells = outline.tables[0]?.rows.flatMap((row) => (row.kind === 'item' ? row.cells : [])) ?? []
    const figures = cells.filter(({ text }) => /^-?\d+(\.\d+)?\*?$/.test(text))
    expect(figures.length).toBeGreaterThan(80)
    for (const { text, key } of figures) expect(key && bound.get(key)?.text).toBe(text)
    const made = outline.bindings.filter(({ valueIds }) => valueIds.includes('value-3-2022'))
    expect(made.map(({ figure, place }) => [figure.kind, place])).toEqual([
      ['completion', 'chart'],
      ['value', 'text'],
      ...['difference', 'difference', 'difference', 'pace', 'pace'].map((kind) => [kind, 'text']),
      ['value', 'table'],
    ])
  })

  test('a figure keeps its key when its value changes and another item goes', () => {
    const changed = compose(
      makeOutlineMaterial({
        indicators: makeIndicators()
          .slice(1)
          .map((indicator) => ({
            ...indicator,
            values: indicator.values.map((v) => ({ ...v, number: '1.23' })),
          })),
      }),
    )
    const before = new Map(outline.bindings.map((binding) => [binding.key, binding.figure]))
    const values = changed.bindings.filter(
      ({ figure }) => figure.kind === 'value' && figure.itemId.startsWith('ind'),
    )
    expect(values.length).toBeGreaterThan(100)
    for (const { key, figure } of values) expect(before.get(key)).toEqual(figure)
  })

  test('a number stands in sentence and table exactly as it was written', () => {
    const number = fc
      .tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 0, max: 3 }))
      .map(([units, decimals]) => (units / 10 ** decimals).toFixed(decimals))
    fc.assert(
      fc.property(number, (written) => {
        const [first] = makeIndicators()
        if (!first) throw new Error('no indicator')
        const values = first.values.map((v) => ({ ...v, number: written, grade: 'official' as const }))
        const report = compose(
          makeOutlineMaterial({ indicators: [{ ...first, values }], tasks: [], projects: [] }),
        )
        const texts = report.bindings.filter(({ figure }) => figure.kind === 'value').map(({ text }) => text)
        expect(new Set(texts)).toEqual(new Set([`${written}%`, written]))
      }),
      { seed: 11, numRuns: 60 },
    )
  })
})

describe('what units wrote', () => {
  test('stands with its origin, which is said once for each matter', () => {
    const paragraphs = textsOf(outline, 'overall').filter(
      ({ text }) => text.startsWith('两年半') || text.startsWith('在重点'),
    )
    expect(paragraphs.slice(0, 2).map(({ attrs }) => attrs)).toEqual([
      { origin: '区发展改革委', source: '区发展改革委/achievements', cited: false, gap: false },
      { origin: '区发展改革委', source: '区发展改革委/achievements', cited: true, gap: false },
    ])
  })

  test('a unit report says everything of an item, the report of the place the lead text of a task', () => {
    const unit = compose(makeUnitMaterial('区教育局'))
    const task = '推进教育评价改革'
    const at = textsOf(unit, 'tasks').findIndex(({ text }) => text.startsWith(task))
    const said = textsOf(unit, 'tasks').slice(at, at + 5)
    expect(said.map(({ text }) => text.slice(0, 5))).toEqual([
      task.slice(0, 5),
      '进展状态：',
      '实现进度：',
      '预期展望：',
      '相关说明：',
    ])
    const brief = textsOf(outline, 'tasks').filter(({ text }) => text.startsWith(task))
    expect(brief).toHaveLength(1)
    expect(unit.charts).toEqual([])
  })

  test('progress told up to a day before the cut-off says so', () => {
    expect(allText(outline)).toContain('（进展截至2023年5月31日）')
  })
})

describe('gaps', () => {
  test('name the unit, the item and what is missing', () => {
    expect(outline.gaps).toContainEqual({
      unit: '区科技局',
      section: '主要指标进展',
      item: { kind: 'indicator', id: 'indicator-7', number: 7, name: '全社会研发经费投入年均增长' },
      missing: ['2023年上半年数据'],
    })
    expect(outline.gaps).toContainEqual({
      unit: '区人社局',
      section: '外部环境变化情况',
      item: null,
      missing: ['外部环境变化'],
    })
  })

  test('are marked at their place and never filled with phrases', () => {
    const marks = textsOf(outline, 'environment').filter(({ attrs }) => 'gap' in attrs && attrs.gap)
    expect(marks.map(({ text }) => text)).toEqual(['〔待区人社局、区商务局补充：外部环境变化〕'])
  })

  test('a section nothing fills is to be written; a report without gaps has no list', () => {
    const empty = compose(
      makeOutlineMaterial({ frame: [{ key: 'a', title: '附言', guidance: '', parts: [], sections: [] }] }),
    )
    expect(textsOf(empty, 'a').map(({ text }) => text)).toEqual(['附言', '〔待起草：附言〕'])
    const whole = compose(makeOutlineMaterial({ frame: [] }))
    expect(whole.tables.map(({ key }) => key)).not.toContain('table-gaps')
  })

  test('a place where nobody reported anything is all gaps, without a chart', () => {
    const blank = compose(
      makeOutlineMaterial({
        indicators: makeIndicators().map((one) => ({
          ...one,
          answers: {},
          values: [],
          asOf: null,
          decidedWord: null,
        })),
        tasks: makeTasks().map((one) => ({ ...one, answers: {}, asOf: null })),
        projects: makeProjects().map((one) => ({ ...one, answers: {}, values: [], asOf: null })),
        unitAnswers: [],
      }),
    )
    expect(blank.charts).toEqual([])
    const items = blank.gaps.filter(({ item }) => item !== null)
    expect(items).toHaveLength(17 + 107 + 7)
    const statuses = blank.tables[1]?.rows.flatMap((row) => (row.kind === 'item' ? [row.cells[4]?.text] : []))
    expect(new Set(statuses)).toEqual(new Set(['未报']))
  })
})

test('where nobody decided, no word of a scale appears, in no place of a unit or district report', () => {
  const words = ['提前实现', '快于预期', '基本符合预期', '滞后']
  const undecided = makeIndicators().map((one) => ({ ...one, decidedWord: null, decidedReason: null }))
  const reports = [
    compose(makeOutlineMaterial({ indicators: undecided })),
    compose(makeUnitMaterial('区发展改革委')),
  ]
  for (const report of reports)
    for (const word of words) expect(allText(report).replaceAll('对滞后事项', '')).not.toContain(word)
})
