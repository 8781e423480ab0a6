/** Charts of reports saved as .odt by LibreOffice (fixtures/living-charts): they follow the data, each its own (D4). */

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type RefreshedFile, refreshFile } from '#documents/living/refresh-file.ts'
import { Refusal } from '#domain/refusal.ts'
import { composeReport } from '#domain/reports/compose.ts'
import { type FiguresNow, figuresNow } from '#domain/reports/figures-now.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { makeChartsMaterial } from './make-charts-report.ts'

const folder = new URL('fixtures/living-charts/', import.meta.url)
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`${name}.odt`, folder)))
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.odt'))
  .map((name) => name.replace('.odt', ''))

const asMade = makeChartsMaterial()
const made = composeReport(asMade, reportPhrase).bindings
const nowOf = (material: ReportMaterial): FiguresNow =>
  figuresNow(made, { material, phrases: reportPhrase, composed: composeReport(material, reportPhrase) })

/** One item of each chart that shares its field and its word with the other is decided, and years change. */
const changed = makeChartsMaterial({
  words: { indicators: { 17: '提前实现', 1: '快于预期' } },
  years: { 2021: '59.4', 2023: '60.8' },
})

/** The numbers a chart draws, by series and name; as composed from the data. */
function drawnFrom(material: ReportMaterial) {
  const { charts, bindings } = composeReport(material, reportPhrase)
  const texts = new Map(bindings.map(({ key, text }) => [key, text]))
  return new Map(
    charts.map(({ caption, series, points }) => [
      caption.replace(/^图\d+　/, ''),
      points.map(
        ({ key, label, series: part = series }) => `${part} ${label} ${asNumber(texts.get(key) ?? '')}`,
      ),
    ]),
  )
}

const asNumber = (text: string): string => (text === '' || text === 'NaN' ? 'NaN' : String(Number(text)))

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

/** The numbers in an object, by series and name, read without the program under test. */
function drawnIn(bytes: Uint8Array, object: string): string[] {
  const xml = partOf(bytes, `${object}/content.xml`)
  const rows = [...xml.matchAll(/<table:table-row>(.*?)<\/table:table-row>/g)].map(([, row = '']) =>
    [...row.matchAll(/<text:p(?:\/>|>([^<]*)<)/g)].map(([, text = '']) => text),
  )
  for (const [, value, text] of xml.matchAll(/office:value="([^"]*)"><text:p>([^<]*)/g))
    expect(value).toBe(text)
  const [heads = [], ...bars] = rows
  return heads
    .slice(1)
    .flatMap((head, at) =>
      bars.map(([label, ...numbers]) => `${head} ${label} ${asNumber(numbers[at] ?? '')}`),
    )
}

/** Objects by the caption that stands next after their frame. */
function objectsIn(bytes: Uint8Array): Map<string, string> {
  const xml = partOf(bytes, 'content.xml')
  return new Map(
    [...xml.matchAll(/<draw:object xlink:href="\.\/([^"]*)"/g)].map(({ index, 1: object = '' }) => {
      const [, caption = ''] = /图\d*[　：](.*?)注：/.exec(xml.slice(index).replaceAll(/<[^>]*>/g, '')) ?? []
      return [caption, object]
    }),
  )
}

const years = '服务业增加值占地区生产总值比重历年情况（%）'
const completion = '主要指标规划目标完成率（%）'
const indicators = '各领域主要指标进展情况（项）'
const tasks = '各领域重点任务进展情况（项）'
const projects = '专栏项目进展情况（项）'
const ofCharts = ({ places }: RefreshedFile) => places.filter(({ via }) => via === 'chart')
const titles = ({ lostCharts }: RefreshedFile) => lostCharts.map((caption) => caption.replace(/^图\d+　/, ''))

