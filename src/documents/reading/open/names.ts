/** Names of OpenDocument by the prefixes everybody knows, whatever prefixes a file has chosen. */

import { Refusal } from '#domain/refusal.ts'
import { type ScanTag, withoutEntities } from '../packages/xml-tag.ts'

const namespace =
  /^urn:oasis:names:tc:opendocument:xmlns:(office|table|text|style|datastyle|drawing|meta|manifest):1\.0$/

/** LibreOffice writes form fields of Word in one of its own. */
const fields = 'urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0'

/** The known prefix of a namespace; null for one that is not looked at. */
function knownPrefix(uri: string): string | null {
  if (uri === fields) return 'field'
  const found = namespace.exec(uri)?.[1] ?? null
  if (found === 'datastyle') return 'number'
  return found === 'drawing' ? 'draw' : found
}

/** The format itself has some hundreds. */
const mostNames = 10_000

/** Prefixes are read where they are declared, and hold for the whole part. */
export class OpenNames {
  readonly #known = new Map<string, string>()
  readonly #written = new Map<string, string>()

  /** To be called with every tag first. */
  declare({ attributes }: ScanTag): void {
    for (let i = 0; i < attributes.length; i += 2) {
      const name = attributes[i] ?? ''
      if (!name.startsWith('xmlns:')) continue
      const prefix = name.slice(6)
      const known = knownPrefix(withoutEntities(attributes[i + 1] ?? '', ''))
      if (known === null || this.#written.has(known)) continue
      this.#known.set(prefix, known)
      this.#written.set(known, prefix)
      this.#names.clear()
    }
  }

  readonly #names = new Map<string, string>()

  /** 'table:table-cell', or the name as written where its namespace is not looked at. */
  of(written: string): string {
    const found = this.#names.get(written)
    if (found !== undefined) return found
    if (this.#names.size >= mostNames) throw new Refusal('file-damaged', { found: written.slice(0, 80) })
    const name = this.#translated(written)
    this.#names.set(written, name)
    return name
  }

  #translated(name: string): string {
    const colon = name.indexOf(':')
    const prefix = name.slice(0, colon)
    const known = this.#known.get(prefix)
    if (known === prefix) return name
    return known === undefined ? `?${name}` : known + name.slice(colon)
  }

  /** An attribute by its known name. */
  attribute({ attributes }: ScanTag, name: string): string | null {
    const colon = name.indexOf(':')
    const prefix = this.#written.get(name.slice(0, colon))
    if (prefix === undefined) return null
    const written = prefix === name.slice(0, colon) ? name : prefix + name.slice(colon)
    for (let i = 0; i < attributes.length; i += 2)
      if (attributes[i] === written) return withoutEntities(attributes[i + 1] ?? '', '')
    return null
  }
}

/** A number of times, spans or blanks, 1 where nothing is said. */
export function timesOf(value: string | null): number {
  const times = Number(value ?? 1)
  return Number.isInteger(times) && times > 0 ? times : 1
}
