/** A report that came back: which kind of file it is, its parts, and the manifest it was made with where it survived. */

import { type Zippable, zipSync } from 'fflate'
import { Refusal } from '#domain/refusal.ts'
import { attributeOf, tagsOf } from '../packages/markup.ts'
import { partsOf, partText, requireSound } from '../packages/parts.ts'
import { readingLimits } from '../reading/limits.ts'
import { outsideIn, refuseOutside } from '../reading/outside/outside.ts'
import type { OpenedParts } from '../reading/outside/reach.ts'
import { openArchive } from '../reading/packages/archive.ts'
import { packageKind } from '../reading/packages/package-kind.ts'
import { requireZip } from '../reading/packages/require-zip.ts'
import { asUtf8 } from '../reading/packages/xml.ts'
import { manifestNamespace } from '../reports/manifest.ts'
import { type Dialect, openDialect, wordDialect } from './bound-places.ts'
import { isOpenChart } from './open-chart.ts'

/** A figure as the file was made with it. */
export interface MadeWith {
  readonly key: string
  readonly label: string
  readonly text: string
  readonly place: string
  /** domain/reports/figure.ts as JSON. */
  readonly figure: string
  /** How often it stood in the file: more than once where a template places it beside the text. */
  readonly times: number
}

export interface LivingFile {
  readonly kind: 'docx' | 'odt'
  readonly dialect: Dialect
  /** Every part by name, in the order of the package. */
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** Parts in which figures may stand. */
  readonly textParts: readonly string[]
  /** The file's own manifest; null where it did not survive. */
  readonly manifest: readonly MadeWith[] | null
}

/** Reports hold pictures: more than the tables that are handed in. */
const limits = { ...readingLimits, bytes: 20 * 1024 * 1024, readBytes: 64 * 1024 * 1024 }

/** Opens it. Refuses what is neither .docx nor .odt, and whatever is damaged or made to harm. */
export function openLivingFile(bytes: Uint8Array): LivingFile {
  requireZip(bytes)
  const archive = openArchive(bytes, limits)
  const parts = partsOf(archive)
  const type = Buffer.from(parts.get('mimetype') ?? new Uint8Array()).toString('latin1')
  if (type.trim() === 'application/vnd.oasis.opendocument.text') {
    requireAllSound(parts, ['content.xml', ...archive.names.filter((name) => isLookedThrough(parts, name))])
    refuseOutside(outsideIn(opened(parts), 'odt'))
    return { kind: 'odt', dialect: openDialect, parts, textParts: ['content.xml'], manifest: null }
  }
  const { kind } = packageKind(archive)
  if (kind !== 'docx') throw new Refusal('file-kind-unsupported', { found: '.xlsx' })
  const textParts = archive.names.filter((name) => /^word\/(document|footnotes|endnotes)\.xml$/i.test(name))
  // What people wrote is kept to the byte and handed out again, so it must be whole by itself.
  refuseOutside(outsideIn(opened(parts), 'docx'))
  requireAllSound(parts, [...textParts, ...archive.names.filter((name) => lookedThrough.test(name))])
  return { kind: 'docx', dialect: wordDialect, parts, textParts, manifest: readManifest(parts) }
}

/** Unpacked once: the limit counts every time. */
const opened = (parts: ReadonlyMap<string, Uint8Array>): OpenedParts => ({
  names: [...parts.keys()],
  bytes: (name) => parts.get(name) ?? new Uint8Array(),
})

/** Beside the text of an OpenDocument file: its list of parts, and the charts in it. */
const isLookedThrough = (parts: ReadonlyMap<string, Uint8Array>, name: string): boolean =>
  name === 'META-INF/manifest.xml' ||
  (/^[^/]+\/content\.xml$/.test(name) && isOpenChart(partText(parts, name)))

/** Beside the texts: the manifest and the charts. */
const lookedThrough = /^(customXml\/[^/]+|word\/charts\/chart[^/]*)\.xml$/i

function requireAllSound(parts: ReadonlyMap<string, Uint8Array>, names: readonly string[]): void {
  for (const name of names) {
    const bytes = parts.get(name)
    if (!bytes) throw new Refusal('file-damaged', { found: name })
    requireSound(name, bytes)
    if (asUtf8(bytes) !== bytes) throw new Refusal('file-damaged', { found: `${name}: UTF-16` })
  }
}

export const textOf = ({ parts }: Pick<LivingFile, 'parts'>, name: string): string => partText(parts, name)

/** LibreOffice gives the part another name: it is told by its namespace. */
function readManifest(parts: ReadonlyMap<string, Uint8Array>): MadeWith[] | null {
  const names = [...parts.keys()].filter((name) => /^customXml\/[^/]+\.xml$/i.test(name))
  for (const name of names) {
    const xml = textOf({ parts }, name)
    if (xml.includes(manifestNamespace)) return [...tagsOf(xml)].flatMap((tag) => madeWith(xml, tag) ?? [])
  }
  return null
}

function madeWith(xml: string, tag: Parameters<typeof attributeOf>[1]): MadeWith | null {
  if (!/(^|:)binding$/.test(tag.name) || tag.kind === 'close') return null
  const read = (name: string) => attributeOf(xml, tag, name) ?? ''
  return {
    key: read('key'),
    label: read('label'),
    text: read('text'),
    place: read('place'),
    figure: read('figure'),
    times: Number(read('times')) || 1,
  }
}

/** The package again, with some parts changed or gone and every other as it came. */
export function packLivingFile(
  { parts }: LivingFile,
  changed: ReadonlyMap<string, Uint8Array>,
  gone: ReadonlySet<string>,
): Uint8Array {
  const files: Zippable = {}
  for (const [name, bytes] of parts) {
    if (gone.has(name)) continue
    // OpenDocument wants its type first, and as it is.
    files[name] = [changed.get(name) ?? bytes, { level: name === 'mimetype' ? 0 : 6 }]
  }
  return zipSync(files)
}
