/** Tells what a zip package is: a document, a workbook, or something that is refused by its name. */

import type { GridFileKind } from '#domain/grids/grid.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Archive } from './archive.ts'
import { attribute, parseXml } from './xml.ts'

export interface PackageKind {
  readonly kind: Exclude<GridFileKind, 'xls' | 'csv'>
  /** Name of the main part, e.g. word/document.xml. */
  readonly main: string
}

/** Parts by which other packages are known. */
const others: readonly (readonly [name: string, part: RegExp])[] = [
  ['OFD', /^OFD\.xml$/i],
  ['.pptx (PowerPoint)', /^ppt\/presentation\.xml$/i],
  ['.xlsb (Excel)', /^xl\/workbook\.bin$/i],
]

const openDocuments: readonly (readonly [type: string, kind: 'ods' | 'odt'])[] = [
  ['opendocument.spreadsheet', 'ods'],
  ['opendocument.text', 'odt'],
]

const mimeType = (archive: Archive): string =>
  archive.has('mimetype') ? Buffer.from(archive.list('mimetype')).toString('latin1').trim() : ''

/** The name of a package that is neither document nor workbook. */
function otherKind(archive: Archive): string {
  const known = others.find(([, part]) => archive.names.some((name) => part.test(name)))
  if (known) return known[0]
  return archive.has('mimetype') ? 'OpenDocument' : 'ZIP'
}

function mainPart(archive: Archive): string | null {
  if (!archive.has('_rels/.rels')) return null
  let target: string | null = null
  parseXml(archive.list('_rels/.rels'), '_rels/.rels', {
    open: (tag) => {
      if (/\/officeDocument$/.test(attribute(tag, 'Type') ?? '')) target = attribute(tag, 'Target')
    },
  })
  return target === null ? null : String(target).replace(/^\//, '')
}

/** Refuses an OpenDocument file whose parts are encrypted. */
function openKind(archive: Archive, kind: 'ods' | 'odt'): PackageKind {
  const manifest = 'META-INF/manifest.xml'
  if (archive.has(manifest))
    parseXml(archive.list(manifest), manifest, {
      open: ({ local }) => {
        if (local === 'encryption-data') throw new Refusal('file-encrypted')
      },
    })
  if (!archive.has('content.xml')) throw new Refusal('file-damaged', { found: 'content.xml' })
  return { kind, main: 'content.xml' }
}

const macroType = /macroEnabled|vbaProject|xlMacrosheet/i

/** Some programs declare types for endings that no part has: those mean nothing. */
function refuseMacros(archive: Archive): void {
  const part = '[Content_Types].xml'
  const endings = new Set(archive.names.map((name) => name.slice(name.lastIndexOf('.')).toLowerCase()))
  parseXml(archive.list(part), part, {
    open: (tag) => {
      const type = attribute(tag, 'ContentType') ?? ''
      if (!macroType.test(type)) return
      const extension = tag.local === 'Default' ? attribute(tag, 'Extension') : null
      if (extension === null || endings.has(`.${extension.toLowerCase()}`))
        throw new Refusal('file-has-macros', { found: type.slice(0, 80) })
    },
  })
}

/** Refuses what is neither; a document with macros is refused as such even where its macro part is hidden. */
export function packageKind(archive: Archive): PackageKind {
  const type = mimeType(archive)
  const open = openDocuments.find(([part]) => type === `application/vnd.oasis.${part}`)
  if (open) return openKind(archive, open[1])
  const main = mainPart(archive)
  const kind = main && /^word\//i.test(main) ? 'docx' : main && /^xl\/[^/]+\.xml$/i.test(main) ? 'xlsx' : null
  if (!main || !kind || !archive.has('[Content_Types].xml'))
    throw new Refusal('file-kind-unsupported', { found: otherKind(archive) })
  refuseMacros(archive)
  if (!archive.has(main)) throw new Refusal('file-damaged', { found: main })
  return { kind, main }
}
