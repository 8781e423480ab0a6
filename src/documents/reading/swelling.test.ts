/** A few bytes that are shown without end: counted while they are read, and refused with what was found. */

import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readingLimits } from './limits.ts'
import { readFile } from './read-file.ts'
import { rawWorkbook } from './test-files.ts'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const texts = (inner: string) => ({ 'xl/sharedStrings.xml': `<sst ${main}>${inner}</sst>` })
const styles = (inner: string) => ({ 'xl/styles.xml': `<styleSheet ${main}>${inner}</styleSheet>` })
const grid = (rows: number, columns: number, one: string): string =>
  `<row>${one.repeat(columns)}</row>`.repeat(rows)
const open = (rows: string): Uint8Array => {
  const names = ['office', 'table', 'text']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ')
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="表">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  })
}
const shown = (text: string, times: string): string =>
  `<table:table-row ${times}><table:table-cell office:value-type="string" table:number-columns-repeated="20"><text:p>${text}</text:p></table:table-cell></table:table-row>`
const long = '长'.repeat(32_000)
const listed = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<Override PartName="/xl/${at}.xml" ContentType="a/${at}"/>`).join(
    '',
  )

// biome-ignore format: one file a line
const cases = [
  { name: 'one text in many cells', bytes: () => rawWorkbook(grid(60, 20, '<c t="s"><v>0</v></c>'), '', texts(`<si><t>${long}</t></si>`)), code: 'file-oversized-content' },
  { name: 'one row of a long text again and again', bytes: () => open(shown(long, 'table:number-rows-repeated="60"')), code: 'file-oversized-content' },
  { name: 'blanks that are only counted', bytes: () => open(shown('<text:s text:c="999999999"/>'.repeat(1100), '')), code: 'file-oversized-content' },
  { name: 'a million texts', bytes: () => rawWorkbook(grid(1, 1, '<c/>'), '', texts('<si/>'.repeat(600_001))), code: 'file-too-many-parts' },
  { name: 'a number format without end', bytes: () => rawWorkbook(grid(1, 1, '<c s="0"><v>1</v></c>'), '', styles(`<numFmts><numFmt numFmtId="200" formatCode="${'0#'.repeat(200)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`)), code: 'file-damaged' },
  { name: 'formats nobody uses', bytes: () => rawWorkbook('', '', styles(`<numFmts>${Array.from({ length: 65_491 }, (_, at) => `<numFmt numFmtId="${at}"/>`).join('')}</numFmts>`)), code: 'file-too-many-parts' },
  { name: 'a list of parts beyond any list', bytes: () => rawWorkbook('', '', { '[Content_Types].xml': `<Types>${listed(25_000)}</Types>` }), code: 'file-oversized-content' },
  { name: 'the same cell again and again', bytes: () => rawWorkbook(`<row>${'<c r="A1"><v>1</v></c>'.repeat(1_000_001)}</row>`), code: 'file-oversized-content' },
  { name: 'areas over areas', bytes: () => rawWorkbook(grid(1, 1, '<c><v>1</v></c>'), `<mergeCells>${'<mergeCell ref="A2:B9"/>'.repeat(100_001)}</mergeCells>`), code: 'file-damaged' },
  { name: 'far cells without end', bytes: () => rawWorkbook(Array.from({ length: 2_000 }, (_, at) => `<row r="${40_000 + at}"><c r="A${40_000 + at}"><v>1</v></c></row>`).join('')), code: 'file-too-many-rows' },
  { name: 'names nobody knows', bytes: () => open(Array.from({ length: 10_001 }, (_, at) => `<x${at}:a/>`).join('')), code: 'file-damaged' },
  { name: 'lines without end', bytes: () => strToU8('a\n'.repeat(30_001)), code: 'file-too-many-rows' },
  { name: 'wide lines', bytes: () => strToU8(`${','.repeat(250)}x\n`.repeat(2_400)), code: 'file-too-many-rows' },
]

test.each(cases)('$name', async ({ bytes, code }) => {
  await expect(readFile(bytes(), readingLimits)).rejects.toMatchObject({ code })
})

test('a long formula that many cells share is only told to be there', async () => {
  const first = `<c r="A1"><f t="shared" si="0">${'B1+'.repeat(100)}B1</f><v>1</v></c>`
  const { tables } = await readFile(
    rawWorkbook(`<row>${first}</row><row><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>`),
    readingLimits,
  )
  expect(tables[0]?.cells[1]?.[0]).toMatchObject({ number: '2', formula: '…' })
})
