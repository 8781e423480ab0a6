/** Files made to harm, and wrong files: each is refused by the code that names what was found. */

import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '#domain/refusal.ts'
import type { ReadingLimits } from './limits.ts'
import { readGrids } from './read-grids.ts'
import { packageFile, rawWorkbook, wordFile, wordParagraphs } from './test-files.ts'

const megabyte = 1024 * 1024
const example = 'examples/hebei-2023/district-decomposition.docx'

const refusalOf = async (bytes: Uint8Array, limits: Partial<ReadingLimits> = {}) => {
  const outcome = await readGrids(bytes, { limits }).then(
    () => 'read',
    (error: unknown) => error,
  )
  return outcome
}

/** Changes every occurrence of a part's declared sizes in the two headers of a zip made by fflate. */
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

/** A compound file as far as a reader looks: magic and a stream's name. */
const compound = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')])

const paragraphs = (text: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text}</w:body></w:document>`

const cell = (reference: string): string =>
  `<row r="${reference.replace(/\D/g, '')}"><c r="${reference}"><v>1</v></c></row>`

interface Case {
  readonly name: string
  readonly bytes: () => Uint8Array
  readonly code: RefusalCode
  readonly found?: string
}

const wrongFiles: readonly Case[] = [
  { name: 'an empty file', bytes: () => new Uint8Array(), code: 'file-empty' },
  { name: 'a file above 10 MB', bytes: () => new Uint8Array(10 * megabyte + 1), code: 'file-too-large', found: '10.0 MB' },
  { name: 'a .doc renamed to .docx', bytes: () => compound('WordDocument'), code: 'file-kind-unsupported', found: '.doc / .wps (Word 97–2003)' },
  { name: 'an .xls or .et', bytes: () => compound('Workbook'), code: 'file-kind-unsupported', found: '.xls / .et (Excel 97–2003)' },
  { name: 'an encrypted document', bytes: () => compound('EncryptedPackage'), code: 'file-encrypted' },
  { name: 'a PDF renamed to .xlsx', bytes: () => strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj'), code: 'file-kind-unsupported', found: 'PDF' },
  { name: 'an RTF', bytes: () => strToU8('{\\rtf1\\ansi 分解表}'), code: 'file-kind-unsupported', found: 'RTF' },
  { name: 'a CSV in GBK', bytes: () => Buffer.from('d0f2bac52cd6b8b1ea0a312cb5d8c7f8', 'hex'), code: 'file-kind-unsupported', found: 'CSV / TXT' },
  { name: 'a page saved as .xls', bytes: () => strToU8('\ufeff<html><table><tr><td>序号'), code: 'file-kind-unsupported', found: 'HTML' },
  { name: 'bytes of no kind', bytes: () => Uint8Array.from([0, 1, 2, 3, 255, 254, 0, 9]), code: 'file-kind-unknown', found: '00010203fffe0009' },
  { name: 'a plain zip', bytes: () => zipSync({ '分解表.txt': strToU8('1') }), code: 'file-kind-unsupported', found: 'ZIP' },
  { name: 'a zip in a zip', bytes: () => zipSync({ 'inner.docx': wordFile(['甲']) }), code: 'file-kind-unsupported', found: 'ZIP' },
  { name: 'an .ods', bytes: () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }), code: 'file-kind-unsupported', found: '.ods (OpenDocument)' },
  { name: 'an OFD', bytes: () => zipSync({ 'OFD.xml': strToU8('<ofd/>') }), code: 'file-kind-unsupported', found: 'OFD' },
  { name: 'a presentation', bytes: () => packageFile('ppt/presentation.xml', { 'ppt/presentation.xml': '<p/>' }), code: 'file-kind-unsupported', found: '.pptx (PowerPoint)' },
  { name: 'a truncated document', bytes: () => readFileSync(example).subarray(0, 9000), code: 'file-damaged', found: 'ZIP' },
  { name: 'a document without its main part', bytes: () => packageFile('word/document.xml', {}), code: 'file-damaged', found: 'word/document.xml' },
  { name: 'XML that does not end', bytes: () => wordFile([], { 'word/document.xml': '<w:document' }), code: 'file-damaged', found: 'word/document.xml' },
] // biome-ignore format: one case a line

const hostileFiles: readonly Case[] = [
  { name: 'a bomb: little packed, much unpacked', bytes: () => wordFile([], { 'word/document.xml': new Uint8Array(60 * megabyte) }), code: 'file-oversized-content' },
  { name: 'many parts that together unpack to too much', bytes: () => wordFile([], Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`word/media/${i}`, new Uint8Array(3.9 * megabyte)]))), code: 'file-oversized-content' },
  { name: 'a bomb that declares a small size', bytes: () => withDeclaredSize(wordFile([], { 'word/document.xml': new Uint8Array(40 * megabyte) }), 'word/document.xml', 1000), code: 'file-oversized-content' },
  { name: 'a part larger than it declares', bytes: () => withDeclaredSize(wordFile(['甲'.repeat(5000)]), 'word/document.xml', 1000), code: 'file-damaged', found: 'word/document.xml' },
  { name: 'five thousand entries', bytes: () => zipSync(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`${i}.xml`, new Uint8Array()]))), code: 'file-too-many-parts', found: '5000' },
  { name: 'a path that climbs out', bytes: () => wordFile(['甲'], { '../../etc/cron.d/x': 'x' }), code: 'file-unsafe-path', found: '../../etc/cron.d/x' },
  { name: 'an absolute path', bytes: () => wordFile(['甲'], { '/etc/passwd': 'x' }), code: 'file-unsafe-path' },
  { name: 'two parts of one name', bytes: () => wordFile(['甲'], { 'word/Document.xml': 'x' }), code: 'file-damaged', found: 'word/Document.xml' },
  { name: 'macros', bytes: () => wordFile(['甲'], { 'word/vbaProject.bin': 'x' }), code: 'file-has-macros', found: 'word/vbaProject.bin' },
  { name: 'old macro sheets', bytes: () => rawWorkbook(cell('A1'), '', { 'xl/macrosheets/sheet1.xml': '<x/>' }), code: 'file-has-macros' },
  { name: 'macros under another name', bytes: () => wordFile(['甲'], { '[Content_Types].xml': '<Types><Default ContentType="application/vnd.ms-office.vbaProject"/></Types>' }), code: 'file-has-macros' },
  { name: 'an entity bomb in a document', bytes: () => wordFile([], { 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${paragraphs('&b;')}` }), code: 'file-unsafe-content' },
  { name: 'an outside entity in a sheet', bytes: () => rawWorkbook('', '', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>' }), code: 'file-unsafe-content' },
  { name: 'an outside entity in shared strings', bytes: () => rawWorkbook(cell('A1'), '', { 'xl/sharedStrings.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><sst/>' }), code: 'file-unsafe-content' },
  { name: 'an undefined entity', bytes: () => wordFile([], { 'word/document.xml': paragraphs('&x;') }), code: 'file-damaged' },
  { name: 'elements nested without end', bytes: () => wordFile([], { 'word/document.xml': paragraphs('<w:p>'.repeat(9000)) }), code: 'file-damaged' },
  { name: 'a cell at the far corner', bytes: () => rawWorkbook(cell('A1') + cell('XFD1048576')), code: 'file-too-many-rows', found: '1048576' },
  { name: 'a cell in the last column', bytes: () => rawWorkbook(cell('XFD1')), code: 'file-too-many-columns', found: '16384' },
  { name: 'merged areas piled up', bytes: () => rawWorkbook(cell('CV4000'), `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells>`), code: 'file-too-many-rows' },
  { name: 'merged areas piled up over little content', bytes: () => rawWorkbook(cell('C4'), `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells>`), code: 'file-damaged' },
  { name: 'a Word cell over a billion columns', bytes: () => wordFile([{ rows: [[{ text: '甲', span: 1_000_000_000 }]] }]), code: 'file-too-many-columns' },
] // biome-ignore format: one case a line

const cases = [...wrongFiles, ...hostileFiles]

describe('readGrids refuses', () => {
  test.each(cases)('$name: $code', async ({ bytes, code, found }) => {
    const refused = await refusalOf(bytes())
    expect(refused).toMatchObject({ code })
    if (found)
      expect(refused).toHaveProperty(
        'details.found',
        expect.toSatisfy((f) => String(f) === found),
      )
  })

  test('a file that takes longer than its time', async () => {
    expect(await refusalOf(readFileSync(example), { seconds: 0.001 })).toMatchObject({
      code: 'file-timed-out',
    })
  })

  test('a file that takes more than its memory', async () => {
    const many = wordFile([wordParagraphs('甲\n'.repeat(150_000))])
    expect(await refusalOf(many, { memoryMegabytes: 8 })).toMatchObject({ code: 'file-oversized-content' })
  })
})

describe('readGrids lets pass', () => {
  test('a merged area over the whole sheet, cut to the content', async () => {
    const giant = rawWorkbook(cell('A1'), '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')
    const { grids } = await readGrids(giant)
    expect(grids[0]?.rows).toHaveLength(1)
  })

  test('formats down to the last row, which hold nothing', async () => {
    const formatted = rawWorkbook(`${cell('A1')}<row r="1048576"><c r="XFD1048576" s="0"/></row>`)
    const { grids } = await readGrids(formatted)
    expect(grids[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([['1']])
  })
})
