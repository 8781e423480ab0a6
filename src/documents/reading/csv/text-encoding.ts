/** Finds by its bytes the encoding of a text that somebody saved as a table. */

import type { TextEncoding } from '#domain/grids/grid.ts'
import { Refusal } from '#domain/refusal.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

/** What no table in text holds; a file of another kind soon does. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const binary = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]/

function decodedAs(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes)
    return binary.test(text) ? null : text
  } catch (fault) {
    if (fault instanceof TypeError) return null
    throw fault
  }
}

/** UTF-16 without its mark: every second byte of what is ASCII, the separators at least, is zero. */
function wideLabel(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 4096)
  if (!start.includes(0)) return null
  const zeros: [number, number] = [0, 0]
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  if (zeros[0] === zeros[1]) return null
  return zeros[1] > zeros[0] ? 'utf-16le' : 'utf-16be'
}

/**
 * UTF-8 with or without its mark, UTF-16, else GB18030 (with GBK and GB2312 in it), as spreadsheets in China save.
 * Text in GB18030 is hardly ever valid UTF-8 as well, so the order decides. Refuses `csv-not-text`.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideLabel(bytes)
  if (wide !== null) {
    const text = decodedAs(bytes, wide)
    if (text !== null) return { text, encoding: 'UTF-16' }
    throw new Refusal('csv-not-text')
  }
  const plain = decodedAs(bytes, 'utf-8')
  if (plain !== null) return { text: plain, encoding: 'UTF-8' }
  const chinese = decodedAs(bytes, 'gb18030')
  if (chinese !== null) return { text: chinese, encoding: 'GB18030' }
  throw new Refusal('csv-not-text')
}

/** Refuses what is no text; what cannot be meant as one by its beginning. */
export function decodedFile(bytes: Uint8Array): DecodedText {
  try {
    return decodeText(bytes)
  } catch (error) {
    if (!bytes.subarray(0, 4096).some((byte) => byte < 9)) throw error
    throw new Refusal('file-kind-unknown', { found: Buffer.from(bytes.subarray(0, 8)).toString('hex') })
  }
}
