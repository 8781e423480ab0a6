/** A Word package made whole by itself: what would fetch from elsewhere is taken out, what it showed stays. */

import { attributeOf, type Edit, edited, readable, type Tag, tagsOf } from '../packages/markup.ts'
import { type Parts, partText, setPart } from '../packages/parts.ts'
import { reachOf } from '../reading/outside/fields.ts'
import { outsideRelationship } from '../reading/outside/word-outside.ts'

/** Changes the parts. False where something could not be taken out: then the file is not to be handed out. */
export function makeWordWhole(parts: Parts): boolean {
  for (const name of [...parts.keys()].filter((one) => /\.rels$/i.test(one)))
    if (!withoutRelationships(parts, name)) return false
  for (const name of [...parts.keys()].filter((one) => /^word\/[^/]+\.xml$/i.test(one))) {
    const xml = partText(parts, name)
    if (!/instr|mailMerge/.test(xml)) continue
    const edits = [...fieldEdits(xml), ...elementEdits(xml, (tag) => tag.name === 'w:mailMerge')]
    if (edits.length > 0) setPart(parts, name, edited(xml, outermost(edits)))
  }
  return true
}

/** Takes outside relationships and what names them out of the part they belong to. */
function withoutRelationships(parts: Parts, name: string): boolean {
  const xml = partText(parts, name)
  const gone = [...tagsOf(xml)].flatMap((tag) => {
    if (!/(^|:)Relationship$/.test(tag.name) || tag.kind === 'close') return []
    const read = (one: string) => attributeOf(xml, tag, one) ?? ''
    const said = outsideRelationship({ type: read('Type'), target: read('Target'), mode: read('TargetMode') })
    return said === null ? [] : [{ id: read('Id'), tag }]
  })
  if (gone.length === 0) return true
  const owner = name.replace('_rels/', '').replace(/\.rels$/, '')
  if (!parts.has(owner)) return false
  const ids = new Set(gone.map(({ id }) => id))
  const text = partText(parts, owner)
  const without = edited(
    text,
    outermost(elementEdits(text, (tag) => isHolder(tag) && namesOne(text, tag, ids))),
  )
  const plain = without.replace(
    /\sr:(?:id|link|href|pict|embed)=(?:"([^"]*)"|'([^']*)')/g,
    (whole, double: string | undefined, single: string | undefined) =>
      ids.has(double ?? single ?? '') ? '' : whole,
  )
  setPart(parts, owner, plain)
  const edits = gone.flatMap(({ tag }) => elementEdits(xml, (one) => one.from === tag.from))
  setPart(parts, name, edited(xml, edits))
  return [...ids].every(
    (id) => !new RegExp(`:\\w+=["']${id}["']`).test(plain.replace(/\sw:\w+="[^"]*"/g, '')),
  )
}

/** Elements that are nothing but the way to another file. */
const holders: ReadonlySet<string> = new Set([
  'w:altChunk',
  'w:subDoc',
  'w:attachedTemplate',
  'w:control',
  'w:sourceFileName',
  'o:OLEObject',
])
const isHolder = ({ name }: Tag): boolean => holders.has(name)

const namesOne = (xml: string, tag: Tag, ids: ReadonlySet<string>): boolean =>
  ids.has(attributeOf(xml, tag, 'r:id') ?? '')

/** Whole elements that are wanted out, each from its opening to its end. */
function elementEdits(xml: string, isWanted: (tag: Tag) => boolean): Edit[] {
  const edits: Edit[] = []
  const open: { readonly name: string; readonly from: number; readonly isWanted: boolean }[] = []
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'empty' && isWanted(tag)) edits.push({ from: tag.from, to: tag.to, xml: '' })
    if (tag.kind === 'open') open.push({ name: tag.name, from: tag.from, isWanted: isWanted(tag) })
    if (tag.kind !== 'close') continue
    const begun = open.pop()
    if (begun?.isWanted) edits.push({ from: begun.from, to: tag.to, xml: '' })
  }
  return edits
}

/** Of edits that lie in one another the outer ones. */
function outermost(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = []
  for (const edit of edits.toSorted((a, b) => a.from - b.from || b.to - a.to))
    if (edit.from >= (kept.at(-1)?.to ?? 0)) kept.push(edit)
  return kept
}

interface OpenField {
  /** What goes where it fetches: its marks and its instruction. */
  readonly marks: Edit[]
  instruction: string
  isInResult: boolean
}

/** Fields that fetch become what they show. */
function fieldEdits(xml: string): Edit[] {
  const scan = new FieldScan(xml)
  for (const tag of tagsOf(xml)) scan.see(tag)
  return scan.edits
}

class FieldScan {
  readonly edits: Edit[] = []
  readonly #xml: string
  readonly #fields: OpenField[] = []
  readonly #elements: { readonly tag: Tag; readonly isUnlinked: boolean }[] = []

  constructor(xml: string) {
    this.#xml = xml
  }

  see(tag: Tag): void {
    if (tag.kind === 'empty') this.#element(tag, tag)
    else if (tag.kind === 'close') this.#close(tag)
    else {
      const isUnlinked = tag.name === 'w:fldSimple' && this.#reaches(attributeOf(this.#xml, tag, 'w:instr'))
      if (isUnlinked) this.edits.push(without(tag, tag))
      this.#elements.push({ tag, isUnlinked })
    }
  }

  #close(tag: Tag): void {
    const begun = this.#elements.pop()
    if (begun?.isUnlinked) this.edits.push(without(tag, tag))
    if (begun) this.#element(begun.tag, tag)
  }

  /** A whole element, from its opening to its end. */
  #element(opening: Tag, closing: Tag): void {
    if (opening.name === 'w:fldChar')
      this.#mark(attributeOf(this.#xml, opening, 'w:fldCharType'), without(opening, closing))
    const field = this.#fields.at(-1)
    if (!field || field.isInResult || !/^w:(instrText|delInstrText)$/.test(opening.name)) return
    field.instruction += readable(this.#xml.slice(opening.to, Math.max(opening.to, closing.from)))
    field.marks.push(without(opening, closing))
  }

  #mark(type: string | null, mark: Edit): void {
    if (type === 'begin') this.#fields.push({ marks: [], instruction: '', isInResult: false })
    const field = this.#fields.at(-1)
    field?.marks.push(mark)
    if (field && type === 'separate') field.isInResult = true
    if (type !== 'end') return
    this.#fields.pop()
    if (field && this.#reaches(field.instruction)) this.edits.push(...field.marks)
  }

  #reaches = (instruction: string | null): boolean => reachOf(instruction ?? '') !== null
}

const without = (opening: Tag, closing: Tag): Edit => ({ from: opening.from, to: closing.to, xml: '' })
