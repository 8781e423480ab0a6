/** Sentences made from the data, for every combination there can be: correct as grammar, as sums and against the data. */

import { describe, expect, test } from 'vitest'
import { checkText } from '#domain/consistency/check.ts'
import { type Known, targetFigure } from '#domain/consistency/known.ts'
import type { Field } from '#domain/forms/form.ts'
import type { IndicatorContent, Nature, TaskContent } from '#domain/plans/item.ts'
import type { TargetKind } from '#domain/plans/target.ts'
import { composeReport } from '#domain/reports/compose.ts'
import { composeEdition } from '#domain/reports/compose-edition.ts'
import type { Binding } from '#domain/reports/figure.ts'
import type { FrameSection } from '#domain/reports/frame.ts'
import type { ReportedItem, ReportMaterial } from '#domain/reports/material.ts'
import type { Value } from '#domain/values/value.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { makeOutlineMaterial } from './make-report-material.ts'

const letters = ['甲类指标', '乙类指标', '丙类指标', '丁类指标', '戊类指标']
const words = ['提前实现', '基本符合预期', '滞后']
const taskWords = ['已完成', '推进缓慢', '未启动']
const lagWords = { indicator: ['滞后'], task: ['推进缓慢', '未启动'], project: [] }

const frame: FrameSection[] = (['indicator', 'task'] as const).map((items) => ({
  ...{ key: `${items}s`, title: items, guidance: '', sections: [] },
  parts: [{ kind: 'items' as const, items }],
}))

const materialOf = (changes: Partial<ReportMaterial>): ReportMaterial =>
  makeOutlineMaterial({
    ...{ frame, forms: [], unitAnswers: [], indicators: [], tasks: [], projects: [], lagWords },
    scaleWords: { indicator: words, task: taskWords, project: [] },
    ...changes,
  })

interface Said {
  readonly text: string
  /** The text without what is bound. */
  readonly plain: string
  readonly bindings: readonly Binding[]
}

/** The paragraphs made from the data, in order. */
function saidBy(material: ReportMaterial): Said[] {
  const { sections, bindings } = composeReport(material, reportPhrase)
  const byKey = new Map(bindings.map((binding) => [binding.key, binding]))
  return sections.flatMap(({ document }) =>
    document.content.flatMap((block) => {
      if (block.type !== 'paragraph' || block.attrs.gap) return []
      const found = block.content.flatMap((node) =>
        node.type === 'binding' ? (byKey.get(node.attrs.key) ?? []) : [],
      )
      const read = (isBound: (text: string) => string) =>
        block.content
          .map((node) => (node.type === 'text' ? node.text : isBound(byKey.get(node.attrs.key)?.text ?? '')))
          .join('')
      return [{ text: read((text) => text), plain: read(() => ''), bindings: found }]
    }),
  )
}

const knownOf = (material: ReportMaterial): Known => ({
  items: [...material.indicators, ...material.tasks].map(({ item: { content }, values, decidedWord }) => ({
    ...{ kind: content.kind, name: content.name, word: decidedWord, replaced: [] },
    unit: content.kind === 'indicator' ? content.unit : '',
    figures: [
      ...values.map(({ period, number }) => ({ period, number })),
      ...(content.kind === 'indicator' && content.base !== null && content.baseYear !== null
        ? [{ period: String(content.baseYear), number: content.base }]
        : []),
    ],
    others:
      content.kind === 'indicator'
        ? [content.base, content.target.value].filter((number) => number !== null)
        : [],
    target: content.kind === 'indicator' ? targetFigure(content) : null,
  })),
  units: [],
  words: [...words, ...taskWords],
  years: { from: 2015, to: 2035 },
})

