/** Reports as LibreOffice lays them out: lines, page numbers, repeated heads, no blank page. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contactReceipt } from '#documents/reports/contact-receipt.ts'
import { outlineReport } from '#documents/reports/outline-report.ts'
import { unitReport } from '#documents/reports/unit-report.ts'
import { makeOutlineMaterial, makeTasks, makeUnitMaterial } from '../make-report-material.ts'
import { partsOf, partText, textOf } from '../word-parts.ts'
import { type PageWords, pagesOf } from './page-words.ts'

const isThere = (program: string): boolean => {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`])
    return true
  } catch {
    return false
  }
}

/** What makes the PDF, and what says where its words stand. */
const programs = { office: 'soffice', boxes: 'pdftotext' }

const missing = Object.values(programs).filter((program) => !isThere(program))
if (missing.length > 0 && process.env.CI === 'true') throw new Error(`missing: ${missing.join(', ')}`)
if (missing.length > 0)
  process.stderr.write(
    'reports in LibreOffice skipped: apt-get install libreoffice-writer-nogui poppler-utils\n',
  )

const folder = mkdtempSync(join(tmpdir(), 'guiheng-reports-'))
const profile = pathToFileURL(join(folder, 'profile')).href

const files: Record<string, Uint8Array> = {}
/** Pages of each file, all made in one call. */
const pages: Record<string, PageWords[]> = {}

const millimetres = (points: number): number => (points * 25.4) / 72

describe.skipIf(missing.length > 0)('in LibreOffice', () => {
  beforeAll(async () => {
    const [first, ...others] = makeTasks()
    if (!first) throw new Error('no task')
    const long = { ...first, answers: { ...first.answers, progress: '全'.repeat(2000) } }
    const form = {
      title: '“十四五”规划中期评估工作联系人回执',
      columns: ['姓名', '科室', '职务', '办公电话', '手机'],
      blankRows: 2,
      note: '请各单位于4月6日前将联系人回执表反馈至区发展改革委。',
    }
    Object.assign(files, {
      outline: await outlineReport(makeOutlineMaterial()),
      unit: await unitReport(makeUnitMaterial('区合作交流办', { tasks: [long, ...others.slice(0, 9)] })),
      receipt: await contactReceipt({ example: true, unit: '区教育局', form, contacts: [] }),
    })
    const names = Object.keys(files)
    for (const name of names) writeFileSync(join(folder, `${name}.docx`), files[name] ?? new Uint8Array())
    execFileSync(
      programs.office,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...names.map((name) => join(folder, `${name}.docx`)),
      ],
      { timeout: 110_000, stdio: 'ignore' },
    )
    for (const name of names) {
      const boxes = join(folder, `${name}.html`)
      execFileSync(programs.boxes, ['-bbox', join(folder, `${name}.pdf`), boxes])
      pages[name] = pagesOf(readFileSync(boxes, 'utf8'))
    }
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('a full page of the unit report has 22 lines of 28 characters', () => {
    const full = pages.unit?.find(({ lines }) => lines.filter(({ text }) => /^全+$/.test(text)).length === 22)
    const lines = full?.lines.filter(({ text }) => /^全+$/.test(text)) ?? []
    expect(lines.map(({ text }) => text.length)).toEqual(Array.from({ length: 22 }, () => 28))
    const [top, next] = lines
    expect((next?.bottom ?? 0) - (top?.bottom ?? 0)).toBeCloseTo(28.95, 1)
  })

  test.each(['outline', 'unit'])('%s: no mark that hangs over the end of a line is lost', (name) => {
    const count = (text: string) => ['，', '。', '；', '、'].map((mark) => text.split(mark).length - 1)
    const written = textOf(partText(partsOf(files[name] ?? new Uint8Array()), 'word/document.xml'))
    const printed = pages[name]?.flatMap(({ lines }) => lines.map(({ text }) => text)).join('') ?? ''
    expect(count(printed)).toEqual(count(written))
  })

  test.each(['outline', 'unit'])(
    '%s: the page number stands 7 mm below the text, odd right, even left',
    (name) => {
      const upright = pages[name]?.filter(({ width, height }) => height > width) ?? []
      const numbered = upright.flatMap((page) => {
        const number = page.lines.find(({ text }) => /^—\d+—$/.test(text))
        return number ? [{ number, page }] : []
      })
      expect(numbered.length).toBeGreaterThan(5)
      for (const { number, page } of numbered) {
        const middle = millimetres((number.top + number.bottom) / 2)
        expect(Math.abs(middle - (37 + 225 + 7))).toBeLessThan(1.5)
        const isOdd = Number(number.text.slice(1, -1)) % 2 === 1
        const outer = isOdd ? page.width - number.right : number.left
        // 26 or 28 mm of margin and one character of 14 points.
        expect(millimetres(outer)).toBeGreaterThan(isOdd ? 30 : 32)
        expect(millimetres(outer)).toBeLessThan(isOdd ? 32 : 34)
      }
    },
  )

  test('numbers run from 1 through body and tables; cover and contents have none', () => {
    const numbers = pages.outline?.map(({ lines }) => lines.find(({ text }) => /^—\d+—$/.test(text))?.text)
    expect(numbers?.slice(0, 2)).toEqual([undefined, undefined])
    expect(numbers?.slice(2)).toEqual(numbers?.slice(2).map((_, at) => `—${at + 1}—`))
  })

  test('each page of the table of tasks repeats its head', () => {
    const texts = pages.outline?.map(({ lines }) => lines.map(({ text }) => text).join('\n')) ?? []
    const start = texts.findIndex(
      (text, at) => at > 2 && /^附表2/m.test(text) && text.includes('重点任务进展情况表'),
    )
    const end = texts.findIndex((text, at) => at > start && /^附表3/m.test(text))
    expect(end - start).toBeGreaterThan(10)
    for (const text of texts.slice(start, end))
      for (const head of ['规划内容', '实施情况', '重点任务', '责任单位', '实现进度', '预期展望'])
        expect(text).toContain(head)
  })

  test.each(['outline', 'unit', 'receipt'])('%s has no blank page and says 示例数据 on each', (name) => {
    expect(pages[name]?.length).toBeGreaterThan(0)
    for (const { lines } of pages[name] ?? []) {
      expect(lines[0]?.text).toBe('示例数据')
      expect(lines.filter(({ text }) => !/^—\d+—$/.test(text)).length).toBeGreaterThan(1)
    }
  })

  test('the receipt is one page', () => {
    expect(pages.receipt).toHaveLength(1)
  })
})
