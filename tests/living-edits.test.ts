/** Reports edited in LibreOffice itself (fixtures/living): no hand edit is lost, no figure is silently wrong (D4). */

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { boundPlaces } from '#documents/living/bound-places.ts'
import { openLivingFile, textOf } from '#documents/living/living-file.ts'
import { refreshFile } from '#documents/living/refresh-file.ts'
import { composeReport } from '#domain/reports/compose.ts'
import { figuresNow } from '#domain/reports/figures-now.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { indicatorWords, makeIndicators, makeOutlineMaterial } from './make-report-material.ts'

const folder = new URL('fixtures/living/', import.meta.url)
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)))

const figures = (openLivingFile(bytesOf('report.docx')).manifest ?? []).map((made) => ({
  ...made,
  figure: JSON.parse(made.figure),
}))

/** As the files were made, but for one value and one decided word. */
const all = makeOutlineMaterial()
const material = {
  ...all,
  tasks: all.tasks.slice(0, 6),
  projects: all.projects.slice(0, 3),
  indicators: makeIndicators().map((indicator, at) => ({
    ...indicator,
    decidedWord: at === 3 ? (indicatorWords[3] ?? null) : indicator.decidedWord,
    values: indicator.values.map((v) => (v.id === 'value-3-2022' ? { ...v, number: '60.9' } : v)),
  })),
}
const now = figuresNow(figures, {
  material,
  phrases: reportPhrase,
  composed: composeReport(material, reportPhrase),
})

/** Figures of the paragraph that edits copy and delete. */
const inSentence = boundPlaces(
  /<w:p>(?:(?!<\/w:p>).)*服务业增加值占地区生产总值比重（第.*?<\/w:p>/s.exec(
    textOf(openLivingFile(bytesOf('report.docx')), 'word/document.xml'),
  )?.[0] ?? '',
  openLivingFile(bytesOf('report.docx')).dialect,
).map(({ key }) => key)

/** The part people write in, without what stands in its figures. */
function handWritten(bytes: Uint8Array): string[] {
  const file = openLivingFile(bytes)
  return file.textParts.map((part) => {
    const xml = textOf(file, part)
    const inside = boundPlaces(xml, file.dialect).flatMap(({ texts }) => texts)
    return [...inside, { from: xml.length, to: xml.length }]
      .map(({ from }, at) => xml.slice(inside[at - 1]?.to ?? 0, from))
      .join('')
  })
}

const names = readdirSync(folder).filter((name) => /\.(docx|odt)$/.test(name) && name !== 'report.docx')
const edits = [...new Set(names.map((name) => name.replace(/\.\w+$/, '')))]

test('every edit stands in both kinds of file', () => {
  expect(edits).toHaveLength(9)
  expect(names).toHaveLength(18)
  expect(inSentence.length).toBeGreaterThan(5)
})

describe.each(names)('%s', (name) => {
  const edit = name.replace(/\.\w+$/, '')
  const came = bytesOf(name)
  const refreshed = refreshFile(came, now)

  test('every figure says what the data say, or is told', () => {
    const overtyped = edit === 'retype-figure' ? 1 : 0
    const texts = refreshed.places.filter((place) => place.via === 'text')
    expect(texts.filter((place) => place.outcome === 'overtyped')).toHaveLength(overtyped)
    for (const { key, outcome, says } of texts) {
      const wanted = now.texts.get(key)
      if (outcome !== 'overtyped') expect(says).toBe(wanted?.now ?? wanted?.was)
    }
    const found = new Set(texts.map(({ key }) => key))
    expect([...now.texts.keys()].filter((key) => !found.has(key))).toEqual(refreshed.lost)
  })

  test('the changed figures changed', () => {
    const saying = refreshed.places.filter((place) => place.outcome === 'refreshed').map(({ says }) => says)
    expect(saying).toContain('60.9')
    if (edit !== 'delete-sentence') expect(saying).toContain('比2020年提高2.6个百分点')
    if (edit === 'retype-figure') expect(saying).not.toContain('60.9%')
  })

  test('what is lost and what is doubled is told', () => {
    expect(new Set(refreshed.lost)).toEqual(new Set(edit === 'delete-sentence' ? inSentence : []))
    expect(new Set(refreshed.doubled)).toEqual(new Set(edit === 'copy-sentence' ? inSentence : []))
  })

  test('what people wrote is kept to the byte', () => {
    expect(handWritten(refreshed.bytes)).toEqual(handWritten(came))
    if (edit === 'insert-paragraph')
      expect(refreshed.paragraphs).toContain('这一段是起草人自己写的，共3句话。')
    if (edit === 'track-changes')
      expect(refreshed.paragraphs).toContain('〔待区人社局补充：主要成效〕（已催办）')
  })

  test('refreshed again nothing changes', () => {
    const again = refreshFile(
      refreshed.bytes,
      // As the data say it by now: what stands is what is wanted.
      {
        ...now,
        texts: new Map([...now.texts].map(([key, t]) => [key, { was: t.now ?? t.was, now: t.now }])),
      },
    )
    expect(again.places.filter((place) => place.outcome === 'refreshed' && place.via === 'text')).toEqual([])
    expect(handWritten(again.bytes)).toEqual(handWritten(came))
  })
})
