/** The living report through LibreOffice: saved as Word, and by way of OpenDocument, it is still refreshed whole. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLivingFile } from '#documents/living/living-file.ts'
import { refreshFile } from '#documents/living/refresh-file.ts'
import { outlineReport } from '#documents/reports/outline-report.ts'
import { composeReport } from '#domain/reports/compose.ts'
import { figuresNow } from '#domain/reports/figures-now.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { makeChartsMaterial } from '../make-charts-report.ts'
import { makeIndicators, makeOutlineMaterial } from '../make-report-material.ts'

const isThere = (): boolean => {
  try {
    execFileSync('sh', ['-c', 'command -v soffice && command -v pdftotext'])
    return true
  } catch {
    return false
  }
}

const isMissing = !isThere()
if (isMissing && process.env.CI === 'true') throw new Error('missing: soffice, pdftotext')
if (isMissing)
  process.stderr.write(
    'living reports in LibreOffice skipped: apt-get install libreoffice-writer-nogui poppler-utils\n',
  )

const folder = mkdtempSync(join(tmpdir(), 'guiheng-living-'))

function convert(from: string, to: 'docx' | 'odt' | 'pdf', into: string): string {
  const profile = pathToFileURL(join(folder, 'profile')).href
  const outdir = join(folder, into)
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      outdir,
      join(folder, from),
    ],
    { timeout: 110_000, stdio: 'ignore' },
  )
  return join(into, from.replace(/^.*\//, '').replace(/\.\w+$/, `.${to}`))
}

const changed = makeOutlineMaterial({
  indicators: makeIndicators().map((indicator) => ({
    ...indicator,
    values: indicator.values.map((v) => (v.id === 'value-3-2022' ? { ...v, number: '60.9' } : v)),
  })),
})

describe.skipIf(isMissing)('saved by LibreOffice', () => {
  let made: Uint8Array
  const files: Record<string, Uint8Array> = {}

  beforeAll(async () => {
    made = await outlineReport(makeOutlineMaterial())
    writeFileSync(join(folder, 'report.docx'), made)
    const asWord = convert('report.docx', 'docx', 'word')
    const asOpen = convert('report.docx', 'odt', 'open')
    const detour = convert(asOpen, 'docx', 'detour')
    for (const [name, path] of Object.entries({ asWord, asOpen, detour })) {
      files[name] = readFileSync(join(folder, path))
    }
  }, 240_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(['asWord', 'asOpen', 'detour'])(
    '%s: no figure of the text is lost, the changed one is new',
    (name) => {
      const figures = (openLivingFile(made).manifest ?? []).map((m) => ({
        ...m,
        figure: JSON.parse(m.figure),
      }))
      const composed = composeReport(changed, reportPhrase)
      const refreshed = refreshFile(
        files[name] ?? new Uint8Array(),
        figuresNow(figures, { material: changed, phrases: reportPhrase, composed }),
      )
      expect(refreshed.lost).toEqual([])
      expect(refreshed.doubled).toEqual([])
      expect(refreshed.places.filter((p) => p.outcome === 'overtyped')).toEqual([])
      const moved = refreshed.places.filter((p) => p.outcome === 'refreshed' && p.via === 'text')
      expect(moved.map(({ said, says }) => ({ said, says }))).toEqual([
        { said: '60.1%', says: '60.9%' },
        // Its comparisons and paces, each a figure of its own.
        { said: '比2020年提高1.8个百分点', says: '比2020年提高2.6个百分点' },
        { said: '比2021年提高1.1个百分点', says: '比2021年提高1.9个百分点' },
        { said: '距2025年规划目标还差1.9个百分点', says: '距2025年规划目标还差1.1个百分点' },
        { said: '2021—2022年年均提高0.9个百分点', says: '2021—2022年年均提高1.3个百分点' },
        { said: '2023—2025年年均需提高0.63个百分点', says: '2023—2025年年均需提高0.37个百分点' },
        { said: '60.1', says: '60.9' },
      ])
      expect(moved[0]?.paragraph).toContain('2022年为60.9%')
    },
  )

  test.each(['asWord', 'asOpen', 'detour'])('%s: the charts follow too', (name) => {
    const figures = (openLivingFile(made).manifest ?? []).map((m) => ({ ...m, figure: JSON.parse(m.figure) }))
    const composed = composeReport(changed, reportPhrase)
    const { places, lostCharts } = refreshFile(
      files[name] ?? new Uint8Array(),
      figuresNow(figures, { material: changed, phrases: reportPhrase, composed }),
    )
    expect(places.filter((p) => p.via === 'chart' && p.outcome !== 'unchanged')).toMatchObject([
      { outcome: 'refreshed', says: '70.3' },
    ])
    expect(lostCharts).toEqual([])
  })

  test('a refreshed .odt, which has no pictures of its charts any more, is drawn with the new numbers', () => {
    const [before, after] = [
      makeChartsMaterial(),
      makeChartsMaterial({ years: { 2021: '59.4', 2023: '60.8' } }),
    ]
    const refreshed = refreshFile(
      readFileSync(new URL('../fixtures/living-charts/saved.odt', import.meta.url)),
      figuresNow(composeReport(before, reportPhrase).bindings, {
        ...{ material: after, phrases: reportPhrase },
        composed: composeReport(after, reportPhrase),
      }),
    )
    writeFileSync(join(folder, 'refreshed.odt'), refreshed.bytes)
    const drawn = execFileSync('pdftotext', [
      '-l',
      '4',
      join(folder, convert('refreshed.odt', 'pdf', 'drawn')),
      '-',
    ])
    const numbers = drawn.toString().split(/\s+/)
    expect(numbers).toEqual(expect.arrayContaining(['59.4', '60.8', '29.7']))
    for (const old of ['59.0', '60.1', '48.6']) expect(numbers).not.toContain(old)
  })
})