/** What no official sentence may hold, whatever it counts. */
const wrong =
  /^[、，；。：]|[、，；：][、，；：。]|。。|(?<!\d)0项|（）|undefined|null|NaN|\{\{|为。|的为[；。]|中，。|[^。〕）]$|，其中[。；]|平均需增长-/

/** Years, days, numbers of items, tables and figures are no figures. */
const numbers = (text: string): string =>
  text
    .replace(/\d{4}(?:—\d{4})?年/g, '')
    .replace(/附表\d+|图\d+|第\d+项/g, '')
    .replace(/\D/g, '')

function holdsTrue(material: ReportMaterial): Said[] {
  const said = saidBy(material)
  for (const { text, plain } of said) {
    expect(text).not.toMatch(wrong)
    expect(numbers(plain), text).toBe('')
  }
  const findings = checkText(
    said.map(({ text }) => text),
    knownOf(material),
  )
  expect(findings, said.map(({ text }) => text).join('\n')).toEqual([])
  return said
}

/** Every way to choose so many of these, order aside. */
function multisets<Thing>(things: readonly Thing[], size: number): Thing[][] {
  if (size === 0) return [[]]
  return things.flatMap((thing, at) => multisets(things.slice(at), size - 1).map((rest) => [thing, ...rest]))
}

interface State {
  readonly word: string | null
  readonly nature: Nature | null
  readonly isReported: boolean
}

const indicatorOf = ({ word, nature, isReported }: State, at: number): ReportedItem<IndicatorContent> => ({
  itemId: `i${at}`,
  item: {
    number: at + 1,
    content: {
      ...{ kind: 'indicator', name: letters[at] ?? '', field: '', unit: '', nature, direction: null },
      ...{ base: null, baseYear: null, targetYear: null, definition: '' },
      target: { kind: 'none', value: null, text: '' },
    },
    leads: ['区教育局'],
    supporters: [],
  },
  answers: isReported ? { progress: '有进展。' } : {},
  asOf: null,
  values: [],
  decidedWord: word,
  decidedReason: null,
})

const total = (said: readonly Said[], by: string, nature?: Nature | null): number =>
  said
    .flatMap(({ bindings }) => bindings)
    .filter(({ figure }) => {
      if (figure.kind !== 'count' || figure.where.by !== by) return false
      return nature === undefined
        ? by === 'nature' || !('nature' in figure.where && figure.where.nature)
        : 'nature' in figure.where && figure.where.nature === nature
    })
    .reduce((sum, { text }) => sum + Number(text), 0)

describe('indicators of a place, by word, nature and whether they were reported', () => {
  const states = [...words, null].flatMap((word) =>
    ([true, false] as const).flatMap((isReported) =>
      (['binding', 'anticipatory', null] as const).map((nature): State => ({ word, nature, isReported })),
    ),
  )

  test.each([0, 1, 2, 3])('%i of them', (size) => {
    for (const chosen of multisets(states, size)) {
      const said = holdsTrue(materialOf({ indicators: chosen.map(indicatorOf) }))
      addsUp(said, chosen)
      namesAll(said, size)
      const text = said.map((one) => one.text).join('')
      if (size > 0 && chosen.every(({ word }) => word === null)) expect(text).toContain('尚未评定')
      const open = chosen.filter(({ isReported }) => !isReported).length
      expect(text.includes('尚未填报')).toBe(open > 0)
      expect(total(said, 'unreported')).toBe(open < size ? open : 0)
    }
  })

  /** Each way of telling the indicators apart comes to all of them, or is said of all without a number. */
  function addsUp(said: readonly Said[], chosen: readonly State[]) {
    const of = (nature: Nature) => chosen.filter((one) => one.nature === nature).length
    const kept = chosen.filter(({ word }) => word !== null && word !== '滞后').length
    const byWord = total(said, 'word')
    expect([0, chosen.length]).toContain(byWord)
    if (byWord === 0) expect(new Set(chosen.map(({ word }) => word)).size).toBeLessThan(2)
    expect([0, chosen.length]).toContain(total(said, 'nature'))
    expect([0, of('binding')]).toContain(total(said, 'word', 'binding'))
    expect([0, of('anticipatory')]).toContain(total(said, 'word', 'anticipatory'))
    expect([0, kept]).toContain(total(said, 'lag'))
  }

  function namesAll(said: readonly Said[], size: number) {
    const names = said
      .flatMap(({ bindings }) => bindings)
      .filter(({ figure }) => figure.kind === 'names' && figure.where.by === 'word')
    const all = names.flatMap(({ text }) => text.split('、')).toSorted()
    if (names.length > 0) expect(all).toEqual(letters.slice(0, size).toSorted())
  }

  test('of several fields, of a unit, without words that say what lags', () => {
    for (const chosen of multisets(states.slice(0, 8), 3)) {
      const indicators = chosen.map(indicatorOf).map((one, at) => ({
        ...one,
        item: { ...one.item, content: { ...one.item.content, field: at === 0 ? '经济' : '民生' } },
      }))
      holdsTrue(materialOf({ indicators }))
      const { lagWords: _, ...plain } = materialOf({ indicators })
      holdsTrue(plain)
      const own = indicators.map((one) => ({ ...one, decidedWord: null }))
      holdsTrue({ ...plain, indicators: own, unit: '区教育局' })
    }
  })

  test('asked by forms of their own: none, some, all', () => {
    const field: Field = {
      ...{ key: 'before', label: { zh: '前后对比', en: 'Before and after' }, help: null },
      ...{ type: 'long_text', choices: [], required: true },
    }
    const ownForm = { fields: [field], method: '前后对比。', reason: '没有年度统计' }
    const own = (has: readonly boolean[]) => {
      const indicators = has.map((isOwn, at) => ({
        ...indicatorOf({ word: null, nature: null, isReported: true }, at),
        ...(isOwn ? { ownForm } : {}),
      }))
      return holdsTrue(materialOf({ indicators }))
        .map(({ text }) => text)
        .filter((text) => text.includes('个性化'))
    }
    expect(own([false, false])).toEqual([])
    expect(own([true, false])[0]).toBe('按个性化表式填报的主要指标有1项：甲类指标。')
    expect(own([true, true])[0]).toBe('各项主要指标均按个性化表式填报。')
    expect(own([true])[0]).toBe('该项主要指标按个性化表式填报。')
    expect(own([true]).at(-1)).toContain(
      '本项采用个性化表式（前后对比），评估方法：前后对比；原因：没有年度统计。',
    )
  })
})

describe('tasks by word and field', () => {
  const taskOf = (word: string | null, at: number, field: string): ReportedItem<TaskContent> => ({
    itemId: `t${at}`,
    item: {
      number: at + 1,
      content: { kind: 'task', name: `${letters[at]}任务`, field, taskKind: null },
      leads: ['区教育局'],
      supporters: [],
    },
    answers: word === null ? {} : { progress: '有进展。' },
    asOf: null,
    values: [],
    decidedWord: word,
    decidedReason: null,
  })

  test.each([0, 1, 2, 3, 4])('%i of them, in one field and in two', (size) => {
    for (const chosen of multisets([...taskWords, null], size)) {
      for (const field of ['一', '二']) {
        const tasks = chosen.map((word, at) => taskOf(word, at, at === 0 ? field : '二'))
        const said = holdsTrue(materialOf({ tasks }))
        const whole = said.flatMap(({ bindings }) =>
          bindings.filter(({ figure }) => figure.kind === 'count' && figure.group === null),
        )
        const words = whole.filter(({ figure }) => figure.kind === 'count' && figure.where.by === 'word')
        expect([0, size]).toContain(words.reduce((sum, { text }) => sum + Number(text), 0))
      }
    }
  })
})

describe('one indicator beside its base, the year before and its target', () => {
  const value = (period: string, number: string): Value => ({
    ...{
      id: `v${period}`,
      itemId: 'i0',
      period,
      number,
      grade: 'official',
      asOf: `${period}-12-31`,
      source: '',
    },
  })
  const kinds = [
    'level',
    'floor',
    'ceiling',
    'increment',
    'annual_growth',
    'cumulative',
    'annual_cap',
  ] as const

  interface Case {
    readonly kind: TargetKind
    readonly unit: string
    readonly direction: 'up' | 'down' | null
    readonly base: string | null
    readonly years: readonly string[]
    readonly target: string
  }

  const material = ({ kind, unit, direction, base, years, target }: Case): ReportMaterial => {
    const one = indicatorOf({ word: null, nature: null, isReported: true }, 0)
    const content: IndicatorContent = {
      ...one.item.content,
      ...{ unit, direction, base, baseYear: base === null ? null : 2020, targetYear: 2025 },
      target: { kind, value: target, text: target },
    }
    const values = years.map((number, at) => value(String(2021 + at), number))
    const form = {
      subject: 'indicator' as const,
      periods: ['2021', '2022'],
      expectedPeriod: null,
      fields: [],
    }
    return materialOf({ indicators: [{ ...one, item: { ...one.item, content }, values }], forms: [form] })
  }

  const told = (of: Case) => holdsTrue(material(of)).find(({ text }) => text.includes('第1项'))?.text ?? ''

  const figures = ['40.0', '42.5', '45.0', '-3.1']
  const pairs = figures.flatMap((first) => figures.map((second) => [first, second]))
  const cases = kinds.flatMap((kind) =>
    ['%', '‰', '亿元', '岁', ''].flatMap((unit) =>
      (['up', 'down', null] as const).flatMap((direction) =>
        [null, '42.5'].flatMap((base) =>
          ['44.0', '1.5'].map((target) => ({ kind, unit, direction, base, target })),
        ),
      ),
    ),
  )
  const change = '(?:提高|下降|上升|还差|加快|回落|增加|减少|目标[高低])'

  test.each(kinds)('%s: every unit, direction and order of the figures', (kind) => {
    for (const one of cases.filter((other) => other.kind === kind))
      for (const years of [[], ['42.5'], ['-3.1'], ...pairs]) {
        const text = told({ ...one, years })
        if (one.unit === '%') expect(text).not.toMatch(new RegExp(`${change}[\\d.]+%`))
        else expect(text).not.toContain('百分点')
        expect(text).not.toMatch(new RegExp(`${change}(?:-|0(?:\\.0+)?(?!\\.?\\d))`))
      }
  })

  test.each([
    {
      of: { kind: 'level', unit: '%', direction: 'up', base: '58.3', years: ['59.0', '60.1'], target: '62' },
      text: '2022年比2020年提高1.8个百分点，比2021年提高1.1个百分点，距2025年规划目标还差1.9个百分点。2021—2022年年均提高0.9个百分点；按规划目标，2023—2025年年均需提高0.63个百分点。',
    },
    {
      of: {
        kind: 'ceiling',
        unit: '微克/立方米',
        direction: 'down',
        base: '49',
        years: ['41', '43'],
        target: '40',
      },
      text: '2022年比2020年下降6微克/立方米，比2021年上升2微克/立方米，距2025年规划目标还差3微克/立方米。2021—2022年年均下降3微克/立方米；按规划目标，2023—2025年年均需下降1微克/立方米。',
    },
    {
      of: {
        kind: 'level',
        unit: '亿元',
        direction: 'up',
        base: '380.0',
        years: ['412.8', '412.8'],
        target: '400',
      },
      text: '2022年比2020年增加32.8亿元，与2021年持平，比2025年规划目标高12.8亿元。',
    },
    {
      of: {
        kind: 'annual_growth',
        unit: '%',
        direction: 'up',
        base: null,
        years: ['8.4', '-2.6'],
        target: '5',
      },
      text: '2022年比2021年回落11.0个百分点。2021—2022年平均增长2.9%；按规划目标，2023—2025年平均需增长6.4%。',
    },
    {
      of: {
        kind: 'annual_growth',
        unit: '%',
        direction: 'up',
        base: null,
        years: ['-2.6', '8.4'],
        target: '2',
      },
      text: '2022年比2021年提高11.0个百分点。2021—2022年平均增长2.9%；按规划目标，2023—2025年平均需增长1.4%。',
    },
    {
      of: { kind: 'level', unit: '件', direction: 'up', base: '4.1', years: ['5.0', '6.1'], target: '8.5' },
      text: '2021—2022年年均增加1.0件；按规划目标，2023—2025年年均需增加0.8件。',
    },
    {
      of: { kind: 'cumulative', unit: '亿元', direction: 'up', base: null, years: ['104.6'], target: '600' },
      text: '2021年完成104.6亿元；按规划目标，2022—2025年年均需完成123.85亿元。',
    },
    {
      of: {
        kind: 'increment',
        unit: '岁',
        direction: 'up',
        base: '82.1',
        years: ['82.3', '82.1'],
        target: '1',
      },
      text: '2022年与2020年持平，比2021年下降0.2岁，距2025年规划目标还差1.0岁。2021—2022年水平未变；按规划目标，2023—2025年年均需提高0.33岁。',
    },
  ] as const)('$text', ({ of, text }) => {
    expect(told(of)).toContain(text)
  })

  test('so far and still needed lead from the base to the target', () => {
    for (const [base, last, target] of [
      [100, 117, 180],
      [58.3, 60.1, 62],
      [49, 43, 40],
    ] as const) {
      const kind = target > base ? 'level' : 'ceiling'
      const text = told({
        ...{ kind, unit: '家', direction: target > base ? 'up' : 'down', base: String(base) },
        ...{ years: [String(last), String(last)], target: String(target) },
      })
      const [past = 0, needed = 0] = [...text.matchAll(/年均需?[增上下][加升降]([\d.]+)家/g)].map(([, n]) =>
        Number(n),
      )
      expect(Math.abs(Math.abs(last - base) - past * 2)).toBeLessThan(0.1)
      expect(Math.abs(Math.abs(target - last) - needed * 3)).toBeLessThan(0.2)
    }
  })
})

test('the check finds nothing in what the machine says of a whole plan, nor in what it says in short', () => {
  const material = makeOutlineMaterial({
    lagWords: { indicator: ['滞后'], task: ['推进缓慢', '未启动'], project: ['未开工'] },
  })
  const own = { ...material, unitAnswers: [] }
  for (const edition of ['standard', 'short'] as const) {
    const { report } = composeEdition(own, reportPhrase, edition)
    const texts = new Map(report.bindings.map(({ key, text }) => [key, text]))
    const paragraphs = report.sections.flatMap(({ document }) =>
      document.content.flatMap((block) =>
        block.type === 'paragraph' && block.attrs.origin === null
          ? [
              block.content
                .map((node) => (node.type === 'text' ? node.text : texts.get(node.attrs.key)))
                .join(''),
            ]
          : [],
      ),
    )
    expect(paragraphs.length).toBeGreaterThan(20)
    const known = { ...knownOf(own), words: Object.values(own.scaleWords).flat() }
    expect(checkText(paragraphs, known)).toEqual([])
  }
})
