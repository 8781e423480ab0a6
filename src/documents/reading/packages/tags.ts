/** How many elements, comments and the like a part begins: counted in its bytes, before any of them is parsed. */

import { Refusal } from '#domain/refusal.ts'

/** Every '<' that begins no end: comments and instructions take their time as well; of two bytes a letter, ends are counted too. */
export function tagsBegun(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(60); at !== -1; at = bytes.indexOf(60, at + 1)) {
    if (bytes[at + 1] !== 47) count += 1
  }
  return count
}

/** Refuses more elements than any file within the other limits has. */
export function refuseManyTags(found: number, part: string, limit: number): void {
  if (found <= limit) return
  throw new Refusal('file-too-many-elements', { place: part, limit })
}
