/** Tables and charts that people put into a report's text (R4): where they stand, and that they stay alive (R3). */

import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openLivingFile } from '#documents/living/living-file.ts'
import { refreshFile } from '#documents/living/refresh-file.ts'
import { outlineReport } from '#documents/reports/outline-report.ts'
import type { DraftBlock } from '#domain/drafts/document.ts'
import type { DraftText } from '#domain/drafts/draft-text.ts'
import { firstVersion } from '#domain/drafts/first-version.ts'
import { partNames } from '#domain/drafts/parts/placed-parts.ts'
import { composeReport } from '#domain/reports/compose.ts'
import { figuresNow } from '#domain/reports/figures-now.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { makeOutlineMaterial } from './make-report-material.ts'

const material = makeOutlineMaterial()
const composed = composeReport(material, reportPhrase)
let blocks = 0
const begun = firstVersion(composed, () => `block-${++blocks}`)
/** The draft with blocks at the end of its first section. */
const draftWith = (...added: DraftBlock[]): DraftText => ({
  figures: begun.figures,
  sections: begun.sections.map((section, at) => ({
    ...{ ...section, leftOut: false },
    document: {
      ...section.document,
      content: [...section.document.content, ...(at === 0 ? added : [])],
    },
  })),
})
const compose = (text: DraftText, data: ReportMaterial = material) =>
  composeReport({ ...data, draft: text }, reportPhrase)