describe('a report saved as .odt', () => {
  const came = bytesOf('saved')

  test('keeps every byte while the data are the same', () => {
    const { bytes, places, lost, lostCharts } = refreshFile(came, nowOf(asMade))
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(came))).toBe(0)
    expect(places.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([])
    expect([lost, lostCharts]).toEqual([[], []])
  })

  test('has in each chart what the data say now, also where two charts share a field and a word', () => {
    const refreshed = refreshFile(came, nowOf(changed))
    const right = drawnFrom(changed)
    expect([...right.keys()]).toEqual([years, completion, indicators, tasks, projects])
    for (const [caption, object] of objectsIn(came)) {
      // A word of nobody is no part of a chart that is made anew; here it stays, and is 0.
      const drawn = drawnIn(refreshed.bytes, object)
      const said = drawn.filter((bar) => !bar.startsWith('尚未评定') || !bar.endsWith(' 0'))
      expect(said.toSorted()).toEqual(right.get(caption)?.toSorted())
    }
    const told = ofCharts(refreshed).filter(({ outcome }) => outcome !== 'unchanged')
    expect(told.map(({ outcome, said, says }) => [outcome, said, says])).toEqual([
      ['refreshed', '59', '59.4'],
      ['refreshed', '60.1', ''],
      ['refreshed', '', '60.8'],
      expect.anything(),
      ['refreshed', '1', '0'],
      ['refreshed', '0', '1'],
      ['refreshed', '1', '2'],
      ['refreshed', '1', '0'],
    ])
    expect([refreshed.lost, refreshed.lostCharts]).toEqual([[], []])
  })

  test('keeps everything else to the byte, but for the pictures of the charts', () => {
    const { bytes } = refreshFile(came, nowOf(changed))
    const [before, after] = [unzipSync(came), unzipSync(bytes)]
    const kept = Object.keys(before).filter((name) => !/^ObjectReplacements\/|\/$/.test(name))
    expect(Object.keys(after)).toEqual(kept)
    const listed = (files: typeof before) =>
      [...strFromU8(files['META-INF/manifest.xml'] ?? new Uint8Array()).matchAll(/full-path="([^"]*)"/g)].map(
        ([, name]) => name,
      )
    expect(listed(after)).toEqual(listed(before).filter((name) => !name?.startsWith('ObjectReplacements/')))
    const blank = (xml: string) => xml.replaceAll(/office:value="[^"]*"><text:p>[^<]*/g, '')
    for (const name of kept.filter((one) => !/^(content|META-INF\/manifest)\.xml$/.test(one))) {
      const [was, is] = [before[name], after[name]].map((part) => strFromU8(part ?? new Uint8Array(), true))
      expect(blank(is ?? '')).toBe(blank(was ?? ''))
    }
  })

  test('with a chart that is broken, or swollen beyond any report, it is refused', () => {
    const parts = unzipSync(came)
    const name = 'Object 2/content.xml'
    const chart = strFromU8(parts[name] ?? new Uint8Array())
    const refusal = (xml: string) => {
      try {
        refreshFile(zipSync({ ...parts, [name]: strToU8(xml) }), nowOf(asMade))
      } catch (error) {
        return error instanceof Refusal ? error.code : error
      }
      return null
    }
    expect(refusal(chart.slice(0, -30))).toBe('file-damaged')
    const rows = chart.replace(/<table:table-rows>(.*)<\/table:table-rows>/, (_, inner) => inner.repeat(120))
    const ranges = rows.replaceAll(/(\$[ABC])\$7"/g, '$1$700"')
    expect(refusal(ranges.replace(/<chart:series .*<\/chart:series>/, (all) => all.repeat(20)))).toBe(
      'file-too-many-parts',
    )
  })

  test('marks an estimate under its column, and takes the mark away', () => {
    const early = (asOf: string): ReportMaterial => {
      const material = makeChartsMaterial({ years: { 2021: '59.0', 2022: '60.1', 2023: '60.8' } })
      const told = (one: ReportMaterial['indicators'][number]) => ({
        ...one,
        values: one.values.map((value) => (value.period === '2023' ? { ...value, asOf } : value)),
      })
      return { ...material, indicators: material.indicators.map(told) }
    }
    const marked = refreshFile(came, nowOf(early('2023-06-30'))).bytes
    expect(drawnIn(marked, 'Object 2')[3]).toBe('服务业增加值占地区生产总值比重 2023年（预计） 60.8')
    const again = figuresNow(composeReport(early('2023-06-30'), reportPhrase).bindings, {
      ...{ material: early('2023-12-31'), phrases: reportPhrase },
      composed: composeReport(early('2023-12-31'), reportPhrase),
    })
    expect(drawnIn(refreshFile(marked, again).bytes, 'Object 2')[3]).toBe(
      '服务业增加值占地区生产总值比重 2023年 60.8',
    )
  })
})

