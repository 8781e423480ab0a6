/** XML as tags with their places, so that a text can be changed and every other byte stay as it is. */

export interface Tag {
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
  /** Characters of the tag itself: from, and to (exclusive). */
  readonly from: number
  readonly to: number
}

/** Texts between tags lie between `to` of one and `from` of the next. */
// Comments, CDATA, instructions and declarations are passed over whole: nothing in them is a tag.
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<(\/?)([\w:.-]+)(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/g

/** Every tag in order. The XML is well-formed: Word, WPS and LibreOffice write no other. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const found of xml.matchAll(markup)) {
    const [whole, closes, name, empties] = found
    if (name === undefined) continue
    const kind = closes ? 'close' : empties ? 'empty' : 'open'
    yield { name, kind, from: found.index, to: found.index + whole.length }
  }
}

/** An attribute's value as it reads; null where the tag has none. */
export function attributeOf(xml: string, { from, to }: Tag, name: string): string | null {
  const tag = xml.slice(from, to)
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found ? readable(found[1] ?? found[2] ?? '') : null
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text as it reads: its entities as the characters they stand for. */
export const readable = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** Text between tags or in an attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark)

export interface Edit {
  readonly from: number
  readonly to: number
  /** XML that stands there instead. */
  readonly xml: string
}

/** The XML with the edits made; outside of them it is the same, character by character. */
export function edited(xml: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const { from, to, xml: instead } of edits.toSorted((a, b) => a.from - b.from)) {
    if (from < at) throw new Error(`two edits meet at ${from}`)
    result += xml.slice(at, from) + instead
    at = to
  }
  return result + xml.slice(at)
}
