/** Tells what a zip package is: a Word document, a workbook, or something that is refused by its name. */

import { Refusal } from '#domain/refusal.ts'
import type { Archive } from './archive.ts'
import { attribute, parseXml } from './xml.ts'

export interface PackageKind {
  readonly kind: 'docx' | 'xlsx'
  /** Name of the main part, e.g. word/document.xml. */
  readonly main: string
}

/** Parts by which other packages are known. */
const others: readonly (readonly [name: string, part: RegExp])[] = [
  ['OFD', /^OFD\.xml$/i],
  ['.pptx (PowerPoint)', /^ppt\/presentation\.xml$/i],
  ['.xlsb (Excel)', /^xl\/workbook\.bin$/i],
]

const openDocuments: readonly (readonly [name: string, type: string])[] = [
  ['.ods (OpenDocument)', 'opendocument.spreadsheet'],
  ['.odt (OpenDocument)', 'opendocument.text'],
]

/** The name of a package that is neither document nor workbook. */
function otherKind(archive: Archive): string {
  const known = others.find(([, part]) => archive.names.some((name) => part.test(name)))
  if (known) return known[0]
  if (!archive.has('mimetype')) return 'ZIP'
  const type = Buffer.from(archive.bytes('mimetype')).toString('latin1')
  return openDocuments.find(([, part]) => type.includes(part))?.[0] ?? 'OpenDocument'
}

function mainPart(archive: Archive): string | null {
  if (!archive.has('_rels/.rels')) return null
  let target: string | null = null
  parseXml(archive.bytes('_rels/.rels'), '_rels/.rels', {
    open: (tag) => {
      if (/\/officeDocument$/.test(attribute(tag, 'Type') ?? '')) target = attribute(tag, 'Target')
    },
  })
  return target === null ? null : String(target).replace(/^\//, '')
}

/** Refuses what is neither; a document with macros is refused as such even where its macro part is hidden. */
export function packageKind(archive: Archive): PackageKind {
  const main = mainPart(archive)
  const kind = main && /^word\//i.test(main) ? 'docx' : main && /^xl\/[^/]+\.xml$/i.test(main) ? 'xlsx' : null
  if (!main || !kind || !archive.has('[Content_Types].xml'))
    throw new Refusal('file-kind-unsupported', { found: otherKind(archive) })
  parseXml(archive.bytes('[Content_Types].xml'), '[Content_Types].xml', {
    open: (tag) => {
      const type = attribute(tag, 'ContentType') ?? ''
      if (/macroEnabled|vbaProject|xlMacrosheet/i.test(type))
        throw new Refusal('file-has-macros', { found: type.slice(0, 80) })
    },
  })
  if (!archive.has(main)) throw new Refusal('file-damaged', { found: main })
  return { kind, main }
}
