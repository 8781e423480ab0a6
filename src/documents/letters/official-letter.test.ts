/** Letters laid out without a word processor: 22 lines of 28 characters, the mark's place, the imprint at the foot. */

import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { LetterContent } from '#domain/letters/letter.ts'
import { estimatedPages } from '../official-format/page-estimate.ts'
import { recordDocument } from '../records/record-file.ts'
import { letterSections, officialLetter } from './official-letter.ts'

const content: LetterContent = {
  ...{ format: 'upward', title: '关于报送中期评估报告的报告', number: '示发改〔2023〕32号' },
  ...{ urgency: 'none', signers: ['张三'], addressees: ['市发展和改革委员会'] },
  ...{ text: '现予报送。', annexes: [{ title: '中期评估报告', rows: [] }], datedOn: '2023-06-16' },
  ...{ sealed: true, remark: '', copies: ['区政府办公室'], printedBy: '示范区发展和改革委员会办公室' },
}

const letter = (change: Partial<LetterContent>) => ({
  ...{ example: true, issuer: '示范区发展和改革委员会', datedOn: '2023-06-16', title: content.title },
  content: { ...content, ...change },
})

const pagesOf = (change: Partial<LetterContent>) => {
  const view = letter(change)
  return estimatedPages({ ...recordDocument(view), sections: letterSections(view) })
}

/** Pixels of the layout to millimetres. */
const millimetres = (pixels: number): number => (pixels * 25.4) / 96

const linesOf = (page: ReturnType<typeof pagesOf>[number] | undefined) =>
  (page?.body ?? []).flatMap((block) => (block.type === 'paragraph' ? block.lines : []))

describe('a letter', () => {
  test('a full page has 22 lines of 28 characters', () => {
    const [, second] = pagesOf({ text: '全'.repeat(2000) })
    const lines = linesOf(second).filter(({ text }) => /^全+$/.test(text))
    expect(lines).toHaveLength(22)
    expect(lines[0]?.text).toHaveLength(28)
  })

  test.each([
    { name: 'to a superior', format: 'upward' },
    { name: 'to everybody', format: 'document' },
    { name: 'in the letter format', format: 'letter' },
  ] as const)('$name: its last rule lies on the lower edge of the text', ({ format }) => {
    const pages = pagesOf({ format })
    const table = pages.at(-1)?.body.find((block) => block.type === 'table')
    const row = table?.type === 'table' ? table.rows.at(-1) : undefined
    const foot = millimetres((row?.y ?? 0) + (row?.height ?? 0))
    expect(Math.abs(foot - (37 + 225))).toBeLessThan(1)
  })

  test('to so many that the first page would hold little else names them in the imprint', async () => {
    const addressees = Array.from({ length: 40 }, (_, at) => `第${at + 1}街道办事处`)
    const change = { format: 'letter', addressees, annexes: [], printedBy: '' } as const
    const [first, second] = pagesOf(change)
    expect(linesOf(first).some(({ text }) => text.includes('2023年6月16日'))).toBe(true)
    expect(linesOf(first).some(({ text }) => text.includes('第1街道办事处'))).toBe(false)
    const xml = new TextDecoder().decode(
      unzipSync(await officialLetter(letter(change)))['word/document.xml'] ?? new Uint8Array(),
    )
    expect(xml).toContain(`主送：${addressees.join('、')}。`)
    const table = second?.body.find(({ type }) => type === 'table')
    const row = table?.type === 'table' ? table.rows.at(-1) : undefined
    const foot = millimetres((row?.y ?? 0) + (row?.height ?? 0))
    // A line is kept back: what wraps once more in another program still ends on this page.
    expect(foot).toBeGreaterThan(37 + 225 - 20)
    expect(foot).toBeLessThan(37 + 225 + 1)
  })

  test.each([1, 6, 9, 10, 11, 14, 22, 30])(
    'of %i paragraphs is never signed on a page without text',
    (count) => {
      const pages = pagesOf({ text: Array.from({ length: count }, () => '一'.repeat(20)).join('\n') })
      const signing = pages.find((page) => linesOf(page).some(({ text }) => text === '2023年6月16日'))
      expect(linesOf(signing).some(({ text }) => /^一+$/.test(text))).toBe(true)
      expect(pages.at(-1)?.body.some(({ type }) => type === 'table')).toBe(true)
    },
  )

  test('to a superior says who signs, in other letters nobody does', async () => {
    const text = async (format: LetterContent['format']) =>
      Buffer.from(unzipSync(await officialLetter(letter({ format })))['word/document.xml'] ?? []).toString()
    expect(await text('upward')).toContain('签发人：')
    expect(await text('document')).not.toContain('签发人：')
  })

  test('an annex it carries begins on a page of its own, with its mark and its title on the third line', () => {
    const annexes = [
      { title: '评估报告', rows: [] },
      {
        title: '情况表',
        rows: [
          ['序号', '单位'],
          ['1', '区教育局'],
        ],
      },
    ]
    const page = pagesOf({ annexes }).find((one) => linesOf(one).some(({ text }) => text === '附件2'))
    const [mark, title] = linesOf(page)
    expect(mark?.text).toBe('附件2')
    expect(title?.text).toBe('情况表')
    expect(Math.round(((title?.y ?? 0) - (mark?.y ?? 0)) / 38.6)).toBe(2)
  })

  test('with an annex too long to be laid out has its imprint at the foot of a page of its own', () => {
    const rows = [['序号', '单位'], ...Array.from({ length: 400 }, (_, at) => [String(at + 1), '区教育局'])]
    const pages = pagesOf({ annexes: [{ title: '情况表', rows }] })
    const [table, ...others] = pages.at(-1)?.body.filter(({ type }) => type === 'table') ?? []
    const row = table?.type === 'table' ? table.rows.at(-1) : undefined
    expect(others).toEqual([])
    expect(Math.abs(millimetres((row?.y ?? 0) + (row?.height ?? 0)) - (37 + 225))).toBeLessThan(1)
    expect(JSON.stringify(table)).not.toContain('区教育局')
  })

  test('made twice it is the same file', async () => {
    const [one, other] = [await officialLetter(letter({})), await officialLetter(letter({}))]
    expect(Buffer.from(one).equals(other)).toBe(true)
  })
})
