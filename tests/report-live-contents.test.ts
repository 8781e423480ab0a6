/** Contents that are counted by whoever prints them. */

import { expect, test } from 'vitest'
import { withLiveContents } from '#documents/printing/live-contents.ts'
import { outlineReport } from '#documents/reports/outline-report.ts'
import { makeOutlineMaterial } from './make-report-material.ts'
import { partsOf, partText } from './word-parts.ts'

const bare = makeOutlineMaterial({ indicators: [], tasks: [], projects: [] })
const textOf = (docx: Uint8Array) => partText(partsOf(docx), 'word/document.xml')
const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0

test.each([true, false])(
  'every entry has its page field and stands in no other, numbered before: %s',
  async (numbersContents) => {
    const xml = textOf(await outlineReport(bare, { numbersContents }))
    const live = textOf(withLiveContents(await outlineReport(bare, { numbersContents })))
    expect(xml).toContain('TOC \\o')
    expect(live).not.toContain('TOC \\o')
    const entries = count(xml, /<w:hyperlink /g)
    expect(entries).toBeGreaterThan(4)
    expect(count(live, /PAGEREF/g)).toBe(entries)
    for (const kind of ['begin', 'separate', 'end']) {
      const rest = numbersContents ? 1 : 1 - entries
      expect(count(live, new RegExp(`"${kind}"`, 'g'))).toBe(count(xml, new RegExp(`"${kind}"`, 'g')) - rest)
    }
  },
)

test('a file without contents keeps its bytes', async () => {
  const short = await outlineReport(bare, { edition: 'short' })
  expect(withLiveContents(short)).toBe(short)
})
