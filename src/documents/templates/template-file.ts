/** A template's file: opened with suspicion, its parts by name, packed again with one time for all. */

import { type Zippable, zipSync } from 'fflate'
import { Refusal } from '#domain/refusal.ts'
import type { TemplateFormat } from '#domain/templates/kind.ts'
import { partsOf, requireSound, zipTime } from '../packages/parts.ts'
import { readingLimits } from '../reading/limits.ts'
import { openArchive } from '../reading/packages/archive.ts'
import { packageKind } from '../reading/packages/package-kind.ts'
import { requireZip } from '../reading/packages/require-zip.ts'
import { refuseManyTags, tagsBegun } from '../reading/packages/tags.ts'
import { asUtf8 } from '../reading/packages/xml.ts'

export interface TemplateFile {
  readonly format: TemplateFormat
  /** Name of the main part, e.g. word/document.xml. */
  readonly main: string
  readonly parts: ReadonlyMap<string, Uint8Array>
}

/** Of a Word page's text, which is filled as a tree in memory: thousands of paragraphs are less. */
const longestText = 2 * 1024 * 1024
/** Elements of it, which are gone through for every placeholder: the report of 131 items has 34,000. */
const mostElements = 60_000
const wordText = /^word\/(document|header|footer|footnotes|endnotes|comments)[^/]*\.xml$/i

/** Opens it. Refuses what is neither .docx nor .xlsx, and whatever is damaged or made to harm. */
export function openTemplate(bytes: Uint8Array): TemplateFile {
  requireZip(bytes)
  const archive = openArchive(bytes, readingLimits)
  const { kind, main } = packageKind(archive)
  if (kind !== 'docx' && kind !== 'xlsx') throw new Refusal('file-kind-unsupported', { found: `.${kind}` })
  const parts = partsOf(archive)
  for (const [name, part] of parts) if (isXml(name)) parts.set(name, soundXml(name, part))
  return { format: kind, main, parts }
}

const isXml = (name: string): boolean => /\.(xml|rels|vml)$/i.test(name)

/** In UTF-8, as `markup.ts` reads it. */
function soundXml(name: string, bytes: Uint8Array): Uint8Array {
  const isText = wordText.test(name)
  if (isText) refuseManyTags(tagsBegun(bytes), name, mostElements)
  requireSound(name, bytes, isText ? longestText : undefined)
  return asUtf8(bytes)
}

/** The package again; the content types stand first, and every part has the day of the document. */
export function packTemplate(parts: ReadonlyMap<string, Uint8Array>, datedOn: string): Uint8Array {
  const first = '[Content_Types].xml'
  const files: Zippable = {}
  for (const name of [first, ...[...parts.keys()].filter((one) => one !== first)])
    files[name] = parts.get(name) ?? new Uint8Array()
  return zipSync(files, { level: 6, mtime: zipTime(datedOn) })
}
