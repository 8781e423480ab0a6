/** What reaches outside of a Word package: fields, linked pictures, objects and templates, other files laid in. */

import { attribute, parseXml } from '../packages/xml.ts'
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
  parseXml(bytes, name, {
    open: (tag) => {
      if (tag.local !== 'Relationship') return
      const [type, target, mode] = ['Type', 'Target', 'TargetMode'].map((one) => attribute(tag, one) ?? '')
      const said = outsideRelationship({ type: type ?? '', target: target ?? '', mode: mode ?? '' })
      if (said !== null) found.push({ reach: 'fetches', found: said })
    },
  })
  return found
}

function textOutside(bytes: Uint8Array, name: string): Outside[] {
  const found: Outside[] = []
  const fields = new FieldReader()
  let isInstruction = false
  parseXml(bytes, name, {
    open: (tag) => {
      isInstruction = tag.local === 'instrText' || tag.local === 'delInstrText'
      if (tag.local === 'fldSimple') fields.instructions.push(attribute(tag, 'instr') ?? '')
      if (tag.local === 'fldChar') fieldMark(fields, attribute(tag, 'fldCharType'))
      if (tag.local === 'mailMerge') found.push({ reach: 'fetches', found: 'mailMerge' })
      // A file of any kind behind a picture: a program as well.
      if (tag.local === 'OLEObject' && /^package/i.test(attribute(tag, 'ProgID') ?? ''))
        found.push({ reach: 'calls', found: 'OLE Package' })
    },
    close: () => {
      isInstruction = false
    },
    text: (text) => {
      if (isInstruction) fields.text(text)
    },
  })
  const reaching = fields.instructions.flatMap((instruction) => {
    const said = reachOf(instruction)
    return said ? [{ reach: said.reach, found: addressText(instruction.trim().replace(/\s+/g, ' ')) }] : []
  })
  return [...found, ...reaching]
}

function fieldMark(fields: FieldReader, type: string | null): void {
  if (type === 'begin') fields.begin()
  else if (type === 'separate') fields.separate()
  else if (type === 'end') fields.end()
}
