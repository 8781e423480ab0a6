/** Reads the XML of a part by events. No entity but the five of XML itself is known, and none may be defined. */

import { SaxesParser, type SaxesTagNS } from 'saxes'
import { Refusal } from '#domain/refusal.ts'
import { readingLimits } from '../limits.ts'
import { refuseManyTags } from './tags.ts'
import { refuseOddName } from './xml-tag.ts'

export interface XmlEvents {
  open?(tag: SaxesTagNS): void
  close?(tag: SaxesTagNS): void
  text?(text: string): void
}

/** An attribute by its local name, whatever prefix its namespace has in this file. */
export function attribute(tag: SaxesTagNS, local: string): string | null {
  for (const found of Object.values(tag.attributes)) if (found.local === local) return found.value
  return null
}

/** The text of a part: UTF-8 unless its first bytes say UTF-16. */
export function partText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

/** The part in UTF-8, for a parser that knows nothing else. */
export const asUtf8 = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xff || bytes[0] === 0xfe ? new TextEncoder().encode(partText(bytes)) : bytes

/** Of one element; no program writes a tenth of it. */
const mostAttributes = 1000

/** Reads a part named `name`. Refuses it where it is no well-formed XML, defines entities or nests too deeply. */
export function parseXml(bytes: Uint8Array, name: string, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  let attributes = 0
  let tags = 0
  parser.on('doctype', () => {
    throw new Refusal('file-unsafe-content', { found: `${name}: DOCTYPE` })
  })
  parser.on('error', () => {
    throw new Refusal('file-damaged', { found: name })
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > mostAttributes) throw new Refusal('file-damaged', { found: name })
  })
  parser.on('opentag', (tag) => {
    depth += 1
    attributes = 0
    tags += 1
    refuseManyTags(tags, name, readingLimits.wordTags)
    refuseOddName(tag.local, name)
    if (depth > readingLimits.depth) throw new Refusal('file-damaged', { found: name })
    events.open?.(tag)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    events.close?.(tag)
  })
  parser.on('text', (text) => events.text?.(text))
  parser.on('cdata', (text) => events.text?.(text))
  parser.write(partText(bytes)).close()
}
