/** The living report: refreshed, it is the file the new data would have made, and what people wrote is still there. */

import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { openLivingFile } from '#documents/living/living-file.ts'
import { type RefreshedFile, refreshFile } from '#documents/living/refresh-file.ts'
import { outlineReport } from '#documents/reports/outline-report.ts'
import { composeReport } from '#domain/reports/compose.ts'
import { figuresNow } from '#domain/reports/figures-now.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { indicatorWords, makeIndicators, makeOutlineMaterial } from './make-report-material.ts'

const body = 'word/document.xml'
const chart = 'word/charts/chart1.xml'
const sheet = 'word/embeddings/Microsoft_Excel_Worksheet1.xlsx'

let made: Uint8Array
beforeAll(async () => {
  made = await outlineReport(makeOutlineMaterial())
})

const withValue = (number: string): ReportMaterial =>
  makeOutlineMaterial({
    indicators: makeIndicators().map((indicator) => ({
      ...indicator,
      values: indicator.values.map((v) => (v.id === 'value-3-2022' ? { ...v, number } : v)),
    })),
  })

/** What the sentences say of the figure beside others, before and after. */
const compared = [
  ['比2020年提高1.8个百分点', '比2020年提高2.6个百分点'],
  ['比2021年提高1.1个百分点', '比2021年提高1.9个百分点'],
  ['距2025年规划目标还差1.9个百分点', '距2025年规划目标还差1.1个百分点'],
  ['2021—2022年年均提高0.9个百分点', '2021—2022年年均提高1.3个百分点'],
  ['2023—2025年年均需提高0.63个百分点', '2023—2025年年均需提高0.37个百分点'],
] as const

/** The file's figures as the material has them now. */
function refresh(bytes: Uint8Array, material: ReportMaterial): RefreshedFile {
  const manifest = openLivingFile(bytes).manifest ?? openLivingFile(made).manifest ?? []
  const figures = manifest.map((m) => ({ ...m, figure: JSON.parse(m.figure) }))
  return refreshFile(
    bytes,
    figuresNow(figures, { material, phrases: reportPhrase, composed: composeReport(material, reportPhrase) }),
  )
}

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

function withBody(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [body]: strToU8(change(strFromU8(parts[body] ?? new Uint8Array()))) })
}

/** A control with its bookmark, by what it says. */
const figureSaying = (text: string) =>
  new RegExp(
    `<w:bookmarkStart[^>]*w:name="g_[a-z0-9]{12}"[^>]*/><w:sdt>(?:(?!</w:sdt>).)*>${text}</w:t>(?:(?!</w:sdt>).)*</w:sdt><w:bookmarkEnd[^>]*/>`,
  )

const outcomesOf = ({ places }: RefreshedFile, outcome: string) => places.filter((p) => p.outcome === outcome)

