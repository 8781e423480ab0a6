/** A short name for something long: letters and digits that any program keeps. */

const keyLength = 12
const offset = 0xcbf29ce484222325n
const prime = 0x100000001b3n
const keys = 36n ** BigInt(keyLength)

/** 12 letters and digits, the same for the same text. Source: FNV-1a, 64 bits, over its characters, in base 36. */
export function shortKey(text: string): string {
  let hash = offset
  for (const letter of text)
    hash = ((hash ^ BigInt(letter.codePointAt(0) ?? 0)) * prime) & 0xffffffffffffffffn
  return (hash % keys).toString(36).padStart(keyLength, '0')
}
