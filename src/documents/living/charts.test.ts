/** Which chart a drawing is and which bar is which: found for sure, or left alone and told. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { BarNow } from '#domain/reports/charts/bars-now.ts'
import { wordFile } from '../reading/test-files.ts'
import { matched } from './match-bars.ts'
import { readOpenChart } from './open-chart.ts'
import { refreshChart } from './refresh-chart.ts'
import { refreshFile } from './refresh-file.ts'
import { recognised, reportCharts } from './which-chart.ts'

const bar = (chart: string, name: string, rest: Partial<BarNow> = {}): BarNow => ({
  ...{ key: `${chart}-${name}`, chart, name, series: '项', caption: `图1　${chart}` },
  ...{ was: '1', now: '2', nowLabel: name },
  ...rest,
})
const drawn = (label: string, said = '1', series = '项') => ({ label, series, said })

describe('a bar is known by its name', () => {
  const keys = (labels: readonly string[], bars: readonly BarNow[]) =>
    matched(
      labels.map((label) => drawn(label)),
      bars,
    ).map((found) => found?.key ?? null)

  test('with its mark and without, names that end in brackets not taken for marked ones', () => {
    const bars = [bar('a', '城镇化率（常住）'), bar('a', '城镇化率（户籍）')]
    expect(keys(['城镇化率（户籍）', '城镇化率（常住）（预计）', '城镇化率'], bars)).toEqual([
      'a-城镇化率（户籍）',
      'a-城镇化率（常住）',
      null,
    ])
  })

  test('two of one name by their order, and not at all where one of them is gone', () => {
    const bars = [bar('a', '增长率', { key: 'one' }), bar('a', '增长率', { key: 'two' })]
    expect(keys(['增长率', '增长率'], bars)).toEqual(['one', 'two'])
    expect(keys(['增长率'], bars)).toEqual([null])
  })
})

describe('a chart is known', () => {
  const two = (was: string) => [
    bar('chart-a', '甲'),
    bar('chart-a', '乙'),
    bar('chart-b', '甲', { was }),
    bar('chart-b', '乙', { was }),
  ]
  const which = (bars: readonly BarNow[], caption: Parameters<typeof recognised>[1], said = '1') => {
    const { chart, doubtful } = recognised(
      [drawn('甲', said), drawn('乙', said)],
      caption,
      reportCharts(bars),
    )
    return [chart?.key ?? null, doubtful.map(({ key }) => key)]
  }

  test.each(['ref_chart_b', 'ref_chart_b Copy 1', 'ref_chart_b_Copy_1'])(
    'by the mark in its caption: %s',
    (name) => {
      expect(which(two('1'), { text: '图9　随便', bookmarks: ['_Toc1', name] })).toEqual(['chart-b', []])
    },
  )

  test('by the words of its caption, whatever its number', () => {
    expect(which(two('1'), { text: '图12　chart-b', bookmarks: [] })).toEqual(['chart-b', []])
  })

  test('by its numbers, and where these are the same in both not at all', () => {
    expect(which(two('7'), null, '7')).toEqual(['chart-b', []])
    expect(
      which(
        two('1').map((one) => ({ ...one, now: one.key.slice(-1) })),
        null,
      ),
    ).toEqual(['chart-a', []])
    const apart = two('1').map((one) => (one.chart === 'chart-b' ? { ...one, now: '3' } : one))
    expect(which(apart, null)).toEqual([null, ['chart-a', 'chart-b']])
    expect(which(two('7'), null, '5')).toEqual([null, ['chart-a', 'chart-b']])
  })

  test('not by a caption that its bars contradict', () => {
    const bars = [...two('1'), bar('chart-c', '甲')]
    expect(which(bars, { text: '', bookmarks: ['ref_chart_c'] })).toEqual([
      null,
      ['chart-c', 'chart-a', 'chart-b'],
    ])
  })

  test('of a group that is no more by its caption: it is not taken for that of the whole plan', () => {
    const bars = [...two('1'), bar('', '甲', { now: null }), bar('', '乙', { now: null })]
    const caption = { text: '图4　某组', bookmarks: ['ref_part_status_abc123def456'] }
    expect(which(bars, caption)).toEqual(['', []])
    expect(which(two('1'), caption)).toEqual([null, []])
  })
})

const cell = (text: string) =>
  /^[\d.-]+$/.test(text) || text === 'NaN'
    ? `<table:table-cell office:value-type="float" office:value="${text}"><text:p>${text}</text:p></table:table-cell>`
    : `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
const table = (rows: readonly (readonly string[])[]) =>
  `<table:table table:name="local-table">${rows
    .map((cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`)
    .join('')}</table:table>`
const series = (values: string, label: string) =>
  `<chart:series chart:values-cell-range-address="local-table.${values}" chart:label-cell-address="local-table.${label}"/>`
const chartOf = (categories: string, all: string, rows: string) =>
  `<chart:chart><chart:categories table:cell-range-address="local-table.${categories}"/>${all}${rows}</chart:chart>`
const usual = chartOf(
  '$A$2:.$A$3',
  series('$B$2:.$B$3', '$B$1'),
  table([
    ['', '项'],
    ['甲', '1'],
    ['乙', 'NaN'],
  ]),
)
const refresh = (xml: string, bars: readonly BarNow[]) => {
  const read = readOpenChart(xml)
  return read && refreshChart(xml, read, bars)
}

describe('a chart of OpenDocument', () => {
  test('has numbers, blanks and marks written where they stand', () => {
    const bars = [
      bar('a', '甲', { now: '' }),
      bar('a', '乙', { was: '', now: '3.5', nowLabel: '乙（预计）' }),
    ]
    const after = refresh(usual, bars)
    expect(after?.xml).toBe(
      usual
        .replace(cell('1'), '@')
        .replace(cell('NaN'), cell('3.5'))
        .replace('@', cell('NaN'))
        .replace('乙', '乙（预计）'),
    )
    expect(after?.bars.map(({ outcome, said }) => [outcome, said])).toEqual([
      ['refreshed', '1'],
      ['refreshed', ''],
    ])
  })

  test.each([
    ['约1', '约1'],
    ['NaN', ''],
  ])('keeps what a person typed: %s', (typed, said) => {
    const xml = usual.replace(cell('1'), cell(typed))
    expect(refresh(xml, [bar('a', '甲')])).toEqual({
      xml,
      bars: [{ key: 'a-甲', outcome: 'overtyped', said }],
    })
  })

  test('is read when its series stand in rows, and when a cell is empty', () => {
    const xml = chartOf(
      '$B$1:.$C$1',
      series('$B$2:.$C$2', '$A$2'),
      '<table:table table:name="local-table"><table:table-row><table:table-cell/>' +
        `${cell('甲')}${cell('乙')}</table:table-row><table:table-row>${cell('项')}${cell('1')}` +
        '<table:table-cell/></table:table-row></table:table>',
    )
    const after = refresh(xml, [bar('a', '甲'), bar('a', '乙', { was: '', now: '4' })])
    expect(after?.xml).toBe(
      xml
        .replace(cell('1'), cell('2'))
        .replace(
          '<table:table-cell/></table:table-row></table:table>',
          `${cell('4')}</table:table-row></table:table>`,
        ),
    )
  })

  test.each([
    ['without its table', usual.replace('local-table">', 'other">')],
    [
      'with a row said once for several',
      usual.replace('<table:table-row>', '<table:table-row table:number-rows-repeated="3">'),
    ],
    ['with ranges of several columns', usual.replaceAll('$A$2:.$A$3', '$A$2:.$B$3')],
    ['with ranges beyond any measure', usual.replaceAll('$3', '$99999')],
    ['with ranges of another sheet', usual.replaceAll('local-table.$B$2', 'Sheet1.$B$2')],
    ['without series', usual.replace(/<chart:series[^>]*>/, '')],
  ])('is not read %s', (_, xml) => {
    expect(readOpenChart(xml)).toBe(null)
  })
})

describe('the sheet behind a chart', () => {
  const series = (of: string, said: string) => `<c:${of}><c:pt idx="0"><c:v>${said}</c:v></c:pt></c:${of}>`
  const chart = `<c:chartSpace xmlns:c="c"><c:ser>${series('tx', '项')}${series('cat', '甲')}${series('val', '1')}</c:ser></c:chartSpace>`
  const text = (at: string, said: string) => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`
  const rows = `<row>${text('B1', '项')}</row><row>${text('A2', '甲')}<c r="B2"><v>1</v></c></row>`
  const sheet = 'xl/worksheets/sheet1.xml'
  const book = (more: Record<string, Uint8Array> = {}) =>
    zipSync({ [sheet]: strToU8(`<worksheet>${rows}</worksheet>`), ...more }, { level: 0 })
  /** Copies of the chart, each with the name of its sheet. */
  const fileOf = (embedded: readonly string[], bytes: Uint8Array) => {
    const parts = embedded.flatMap((name, at) => [
      [`word/charts/chart${at}.xml`, chart],
      [
        `word/charts/_rels/chart${at}.xml.rels`,
        `<Relationships><Relationship Id="r" Target="../embeddings/${name}"/></Relationships>`,
      ],
      [`word/embeddings/${name}`, bytes],
    ])
    return wordFile([], Object.fromEntries(parts))
  }
  const refresh = (file: Uint8Array) => refreshFile(file, { texts: new Map(), bars: [bar('a', '甲')] })

  test('follows the data where copies of the chart share it', () => {
    const { bytes, places } = refresh(fileOf(['a.xlsx', 'a.xlsx'], book()))
    expect(places.map(({ outcome, says }) => [outcome, says])).toEqual([
      ['refreshed', '2'],
      ['refreshed', '2'],
    ])
    const embedded = unzipSync(unzipSync(bytes)['word/embeddings/a.xlsx'] ?? new Uint8Array())
    expect(strFromU8(embedded[sheet] ?? new Uint8Array())).toContain('<c r="B2"><v>2</v></c>')
  })

  test('is read of as many charts as any report has: what swells beyond is refused, none left behind', () => {
    const swollen = book({ 'xl/media/a.bin': new Uint8Array(3 * 1024 * 1024) })
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.xlsx`)
    expect(refresh(fileOf(names, swollen)).places).toHaveLength(5)
    expect(() => refresh(fileOf([...names, 'f.xlsx'], swollen))).toThrow('file-oversized-content')
  })
})
