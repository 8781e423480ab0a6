/** JSON that came from outside: strict UTF-8, no text that could not be kept, nested as far as anything honest is. */

import { writable } from '#domain/texts/writable.ts'

/** Whoever reads it goes from level to level: some ten thousand of them would be more than a call stack holds. */
const deepest = 100

/** Throws a SyntaxError for anything else. */
export function strictJson(bytes: Uint8Array): unknown {
  if (depthOf(bytes) > deepest) throw new SyntaxError(`more than ${deepest} levels`)
  return JSON.parse(textOf(bytes), (name, value: unknown) => {
    if (!isText(name)) throw new SyntaxError('no text')
    if (typeof value !== 'string') return value
    if (!isText(value)) throw new SyntaxError('no text')
    return writable(value)
  })
}

/** Neither the character zero nor half a character. */
export const isText = (value: string) => !/[\0\p{Surrogate}]/u.test(value)

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new SyntaxError('no UTF-8')
  }
}

/** Brackets open at once, those inside of strings left out. In UTF-8 no part of another character looks like one. */
function depthOf(bytes: Uint8Array): number {
  let depth = 0
  let found = 0
  let quoted = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === quote) quoted = !quoted
    else if (byte === backslash) at += 1
    else if (quoted) continue
    else if (byte === openBracket || byte === openBrace) found = Math.max(found, ++depth)
    else if (byte === closeBracket || byte === closeBrace) depth -= 1
  }
  return found
}

const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace] = new TextEncoder().encode(
  '"\\[]{}',
)
