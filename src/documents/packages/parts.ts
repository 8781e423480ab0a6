/** The parts of an unpacked file by name: read as text, changed, checked before they are looked through. */

import { Refusal } from '#domain/refusal.ts'
import { megabytesText } from '../reading/limits.ts'
import type { Archive } from '../reading/packages/archive.ts'
import { parseXml } from '../reading/packages/xml.ts'

export type Parts = Map<string, Uint8Array>

/** Every part of the archive, in its order; folders are none. */
export const partsOf = (archive: Archive): Parts =>
  new Map(archive.names.filter((name) => !name.endsWith('/')).map((name) => [name, archive.bytes(name)]))

/** '' where there is none. */
export const partText = (parts: ReadonlyMap<string, Uint8Array>, name: string): string =>
  new TextDecoder().decode(parts.get(name) ?? new Uint8Array())

export const setPart = (parts: Parts, name: string, text: string): void =>
  void parts.set(name, new TextEncoder().encode(text))

/** Changes a part that is there; one that stays the same keeps its bytes. */
export function editPart(parts: Parts, name: string, change: (text: string) => string): void {
  if (!parts.has(name)) return
  const text = partText(parts, name)
  const changed = change(text)
  if (changed !== text) setPart(parts, name, changed)
}

/** Of one part that is looked through, unpacked: a report of several hundred pages. */
const longestPart = 8 * 1024 * 1024

/** What `markup.ts` looks through is well-formed and not longer than this, or it could look for ever. */
export function requireSound(name: string, bytes: Uint8Array, longest = longestPart): void {
  if (bytes.length > longest)
    throw new Refusal('file-oversized-content', {
      found: `${name}: ${megabytesText(bytes.length)}`,
      limit: megabytesText(longest),
    })
  parseXml(bytes, name, {})
}

/** The day of a form that has none: the first one a zip can say. */
export const undated = '1980-01-01'

/** The time in a zip for a day, 'YYYY-MM-DD'. Zip times have no zone: this one reads the same wherever it is made. */
export function zipTime(datedOn: string): Date {
  const [year = 1980, month = 1, day = 1] = datedOn.split('-').map(Number)
  return new Date(year, month - 1, day)
}
