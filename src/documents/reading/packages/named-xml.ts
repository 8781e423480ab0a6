/** Scans the XML of a part with the namespaces its names stand for, whatever prefixes the file has chosen. */

import { Refusal } from '#domain/refusal.ts'
import { scanXml } from './xml-scan.ts'
import { localName, type ScanTag, withoutEntities } from './xml-tag.ts'

interface Name {
  readonly local: string
  /** '' where its names have none. */
  readonly uri: string
}

/** An opening tag; good until the next event only. */
export interface NamedTag extends Name {
  readonly attributes: ScanTag['attributes']
}

export interface NamedEvents {
  open?(tag: NamedTag): void
  close?(name: Name): void
  /** All that stands between two tags at once. */
  text?(text: string): void
}

/** The first attribute of that local name, whatever its prefix. */
export function attribute({ attributes }: Pick<NamedTag, 'attributes'>, local: string): string | null {
  for (let i = 0; i < attributes.length; i += 2) {
    const name = attributes[i] ?? ''
    if (name.endsWith(local) && localName(name) === local)
      return withoutEntities((attributes[i + 1] ?? '').replace(/[\t\n\r]/g, ' '), local)
  }
  return null
}

/** No document has a tenth of it. */
const mostNames = 10_000

/** A prefix as it was before an element said otherwise. */
interface Before {
  readonly prefix: string
  readonly uri: string | undefined
}

/** What prefixes stand for at the place that is being read; each change is taken back where its element ends. */
class Namespaces {
  readonly #part: string
  readonly #bound = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])
  readonly #names = new Map<string, Name>()

  constructor(part: string) {
    this.#part = part
  }

  /** What the element's own declarations replace; null for most elements. */
  declare(attributes: ScanTag['attributes']): Before[] | null {
    let before: Before[] | null = null
    for (let i = 0; i < attributes.length; i += 2) {
      const name = attributes[i] ?? ''
      if (!name.startsWith('xmlns') || (name.length > 5 && name.charAt(5) !== ':')) continue
      const prefix = name.slice(6)
      before ??= []
      before.push({ prefix, uri: this.#bound.get(prefix) })
      this.#bound.set(prefix, withoutEntities(attributes[i + 1] ?? '', this.#part))
    }
    if (before) this.#names.clear()
    return before
  }

  restore(before: readonly Before[]): void {
    for (const { prefix, uri } of before.toReversed()) {
      if (uri === undefined) this.#bound.delete(prefix)
      else this.#bound.set(prefix, uri)
    }
    this.#names.clear()
  }

  of(written: string): Name {
    const known = this.#names.get(written)
    if (known) return known
    const colon = written.indexOf(':')
    const prefix = colon === -1 ? '' : written.slice(0, colon)
    const uri = this.#bound.get(prefix)
    if ((uri === undefined && prefix !== '') || this.#names.size >= mostNames)
      throw new Refusal('file-damaged', { found: this.#part })
    const name = { local: written.slice(colon + 1), uri: uri ?? '' }
    this.#names.set(written, name)
    return name
  }
}

/** Reads the part named `part`. Refuses what `scanXml` refuses, and prefixes that stand for nothing. */
export function parseNamed(bytes: Uint8Array, part: string, events: NamedEvents): void {
  const namespaces = new Namespaces(part)
  const open: { readonly name: Name; readonly before: readonly Before[] | null }[] = []
  let text = ''
  const flush = () => {
    if (text !== '') events.text?.(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)
    text = ''
  }
  scanXml(bytes, part, {
    open({ name: written, attributes }) {
      flush()
      const before = namespaces.declare(attributes)
      const name = namespaces.of(written)
      open.push({ name, before })
      events.open?.({ local: name.local, uri: name.uri, attributes })
    },
    close() {
      flush()
      const ended = open.pop()
      if (!ended) return
      events.close?.(ended.name)
      if (ended.before) namespaces.restore(ended.before)
    },
    text(piece) {
      text += piece
    },
  })
}
