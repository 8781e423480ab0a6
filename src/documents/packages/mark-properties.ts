/** The hidden mark of a form as properties of the document: the one place where every format keeps it. */

import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

export interface Property {
  readonly name: string
  readonly value: string
}

const nameStart = 'guiheng-mark-'
/** Word cuts a longer value off. */
const longestValue = 250
/** Of a form's texts, unpacked: more was made to harm. */
const longestMark = 4 * 1024 * 1024
const mostPieces = 4000

const isRows = (said: unknown): said is string[][] =>
  Array.isArray(said) &&
  said.every((row) => Array.isArray(row) && row.every((text) => typeof text === 'string'))

const sumOf = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0')

/** Rows of texts as pieces that no program cuts, the first with a sum by which a missing one is noticed. */
export function markProperties(rows: readonly (readonly string[])[]): Property[] {
  const packed = deflateRawSync(JSON.stringify(rows), { level: 9 })
  const text = sumOf(packed) + packed.toString('base64')
  return Array.from({ length: Math.ceil(text.length / longestValue) }, (_, at) => ({
    name: `${nameStart}${String(at + 1).padStart(4, '0')}`,
    value: text.slice(at * longestValue, (at + 1) * longestValue),
  }))
}

/** The rows again, whatever the order of the properties is; null where there are none, or not all of them. */
export function readMarkProperties(properties: readonly Property[]): string[][] | null {
  const pieces = properties.filter(({ name }) => name.startsWith(nameStart))
  if (pieces.length === 0 || pieces.length > mostPieces) return null
  const text = pieces
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ value }) => value.trim())
    .join('')
  const packed = Buffer.from(text.slice(8), 'base64')
  if (text.slice(0, 8) !== sumOf(packed)) return null
  try {
    const said: unknown = JSON.parse(
      inflateRawSync(packed, { maxOutputLength: longestMark }).toString('utf8'),
    )
    return isRows(said) ? said : null
  } catch {
    // What somebody else has put there is no mark.
    return null
  }
}
