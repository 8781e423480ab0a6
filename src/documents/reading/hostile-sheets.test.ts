/** Files of older programs and of OpenDocument made to harm: none loops, swells or is half read. */

import { CFB, utils, type WorkBook, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Refusal, type RefusalCode } from '#domain/refusal.ts'
import { readHere } from './read-here.ts'
import { compoundFile } from './test-files.ts'

const outcome = (bytes: Uint8Array) =>
  readHere(bytes).then(
    () => 'read',
    (error: unknown) => error,
  )

const book: WorkBook = utils.book_new()
const rows = Array.from({ length: 400 }, (_, r) => [`第${r}行`, r / 8, '说明'.repeat(5)])
utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '数据')
const honest = new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8', bookSST: true }))

/** The records of the honest workbook. */
const stream = (): Buffer => {
  const found = CFB.find(CFB.read(Buffer.from(honest), { type: 'buffer' }), 'Workbook')
  return Buffer.from(found?.content ?? [])
}
const asFile = (records: Buffer): Uint8Array => compoundFile({ Workbook: new Uint8Array(records) })

const record = (kind: number, content: Buffer): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(kind, 0)
  head.writeUInt16LE(content.length, 2)
  return Buffer.concat([head, content])
}

function recordAt(records: Buffer, kind: number): number {
  for (let at = 0; at + 4 <= records.length; at += 4 + records.readUInt16LE(at + 2))
    if (records.readUInt16LE(at) === kind) return at
  throw new Error(`no record ${kind}`)
}

/** Puts a record after the first one. Where sheets begin is then told wrongly, which must not matter. */
const withRecord = (kind: number, content: Buffer): Uint8Array => {
  const records = stream()
  const end = 4 + records.readUInt16LE(2)
  return asFile(Buffer.concat([records.subarray(0, end), record(kind, content), records.subarray(end)]))
}

const changed = (kind: number, change: (records: Buffer, at: number) => void): Uint8Array => {
  const records = stream()
  change(records, recordAt(records, kind) + 4)
  return asFile(records)
}

/** A change in the compound file itself. */
const inFile = (change: (file: Buffer) => void): Uint8Array => {
  const file = Buffer.from(asFile(stream()))
  change(file)
  return new Uint8Array(file)
}
const tableAt = (file: Buffer): number => (file.readUInt32LE(76) + 1) * 512

interface Case {
  readonly name: string
  readonly bytes: () => Uint8Array
  readonly code: RefusalCode
}

const old: readonly Case[] = [
  { name: 'a password', bytes: () => withRecord(0x2f, Buffer.alloc(54)), code: 'file-encrypted' },
  { name: 'a macro sheet', bytes: () => changed(0x85, (records, at) => records.writeUInt8(1, at + 5)), code: 'file-has-macros' },
  { name: 'a project of macros', bytes: () => compoundFile({ Workbook: new Uint8Array(stream()), '_VBA_PROJECT_CUR/VBA/dir': new Uint8Array(9) }), code: 'file-has-macros' },
  { name: 'a link that starts a program', bytes: () => withRecord(0x1ae, Buffer.concat([Buffer.from([0, 0, 9, 0, 0]), Buffer.from('cmd\u0003/c ca')])), code: 'file-calls-programs' },
  { name: 'a billion shared texts', bytes: () => changed(0xfc, (records, at) => records.writeUInt32LE(1e9, at + 4)), code: 'file-too-many-parts' },
  { name: 'more shared texts than there are', bytes: () => changed(0xfc, (records, at) => records.writeUInt32LE(500_000, at + 4)), code: 'file-damaged' },
  { name: 'a shared text that is not there', bytes: () => changed(0xfd, (records, at) => records.writeUInt32LE(99_999, at + 6)), code: 'file-damaged' },
  { name: 'a cell in the last row', bytes: () => changed(0xfd, (records, at) => records.writeUInt16LE(65_535, at)), code: 'file-too-many-rows' },
  { name: 'a cell in a column that cannot be', bytes: () => changed(0xfd, (records, at) => records.writeUInt16LE(60_000, at + 2)), code: 'file-too-many-columns' },
  { name: 'a record beyond the end', bytes: () => asFile(Buffer.concat([stream().subarray(0, recordAt(stream(), 0xfd)), Buffer.from([0xfd, 0, 0xff, 0xff])])), code: 'file-damaged' },
  { name: 'a sheet that begins nowhere', bytes: () => changed(0x85, (records, at) => records.writeUInt32LE(0x7fff_ffff, at)), code: 'file-damaged' },
  { name: 'a sheet that begins within the texts', bytes: () => changed(0x85, (records, at) => records.writeUInt32LE(8, at)), code: 'file-damaged' },
  { name: 'records cut off', bytes: () => asFile(stream().subarray(0, stream().length - 30)), code: 'file-damaged' },
  { name: 'a chain of sectors that loops', bytes: () => inFile((file) => { for (let i = 0; i < 128; i++) file.writeUInt32LE(1, tableAt(file) + 4 * i) }), code: 'file-damaged' },
  { name: 'a chain that leaves the file', bytes: () => inFile((file) => { for (let i = 0; i < 128; i++) file.writeUInt32LE(900_000, tableAt(file) + 4 * i) }), code: 'file-damaged' },
  { name: 'a table of chains that loops', bytes: () => inFile((file) => { file.writeUInt32LE(2, 68); file.writeUInt32LE(2, 512 * 3 + 508) }), code: 'file-damaged' },
  { name: 'sectors of a size that cannot be', bytes: () => inFile((file) => file.writeUInt16LE(31, 30)), code: 'file-damaged' },
  { name: 'a directory that leads to itself', bytes: () => inFile((file) => { const at = (file.readUInt32LE(48) + 1) * 512; for (let i = 1; i < 4; i++) file.writeUInt32LE(1, at + 128 * i + 68) }), code: 'file-damaged' },
] // biome-ignore format: one case a line

