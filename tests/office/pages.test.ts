/** Contents and letters as LibreOffice lays them out: page numbers, red head, rules, imprint; made by the program's own queue. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officialLetter } from '#documents/letters/official-letter.ts'
import { outlineReport } from '#documents/reports/outline-report.ts'
import { formatOf, type LetterContent, type LetterKind } from '#domain/letters/letter.ts'
import { makeOutlineMaterial } from '../make-report-material.ts'
import { partsOf, partText } from '../word-parts.ts'
import { canLayOut, layOut, millimetres } from './laid-out.ts'
import type { PageWords } from './page-words.ts'

const can = canLayOut('pages')
const folder = mkdtempSync(join(tmpdir(), 'guiheng-pages-'))
const content = (kind: LetterKind, change: Partial<LetterContent>): LetterContent => ({
  ...{ format: formatOf[kind], title: '关于报送《示范区“十四五”规划中期评估报告》的报告' },
  ...{ number: '示发改〔2023〕32号', urgency: 'none', signers: ['张三'], addressees: ['市发展和改革委员会'] },
  ...{
    text: `${'按照工作要求，现予报送。'.repeat(12)}\n特此报告。`,
    annexes: [{ title: '评估报告', rows: [] }],
  },
  ...{ datedOn: '2023-06-16', sealed: true, remark: '（联系人：张三；联系电话：000-12345678）' },
  ...{ copies: ['区政府办公室', '区人大常委会财经工作委员会'], printedBy: '示范区发展和改革委员会办公室' },
  ...change,
})

const rows = [
  ['序号', '单位', '评估事项', '报送时限', '目前状态'],
  ...Array.from({ length: 40 }, (_, at) => [
    String(at + 1),
    '区教育局',
    '专题评估报告',
    '2023年6月15日',
    '填报中',
  ]),
]
const letters: Readonly<Record<string, LetterContent>> = {
  submission: content('submission', {}),
  notice: content('notice', { sealed: false }),
  reminder: content('reminder', { urgency: 'urgent', annexes: [{ title: '未报送材料情况表', rows }] }),
}

let pages: Record<string, PageWords[]> = {}
/** Page numbers as the Word file itself says them, of each entry of the contents. */
const estimated: number[] = []
/** Rows of pixels, a tenth of a millimetre each, on which something red stands on page 1: from and to, in millimetres. */
const red: Record<string, readonly { readonly from: number; readonly to: number }[]> = {}

function redOn(file: string): { from: number; to: number }[] {
  const image = execFileSync('pdftoppm', ['-r', '254', '-f', '1', '-l', '1', file], {
    maxBuffer: 64 * 1024 * 1024,
  })
  const [, size = ''] = /^P6\n(\d+ \d+)\n255\n/.exec(image.subarray(0, 30).toString('latin1')) ?? []
  const [width = 0, height = 0] = size.split(' ').map(Number)
  const start = `P6\n${size}\n255\n`.length
  const isRed = (at: number) => (image[at] ?? 0) > 180 && (image[at + 1] ?? 255) < 110
  const spans: { from: number; to: number }[] = []
  let from = -1
  for (let y = 0; y <= height; y += 1) {
    let found = false
    for (let x = 0; x < width && !found && y < height; x += 1) found = isRed(start + (y * width + x) * 3)
    if (found && from < 0) from = y
    if (!found && from >= 0) {
      spans.push({ from: from / 10, to: y / 10 })
      from = -1
    }
  }
  return spans
}

