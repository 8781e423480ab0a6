/** A template's file: opened with suspicion, its parts by name, packed again with one time for all. */

import { type Zippable, zipSync } from 'fflate'
import { Refusal } from '#domain/refusal.ts'
import type { TemplateFormat } from '#domain/templates/kind.ts'
import { megabytesText, readingLimits } from '../reading/limits.ts'
import { openArchive } from '../reading/packages/archive.ts'
import { packageKind } from '../reading/packages/package-kind.ts'
import { requireZip } from '../reading/packages/require-zip.ts'
import { asUtf8, parseXml } from '../reading/packages/xml.ts'

export interface TemplateFile {
  readonly format: TemplateFormat
  /** Name of the main part, e.g. word/document.xml. */
  readonly main: string
  readonly parts: ReadonlyMap<string, Uint8Array>
}

/** Of one part that is looked through, unpacked. */
const longestPart = 8 * 1024 * 1024

/** Opens it. Refuses what is neither .docx nor .xlsx, and whatever is damaged or made to harm. */
export function openTemplate(bytes: Uint8Array): TemplateFile {
  requireZip(bytes)
  const archive = openArchive(bytes, readingLimits)
  const { kind, main } = packageKind(archive)
  if (kind !== 'docx' && kind !== 'xlsx') throw new Refusal('file-kind-unsupported', { found: `.${kind}` })
  const parts = new Map<string, Uint8Array>()
  for (const name of archive.names.filter((one) => !one.endsWith('/'))) {
    const part = archive.bytes(name)
    parts.set(name, isXml(name) ? soundXml(name, part) : part)
  }
  return { format: kind, main, parts }
}

const isXml = (name: string): boolean => /\.(xml|rels|vml)$/i.test(name)

/** What is looked through by `markup.ts` is well-formed and in UTF-8. */
function soundXml(name: string, bytes: Uint8Array): Uint8Array {
  if (bytes.length > longestPart)
    throw new Refusal('file-oversized-content', {
      found: `${name}: ${megabytesText(bytes.length)}`,
      limit: megabytesText(longestPart),
    })
  parseXml(bytes, name, {})
  return asUtf8(bytes)
}

export const partText = (parts: ReadonlyMap<string, Uint8Array>, name: string): string =>
  new TextDecoder().decode(parts.get(name) ?? new Uint8Array())

/** The package again; the content types stand first, and every part has the day of the document. */
export function packTemplate(parts: ReadonlyMap<string, Uint8Array>, datedOn: string): Uint8Array {
  const first = '[Content_Types].xml'
  const files: Zippable = {}
  for (const name of [first, ...[...parts.keys()].filter((one) => one !== first)])
    files[name] = parts.get(name) ?? new Uint8Array()
  // Zip times have no zone: this one reads the same wherever the file is made.
  const [year = 1980, month = 1, day = 1] = datedOn.split('-').map(Number)
  return zipSync(files, { level: 6, mtime: new Date(year, month - 1, day) })
}
