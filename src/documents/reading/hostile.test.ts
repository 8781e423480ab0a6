/** Files made to harm, and wrong files: each is refused by the code that names what was found. */

import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '#domain/refusal.ts'
import { readGrids } from './read-grids.ts'
import { readHere } from './read-here.ts'
import { compoundFile, packageFile, rawWorkbook, wordFile, wordParagraphs } from './test-files.ts'

const megabyte = 1024 * 1024
const example = 'examples/hebei-2023/district-decomposition.docx'

const refusalOf = (reading: Promise<unknown>): Promise<unknown> =>
  reading.then(
    () => 'read',
    (error: unknown) => error,
  )

/** Changes the declared sizes of all parts whose names begin so, in both their headers in a zip made by fflate. */
function withDeclaredSize(zip: Uint8Array, name: string, size: number): Uint8Array {
  const changed = Buffer.from(zip)
  for (const [signature, sizeAt, nameAt] of [
    [0x04034b50, 22, 30],
    [0x02014b50, 24, 46],
  ] as const)
    for (let at = 0; at + nameAt < changed.length; at++)
      if (
        changed.readUInt32LE(at) === signature &&
        changed.subarray(at + nameAt, at + nameAt + name.length).toString() === name
      )
        changed.writeUInt32LE(size, at + sizeAt)
  return new Uint8Array(changed)
}

