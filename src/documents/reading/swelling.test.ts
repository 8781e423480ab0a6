/** A few bytes that are shown without end: counted while they are read, and refused with what was found. */

import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readingLimits } from './limits.ts'
import { readFile } from './read-file.ts'
import { rawWorkbook, wordFile } from './test-files.ts'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const texts = (inner: string) => ({ 'xl/sharedStrings.xml': `<sst ${main}>${inner}</sst>` })
const styles = (inner: string) => ({ 'xl/styles.xml': `<styleSheet ${main}>${inner}</styleSheet>` })
const grid = (rows: number, columns: number, one: string): string =>
  `<row>${one.repeat(columns)}</row>`.repeat(rows)
const openNames = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
const open = (rows: string): Uint8Array => {
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content ${openNames}><office:body><office:spreadsheet><table:table table:name="表">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  })
}
const shown = (text: string, times: string): string =>
  `<table:table-row ${times}><table:table-cell office:value-type="string" table:number-columns-repeated="20"><text:p>${text}</text:p></table:table-cell></table:table-row>`
const openText = (content: string): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(`<office:document-content ${openNames}>${content}</office:document-content>`),
  })
const wordMain = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const word = (content: string, parts = {}): Uint8Array =>
  wordFile([], { 'word/document.xml': `<w:document ${wordMain}>${content}</w:document>`, ...parts })