describe('an untouched file', () => {
  test('refreshed with the same data is the same, byte for byte', () => {
    const refreshed = refresh(made, makeOutlineMaterial())
    expect(Buffer.compare(Buffer.from(refreshed.bytes), Buffer.from(made))).toBe(0)
    expect(refreshed).toMatchObject({ lost: [], doubled: [] })
    expect(new Set(refreshed.places.map((p) => p.outcome))).toEqual(new Set(['unchanged']))
  })

  test('refreshed with a new figure has the body, chart and sheet the new data make', async () => {
    const refreshed = refresh(made, withValue('60.9'))
    const right = await outlineReport(withValue('60.9'))
    expect(partOf(refreshed.bytes, body)).toBe(partOf(right, body))
    expect(partOf(refreshed.bytes, chart)).toBe(partOf(right, chart))
    const inner = (bytes: Uint8Array) =>
      strFromU8(
        unzipSync(unzipSync(bytes)[sheet] ?? new Uint8Array())['xl/worksheets/sheet1.xml'] ??
          new Uint8Array(),
      )
    expect(inner(refreshed.bytes)).toBe(inner(right))
    expect(outcomesOf(refreshed, 'refreshed').map(({ said, says, via }) => ({ said, says, via }))).toEqual([
      { said: '60.1%', says: '60.9%', via: 'text' },
      ...compared.map(([said, says]) => ({ said, says, via: 'text' })),
      { said: '60.1', says: '60.9', via: 'text' },
      { said: '48.6', says: '70.3', via: 'chart' },
    ])
    expect(outcomesOf(refreshed, 'refreshed')[0]?.paragraph).toContain('2022年为60.9%')
  })

  test('other decisions move the counts, one that came to nothing is 0', () => {
    const [best] = indicatorWords
    const decided = makeIndicators().map((i) => ({ ...i, decidedWord: '滞后' }))
    const refreshed = refresh(made, makeOutlineMaterial({ indicators: decided }))
    expect(refreshed.paragraphs.join('')).toContain(`${best}0项`)
    expect(refreshed.paragraphs.join('')).toContain('滞后17项')
  })

  test('a word that nothing is judged by any more is 0 in its bars; a chart the data do not make any more is told', () => {
    const indicators = makeIndicators().map((i) => ({ ...i, decidedWord: '滞后' }))
    const judged = refresh(made, makeOutlineMaterial({ indicators }))
    const bars = judged.places.filter(({ via }) => via === 'chart')
    expect(
      bars.filter(({ outcome, says }) => outcome === 'refreshed' && says === '0').length,
    ).toBeGreaterThan(3)
    expect(bars.some(({ outcome }) => outcome === 'gone')).toBe(false)
    const told = refresh(
      made,
      makeOutlineMaterial({ indicators: makeIndicators().map((i) => ({ ...i, values: [] })) }),
    )
    expect(outcomesOf(told, 'gone').filter(({ via }) => via === 'chart')).not.toEqual([])
    expect(partOf(told.bytes, chart)).toBe(partOf(made, chart))
  })

  test('a chart that was taken out is told by its caption', () => {
    const parts = Object.entries(unzipSync(made)).filter(([name]) => name !== chart)
    const { lostCharts } = refresh(zipSync(Object.fromEntries(parts)), makeOutlineMaterial())
    expect(lostCharts).toEqual([expect.stringMatching(/^图1/)])
    expect(refresh(made, makeOutlineMaterial()).lostCharts).toEqual([])
  })

  test('parted bars follow the decisions, each part by its field and word', async () => {
    const [best = ''] = indicatorWords
    const swapped = new Map([
      ['indicator-1', '滞后'],
      ['indicator-12', best],
    ])
    const other = makeOutlineMaterial({
      indicators: makeIndicators().map((i) => ({
        ...i,
        decidedWord: swapped.get(i.itemId) ?? i.decidedWord,
      })),
    })
    const refreshed = refresh(made, other)
    const right = await outlineReport(other)
    expect(partOf(refreshed.bytes, 'word/charts/chart2.xml')).toBe(partOf(right, 'word/charts/chart2.xml'))
    expect(partOf(refreshed.bytes, 'word/charts/chart2.xml')).not.toBe(partOf(made, 'word/charts/chart2.xml'))
    const inner = (bytes: Uint8Array) =>
      strFromU8(
        unzipSync(unzipSync(bytes)['word/embeddings/Microsoft_Excel_Worksheet2.xlsx'] ?? new Uint8Array())[
          'xl/worksheets/sheet1.xml'
        ] ?? new Uint8Array(),
      )
    expect(inner(refreshed.bytes)).toBe(inner(right))
  })

  test('lists of names follow the decisions, one that came to nobody says so', () => {
    const decided = makeIndicators().map((i, at) => ({ ...i, decidedWord: at === 1 ? '滞后' : '提前实现' }))
    const refreshed = refresh(made, makeOutlineMaterial({ indicators: decided }))
    const text = refreshed.paragraphs.find((paragraph) => paragraph.startsWith('提前实现的为')) ?? ''
    expect(text).toContain('滞后的为一般公共预算收入年均增长；')
    expect(text).toContain('快于预期的为无；')
    expect(text).toContain('地区生产总值年均增长、服务业增加值占地区生产总值比重、')
  })
})

