/** Scans the XML of a large part piece by piece: quick, strict in what could mislead, and with no entity but XML's five. */

import { Refusal } from '#domain/refusal.ts'
import { readingLimits } from '../limits.ts'
import { refuseManyTags } from './tags.ts'
import { longestEntity, parseTag, refuseOddName, type ScanTag, withoutEntities } from './xml-tag.ts'

export interface ScanEvents {
  /** The tag is good until the next event only. An empty element is opened and closed. */
  open(tag: ScanTag): void
  close(name: string): void
  /** May come in several pieces. */
  text(text: string): void
}

const piece = 1 << 20
/** Of one tag, comment or CDATA section; nothing honest comes near it. */
const longestToken = 8 << 20
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are forbidden in XML
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** What opens a token that is no tag, and what ends it. */
const sections: readonly (readonly [start: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
]

class Scanner {
  readonly #part: string
  readonly #events: ScanEvents
  readonly #stack: string[] = []
  #buffer = ''
  #at = 0
  #rooted = false
  #tags = 0

  constructor(part: string, events: ScanEvents) {
    this.#part = part
    this.#events = events
  }

  add(text: string): void {
    if (forbidden.test(text)) throw this.#damaged()
    this.#buffer = this.#buffer.slice(this.#at) + text
    this.#at = 0
    while (this.#at < this.#buffer.length && this.#step());
    if (this.#buffer.length - this.#at > longestToken) throw this.#damaged()
  }

  end(): void {
    if (this.#at < this.#buffer.length || this.#stack.length > 0 || !this.#rooted) throw this.#damaged()
  }

  #damaged(): Refusal {
    return new Refusal('file-damaged', { found: this.#part })
  }

  /** Reads one token; false where it goes on in the next piece. */
  #step(): boolean {
    if (this.#buffer.charCodeAt(this.#at) !== 60) return this.#text()
    const next = this.#buffer.charCodeAt(this.#at + 1)
    if (Number.isNaN(next)) return false
    if (next === 33 || next === 63) return this.#section()
    return next === 47 ? this.#close() : this.#open()
  }

  #text(): boolean {
    const next = this.#buffer.indexOf('<', this.#at)
    let end = next === -1 ? this.#buffer.length : next
    const entity = next === -1 ? this.#buffer.lastIndexOf('&') : -1
    if (entity >= this.#at && !this.#buffer.includes(';', entity)) {
      if (end - entity > longestEntity) throw this.#damaged()
      end = entity
    }
    if (end === this.#at) return false
    const text = this.#buffer.slice(this.#at, end)
    this.#at = end
    if (this.#stack.length > 0) this.#events.text(withoutEntities(text, this.#part))
    else if (text.trim() !== '') throw this.#damaged()
    return true
  }

  #section(): boolean {
    const known = sections.find(([start]) => this.#buffer.startsWith(start, this.#at))
    if (!known) {
      if (this.#buffer.length - this.#at < 9) return false
      if (/^<!doctype/i.test(this.#buffer.slice(this.#at, this.#at + 9)))
        throw new Refusal('file-unsafe-content', { found: `${this.#part}: DOCTYPE` })
      throw this.#damaged()
    }
    const [start, ending] = known
    const end = this.#buffer.indexOf(ending, this.#at + start.length)
    if (end === -1) return false
    if (start === '<![CDATA[') {
      if (this.#stack.length === 0) throw this.#damaged()
      this.#events.text(this.#buffer.slice(this.#at + start.length, end))
    }
    this.#at = end + ending.length
    return true
  }

  #close(): boolean {
    const end = this.#buffer.indexOf('>', this.#at)
    if (end === -1) return false
    const name = this.#stack.pop()
    const found = this.#buffer.slice(this.#at + 2, end)
    if (name === undefined || (found !== name && found.trimEnd() !== name)) throw this.#damaged()
    this.#at = end + 1
    this.#events.close(name)
    return true
  }

  #open(): boolean {
    const tag = parseTag(this.#buffer, this.#at, this.#part)
    if (!tag) return false
    if (this.#stack.length === 0 && this.#rooted) throw this.#damaged()
    this.#rooted = true
    this.#tags += 1
    refuseManyTags(this.#tags, this.#part, readingLimits.tags)
    refuseOddName(tag.name, this.#part)
    this.#at = tag.end
    this.#events.open(tag)
    if (tag.empty) this.#events.close(tag.name)
    else if (this.#stack.push(tag.name) > readingLimits.depth) throw this.#damaged()
    return true
  }
}

/** Reads the part named `part`. Refuses it where it is no well-formed XML, defines entities or nests too deeply. */
export function scanXml(bytes: Uint8Array, part: string, events: ScanEvents): void {
  const scanner = new Scanner(part, events)
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
  for (let at = 0; at < bytes.length || at === 0; at += piece)
    scanner.add(decoded(decoder, bytes.subarray(at, at + piece), part))
  scanner.add(decoded(decoder, null, part))
  scanner.end()
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array | null, part: string): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch {
    throw new Refusal('file-damaged', { found: part })
  }
}