const nested = (depth: number, start: string, end: string): string => start.repeat(depth) + end.repeat(depth)
const numbered = (levels: string) => ({
  'word/numbering.xml': `<w:numbering ${wordMain}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
})
const oneCell = '<w:tbl><w:tr><w:tc/></w:tr></w:tbl>'
const inList = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
const long = '长'.repeat(32_000)
const listed = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<Override PartName="/xl/${at}.xml" ContentType="a/${at}"/>`).join(
    '',
  )

// biome-ignore format: one file a line
const cases = [
  { name: 'one text in many cells', bytes: () => rawWorkbook(grid(60, 20, '<c t="s"><v>0</v></c>'), '', texts(`<si><t>${long}</t></si>`)), code: 'file-oversized-content' },
  { name: 'one row of a long text again and again', bytes: () => open(shown(long, 'table:number-rows-repeated="60"')), code: 'file-oversized-content' },
  { name: 'blanks that are only counted', bytes: () => open(shown('<text:s text:c="999999999"/>'.repeat(1100), '')), code: 'file-text-too-long', details: { place: '表 A1' } },
  { name: 'a million texts', bytes: () => rawWorkbook(grid(1, 1, '<c/>'), '', texts('<si/>'.repeat(600_001))), code: 'file-too-many-parts' },
  { name: 'a number format without end', bytes: () => rawWorkbook(grid(1, 1, '<c s="0"><v>1</v></c>'), '', styles(`<numFmts><numFmt numFmtId="200" formatCode="${'0#'.repeat(200)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`)), code: 'file-damaged' },
  { name: 'formats nobody uses', bytes: () => rawWorkbook('', '', styles(`<numFmts>${Array.from({ length: 65_491 }, (_, at) => `<numFmt numFmtId="${at}"/>`).join('')}</numFmts>`)), code: 'file-too-many-parts' },
  { name: 'a list of parts beyond any list', bytes: () => rawWorkbook('', '', { '[Content_Types].xml': `<Types>${listed(25_000)}</Types>` }), code: 'file-oversized-content' },
  { name: 'the same cell again and again', bytes: () => rawWorkbook(`<row>${'<c r="A1"><v>1</v></c>'.repeat(5_001)}</row>`), limits: { tags: 10_000 }, code: 'file-too-many-elements' },
  { name: 'areas over areas', bytes: () => rawWorkbook(grid(1, 1, '<c><v>1</v></c>'), `<mergeCells>${'<mergeCell ref="A2:B9"/>'.repeat(100_001)}</mergeCells>`), code: 'file-damaged' },
  { name: 'far cells without end', bytes: () => rawWorkbook(Array.from({ length: 2_000 }, (_, at) => `<row r="${40_000 + at}"><c r="A${40_000 + at}"><v>1</v></c></row>`).join('')), code: 'file-too-many-rows' },
  { name: 'names nobody knows', bytes: () => open(Array.from({ length: 10_001 }, (_, at) => `<x${at}:a/>`).join('')), code: 'file-damaged' },
  { name: 'lines without end', bytes: () => strToU8('a\n'.repeat(30_001)), code: 'file-too-many-rows' },
  { name: 'a text cut into runs beyond the letters of a cell', bytes: () => rawWorkbook(grid(1, 1, '<c t="s"><v>0</v></c>'), '', texts(`<si>${'<r><t>1</t></r>'.repeat(32_768)}</si>`)), code: 'file-too-many-runs', details: { place: 'xl/sharedStrings.xml', found: 32_768 } },
  { name: 'a cell cut into runs', bytes: () => rawWorkbook(`<row r="7"><c r="B7" t="inlineStr"><is>${'<r><t>1</t></r>'.repeat(32_768)}</is></c></row>`), code: 'file-too-many-runs', details: { place: '表 B7' } },
  { name: 'a name that every table of names has', bytes: () => rawWorkbook('<__proto__/>'), code: 'file-damaged' },
  { name: 'paragraphs of a cell without end', bytes: () => open(`<table:table-row/><table:table-row><table:table-cell/><table:table-cell office:value-type="string">${'<text:p/>'.repeat(10_001)}</table:table-cell></table:table-row>`), code: 'file-too-many-paragraphs', details: { place: '表 B2', found: 10_001, limit: 10_000 } },
  { name: 'spans of a cell without end', bytes: () => open(`<table:table-row><table:table-cell><text:p>${'<text:span/>'.repeat(32_768)}</text:p></table:table-cell></table:table-row>`), code: 'file-too-many-runs', details: { place: '表 A1' } },
  { name: 'empty rows written out', bytes: () => open('<table:table-row/>'.repeat(300_001)), code: 'file-too-many-rows', details: { place: '表', found: 300_001 } },
  { name: 'empty cells written out', bytes: () => open(`<table:table-row>${'<table:table-cell/>'.repeat(25_601)}</table:table-row>`), code: 'file-too-many-columns' },
  { name: 'Word tables without end', bytes: () => word('<w:tbl/>'.repeat(10_001)), code: 'file-too-many-tables', details: { found: 10_001, limit: 10_000 } },
  { name: 'Word tables in one another', bytes: () => word(nested(21, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>')), code: 'file-tables-nested', details: { place: 21, found: 21, limit: 20 } },
  { name: 'Word paragraphs without end', bytes: () => word('<w:p/>'.repeat(30_001)), code: 'file-too-many-paragraphs', details: { place: 'word/document.xml', found: 30_001 } },
  { name: 'paragraphs of a Word cell without end', bytes: () => word(`<w:tbl/><w:tbl><w:tr><w:tc>${'<w:p/>'.repeat(10_001)}</w:tc></w:tr></w:tbl>`), code: 'file-too-many-paragraphs', details: { place: '#2', found: 10_001 } },
  { name: 'Word paragraphs that run on without end', bytes: () => word('<w:p><w:rPr><w:del/></w:rPr></w:p>'.repeat(30_001)), code: 'file-too-many-paragraphs' },
  { name: 'a Word paragraph of runs without end', bytes: () => word(`<w:p>${'<w:r/>'.repeat(32_768)}</w:p>`), code: 'file-too-many-runs', details: { place: 'word/document.xml' } },
  { name: 'Word rows without end', bytes: () => word(`<w:tbl>${'<w:tr/>'.repeat(30_001)}</w:tbl>`), code: 'file-too-many-rows', details: { place: '#1', found: 30_001 } },
  { name: 'a Word row without end', bytes: () => word(`<w:tbl><w:tr>${'<w:tc/>'.repeat(257)}</w:tr></w:tbl>`), code: 'file-too-many-columns', details: { place: '#1', found: 257 } },
  { name: 'borders of a Word table without end', bytes: () => word(`<w:tbl>${'<w:gridCol/>'.repeat(2_561)}</w:tbl>`), code: 'file-too-many-columns', details: { found: 2_561 } },
  { name: 'comments of a Word file without end', bytes: () => word(Array.from({ length: 10_001 }, (_, at) => `<w:commentReference w:id="${at}"/>`).join('')), code: 'file-too-many-remarks', details: { found: 10_001 } },
  { name: 'keys of a Word table without end', bytes: () => word(`<w:tbl><w:tr><w:tc>${'<w:bookmarkStart w:name="f_abcdefghijkl"/>'.repeat(50_001)}</w:tc></w:tr></w:tbl>`), code: 'file-too-many-parts', details: { found: 50_001 } },
  { name: 'attributes of one element without end', bytes: () => word(`<w:p ${Array.from({ length: 1_001 }, (_, at) => `a${at}=""`).join(' ')}/>`), code: 'file-damaged' },
  { name: 'a name in Word that every table of names has', bytes: () => word('<w:__proto__/>'), code: 'file-damaged' },
  { name: 'definitions of lists without end', bytes: () => word('', numbered('<w:lvl w:ilvl="0"/>'.repeat(20_001))), code: 'file-too-much-numbering', details: { found: 20_001, limit: 20_000 } },
  { name: 'a number that is a text without end', bytes: () => word('', numbered(`<w:lvl w:ilvl="0"><w:lvlText w:val="${'%1'.repeat(501)}"/></w:lvl>`)), code: 'file-too-much-numbering', details: { found: 1_002, limit: 1_000 } },
  { name: 'numbers that together are a text without end', bytes: () => word(inList.repeat(4_100), numbered(`<w:lvl w:ilvl="0"><w:lvlText w:val="${'号'.repeat(999)}"/></w:lvl>`)), code: 'file-too-much-numbering', details: { limit: 4_000_000 } },
  { name: 'tables of an .odt without end', bytes: () => openText('<table:table/>'.repeat(10_001)), code: 'file-too-many-tables' },
  { name: 'tables of an .odt in one another', bytes: () => openText(nested(21, '<table:table><table:table-row><table:table-cell>', '</table:table-cell></table:table-row></table:table>')), code: 'file-tables-nested', details: { place: 21 } },
  { name: 'paragraphs of an .odt without end', bytes: () => openText('<text:p/>'.repeat(30_001)), code: 'file-too-many-paragraphs', details: { place: 'content.xml' } },
  { name: 'styles of an .odt without end', bytes: () => openText(Array.from({ length: 65_491 }, (_, at) => `<style:style style:name="${at}"/>`).join('')), code: 'file-too-many-parts', details: { found: 65_491 } },
  { name: 'styles of a Word file without end', bytes: () => word('', { 'word/styles.xml': `<w:styles ${wordMain}>${Array.from({ length: 65_491 }, (_, at) => `<w:style w:styleId="${at}"/>`).join('')}</w:styles>` }), code: 'file-too-many-parts', details: { found: 65_491 } },
  { name: 'notes of an .odt without end', bytes: () => openText(`<text:p>${Array.from({ length: 10_001 }, (_, at) => `<text:note><text:p>${at}</text:p></text:note>`).join('')}</text:p>`), code: 'file-too-many-remarks' },
  { name: 'cells of a Word file without end', bytes: () => word(`<w:tbl>${`<w:tr>${'<w:tc/>'.repeat(100)}</w:tr>`.repeat(2_001)}</w:tbl>`), code: 'file-too-many-cells', details: { found: 200_001, limit: 200_000 } },
  { name: 'cells of a Word file that cover more than there are', bytes: () => word(`<w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="250"/></w:tcPr></w:tc></w:tr>'.repeat(801)}</w:tbl>`), code: 'file-too-many-cells', details: { found: 200_250 } },
  { name: 'cells of an .odt without end', bytes: () => openText(`<table:table>${`<table:table-row>${'<table:table-cell/>'.repeat(100)}</table:table-row>`.repeat(2_001)}</table:table>`), code: 'file-too-many-cells' },
  { name: 'elements of an .odt beyond those of a text', bytes: () => openText(Array.from({ length: 10_001 }, (_, at) => `<text:s x="${at}"/>`).join('')), limits: { wordTags: 10_000 }, code: 'file-too-many-elements' },
  { name: 'comments of XML without end', bytes: () => word(Array.from({ length: 10_001 }, (_, at) => `<!--${at}-->`).join('')), limits: { wordTags: 10_000 }, code: 'file-too-many-elements' },
  { name: 'one comment in cells without end', bytes: () => word(`<w:tbl>${'<w:tr><w:tc><w:commentReference w:id="1"/></w:tc></w:tr>'.repeat(400)}</w:tbl>`, { 'word/comments.xml': `<w:comments ${wordMain}><w:comment w:id="1"><w:t>${'x'.repeat(90_000)}</w:t></w:comment></w:comments>` }), code: 'file-oversized-content' },
  { name: 'what stands above tables without end', bytes: () => word(`<w:p><w:r><w:t>${'x'.repeat(90_000)}</w:t></w:r></w:p><w:tbl><w:tr><w:tc>${oneCell.repeat(400)}</w:tc></w:tr></w:tbl>`), code: 'file-oversized-content' },
  { name: 'blanks around the tables of an .odt', bytes: () => openText(`<text:p>${'<text:s text:c="1000"/>'.repeat(900)}</text:p>`.repeat(40)), code: 'file-oversized-content' },
  { name: 'one long text of a workbook', bytes: () => rawWorkbook(grid(1, 1, '<c t="s"><v>0</v></c>'), '', texts(`<si><t>${'x'.repeat(1_000_001)}</t></si>`)), code: 'file-text-too-long', details: { place: 'xl/sharedStrings.xml', limit: 1_000_000 } },
  { name: 'a long value of a cell', bytes: () => rawWorkbook(`<row><c t="str"><v>${'_x0041_'.repeat(150_000)}</v></c></row>`), code: 'file-text-too-long', details: { place: '表 A1' } },
  { name: 'number formats nobody can write, each for many numbers', bytes: () => rawWorkbook(Array.from({ length: 340 }, (_, at) => grid(1, 100, `<c s="${at}"><v>0.5</v></c>`)).join(''), '', styles(`<numFmts>${Array.from({ length: 340 }, (_, at) => `<numFmt numFmtId="${200 + at}" formatCode="0-&quot;${at}&quot;"/>`).join('')}</numFmts><cellXfs>${Array.from({ length: 340 }, (_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs>`)), code: 'file-format-too-heavy' },
  { name: 'a number format that writes a long text for many numbers', bytes: () => rawWorkbook(grid(1_650, 20, '<c s="0"><v>40000</v></c>'), '', styles(`<numFmts><numFmt numFmtId="200" formatCode="${'a'.repeat(60)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`)), code: 'file-format-too-heavy' },
  { name: 'a number format of many signs for many numbers', bytes: () => rawWorkbook(grid(3_200, 20, '<c s="0"><v>0.5</v></c>'), '', styles(`<numFmts><numFmt numFmtId="200" formatCode="${'0'.repeat(255)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`)), code: 'file-format-too-heavy', details: { found: '0'.repeat(255) } },
  { name: 'one cell again and again', bytes: () => rawWorkbook(`<row>${'<c r="A1"><v>1</v></c>'.repeat(1_002)}</row>`), code: 'file-damaged', details: { found: '表' } },
  { name: 'numbers that write nothing, from texts without end', bytes: () => word(inList.repeat(4_100), numbered(`<w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:lvlText w:val="${'%1'.repeat(500)}"/></w:lvl>`)), code: 'file-too-much-numbering' },
  { name: 'comments in many cells', bytes: () => word(`<w:tbl>${`<w:tr><w:tc>${Array.from({ length: 9_000 }, (_, at) => `<w:commentReference w:id="${at}"/>`).join('')}</w:tc></w:tr>`.repeat(6)}</w:tbl>`), code: 'file-too-many-remarks', details: { found: 50_001 } },
  { name: 'lines that might be a marking', bytes: () => strToU8(`"${'密\n'.repeat(1_000_001)}"`), code: 'file-too-many-paragraphs', details: { place: '密' } },
  { name: 'wide lines', bytes: () => strToU8(`${','.repeat(250)}x\n`.repeat(2_400)), code: 'file-too-many-rows' },
]

test.each(cases)('$name', async ({ bytes, code, details = {}, limits = {} }) => {
  await expect(readFile(bytes(), { ...readingLimits, ...limits })).rejects.toMatchObject({ code, details })
})

test('elements of all parts together', async () => {
  const parts = [1, 2].map((at) => [`xl/externalLinks/externalLink${at}.xml`, `<a>${'<b/>'.repeat(60)}</a>`])
  const limits = { ...readingLimits, tags: 100 }
  await expect(readFile(rawWorkbook('', '', Object.fromEntries(parts)), limits)).rejects.toMatchObject({
    ...{ code: 'file-too-many-elements', details: { limit: 100 } },
  })
})

// biome-ignore format: one file a line
const sound = [
  { name: 'a Word table of very many cells', bytes: () => word(`<w:tbl>${`<w:tr>${'<w:tc/>'.repeat(20)}</w:tr>`.repeat(7_000)}</w:tbl>`), rows: 7_000 },
  { name: 'a Word cell with blanks amid its text', bytes: () => word(`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x${' '.repeat(200_000)}x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`), rows: 1 },
  { name: 'a long text in an area without end', bytes: () => word(`<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>${'x'.repeat(500_000)}</w:t></w:r></w:p></w:tc></w:tr>${'<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc></w:tr>'.repeat(20_000)}</w:tbl>`), rows: 20_001 },
  { name: 'empty cells of an .odt repeated without end', bytes: () => openText(`<table:table><table:table-row table:number-rows-repeated="29000">${'<table:table-cell/>'.repeat(50_000)}</table:table-row><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>`), rows: 29_001 },
  { name: 'texts of an .ods that show nothing repeated without end', bytes: () => open(`<table:table-row table:number-rows-repeated="29000">${'<table:table-cell office:value-type="string"/>'.repeat(20_000)}</table:table-row>${shown('x', '')}`), rows: 29_001 },
  { name: 'page heads without end', bytes: () => rawWorkbook(grid(1, 1, '<c><v>1</v></c>'), `<oddHeader>${'&amp;Lx'.repeat(200_000)}</oddHeader>`), rows: 1 },
  { name: 'letters that count too far', bytes: () => word(`${inList.repeat(3)}${oneCell}`, numbered('<w:lvl w:ilvl="0"><w:start w:val="1000000000"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/></w:lvl>')), rows: 1, paragraphs: ['1000000000.', '1000000001.', '1000000002.'] },
  { name: 'levels of a list beyond those there are', bytes: () => word(`${inList.replace('"0"', '"9"')}${oneCell}`, numbered('<w:lvl w:ilvl="9"><w:lvlText w:val="%1."/></w:lvl>')), rows: 1, paragraphs: [''] },
]

test.each(sound)('is read: $name', async ({ bytes, rows, paragraphs = [] }) => {
  const file = await readFile(bytes(), readingLimits)
  expect(file.tables[0]?.rows).toBe(rows)
  expect(file.paragraphs).toEqual(paragraphs)
})

test('a long formula that many cells share is only told to be there', async () => {
  const first = `<c r="A1"><f t="shared" si="0">${'B1+'.repeat(100)}B1</f><v>1</v></c>`
  const { tables } = await readFile(
    rawWorkbook(`<row>${first}</row><row><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>`),
    readingLimits,
  )
  expect(tables[0]?.cells[1]?.[0]).toMatchObject({ number: '2', formula: '…' })
})