const names =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dom="http://www.w3.org/2001/xml-events"'

const open = (sheets: string, parts: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content ${names}><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`,
    ),
    ...parts,
  })
const cell =
  '<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>'
const repeated = (cells: number) =>
  cell.replace('office:value-type', `table:number-columns-repeated="${cells}" office:value-type`)
const row = (cells: string, times = 1) =>
  `<table:table-row table:number-rows-repeated="${times}">${cells}</table:table-row>`
const sheet = (content: string) => `<table:table table:name="表">${content}</table:table>`

const openFiles: readonly Case[] = [
  { name: 'a row repeated to the end of the sheet', bytes: () => open(sheet(row(cell, 1_048_576))), code: 'file-too-many-rows' },
  { name: 'a cell repeated to the end of the row', bytes: () => open(sheet(row(repeated(16_384)))), code: 'file-too-many-columns' },
  { name: 'rows repeated without end', bytes: () => open(sheet(row(repeated(200), 2_000_000_000).repeat(5000))), code: 'file-too-many-rows' },
  { name: 'cells and rows repeated within what is allowed for each', bytes: () => open(sheet(row(repeated(250), 29_000))), code: 'file-too-many-rows' },
  { name: 'a thousand sheets', bytes: () => open(sheet(row(cell)).repeat(1000)), code: 'file-too-many-parts' },
  { name: 'areas piled up', bytes: () => open(sheet(row(cell.replace('office:value-type', 'table:number-rows-spanned="1000000" table:number-columns-spanned="16000" office:value-type').repeat(200), 1).repeat(200))), code: 'file-damaged' },
  { name: 'a link that starts a program', bytes: () => open(`${sheet(row(cell))}<table:dde-links><table:dde-link><office:dde-source/></table:dde-link></table:dde-links>`), code: 'file-calls-programs' },
  { name: 'macros', bytes: () => open(sheet(row(cell)), { 'Basic/Standard/Module1.xml': strToU8('<x/>') }), code: 'file-has-macros' },
  { name: 'a password', bytes: () => open(sheet(row(cell)), { 'META-INF/manifest.xml': strToU8('<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>') }), code: 'file-encrypted' },
  { name: 'an entity bomb', bytes: () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>') }), code: 'file-unsafe-content' },
  { name: 'content cut off', bytes: () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8(`<office:document-content ${names}><office:body>`) }), code: 'file-damaged' },
] // biome-ignore format: one case a line

describe('an old workbook is refused for', () => {
  test.each(old)('$name: $code', async ({ bytes, code }) => {
    expect(await outcome(bytes())).toMatchObject({ code })
  })
})

describe('a spreadsheet of OpenDocument is refused for', () => {
  test.each(openFiles)('$name: $code', async ({ bytes, code }) => {
    expect(await outcome(bytes())).toMatchObject({ code })
  })
})

describe('what is read of', () => {
  test('a link to another workbook is the value it had', async () => {
    const link = Buffer.concat([Buffer.from([1, 0, 8, 0, 0, 1]), Buffer.from('a\u0003b.xls')])
    expect(await outcome(withRecord(0x1ae, link))).toMatchObject({ code: 'file-damaged' })
  })

  test('an .ods styled to its last row is what it holds', async () => {
    const empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    const { grids } = await readHere(open(sheet(row(cell) + row(empty, 1_048_575))))
    expect(grids[0]?.rows.map((line) => line.map(({ text }) => text))).toEqual([['1']])
  })

  test('a formula of an .ods without a result is no zero', async () => {
    const uncounted = '<table:table-cell table:formula="of:=[.A1]+1"/>'
    const { grids } = await readHere(open(sheet(row(cell + uncounted))))
    expect(grids[0]?.rows[0]?.[1]).toMatchObject({ text: '', number: null, formula: '[.A1]+1' })
  })
})

describe('a file cut anywhere', () => {
  const spreadsheet = open(sheet(row(cell.repeat(3)).repeat(20)))
  test.each([
    { kind: '.xls', whole: honest },
    { kind: '.ods', whole: spreadsheet },
  ])('is refused, or reads as the whole does: $kind', async ({ whole }) => {
    const { grids } = await readHere(whole)
    for (const part of [9, 600, 1600, 0.3, 0.6, 0.9, 0.99]) {
      const length = part < 1 ? Math.floor(whole.length * part) : part
      if (length >= whole.length) continue
      const read = await readHere(whole.subarray(0, length)).catch((error: unknown) => error)
      expect(read instanceof Refusal || read).toEqual(
        read instanceof Refusal ? true : { ...Object(read), grids },
      )
    }
  })
})
