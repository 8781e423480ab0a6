/** One opening tag of XML and its attributes. */

import { Refusal } from '#domain/refusal.ts'

export interface ScanTag {
  /** As written, with its prefix. */
  readonly name: string
  readonly empty: boolean
  /** Names and values in turn, as written. */
  readonly attributes: readonly string[]
  /** Where the text goes on after it. */
  readonly end: number
}

const damaged = (part: string): Refusal => new Refusal('file-damaged', { found: part })

/** No format has such a name, and tables of what to do by name would take it for their own (`__proto__`). */
export function refuseOddName(name: string, part: string): void {
  if (name.includes('__')) throw damaged(part)
}

/** Names and values of one element; no program writes a tenth of it. */
const mostAttributes = 2000

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9

/** Ends a name: blanks, =, >, /, or the end of the text. */
function nameEnd(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isBlank(code) || code === 61 || code === 62 || code === 47) return at
    if (code === 34 || code === 39 || code === 60 || code === 38) return -1
  }
  return at
}

const skipBlanks = (text: string, from: number): number => {
  let at = from
  while (isBlank(text.charCodeAt(at))) at += 1
  return at
}

/** An attribute at `from`, added to `into`; where it ends, 0 where the text ends before it, -1 where it is none. */
function readAttribute(text: string, from: number, into: string[]): number {
  const end = nameEnd(text, from)
  if (end <= from) return -1
  const equals = skipBlanks(text, end)
  if (equals >= text.length) return 0
  if (text.charCodeAt(equals) !== 61) return -1
  const quote = skipBlanks(text, equals + 1)
  if (quote >= text.length) return 0
  const code = text.charCodeAt(quote)
  if (code !== 34 && code !== 39) return -1
  const close = text.indexOf(code === 34 ? '"' : "'", quote + 1)
  if (close === -1) return 0
  return into.push(text.slice(from, end), text.slice(quote + 1, close)) > mostAttributes ? -1 : close + 1
}

/** What stands between attributes: the next one, the tag's end, or the end of the text. */
function between(text: string, at: number): 'attribute' | 'end' | 'empty' | 'cut' | 'wrong' {
  const code = text.charCodeAt(at)
  if (code === 62) return 'end'
  if (Number.isNaN(code)) return 'cut'
  if (code !== 47) return 'attribute'
  const next = text.charCodeAt(at + 1)
  if (Number.isNaN(next)) return 'cut'
  return next === 62 ? 'empty' : 'wrong'
}

/** Reads attributes from `from` on into `into`; what ends the tag and where, null where the text ends before. */
function readAttributes(
  text: string,
  { from, part }: { from: number; part: string },
  into: string[],
): { empty: boolean; end: number } | null {
  for (let at = from; ; ) {
    const next = skipBlanks(text, at)
    const found = between(text, next)
    if (found === 'end') return { empty: false, end: next + 1 }
    if (found === 'empty') return { empty: true, end: next + 2 }
    if (found === 'cut') return null
    at = found === 'attribute' && next > at ? readAttribute(text, next, into) : -1
    if (at === -1) throw damaged(part)
    if (at === 0) return null
  }
}

/** The tag that begins at `from` with '<'; null where the text ends before it does. */
export function parseTag(text: string, from: number, part: string): ScanTag | null {
  if (text.indexOf('>', from) === -1) return null
  const named = nameEnd(text, from + 1)
  if (named <= from + 1) throw damaged(part)
  const attributes: string[] = []
  const ended = readAttributes(text, { from: named, part }, attributes)
  return ended && { name: text.slice(from + 1, named), attributes, ...ended }
}

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/** From its & to its ;. The longest are #x10FFFF and, as some programs write, numbers with zeros before them. */
export const longestEntity = 12

/** 20013 of #20013 and of #x4E2D; NaN where it is no number. */
function numberIn(entity: string): number {
  if (entity.charCodeAt(0) !== 35) return Number.NaN
  const isHex = (entity.charCodeAt(1) | 32) === 120
  let code = entity.length > (isHex ? 2 : 1) ? 0 : Number.NaN
  for (let at = isHex ? 2 : 1; at < entity.length; at++)
    code = code * (isHex ? 16 : 10) + digitOf(entity.charCodeAt(at), isHex)
  return code
}

function digitOf(code: number, isHex: boolean): number {
  if (code >= 48 && code < 58) return code - 48
  const letter = (code | 32) - 97
  return isHex && letter >= 0 && letter < 6 ? letter + 10 : Number.NaN
}

function character(entity: string, part: string): string {
  const known = entities.get(entity)
  if (known !== undefined) return known
  const code = numberIn(entity)
  const allowed = code >= 32 || code === 9 || code === 10 || code === 13
  if (!allowed || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) throw damaged(part)
  return String.fromCodePoint(code)
}

/** The text with XML's own five entities and characters by number. Refuses any other. */
export function withoutEntities(text: string, part: string): string {
  let found = text.indexOf('&')
  if (found === -1) return text
  let written = ''
  let from = 0
  // Some programs write every Chinese character by its number: an expression for each would take four times as long.
  for (; found !== -1; found = text.indexOf('&', from)) {
    const end = text.indexOf(';', found)
    if (end === -1 || end - found > longestEntity) throw damaged(part)
    written += text.slice(from, found) + character(text.slice(found + 1, end), part)
    from = end + 1
  }
  return written + text.slice(from)
}

/** The name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** An attribute by its local name, whatever its prefix; the plain one first. */
export function attributeOf({ attributes }: ScanTag, local: string, part = ''): string | null {
  let prefixed: string | null = null
  for (let i = 0; i < attributes.length; i += 2) {
    const name = attributes[i] ?? ''
    if (name === local) return withoutEntities(attributes[i + 1] ?? '', part)
    if (prefixed === null && name.endsWith(local) && name.charAt(name.length - local.length - 1) === ':')
      prefixed = withoutEntities(attributes[i + 1] ?? '', part)
  }
  return prefixed
}