const paragraphs = (text: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text}</w:body></w:document>`

const cell = (reference: string): string =>
  `<row r="${reference.replace(/\D/g, '')}"><c r="${reference}"><v>1</v></c></row>`

const largeRows = Array.from(
  { length: 3000 },
  (_, r) => `<row r="${r + 1}">${'<c><v>1</v></c>'.repeat(20)}</row>`,
).join('')

const manySheets = (count: number): string =>
  `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${Array.from({ length: count }, (_, i) => `<sheet name="${i}" sheetId="${i}" r:id="rId1"/>`).join('')}</sheets></workbook>`

/** Two entries of the directory point to the same packed bytes. */
function overlapping(): Uint8Array {
  const zip = Buffer.from(wordFile(['甲'], { 'word/a.xml': 'a', 'word/b.xml': 'a' }))
  const entries = [...zip.keys()].filter((at) => at + 4 <= zip.length && zip.readUInt32LE(at) === 0x02014b50)
  const [first = 0, second = 0] = entries.slice(-2)
  zip.writeUInt32LE(zip.readUInt32LE(first + 42), second + 42)
  return new Uint8Array(zip)
}

/** The directory and the part's own head disagree about its name. */
function renamed(): Uint8Array {
  const zip = Buffer.from(wordFile(['甲']))
  zip.write('word/documenX.xml', zip.indexOf('word/document.xml', 0, 'latin1'), 'latin1')
  return new Uint8Array(zip)
}

interface Case {
  readonly name: string
  readonly bytes: () => Uint8Array
  readonly code: RefusalCode
  readonly found?: string
}

const wrongFiles: readonly Case[] = [
  { name: 'an empty file', bytes: () => new Uint8Array(), code: 'file-empty' },
  { name: 'a file above 10 MB', bytes: () => new Uint8Array(10 * megabyte + 1), code: 'file-too-large', found: '10.0 MB' },
  { name: 'a .doc renamed to .docx', bytes: () => compoundFile({ WordDocument: new Uint8Array(5000) }), code: 'file-kind-unsupported', found: '.doc / .wps (Word 97–2003)' },
  { name: 'a .doc with a workbook in it', bytes: () => compoundFile({ WordDocument: new Uint8Array(5000), 'ObjectPool/_1/Workbook': new Uint8Array(5000) }), code: 'file-kind-unsupported', found: '.doc / .wps (Word 97–2003)' },
  { name: 'an encrypted document', bytes: () => compoundFile({ EncryptedPackage: new Uint8Array(5000), EncryptionInfo: new Uint8Array(200) }), code: 'file-encrypted' },
  { name: 'a PDF renamed to .xlsx', bytes: () => strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj'), code: 'file-kind-unsupported', found: 'PDF' },
  { name: 'an RTF', bytes: () => strToU8('{\\rtf1\\ansi 分解表}'), code: 'file-kind-unsupported', found: 'RTF' },
  { name: 'a page saved as .xls', bytes: () => strToU8('\ufeff<html><table><tr><td>序号'), code: 'file-kind-unsupported', found: 'HTML' },
  { name: 'bytes of no kind', bytes: () => Uint8Array.from([0, 1, 2, 3, 255, 254, 0, 9]), code: 'file-kind-unknown', found: '00010203fffe0009' },
  { name: 'a plain zip', bytes: () => zipSync({ '分解表.txt': strToU8('1') }), code: 'file-kind-unsupported', found: 'ZIP' },
  { name: 'a zip in a zip', bytes: () => zipSync({ 'inner.docx': wordFile(['甲']) }), code: 'file-kind-unsupported', found: 'ZIP' },
  { name: 'an .ods without its content', bytes: () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }), code: 'file-damaged', found: 'content.xml' },
  { name: 'an OpenDocument drawing', bytes: () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.graphics') }), code: 'file-kind-unsupported', found: 'OpenDocument' },
  { name: 'text of no known encoding', bytes: () => Uint8Array.from([0x61, 0x2c, 0xff, 0x0a]), code: 'csv-not-text' },
  { name: 'a picture', bytes: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), code: 'file-kind-unsupported', found: 'PNG' },
  { name: 'bytes after the end of the package', bytes: () => Buffer.concat([wordFile(['甲']), strToU8('%PDF-1.7')]), code: 'file-damaged', found: 'ZIP' },
  { name: 'a PDF before the package', bytes: () => Buffer.concat([strToU8('%PDF-1.7\n'), wordFile(['甲'])]), code: 'file-kind-unsupported', found: 'PDF' },
  { name: 'an OFD', bytes: () => zipSync({ 'OFD.xml': strToU8('<ofd/>') }), code: 'file-kind-unsupported', found: 'OFD' },
  { name: 'a presentation', bytes: () => packageFile('ppt/presentation.xml', { 'ppt/presentation.xml': '<p/>' }), code: 'file-kind-unsupported', found: '.pptx (PowerPoint)' },
  { name: 'a truncated document', bytes: () => readFileSync(example).subarray(0, 9000), code: 'file-damaged', found: 'ZIP' },
  { name: 'a document without its main part', bytes: () => packageFile('word/document.xml', {}), code: 'file-damaged', found: 'word/document.xml' },
  { name: 'XML that does not end', bytes: () => wordFile([], { 'word/document.xml': '<w:document' }), code: 'file-damaged', found: 'word/document.xml' },
] // biome-ignore format: one case a line

const hostileFiles: readonly Case[] = [
  { name: 'a bomb: little packed, much unpacked', bytes: () => wordFile([], { 'word/document.xml': new Uint8Array(6 * megabyte) }), code: 'file-oversized-content' },
  { name: 'many parts that together unpack to too much', bytes: () => withDeclaredSize(wordFile([], Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`word/media/${i}`, new Uint8Array(9)]))), 'word/media/', 3.9 * megabyte), code: 'file-oversized-content' },
  { name: 'a bomb that declares a small size', bytes: () => withDeclaredSize(wordFile([], { 'word/document.xml': new Uint8Array(6 * megabyte) }), 'word/document.xml', 1000), code: 'file-damaged', found: 'word/document.xml' },
  { name: 'a part larger than it declares', bytes: () => withDeclaredSize(wordFile(['甲'.repeat(5000)]), 'word/document.xml', 1000), code: 'file-damaged', found: 'word/document.xml' },
  { name: 'two thousand entries and one', bytes: () => zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.xml`, new Uint8Array()]))), code: 'file-too-many-parts', found: '2001' },
  { name: 'a path that climbs out', bytes: () => wordFile(['甲'], { '../../etc/cron.d/x': 'x' }), code: 'file-unsafe-path', found: '../../etc/cron.d/x' },
  { name: 'an absolute path', bytes: () => wordFile(['甲'], { '/etc/passwd': 'x' }), code: 'file-unsafe-path' },
  { name: 'two parts of one name', bytes: () => wordFile(['甲'], { 'word/Document.xml': 'x' }), code: 'file-damaged', found: 'word/Document.xml' },
  { name: 'macros', bytes: () => wordFile(['甲'], { 'word/vbaProject.bin': 'x' }), code: 'file-has-macros', found: 'word/vbaProject.bin' },
  { name: 'old macro sheets', bytes: () => rawWorkbook(cell('A1'), '', { 'xl/macrosheets/sheet1.xml': '<x/>' }), code: 'file-has-macros' },
  { name: 'macros under another name', bytes: () => wordFile(['甲'], { 'word/code.bin': 'x', '[Content_Types].xml': '<Types><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>' }), code: 'file-has-macros' },
  { name: 'an entity bomb in a document', bytes: () => wordFile([], { 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${paragraphs('&b;')}` }), code: 'file-unsafe-content' },
  { name: 'an outside entity in a sheet', bytes: () => rawWorkbook('', '', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>' }), code: 'file-unsafe-content' },
  { name: 'an outside entity in shared strings', bytes: () => rawWorkbook(cell('A1'), '', { 'xl/sharedStrings.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><sst/>' }), code: 'file-unsafe-content' },
  { name: 'an undefined entity', bytes: () => wordFile([], { 'word/document.xml': paragraphs('&x;') }), code: 'file-damaged' },
  { name: 'elements nested without end', bytes: () => wordFile([], { 'word/document.xml': paragraphs('<w:p>'.repeat(9000)) }), code: 'file-damaged' },
  { name: 'a cell at the far corner', bytes: () => rawWorkbook(cell('A1') + cell('XFD1048576')), code: 'file-too-many-rows', found: '1048576' },
  { name: 'a cell in the last column', bytes: () => rawWorkbook(cell('XFD1')), code: 'file-too-many-columns', found: '16384' },
  { name: 'merged areas piled up', bytes: () => rawWorkbook(cell('CV4000'), `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells>`), code: 'file-damaged', found: '表' },
  { name: 'merged areas piled up over little content', bytes: () => rawWorkbook(cell('C4'), `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells>`), code: 'file-damaged' },
  { name: 'more styles than a workbook has', bytes: () => rawWorkbook(cell('A1'), '', { 'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>${'<xf numFmtId="0"/>'.repeat(130_981)}</cellXfs></styleSheet>` }), code: 'file-too-many-parts' },
  { name: 'more shared texts than cells', bytes: () => rawWorkbook(cell('A1'), '', { 'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${'<si><t>甲</t></si>'.repeat(600_001)}</sst>` }), code: 'file-too-many-parts' },
  { name: 'a text that is not among the shared ones', bytes: () => rawWorkbook('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), code: 'file-damaged', found: '表' },
  { name: 'elements of a sheet nested without end', bytes: () => rawWorkbook('<row><c>'.repeat(500_000)), code: 'file-damaged' },
  { name: 'a sheet cut within a tag', bytes: () => rawWorkbook(cell('A1'), '<mergeCells><mergeCell ref='), code: 'file-damaged' },
  { name: 'tags that cross', bytes: () => rawWorkbook('<row r="1"><c r="A1"><v>1</c></v></row>'), code: 'file-damaged' },
  { name: 'a character zero in a sheet', bytes: () => rawWorkbook('<row r="1"><c r="A1" t="str"><v>&#0;</v></c></row>'), code: 'file-damaged' },
  { name: 'an entity that is not XML’s', bytes: () => rawWorkbook('<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>'), code: 'file-damaged' },
  { name: 'a sheet in no UTF-8', bytes: () => rawWorkbook('', '', { 'xl/worksheets/sheet1.xml': Uint8Array.from([0x3c, 0x61, 0xff, 0x3e]) }), code: 'file-damaged' },
  { name: 'a link that starts a program', bytes: () => rawWorkbook(cell('A1'), '', { 'xl/externalLinks/externalLink1.xml': '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>' }), code: 'file-calls-programs' },
  { name: 'more sheets than a workbook has', bytes: () => rawWorkbook(cell('A1'), '', { 'xl/workbook.xml': manySheets(5000) }), code: 'file-too-many-parts', found: '101' },
  { name: 'a hundred sheets that are one large part', bytes: () => rawWorkbook(largeRows, '', { 'xl/workbook.xml': manySheets(100) }), code: 'file-damaged' },
  { name: 'parts that lie over one another', bytes: () => overlapping(), code: 'file-damaged' },
  { name: 'a part under another name in its own head', bytes: () => renamed(), code: 'file-damaged', found: 'ZIP' },
  { name: 'a line of ten megabytes', bytes: () => strToU8(`${','.repeat(9 * megabyte)}x`), code: 'file-too-many-columns' },
  { name: 'a text of five million rows', bytes: () => strToU8('a\n'.repeat(4 * megabyte)), code: 'file-too-many-rows' },
  { name: 'a quotation mark that never ends', bytes: () => strToU8(`a,b\n"${'""'.repeat(megabyte)}`), code: 'csv-quote-open' },
  { name: 'a Word cell over a billion columns', bytes: () => wordFile([{ rows: [[{ text: '甲', span: 1_000_000_000 }]] }]), code: 'file-too-many-columns' },
] // biome-ignore format: one case a line

const cases = [...wrongFiles, ...hostileFiles]

describe('readGrids refuses', () => {
  test.each(cases)('$name: $code', async ({ bytes, code, found }) => {
    const refused = await refusalOf(readHere(bytes()))
    expect(refused).toMatchObject({ code })
    if (found)
      expect(refused).toHaveProperty(
        'details.found',
        expect.toSatisfy((f) => String(f) === found),
      )
  })

  test('a file that takes longer than its time', async () => {
    const reading = readGrids(readFileSync(example), { limits: { seconds: 0.001 } })
    expect(await refusalOf(reading)).toMatchObject({ code: 'file-timed-out' })
  })

  test('a file that takes more than its memory', async () => {
    const many = wordFile([wordParagraphs('甲\n'.repeat(150_000))])
    expect(await refusalOf(readGrids(many, { limits: { memoryMegabytes: 8 } }))).toMatchObject({
      code: 'file-oversized-content',
    })
  })
})

describe('readGrids lets pass', () => {
  test('a merged area over the whole sheet, cut to the content', async () => {
    const giant = rawWorkbook(cell('A1'), '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')
    const { grids } = await readHere(giant)
    expect(grids[0]?.rows).toHaveLength(1)
  })

  test('formats down to the last row, which hold nothing', async () => {
    const formatted = rawWorkbook(`${cell('A1')}<row r="1048576"><c r="XFD1048576" s="0"/></row>`)
    const { grids } = await readHere(formatted)
    expect(grids[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([['1']])
  })
})
