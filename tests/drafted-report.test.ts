/** A report of which people wrote the text: their words, the data's figures, tables and charts where they put them. */

import { describe, expect, test } from 'vitest'
import type { DraftBlock, DraftDocument } from '#domain/drafts/document.ts'
import type { DraftSection, DraftText } from '#domain/drafts/draft-text.ts'
import { firstVersion } from '#domain/drafts/first-version.ts'
import { found, insertableFigures } from '#domain/drafts/insertables.ts'
import { composeReport } from '#domain/reports/compose.ts'
import type { ComposedReport } from '#domain/reports/composed.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { figureWord } from '#words/draft-figures.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { makeOutlineMaterial } from './make-report-material.ts'

const material = makeOutlineMaterial()
const composed = composeReport(material, reportPhrase)
let blocks = 0
const begun = firstVersion(composed, () => `block-${++blocks}`)
const draft: DraftText = {
  figures: begun.figures,
  sections: begun.sections.map((section) => ({ ...section, leftOut: false })),
}
const compose = (text: DraftText, data: ReportMaterial = material) =>
  composeReport({ ...data, draft: text }, reportPhrase)

const textsOf = ({ sections, bindings }: ComposedReport) => {
  const texts = new Map(bindings.map(({ key, text }) => [key, text]))
  return sections.flatMap(({ document }) =>
    document.content.map((block) =>
      block.type === 'heading' || block.type === 'paragraph'
        ? block.content.map((node) => (node.type === 'text' ? node.text : texts.get(node.attrs.key))).join('')
        : block.attrs.key,
    ),
  )
}

const changed = (key: string, change: (section: DraftSection) => Partial<DraftSection>): DraftText => ({
  ...draft,
  sections: draft.sections.map((one) => (one.key === key ? { ...one, ...change(one) } : one)),
})
const withBlock = ({ document }: DraftSection, block: DraftBlock): { document: DraftDocument } => ({
  document: { ...document, content: [...document.content, block] },
})
const said = (id: string, ...keys: string[]): DraftBlock => ({
  type: 'paragraph',
  attrs: { id, origin: null, source: null, cited: false, gap: false },
  content: [
    { type: 'text', text: '我写的：' },
    ...keys.map((key) => ({ type: 'binding' as const, attrs: { key } })),
  ],
})
const first = draft.sections[0]?.key ?? ''

test('nobody changed anything: the text, the tables and the gaps are those that are composed', () => {
  const drafted = compose(draft)
  expect(textsOf(drafted)).toEqual(textsOf(composed))
  expect(drafted.tables).toEqual(composed.tables)
  expect(drafted.charts).toEqual(composed.charts)
  expect(drafted.gaps).toEqual(composed.gaps)
  const keysOf = ({ bindings }: ComposedReport) => bindings.map(({ key }) => key).sort()
  expect(keysOf(drafted)).toEqual(keysOf(composed))
})

describe('figures', () => {
  const data = { material, phrases: reportPhrase, composed }
  const all = insertableFigures(data, figureWord)

  test('every one that can be put in has a name of its own and reads something', () => {
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
    expect(all.filter(({ text, label }) => text === '' || label === '')).toEqual([])
    const labels = all.map(({ label }) => label)
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([])
  })

  test('are found by words of their names, the shortest first', () => {
    const names = found(all, '主要指标 名单').map(({ label }) => label)
    expect(names.length).toBeGreaterThan(1)
    expect(names.every((label) => label.includes('主要指标') && label.includes('名单'))).toBe(true)
    expect(found(all, '没有这样的数据')).toEqual([])
  })

  test('that stand twice have a key each, and read the data of the day', () => {
    const [figure] = found(all, '主要指标 名单')
    if (!figure) throw new Error('no figure')
    const text = changed(first, (section) => withBlock(section, said('own', figure.key, figure.key)))
    const drafted = compose({ ...text, figures: [...text.figures, figure] })
    const keys = drafted.bindings.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(textsOf(drafted)).toContain(`我写的：${figure.text}${figure.text}`)
  })

  test('that the data no longer say are gaps, in the text and in the list', () => {
    const value = all.find(({ figure }) => figure.kind === 'value' && figure.period === '2022')
    if (value?.figure.kind !== 'value') throw new Error('no value')
    const { itemId, period } = value.figure
    const text = changed(first, (section) => withBlock(section, said('own', value.key)))
    const without = {
      ...material,
      indicators: material.indicators.map((one) =>
        one.itemId === itemId ? { ...one, values: one.values.filter((v) => v.period !== period) } : one,
      ),
    }
    const drafted = compose({ ...text, figures: [...text.figures, value] }, without)
    expect(textsOf(drafted)).toContain(`我写的：〔待补充：${value.label}〕`)
    expect(drafted.gaps).toContainEqual(expect.objectContaining({ unit: null, missing: [value.label] }))
  })
})

describe('what is left out', () => {
  test('is no part of the report, nor are its figures', () => {
    const drafted = compose(changed(first, () => ({ leftOut: true })))
    expect(drafted.sections.map(({ key }) => key)).not.toContain(first)
    const used = new Set(
      JSON.stringify([drafted.sections, drafted.tables, drafted.charts]).match(/[0-9a-z]{12}/g),
    )
    expect(drafted.bindings.filter(({ key }) => !used.has(key))).toEqual([])
  })

  test('a table left out renumbers those after it, and what refers to them', () => {
    const [table, next] = composed.tables
    if (!table || !next) throw new Error('two tables')
    const reference: DraftBlock = {
      ...{ type: 'paragraph', attrs: { id: 'own', origin: null, source: null, cited: false, gap: false } },
      content: [
        { type: 'text', text: '见附表' },
        { type: 'text', text: '2', marks: [{ type: 'reference', attrs: { key: next.key } }] },
      ],
    }
    const text = changed(table.key, () => ({ leftOut: true }))
    const sections = text.sections.map((one) =>
      one.key === first ? { ...one, ...withBlock(one, reference) } : one,
    )
    const drafted = compose({ ...text, sections })
    expect(drafted.tables.map(({ key }) => key)).not.toContain(table.key)
    expect(drafted.tables[0]?.title).toBe(`附表1　${next.name}`)
    expect(textsOf(drafted)).toContain('见附表1')
  })

  test('a table that came later closes the report', () => {
    const [table] = composed.tables
    const drafted = compose({ ...draft, sections: draft.sections.filter(({ key }) => key !== table?.key) })
    expect(drafted.tables.map(({ key }) => key)).toContain(table?.key)
  })
})

test('what nobody had written is no gap any more once no mark of it is left', () => {
  const foreword = { key: 'foreword', title: '前言', guidance: '', parts: [], sections: [] }
  const data = makeOutlineMaterial({ frame: [foreword] })
  const { sections, figures } = firstVersion(composeReport(data, reportPhrase), () => `block-${++blocks}`)
  const drafted = (isMarked: boolean) =>
    compose(
      {
        figures,
        sections: sections.map(({ document, ...section }) => ({
          ...{ ...section, leftOut: false },
          document: {
            ...document,
            content: document.content.filter((one) => isMarked || one.type !== 'paragraph' || !one.attrs.gap),
          },
        })),
      },
      data,
    ).gaps.filter(({ unit }) => unit === null)
  expect(drafted(true)).toEqual([{ unit: null, section: '前言', item: null, missing: ['前言'] }])
  expect(drafted(false)).toEqual([])
})
