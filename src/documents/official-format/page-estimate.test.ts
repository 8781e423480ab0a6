/** Pages of headings, worked out without a word processor. */

import { Document } from 'docx'
import { describe, expect, test } from 'vitest'
import { fontsOf } from './fonts.ts'
import { estimatedPages, titlePages } from './page-estimate.ts'
import { pageSection } from './pages.ts'
import { headingParagraph, paragraph } from './paragraphs.ts'
import { officialStyles } from './styles.ts'
import { run } from './text.ts'

/** A line of 28 characters. */
const line = '全'.repeat(26)
const heading = (title: string) => headingParagraph(1, [run(title)])
const lines = (count: number) => Array.from({ length: count }, () => paragraph('text', line))

const document = () => ({
  styles: officialStyles(fontsOf()),
  evenAndOddHeaderAndFooters: true,
  sections: [
    pageSection({ children: [heading('一、进展'), heading('二、问题')], isNumbered: false, mark: null }),
    pageSection({
      children: [heading('一、进展'), ...lines(21), heading('二、问题'), ...lines(43), heading('一、进展')],
      isNumbered: true,
      startsCount: true,
      mark: null,
    }),
  ],
})

describe('the pages of headings', () => {
  test('a page holds 22 lines of 28 characters', () => {
    const text = pageSection({
      children: [paragraph('text', '全'.repeat(1400))],
      isNumbered: true,
      startsCount: true,
      mark: null,
    })
    const pages = estimatedPages({ ...document(), sections: [text] })
    const [first] = pages[1]?.body ?? []
    const found = first?.type === 'paragraph' ? first.lines.map(({ text: said }) => said.length) : []
    expect(found).toEqual(Array.from({ length: 22 }, () => 28))
  })

  test('are counted from the section that begins the count, not from where the contents name them', () => {
    expect(titlePages(document(), ['一、进展', '二、问题'])).toEqual(['1', '2'])
  })

  test('follow each other: a title that comes again is looked for after the one before', () => {
    expect(titlePages(document(), ['一、进展', '二、问题', '一、进展'])).toEqual(['1', '2', '4'])
  })

  test('that are nowhere are not known', () => {
    expect(titlePages(document(), ['三、对策', '二、问题'])).toEqual([null, '2'])
  })

  test('leave the document as it can be built again', () => {
    const kept = document()
    expect(titlePages(kept, ['一、进展'])).toEqual(titlePages(kept, ['一、进展']))
    expect(() => new Document(kept)).not.toThrow()
  })
})