describe('tables and charts of a group', () => {
  const names = partNames({ material, phrases: reportPhrase })
  const named = (label: string) => names.find((one) => one.label === label)

  test('each has a name of its own, and none shows all there is', () => {
    const labels = names.map(({ label }) => label)
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([])
    expect(new Set(names.map(({ key }) => key)).size).toBe(names.length)
    expect(named('主要指标进展情况表（约束性）')?.kind).toBe('table')
  })

  test.each(names.filter(({ kind }) => kind === 'table').map((one) => [one.label, one.key] as const))(
    '%s has its items alone, with the figures of the whole table under keys of its own',
    (label, key) => {
      const block: DraftBlock = { type: 'table', attrs: { id: 'part-block', key } }
      const drafted = compose(draftWith(block))
      const table = drafted.tables.find((one) => one.key === key)
      expect(table?.title).toBe(`${table?.inText ? '表' : '附表'}1　${label}`)
      const keysOf = ({ rows }: NonNullable<typeof table>) =>
        rows.flatMap((row) => (row.kind === 'item' ? row.cells.flatMap((cell) => cell.key ?? []) : []))
      const own = table ? keysOf(table) : []
      expect(own.length).toBeGreaterThan(0)
      const all = drafted.tables.flatMap(keysOf)
      expect(new Set(all).size).toBe(all.length)
      const textOf = new Map(drafted.bindings.map((binding) => [binding.key, binding]))
      const items = new Set(
        own.flatMap((one) => JSON.stringify(textOf.get(one)?.figure).match(/"itemId":"[^"]+"/) ?? []),
      )
      const rows = (table?.rows ?? []).filter(({ kind }) => kind === 'item')
      expect(items.size).toBe(rows.length)
      expect(own.every((one) => textOf.has(one))).toBe(true)
    },
  )

  const referring = (key: string): DraftBlock => ({
    ...{ type: 'paragraph', attrs: { id: 'own', origin: null, source: null, cited: false, gap: false } },
    content: [
      { type: 'text', text: '详见附表' },
      { type: 'text', text: '9', marks: [{ type: 'reference', attrs: { key } }] },
    ],
  })
  const written = (...keys: string[]) =>
    compose(
      draftWith(
        ...keys.flatMap((key): DraftBlock[] => [
          referring(key),
          { type: 'table', attrs: { id: `t-${key}`, key } },
        ]),
      ),
    )
  const referencesIn = ({ sections }: ReturnType<typeof compose>) =>
    sections.flatMap(({ document }) =>
      document.content.flatMap((one) =>
        one.type === 'paragraph'
          ? [one.content.map((node) => (node.type === 'text' ? node.text : '')).join('')]
          : [],
      ),
    )

  test('what fits the page stands in the text and is counted by itself, what does not closes the report', () => {
    const [low, wide] = [named('主要指标进展情况表（约束性）'), named('重点任务进展情况表（教育）')]
    const drafted = written(wide?.key ?? '', low?.key ?? '')
    const titled = ({ key }: { key: string } = { key: '' }) => drafted.tables.find((one) => one.key === key)
    expect(titled(low)).toMatchObject({ title: `表1　${low?.label}`, inText: { unit: null } })
    expect(titled(wide)?.title).toBe(`附表1　${wide?.label}`)
    expect(titled(wide)?.inText).toBeUndefined()
    expect(titled(composed.tables[0])?.title).toBe(`附表2　${composed.tables[0]?.name}`)
    expect(referencesIn(drafted)).toEqual(expect.arrayContaining(['详见附表1', '详见表1']))
  })

  test('one unit of measure stands over the table in the text; every figure of the whole one is kept', () => {
    const part = named('主要指标进展情况表（区教育局）')
    const [table] = written(part?.key ?? '').tables
    expect(table?.inText?.unit).toBe('单位：年')
    const labels = table?.columns.map(({ label }) => label) ?? []
    expect(labels).not.toContain('计量单位')
    expect(labels).toEqual(expect.arrayContaining(['指标名称', '2021年', '2022年', '评定']))
    expect(table?.note).toContain('数据截止时点')
    const bound = (rows: NonNullable<typeof table>['rows']) =>
      rows.flatMap((row) => (row.kind === 'item' ? row.cells.filter(({ key }) => key !== null) : []))
    const whole = composed.tables[0]?.rows.find(
      (row) => row.kind === 'item' && row.cells[0]?.text === bound(table?.rows ?? [])[0]?.text,
    )
    expect(bound(table?.rows ?? []).map(({ text }) => text)).toEqual(
      bound(whole ? [whole] : []).map(({ text }) => text),
    )
  })

  test('a chart of a group is drawn where it stands, and gone with its group it leaves no trace', () => {
    const chart = names.find(({ kind, key }) => kind === 'chart' && !key.includes('years'))
    const block: DraftBlock = { type: 'chart', attrs: { id: 'part-block', key: chart?.key ?? '' } }
    const text = draftWith(block)
    const drawn = compose(text).charts.find(({ key }) => key === chart?.key)
    expect(drawn?.caption).toContain(chart?.label)
    const keys = new Set(compose(text).bindings.map(({ key }) => key))
    expect(drawn?.points.every(({ key }) => keys.has(key))).toBe(true)
    const without = compose(text, { ...material, indicators: material.indicators.slice(0, 1), tasks: [] })
    expect(without.charts.some(({ key }) => key === chart?.key)).toBe(false)
  })
})

describe('the chart of an indicator’s years', () => {
  const drawn = (data: ReportMaterial) => {
    const [named] = partNames({ material: data, phrases: reportPhrase }).filter(
      ({ label }) => label === '服务业增加值占地区生产总值比重历年情况（%）',
    )
    const block: DraftBlock = { type: 'chart', attrs: { id: 'years-block', key: named?.key ?? '' } }
    const { charts, bindings } = compose(draftWith(block), data)
    const chart = charts.find(({ key }) => key === named?.key)
    const texts = new Map(bindings.map(({ key, text }) => [key, text]))
    return {
      chart,
      points: (chart?.points ?? []).map(({ label, series, key }) => [series, label, texts.get(key)]),
    }
  }
  const name = '服务业增加值占地区生产总值比重'
  const years = ['2020年（基期）', '2021年', '2022年', '2023年', '2024年', '2025年']

  test('has its values by year, the target as a line, and blanks where nothing was reported', () => {
    const { chart, points } = drawn(material)
    const line = `${name}：2025年规划目标`
    expect(chart?.years).toEqual({ line })
    expect(points).toEqual([
      ...years.map((year, at) => [name, year, ['58.3', '59.0', '60.1', '', '', ''][at]]),
      ...years.map((year) => [line, year, '62']),
    ])
    expect(chart?.caption).toMatch(/^图\d　/)
    expect(chart?.note).toBe('注：未报、未到的年份留空；年度数据截止时点为2022年12月31日。')
  })

  test('has a year before the base in front of it', () => {
    const earlier = material.indicators.map((one) => ({
      ...one,
      values: one.values.flatMap((value) =>
        value.period === '2021' ? [{ ...value, period: '2019', asOf: '2019-12-31' }, value] : [value],
      ),
    }))
    const { points } = drawn({ ...material, indicators: earlier })
    expect(points.slice(0, 3).map(([, label]) => label)).toEqual(['2019年', '2020年（基期）', '2021年'])
  })

  test('marks what was told before its year was over, and draws no expectation', () => {
    const early = material.indicators.map((one) =>
      one.item.content.name === name
        ? {
            ...one,
            values: one.values.flatMap((value) =>
              value.period === '2022'
                ? [value, { ...value, id: 'early', period: '2023', number: '60.8', asOf: '2023-06-30' }]
                : [value],
            ),
          }
        : one,
    )
    const { chart, points } = drawn({ ...material, indicators: early })
    expect(points.slice(3, 6)).toEqual([
      [name, '2023年（预计）', '60.8'],
      [name, '2024年', ''],
      [name, '2025年', ''],
    ])
    expect(chart?.note).toContain('标“（预计）”的为预计数')
  })
})

describe('a file with a table and a chart of years in its text', () => {
  const id =
    material.indicators.find(({ item }) => item.content.name.startsWith('服务业增加值'))?.itemId ?? ''
  const names = partNames({ material, phrases: reportPhrase })
  const keyOf = (label: string) => names.find((one) => one.label.startsWith(label))?.key ?? ''
  const draft = draftWith(
    { type: 'table', attrs: { id: 'own-table', key: keyOf('主要指标进展情况表（经济发展）') } },
    { type: 'chart', attrs: { id: 'own-chart', key: keyOf('服务业增加值占地区生产总值比重历年') } },
    { type: 'chart', attrs: { id: 'more-chart', key: keyOf('国家高新技术企业数历年') } },
  )
  /** One indicator's values by year, told once the year is over. */
  const withValues = (numbers: Readonly<Record<string, string>>): ReportMaterial => ({
    ...{ ...material, draft },
    indicators: material.indicators.map((one) => {
      if (one.itemId !== id) return one
      const [like, ...others] = one.values
      if (!like) throw new Error('it has values')
      const years = Object.entries(numbers).map(([period, number]) => ({
        ...{ ...like, id: `of-${period}`, period, number, asOf: `${period}-12-31` },
      }))
      return { ...one, values: [...years, ...others.filter(({ period }) => !/^\d{4}$/.test(period))] }
    }),
  })
  const partsOf = (bytes: Uint8Array) => {
    const files = unzipSync(bytes)
    const read = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    const sheets = Object.keys(files).filter((name) => /^word\/embeddings/.test(name))
    return {
      body: read('word/document.xml'),
      charts: Object.keys(files)
        .filter((name) => /^word\/charts\/chart\d/.test(name))
        .map(read),
      sheets: sheets.map((name) =>
        strFromU8(unzipSync(files[name] ?? new Uint8Array())['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
      ),
    }
  }
  const refresh = (bytes: Uint8Array, data: ReportMaterial) => {
    const made = (openLivingFile(bytes).manifest ?? []).map((m) => ({ ...m, figure: JSON.parse(m.figure) }))
    const now = { material: data, phrases: reportPhrase, composed: composeReport(data, reportPhrase) }
    return refreshFile(bytes, figuresNow(made, now))
  }

  test('has its table among the text under a number of its own, and turned pages for those of the plan', async () => {
    const { body } = partsOf(await outlineReport(withValues({ 2021: '59.0', 2022: '60.1' })))
    const upright = body.slice(0, body.lastIndexOf('<w:sectPr', body.indexOf('w:orient="landscape"')))
    expect(upright.match(/ SEQ 表 /g)).toHaveLength(1)
    expect(body.match(/ SEQ 附表 /g)).toHaveLength(3)
    expect(upright.indexOf('</w:tbl>')).toBeGreaterThan(upright.indexOf(' SEQ 表 '))
    expect(upright.indexOf('</w:tbl>')).toBeLessThan(upright.indexOf(' SEQ 图 '))
  })

  test('brought back, says in cells, columns and sheets what the data say: new years, changed ones, and blanks', async () => {
    const [before, after] = [
      withValues({ 2021: '59.0', 2022: '60.1' }),
      withValues({ 2021: '59.4', 2023: '60.8', 2024: '61.5' }),
    ]
    const [made, right] = [await outlineReport(before), await outlineReport(after)]
    const unchanged = refresh(made, before)
    expect(Buffer.compare(Buffer.from(unchanged.bytes), Buffer.from(made))).toBe(0)
    expect([unchanged.lost, unchanged.doubled]).toEqual([[], []])
    const refreshed = refresh(made, after)
    const [got, wanted] = [partsOf(refreshed.bytes), partsOf(right)]
    const years = (charts: readonly string[]) => charts.filter((xml) => xml.includes('2025年规划目标'))
    expect(years(got.charts)).toHaveLength(2)
    expect(years(got.charts)).toEqual(years(wanted.charts))
    expect(got.sheets).toEqual(wanted.sheets)
    const table = ({ body }: typeof got) => {
      const from = body.indexOf(' SEQ 表 ')
      const xml = body.slice(body.indexOf('<w:tbl>', from), body.indexOf('</w:tbl>', from))
      return [...xml.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text)
    }
    expect(table(got)).toEqual(table(wanted))
    expect(table(got)).not.toEqual(table(partsOf(made)))
    expect(refreshed.lost).toEqual([])
  })

  test('brought back when its values are withdrawn, the chart keeps none of them', async () => {
    const made = await outlineReport(withValues({ 2021: '59.0' }))
    const isDrawn = (bytes: Uint8Array, value: string) =>
      partsOf(bytes).charts.some(
        (xml) => xml.includes('服务业增加值占') && xml.includes(`<c:v>${value}</c:v>`),
      )
    expect([isDrawn(made, '58.3'), isDrawn(made, '59')]).toEqual([true, true])
    const { bytes } = refresh(made, withValues({}))
    expect([isDrawn(bytes, '58.3'), isDrawn(bytes, '59')]).toEqual([true, false])
  })
})
