/** What stands at the beginning of an old workbook: its sheets, shared texts and number formats. */

import { Refusal } from '#domain/refusal.ts'
import type { ReadingLimits } from '../limits.ts'
import {
  builtInFormat,
  type Formatting,
  type NumberFormat,
  newFormatting,
  numberFormat,
  trimmed,
} from '../sheets/numbers.ts'
import { FontLooks } from './font-looks.ts'
import { type BiffRecord, type CodePage, damagedBook, kinds, RunningReader, recordsOf } from './records.ts'

export interface OldSheet {
  readonly name: string
  readonly hidden: boolean
  /** Where its records begin. */
  readonly at: number
}

export interface BookGlobals {
  /** BIFF8, of Excel 97 and later; else BIFF5. */
  readonly unicode: boolean
  readonly decoder: CodePage
  readonly sheets: readonly OldSheet[]
  readonly texts: readonly string[]
  /** By the number of a cell's format. */
  readonly formats: readonly NumberFormat[]
  /** Which of the formats have a font that is struck out. */
  readonly struck: ReadonlySet<number>
  readonly looks: FontLooks
  readonly date1904: boolean
  readonly formatting: Formatting
  /** Where the records of the sheets may begin. */
  readonly end: number
}

/** Code pages of the editions that are met; Chinese where a file says nothing. */
const codePages: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  32769: 'windows-1252',
}

const mostFormats = 65_490

class GlobalsReader {
  readonly #view: DataView
  readonly #limits: ReadingLimits
  readonly #codes = new Map<number, string>()
  readonly #cellFormats: number[] = []
  readonly looks = new FontLooks()
  readonly struck = new Set<number>()
  readonly unicode: boolean
  decoder = new TextDecoder('gb18030')
  date1904 = false
  readonly sheets: OldSheet[] = []
  readonly texts: string[] = []

  constructor(view: DataView, unicode: boolean, limits: ReadingLimits) {
    this.#view = view
    this.unicode = unicode
    this.#limits = limits
  }

  read(record: BiffRecord): void {
    this.#readers[record.kind]?.(record)
  }

  formats(): NumberFormat[] {
    const known = new Map<number, NumberFormat>()
    return this.#cellFormats.map((id) => {
      const format = known.get(id) ?? numberFormat(this.#codes.get(id) ?? builtInFormat(id))
      known.set(id, format)
      return format
    })
  }

  #running(record: BiffRecord): RunningReader {
    return new RunningReader(this.#view, record, this.decoder)
  }

  readonly #readers: Readonly<Record<number, (record: BiffRecord) => void>> = {
    [kinds.filePass]: () => {
      throw new Refusal('file-encrypted')
    },
    [kinds.codePage]: ({ at }) => {
      this.decoder = new TextDecoder(codePages[this.#view.getUint16(at, true)] ?? 'gb18030')
    },
    [kinds.date1904]: ({ at }) => {
      this.date1904 = this.#view.getUint16(at, true) === 1
    },
    [kinds.format]: (record) => {
      const reader = this.#running(record)
      const id = reader.short()
      const count = this.unicode ? reader.short() : reader.byte()
      this.#codes.set(id, this.unicode ? reader.unicode(count) : reader.narrow(count))
    },
    [kinds.font]: (record) => this.looks.add(this.#view, record),
    [kinds.xf]: ({ at }) => {
      const count = this.#cellFormats.push(this.#view.getUint16(at + 2, true))
      if (count > mostFormats) throw damagedBook()
      if (this.looks.of(this.#view.getUint16(at, true)).struck) this.struck.add(count - 1)
    },
    [kinds.boundSheet]: (record) => this.#readSheet(record),
    [kinds.sst]: (record) => this.#readTexts(record),
    [kinds.supBook]: (record) => this.#refuseCall(record),
  }

  #readSheet(record: BiffRecord): void {
    const reader = this.#running(record)
    const at = reader.long()
    const hidden = (reader.byte() & 3) !== 0
    const kind = reader.byte()
    const count = reader.byte()
    const name = this.unicode ? reader.unicode(count) : reader.narrow(count)
    if (kind === 1 || kind === 6) throw new Refusal('file-has-macros', { found: name })
    if (kind !== 0) return
    const limit = this.#limits.sheets
    if (this.sheets.push({ name, hidden, at }) > limit)
      throw new Refusal('file-too-many-parts', { found: this.sheets.length, limit })
  }

  #readTexts(record: BiffRecord): void {
    const reader = this.#running(record)
    reader.skip(4)
    const count = reader.long()
    const limit = this.#limits.cells
    if (count > limit) throw new Refusal('file-too-many-parts', { found: count, limit })
    for (let i = 0; i < count; i++) this.texts.push(trimmed(reader.unicode(reader.short(), this.looks)))
  }

  /** A link to another workbook begins with a mark; one that calls a program with the program's name. */
  #refuseCall(record: BiffRecord): void {
    if (record.length <= 4 || !this.unicode) return
    const reader = this.#running(record)
    reader.skip(2)
    const link = reader.unicode(reader.short())
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the format marks its links by them
    if (/^[^\0-\x03].*\x03/s.test(link))
      throw new Refusal('file-calls-programs', { found: link.split('\x03')[0] ?? '' })
  }
}

const biff8 = 0x600
const biff5 = 0x500

/** Reads the records up to the first EOF. Refuses encryption, macro sheets, links that call programs and damage. */
export function readGlobals(view: DataView, limits: ReadingLimits): BookGlobals {
  if (view.byteLength < 8 || view.getUint16(0, true) !== kinds.bof) throw damagedBook()
  const version = view.getUint16(4, true)
  if (version !== biff8 && version !== biff5)
    throw new Refusal('file-kind-unsupported', { found: '.xls (Excel 2–4)' })
  const reader = new GlobalsReader(view, version === biff8, limits)
  for (const record of recordsOf(view, 0)) {
    reader.read(record)
    if (record.kind !== kinds.eof) continue
    const { unicode, decoder, sheets, texts, struck, looks, date1904 } = reader
    return {
      unicode,
      decoder,
      sheets,
      texts,
      struck,
      looks,
      date1904,
      formatting: newFormatting(),
      formats: reader.formats(),
      end: record.at,
    }
  }
  throw damagedBook()
}