describe('a file that people edited', () => {
  test('keeps their words, paragraphs and looks', () => {
    const own =
      '<w:p><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>区长加的一段话，60.1%也是他写的。</w:t></w:r></w:p>'
    const edited = withBody(made, (xml) =>
      xml.replace('<w:body>', `<w:body>${own}`).replaceAll('持续', '不断'),
    )
    const { bytes, places } = refresh(edited, withValue('60.9'))
    const [before, after] = [partOf(edited, body), partOf(bytes, body)]
    expect(after).toContain(own)
    const undone = compared.reduce((text, [said, says]) => text.replace(says, said), after)
    expect(undone.replaceAll('60.9', '60.1')).toBe(before)
    expect(places.filter((p) => p.outcome === 'overtyped')).toEqual([])
  })

  test('a figure somebody typed over stays and is told', () => {
    const edited = withBody(made, (xml) =>
      xml.replace(figureSaying('60.1%'), (f) => f.replace('>60.1%<', '>约60%<')),
    )
    const refreshed = refresh(edited, withValue('60.9'))
    expect(outcomesOf(refreshed, 'overtyped')).toMatchObject([{ said: '约60%', says: '约60%' }])
    expect(refreshed.paragraphs.join('')).toContain('2022年为约60%')
  })

  test('a figure that was deleted is lost, and told', () => {
    const edited = withBody(made, (xml) => xml.replace(figureSaying('60.1%'), ''))
    expect(refresh(edited, withValue('60.9')).lost).toHaveLength(1)
  })

  test('a sentence that was copied is refreshed twice, and told', () => {
    const edited = withBody(made, (xml) => {
      const [figure = ''] = figureSaying('60.1%').exec(xml) ?? []
      const copied = figure.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '')
      return xml.replace('<w:body>', `<w:body><w:p>${copied}</w:p>`)
    })
    const refreshed = refresh(edited, withValue('60.9'))
    expect(refreshed.doubled).toHaveLength(1)
    expect(refreshed.paragraphs[0]).toBe('60.9%')
  })

  test.each([
    { what: 'its tags', change: (xml: string) => xml.replaceAll(/<w:tag w:val="[a-z0-9]{12}"\/>/g, '') },
    {
      what: 'its controls',
      change: (xml: string) =>
        xml.replaceAll(/<w:sdtPr>(?:(?!<\/w:sdtPr>).)*<\/w:sdtPr>|<\/?w:sdt(?:Content)?>/g, ''),
    },
    {
      what: 'its bookmarks',
      change: (xml: string) => xml.replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/g, ''),
    },
  ])('a program dropped $what: nothing is lost', ({ change }) => {
    const refreshed = refresh(withBody(made, change), withValue('60.9'))
    expect(refreshed.lost).toEqual([])
    expect(outcomesOf(refreshed, 'refreshed').map((p) => p.says)).toEqual([
      '60.9%',
      ...compared.map(([, says]) => says),
      '60.9',
      '70.3',
    ])
  })

  test('any edits together: no figure is silently wrong, nothing a person wrote is lost', () => {
    const edits = fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constant('insert' as const),
          at: fc.nat(),
          text: fc.stringMatching(/^[甲乙丙0-9.%]{1,12}$/),
        }),
        fc.record({
          kind: fc.constant('retype' as const),
          at: fc.nat(),
          text: fc.stringMatching(/^[0-9.]{1,5}$/),
        }),
        fc.record({ kind: fc.constant('drop' as const), at: fc.nat(), text: fc.constant('') }),
        fc.record({ kind: fc.constant('copy' as const), at: fc.nat(), text: fc.constant('') }),
        fc.record({ kind: fc.constant('unwrap' as const), at: fc.nat(), text: fc.constant('') }),
      ),
      { maxLength: 8 },
    )
    const material = withValue('60.9')
    const now = new Map(composeReport(material, reportPhrase).bindings.map((b) => [b.key, b.text]))
    const keep = (list: readonly Edit[]) => {
      const edited = withBody(made, (xml) => list.reduce((text, edit) => applied(text, edit), xml))
      const refreshed = refresh(edited, material)
      const after = partOf(refreshed.bytes, body)
      for (const { text } of list.filter((e) => e.kind === 'insert')) expect(after).toContain(text)
      const right = refreshed.places.filter((p) => p.outcome === 'refreshed' || p.outcome === 'unchanged')
      for (const { key, says } of right) expect([now.get(key), '0', '无']).toContain(says)
      const told = new Set([...refreshed.lost, ...refreshed.places.map((p) => p.key)])
      const written = (openLivingFile(made).manifest ?? []).filter((m) => m.place !== 'chart')
      expect(written.filter((m) => !told.has(m.key))).toEqual([])
    }
    fc.assert(fc.property(edits, keep), { seed: 7, numRuns: 15 })
  }, 60_000)
})

interface Edit {
  readonly kind: 'insert' | 'retype' | 'drop' | 'copy' | 'unwrap'
  readonly at: number
  readonly text: string
}

const anyFigure =
  /<w:bookmarkStart[^>]*w:name="g_[a-z0-9]{12}"[^>]*\/><w:sdt>(?:(?!<\/w:sdt>).)*<\/w:sdt><w:bookmarkEnd[^>]*\/>/g

function applied(xml: string, { kind, at, text }: Edit): string {
  if (kind === 'insert') {
    const ends = [...xml.matchAll(/<\/w:p>/g)].map((m) => m.index + m[0].length)
    const place = ends[at % Math.max(ends.length, 1)] ?? 0
    return `${xml.slice(0, place)}<w:p><w:r><w:t>${text}</w:t></w:r></w:p>${xml.slice(place)}`
  }
  const figures = [...xml.matchAll(anyFigure)]
  const figure = figures[at % Math.max(figures.length, 1)]
  if (!figure) return xml
  const [whole] = figure
  const control = whole.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '')
  const instead = {
    retype: whole.replace(/(<w:t[^>]*>)[^<]*/, `$1${text}`),
    drop: '',
    copy: whole + control,
    unwrap: whole.replaceAll(/<w:sdtPr>(?:(?!<\/w:sdtPr>).)*<\/w:sdtPr>|<\/?w:sdt(?:Content)?>/g, ''),
  }[kind]
  return xml.slice(0, figure.index) + instead + xml.slice(figure.index + whole.length)
}