describe.skipIf(!can)('in LibreOffice', () => {
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {
      outline: await outlineReport(makeOutlineMaterial(), { numbersContents: true }),
    }
    const fields = partText(partsOf(files.outline ?? new Uint8Array()), 'word/document.xml')
    for (const [, page] of fields.matchAll(/PAGEREF.*?<w:t[^>]*>(\d+)<\/w:t>/g)) estimated.push(Number(page))
    for (const [name, letter] of Object.entries(letters)) {
      const view = {
        example: true,
        issuer: '示范区发展和改革委员会',
        title: letter.title,
        datedOn: letter.datedOn,
      }
      files[name] = await officialLetter({ ...view, content: letter })
    }
    pages = await layOut(files, folder)
    for (const name of Object.keys(letters)) red[name] = redOn(join(folder, `${name}.pdf`))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('the contents of a PDF say the very page; those of the Word file are near it: one off, annexes one in twenty', () => {
    const [, contents, ...text] = pages.outline ?? []
    const entries = (contents?.lines ?? []).flatMap(({ text: line }) => {
      const [, title = '', page = ''] = /^(.+?)\.{2,}(\d+)$/.exec(line) ?? []
      return title === '' ? [] : [{ title, said: Number(page) }]
    })
    expect(entries.length).toBeGreaterThan(8)
    const found = entries.map(({ title, said }, at) => ({
      ...{ title, said, estimated: estimated[at] ?? 0 },
      is: text.findIndex(({ lines }) => lines.some(({ text: line }) => line === title)) + 1,
    }))
    process.stderr.write(
      `${found.map(({ title, estimated: near, is }) => `${title} ${near}/${is}`).join('\n')}\n`,
    )
    for (const { title, said, is, estimated: near } of found) {
      expect({ title, said }).toEqual({ title, said: is })
      const allowed = /^(附表|尚缺)/.test(title) ? Math.max(1, Math.ceil(is / 20)) : 1
      expect({ title, isNear: is > 0 && Math.abs(near - is) <= allowed }).toEqual({ title, isNear: true })
    }
  })

  test.each(['submission', 'notice'])(
    '%s: the mark begins 35 mm below the top of the text, its rule is red',
    (name) => {
      const [mark, rule] = red[name] ?? []
      expect(Math.abs((mark?.from ?? 0) - (37 + 35))).toBeLessThan(1.5)
      expect((rule?.to ?? 0) - (rule?.from ?? 0)).toBeLessThan(1)
      expect(rule?.from).toBeGreaterThan(100)
    },
  )

  test('a reminder has the letter format: name 30 mm from the top, double rules under it and 20 mm above the foot', () => {
    const [name, thick, thin, footThin, footThick] = red.reminder ?? []
    const height = (rule?: { from: number; to: number }) => (rule?.to ?? 0) - (rule?.from ?? 0)
    expect(Math.abs((name?.from ?? 0) - 30)).toBeLessThan(1.5)
    expect(Math.abs((thick?.from ?? 0) - (name?.to ?? 0) - 4)).toBeLessThan(1.5)
    // The thick lines are outside: over the thin one at the head, under it at the foot.
    for (const outer of [thick, footThick]) expect(height(outer)).toBeGreaterThan(0.7)
    for (const inner of [thin, footThin]) expect(height(inner)).toBeLessThan(0.5)
    expect(Math.abs((footThick?.to ?? 0) - (297 - 20))).toBeLessThan(1)
  })

  test('the first page of a letter has no number, the others have', () => {
    const numbers = pages.reminder?.map(({ lines }) => lines.find(({ text }) => /^—\d+—$/.test(text))?.text)
    expect(numbers?.[0]).toBeUndefined()
    expect(numbers?.slice(1)).toEqual(numbers?.slice(1).map((_, at) => `—${at + 2}—`))
  })

  test.each(['submission', 'notice', 'reminder'])(
    '%s: the imprint ends on the lower edge of the last page’s text',
    (name) => {
      const last = pages[name]?.at(-1)?.lines ?? []
      const foot = last.filter(({ text }) => !/^—\d+—$/.test(text)).at(-1)
      expect(foot?.text).toMatch(name === 'reminder' ? /^抄送：/ : /印发$/)
      const bottom = millimetres(foot?.bottom ?? 0)
      expect(bottom).toBeLessThan(37 + 225 + 1)
      expect(bottom).toBeGreaterThan(37 + 225 - 6)
    },
  )

  test.each(['submission', 'notice', 'reminder'])('%s: whoever signs stands on a page with text', (name) => {
    const page = pages[name]?.find(({ lines }) => lines.some(({ text }) => text === '2023年6月16日'))
    expect(page?.lines.some(({ text }) => text.includes('特此报告'))).toBe(true)
  })

  test('each page of a list in an annex repeats its head', () => {
    const lists = pages.reminder?.filter(({ lines }) => lines.some(({ text }) => /区教育局/.test(text))) ?? []
    expect(lists.length).toBeGreaterThan(1)
    for (const { lines } of lists) expect(lines.some(({ text }) => text.includes('目前状态'))).toBe(true)
  })
})
