/** What reaches outside of a Word package: fields, linked pictures, objects and templates, other files laid in. */

import { scanXml } from '../packages/xml-scan.ts'
import { attributeOf, localName, type ScanTag, withoutEntities } from '../packages/xml-tag.ts'
import { FieldReader, reachOf } from './fields.ts'
import { addressText, type OpenedParts, type Outside } from './reach.ts'

export function wordOutside(archive: OpenedParts): Outside[] {
  return archive.names.flatMap((name) => {
    if (/\.rels$/i.test(name)) return relationshipsIn(archive.bytes(name), name)
    return /^word\/[^/]+\.xml$/i.test(name) ? textOutside(archive.bytes(name), name) : []
  })
}

/** Only an address to click leads outside without being read. */
const harmless = /\/hyperlink$/
/** Another file laid out as part of this one, or a program's control. */
const foreign: Readonly<Record<string, string>> = {
  aFChunk: 'altChunk',
  subDocument: 'subDoc',
  control: 'ActiveX',
}
/** A template on the writer's own disk is nothing to anybody else: Word notes it in ordinary files. */
const localTemplate = /^(file:\/\/\/?)?[A-Za-z]:|^file:\/\/\/[^/]|^(?![a-z]+:)[^/\\]/i

/** Whether a relationship is one that reaches outside, and by which name it is told. */
export function outsideRelationship({
  type,
  target,
  mode,
}: {
  readonly type: string
  readonly target: string
  readonly mode: string
}): string | null {
  const kind = type.slice(type.lastIndexOf('/') + 1)
  const other = foreign[kind]
  if (other !== undefined) return `${other} ${addressText(target)}`
  const isOutside = /^external$/i.test(mode.trim()) || /^([a-z]{2,}:|\\\\|\/\/)/i.test(target)
  if (!isOutside || harmless.test(type)) return null
  return kind === 'attachedTemplate' && localTemplate.test(target) ? null : addressText(target)
}

function relationshipsIn(bytes: Uint8Array, name: string): Outside[] {
  const found: Outside[] = []
  scanXml(bytes, name, {
    open: (tag) => {
      if (localName(tag.name) !== 'Relationship') return
      const [type, target, mode] = ['Type', 'Target', 'TargetMode'].map((one) => attributeOf(tag, one) ?? '')
      const said = outsideRelationship({ type: type ?? '', target: target ?? '', mode: mode ?? '' })
      if (said !== null) found.push({ reach: 'fetches', found: said })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return found
}

/** Reads a part of text for its fields and objects. */
class TextOutside {
  readonly found: Outside[] = []
  readonly #fields = new FieldReader()
  #isInstruction = false
  /** What was said since the last tag. */
  #text = ''

  open(tag: ScanTag): void {
    this.#flush()
    const local = localName(tag.name)
    this.#isInstruction = local === 'instrText' || local === 'delInstrText'
    if (local === 'fldSimple') this.#fields.instructions.push(...valuesOf(tag, 'instr'))
    if (local === 'fldChar') fieldMark(this.#fields, attributeOf(tag, 'fldCharType'))
    if (local === 'mailMerge') this.found.push({ reach: 'fetches', found: 'mailMerge' })
    // A file of any kind behind a picture: a program as well.
    if (local === 'OLEObject' && /^package/i.test(attributeOf(tag, 'ProgID') ?? ''))
      this.found.push({ reach: 'calls', found: 'OLE Package' })
  }

  close(): void {
    this.#flush()
    this.#isInstruction = false
  }

  text(text: string): void {
    if (this.#isInstruction) this.#text += text
  }

  #flush(): void {
    if (this.#text !== '') this.#fields.text(this.#text)
    this.#text = ''
  }

  done(): Outside[] {
    const reaching = this.#fields.instructions.flatMap((instruction) => {
      const said = reachOf(instruction)
      return said ? [{ reach: said.reach, found: addressText(instruction.trim().replace(/\s+/g, ' ')) }] : []
    })
    return [...this.found, ...reaching]
  }
}

function textOutside(bytes: Uint8Array, name: string): Outside[] {
  const reader = new TextOutside()
  scanXml(bytes, name, {
    open: (tag) => reader.open(tag),
    close: () => reader.close(),
    text: (text) => reader.text(text),
  })
  return reader.done()
}

/** Of every attribute of that name, whatever prefixes they have. */
const valuesOf = ({ attributes }: ScanTag, local: string): string[] =>
  attributes.flatMap((name, at) =>
    at % 2 === 0 && localName(name) === local ? [withoutEntities(attributes[at + 1] ?? '', '')] : [],
  )

function fieldMark(fields: FieldReader, type: string | null): void {
  if (type === 'begin') fields.begin()
  else if (type === 'separate') fields.separate()
  else if (type === 'end') fields.end()
}
