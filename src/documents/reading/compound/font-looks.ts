/** Fonts of an old workbook that are struck out or raised, and texts as their runs show them. */

import { struckOut } from '#domain/grids/struck.ts'
import { raisedAfter } from '../raised.ts'
import type { BiffRecord } from './records.ts'

interface Look {
  readonly struck: boolean
  readonly raised: boolean
}

/** From which letter on a text has which font. */
export interface FontRun {
  readonly from: number
  readonly font: number
}

const plain: Look = { struck: false, raised: false }

export class FontLooks {
  readonly #fonts: Look[] = []
  /** No font has either look. */
  isPlain = true

  add(view: DataView, { at, length }: BiffRecord): void {
    const struck = length >= 4 && (view.getUint16(at + 2, true) & 8) !== 0
    const raised = length >= 10 && view.getUint16(at + 8, true) === 1
    if (struck || raised) this.isPlain = false
    this.#fonts.push(struck || raised ? { struck, raised } : plain)
  }

  /** No font has the number 4: the fifth is told by 5. */
  of(font: number): Look {
    return this.#fonts[font > 4 ? font - 1 : font] ?? plain
  }

  /** What stands before the first run has the font of its cell. */
  shown(text: string, runs: readonly FontRun[]): string {
    let shown = text.slice(0, runs[0]?.from)
    let done = shown.length
    let last = shown
    for (const [at, { font }] of runs.entries()) {
      const piece = text.slice(done, Math.max(done, runs[at + 1]?.from ?? text.length))
      if (piece === '') continue
      const { struck, raised } = this.of(font)
      const said = raised ? raisedAfter(last, piece) : piece
      shown += struck ? struckOut(said) : said
      done += piece.length
      last = piece
    }
    return shown
  }
}
