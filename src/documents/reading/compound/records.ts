/** The records of an old workbook's stream (BIFF5 and BIFF8), and texts that run on over several of them. */

import { Refusal } from '#domain/refusal.ts'
import type { FontLooks } from './font-looks.ts'

export type CodePage = InstanceType<typeof TextDecoder>

export interface BiffRecord {
  readonly kind: number
  readonly at: number
  readonly length: number
}

export const damagedBook = (): Refusal => new Refusal('file-damaged', { found: 'Workbook' })

/** Kinds of records that are read, by the names of the format's own description. */
export const kinds = {
  bof: 0x809,
  eof: 0x0a,
  continue: 0x3c,
  filePass: 0x2f,
  codePage: 0x42,
  date1904: 0x22,
  boundSheet: 0x85,
  sst: 0xfc,
  format: 0x41e,
  font: 0x31,
  xf: 0xe0,
  supBook: 0x1ae,
  labelSst: 0xfd,
  label: 0x204,
  richString: 0xd6,
  number: 0x203,
  rk: 0x27e,
  mulRk: 0xbd,
  boolErr: 0x205,
  formula: 0x06,
  string: 0x207,
  mergedCells: 0xe5,
  header: 0x14,
  footer: 0x15,
} as const

/** The records from `from` on. Refuses one that reaches beyond the stream. */
export function* recordsOf(view: DataView, from: number): Generator<BiffRecord> {
  let at = from
  while (at + 4 <= view.byteLength) {
    const kind = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (at + 4 + length > view.byteLength) throw damagedBook()
    yield { kind, at: at + 4, length }
    at += 4 + length
  }
}

/** Reads what lies in a record and in the CONTINUE records after it. */
export class RunningReader {
  readonly #view: DataView
  readonly #decoder: CodePage
  #at: number
  #end: number

  constructor(view: DataView, { at, length }: BiffRecord, decoder: CodePage) {
    this.#view = view
    this.#at = at
    this.#end = at + length
    this.#decoder = decoder
  }

  /** Goes on in the next record where this one is used up. */
  #more(): void {
    while (this.#at >= this.#end) {
      if (this.#end + 4 > this.#view.byteLength) throw damagedBook()
      if (this.#view.getUint16(this.#end, true) !== kinds.continue) throw damagedBook()
      const length = this.#view.getUint16(this.#end + 2, true)
      this.#at = this.#end + 4
      this.#end = this.#at + length
      if (this.#end > this.#view.byteLength) throw damagedBook()
    }
  }

  /** Whether the record that is being read holds no more. */
  get isUsedUp(): boolean {
    return this.#at >= this.#end
  }

  byte(): number {
    this.#more()
    this.#at += 1
    return this.#view.getUint8(this.#at - 1)
  }

  short(): number {
    return this.byte() + 256 * this.byte()
  }

  long(): number {
    return this.short() + 65_536 * this.short()
  }

  skip(count: number): void {
    let left = count
    while (left > 0) {
      this.#more()
      const step = Math.min(left, this.#end - this.#at)
      this.#at += step
      left -= step
    }
  }

  #bytes(length: number): Buffer {
    return Buffer.from(this.#view.buffer, this.#view.byteOffset + this.#at, length)
  }

  /** Text of one byte a character in the book's code page, as BIFF5 has it. */
  narrow(count: number): string {
    if (this.#at + count > this.#end) throw damagedBook()
    this.#at += count
    return this.#decoder.decode(
      Buffer.from(this.#view.buffer, this.#view.byteOffset + this.#at - count, count),
    )
  }

  /**
   * Text of BIFF8 whose characters are counted already; in every further record its width is told anew. With `looks`
   * it is as its runs show it.
   */
  unicode(count: number, looks: FontLooks | null = null): string {
    const flags = this.byte()
    const runs = (flags & 8) === 0 ? 0 : this.short()
    const extra = (flags & 4) === 0 ? 0 : this.long()
    const text = this.#characters(count, (flags & 1) !== 0)
    if (runs === 0 || !looks || looks.isPlain) {
      this.skip(4 * runs + extra)
      return text
    }
    const read = Array.from({ length: runs }, () => ({ from: this.short(), font: this.short() }))
    this.skip(extra)
    return looks.shown(text, read)
  }

  #characters(count: number, begunWide: boolean): string {
    let text = ''
    let wide = begunWide
    let left = count
    while (left > 0) {
      if (this.#at >= this.#end) {
        this.#more()
        wide = (this.byte() & 1) !== 0
      }
      const width = wide ? 2 : 1
      const step = Math.min(left, Math.floor((this.#end - this.#at) / width))
      if (step === 0) throw damagedBook()
      text += this.#bytes(step * width).toString(wide ? 'utf16le' : 'latin1')
      this.#at += step * width
      left -= step
    }
    return text
  }
}
