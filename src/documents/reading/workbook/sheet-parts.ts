/** The parts of a workbook package beside its sheets: which sheets there are, their texts and their number formats. */

import { Refusal } from '#domain/refusal.ts'
import type { ReadingLimits } from '../limits.ts'
import type { Archive } from '../packages/archive.ts'
import { scanXml } from '../packages/xml-scan.ts'
import { attributeOf, localName, type ScanTag } from '../packages/xml-tag.ts'
import {
  builtInFormat,
  type Formatting,
  type NumberFormat,
  newFormatting,
  numberFormat,
  trimmed,
} from '../sheets/numbers.ts'
import { isOn, isSet, RichText } from './rich-text.ts'

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

export interface BookParts {
  readonly sheets: readonly SheetPart[]
  readonly date1904: boolean
  readonly formatting: Formatting
  readonly texts: readonly string[]
  readonly formats: readonly NumberFormat[]
  /** Which of the formats have a font that is struck out. */
  readonly struck: ReadonlySet<number>
}

interface Relation {
  readonly kind: string
  readonly part: string
}

const nothing = (): void => {}
const scanTags = (bytes: Uint8Array, part: string, open: (tag: ScanTag, local: string) => void): void =>
  scanXml(bytes, part, {
    open: (tag) => open(tag, localName(tag.name)),
    close: nothing,
    text: nothing,
  })

/** 'worksheets/sheet1.xml' beside 'xl/workbook.xml', or '/xl/worksheets/sheet1.xml'. */
function resolved(target: string, main: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = main.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}

function readRelations(archive: Archive, main: string): Map<string, Relation> {
  const part = main.replace(/([^/]+)$/, '_rels/$1.rels')
  const relations = new Map<string, Relation>()
  if (!archive.has(part)) return relations
  scanTags(archive.list(part), part, (tag, local) => {
    if (local !== 'Relationship' || attributeOf(tag, 'TargetMode') === 'External') return
    const kind = (attributeOf(tag, 'Type') ?? '').replace(/^.*\//, '')
    relations.set(attributeOf(tag, 'Id') ?? '', {
      kind,
      part: resolved(attributeOf(tag, 'Target') ?? '', main),
    })
  })
  return relations
}

/** Refuses what would be more than any program writes. */
function refuseMany(found: number, limit: number): void {
  if (found > limit) throw new Refusal('file-too-many-parts', { found, limit })
}

/** Excel's own limit of cell formats. */
const mostFormats = 65_490

/** Fonts that are struck out, and the cell formats that name one; fonts of conditional formats are none of them. */
class StruckFonts {
  readonly #struck = new Set<number>()
  readonly #used = new Map<number, number>()
  #within = false
  #count = 0

  begin(): void {
    this.#within = true
  }

  end(): void {
    this.#within = false
  }

  next(): void {
    if (this.#within) this.#count += 1
    refuseMany(this.#count, mostFormats)
  }

  strike(tag: ScanTag): void {
    if (this.#within && isSet(tag)) this.#struck.add(this.#count - 1)
  }

  use(tag: ScanTag, format: number): void {
    this.#used.set(format, Number(attributeOf(tag, 'fontId') ?? 0))
  }

  formats(): Set<number> {
    return new Set([...this.#used].flatMap(([format, font]) => (this.#struck.has(font) ? [format] : [])))
  }
}

function readFormats(archive: Archive, part: string): Pick<BookParts, 'formats' | 'struck'> {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  const known = new Map<number, NumberFormat>()
  const fonts = new StruckFonts()
  let within = false
  let seen = 0
  const opened: Readonly<Record<string, (tag: ScanTag) => void>> = {
    numFmt: (tag) => {
      codes.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '')
      refuseMany(codes.size, mostFormats)
    },
    cellStyleXfs() {
      within = false
      fonts.end()
    },
    cellXfs: () => (within = true),
    cellStyles: () => (within = false),
    dxfs() {
      within = false
      fonts.end()
    },
    xf(tag) {
      seen += 1
      refuseMany(seen, 2 * mostFormats)
      if (!within) return
      const id = Number(attributeOf(tag, 'numFmtId') ?? 0)
      const format = known.get(id) ?? numberFormat(codes.get(id) ?? builtInFormat(id))
      known.set(id, format)
      fonts.use(tag, formats.push(format) - 1)
    },
    fonts: () => fonts.begin(),
    font: () => fonts.next(),
    strike: (tag) => fonts.strike(tag),
    fills: () => fonts.end(),
  }
  scanTags(archive.bytes(part), part, (tag, local) => opened[local]?.(tag))
  return { formats, struck: fonts.formats() }
}

/** How many texts a part in UTF-8 begins: counted in its bytes, before any of them is read. */
function textsBegun(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(60); at !== -1 && at + 3 < bytes.length; at++) {
    if (bytes[at] !== 60 || bytes[at + 1] !== 115 || bytes[at + 2] !== 105) continue
    const end = bytes[at + 3] ?? 0
    if (end === 62 || end === 47 || end <= 32) count += 1
  }
  return count
}

function readTexts(archive: Archive, part: string, limits: ReadingLimits): string[] {
  const texts: string[] = []
  const bytes = archive.bytes(part)
  refuseMany(textsBegun(bytes), limits.cells)
  const rich = new RichText(() => part)
  scanXml(bytes, part, {
    open: (tag) => rich.open(tag),
    close(name) {
      const local = localName(name)
      rich.close(local)
      if (local !== 'si') return
      // Once here, not in every cell that shows it.
      refuseMany(texts.push(trimmed(rich.take())), limits.cells)
    },
    text: (text) => rich.add(text),
  })
  return texts
}

/** Refuses a link that calls another program. */
function refuseCalls(archive: Archive): void {
  for (const part of archive.names.filter((name) => /^xl\/externalLinks\/[^/]+\.xml$/i.test(name)))
    scanTags(archive.bytes(part), part, (_, local) => {
      if (local === 'ddeLink' || local === 'oleLink')
        throw new Refusal('file-calls-programs', { found: part })
    })
}

export function readBookParts(archive: Archive, main: string, limits: ReadingLimits): BookParts {
  refuseCalls(archive)
  const relations = readRelations(archive, main)
  const sheets: SheetPart[] = []
  let date1904 = false
  scanTags(archive.bytes(main), main, (tag, local) => {
    if (local === 'workbookPr') date1904 = isOn(attributeOf(tag, 'date1904'))
    if (local !== 'sheet') return
    const relation = relations.get(attributeOf(tag, 'id') ?? '')
    if (relation?.kind !== 'worksheet') return
    const hidden = (attributeOf(tag, 'state') ?? 'visible') !== 'visible'
    refuseMany(
      sheets.push({ name: attributeOf(tag, 'name') ?? '', hidden, part: relation.part }),
      limits.sheets,
    )
  })
  if (new Set(sheets.map(({ part }) => part)).size < sheets.length)
    throw new Refusal('file-damaged', { found: main })
  const partOf = (kind: string): string | null => {
    const named = [...relations.values()].find((relation) => relation.kind === kind)?.part
    const part = named ?? resolved(`${kind}.xml`, main)
    return archive.has(part) ? part : null
  }
  const texts = partOf('sharedStrings')
  const styles = partOf('styles')
  return {
    sheets,
    date1904,
    formatting: newFormatting(),
    texts: texts === null ? [] : readTexts(archive, texts, limits),
    ...(styles === null ? { formats: [], struck: new Set<number>() } : readFormats(archive, styles)),
  }
}