describe('a report whose charts people edited', () => {
  const refreshed = (name: string) => refreshFile(bytesOf(name), nowOf(changed))
  const drawn = (name: string, object: string) => drawnIn(refreshed(name).bytes, object)

  test.each([
    { name: 'retyped', told: [], why: 'a number was typed over' },
    { name: 'recaptioned', told: [], why: 'captions were typed over: the bars say which chart it is' },
    { name: 'copied', told: [], why: 'a chart was copied' },
    { name: 'deleted', told: [completion], why: 'a chart was deleted' },
    { name: 'deleted-at-once', told: [completion, indicators], why: 'LibreOffice lost the next one, too' },
    {
      name: 'copied-at-once',
      told: [years, completion, tasks, projects],
      why: 'LibreOffice lost all but one',
    },
    { name: 'swapped', told: [indicators, tasks], why: 'captions say one thing and bars another' },
  ])('$name: $why', ({ name, told }) => {
    const file = refreshed(name)
    expect(titles(file)).toEqual(told)
    expect(file.lost).toEqual([])
    expect(file.doubledCharts).toEqual(name === 'copied' ? [{ caption: `图2　${completion}`, times: 2 }] : [])
    const overtyped = ofCharts(file).filter(({ outcome }) => outcome === 'overtyped')
    expect(overtyped.map(({ said }) => said)).toEqual(name === 'retyped' ? ['88.8'] : [])
  })

  test('what a person typed stays, a copy follows like the chart itself, what is not told apart is left', () => {
    expect(drawn('retyped', 'Object 3')).toContain('规划目标完成率（%） 一般公共预算收入年均增长 88.8')
    expect(drawn('copied', 'Object 1')).toEqual(drawn('copied', 'Object 3'))
    expect(drawn('copied', 'Object 1')).not.toEqual(drawnIn(bytesOf('copied'), 'Object 1'))
    for (const object of ['Object 1', 'Object 4'])
      expect(drawn('swapped', object)).toEqual(drawnIn(bytesOf('swapped'), object))
  })

  /** By its series, whatever stands under it. */
  const captionOf = (bars: readonly string[]): string => {
    const says = (word: string) => bars.some((bar) => bar.startsWith(word))
    if (says('规划目标完成率')) return completion
    if (says('提前实现')) return indicators
    if (says('已完成')) return tasks
    return says('已建成') ? projects : years
  }
  const word = (...words: string[]) => fc.option(fc.constantFrom(...words))
  const anyData = fc.record({
    indicators: fc.record({ 1: word('提前实现', '滞后'), 12: word('滞后'), 17: word('提前实现', '滞后') }),
    tasks: fc.record({ 1: word('已完成', '未启动'), 4: word('已完成'), 7: word('已完成', '推进缓慢') }),
    years: fc.record({ 2022: fc.constantFrom('60.1', '60.9'), 2023: fc.constantFrom('60.8', '61.2') }),
  })

  test.each(names)('%s: whatever the data say, no chart is silently wrong', (name) => {
    const came = bytesOf(name)
    const objects = Object.keys(unzipSync(came)).flatMap(
      (part) => /^(.*)\/content\.xml$/.exec(part)?.[1] ?? [],
    )
    fc.assert(
      fc.property(anyData, ({ years, ...words }) => {
        const material = makeChartsMaterial({
          words: { ...words, tasks: { 2: '已完成', ...words.tasks } },
          years,
        })
        const file = refreshFile(came, nowOf(material))
        const right = drawnFrom(material)
        const left = ofCharts(file).filter(({ outcome }) => outcome === 'overtyped' || outcome === 'gone')
        for (const bars of objects.map((object) => drawnIn(file.bytes, object))) {
          const caption = captionOf(bars)
          if (titles(file).includes(caption)) continue
          const wrong = bars.filter(
            (bar) => !right.get(caption)?.includes(bar) && !isOfNobody(bar, right.get(caption)),
          )
          expect(wrong.filter((bar) => !left.some(({ said }) => bar.endsWith(` ${said}`)))).toEqual([])
        }
      }),
      { seed: 7, numRuns: 5 },
    )
  })
})

/** A part that the data do not draw any more, and 0. */
const isOfNobody = (bar: string, right: readonly string[] = []): boolean =>
  bar.endsWith(' 0') && !right.some((one) => one.startsWith(bar.slice(0, -1)))
