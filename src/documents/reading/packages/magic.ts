/** Tells by its first bytes what a file is, whatever its name says, and refuses all but a zip package. */

import { Refusal } from '#domain/refusal.ts'

/** Beginnings of known files, with the name a person knows them by. */
const beginnings: readonly (readonly [name: string, start: string])[] = [
  ['PDF', '%PDF'],
  ['RTF', '{\\rtf'],
  ['RAR', 'Rar!'],
  ['7-Zip', '7z\u00bc\u00af'],
  ['GZIP', '\u001f\u008b'],
  ['PNG', '\u0089PNG'],
  ['JPEG', '\u00ff\u00d8\u00ff'],
  ['GIF', 'GIF8'],
  ['BMP', 'BM'],
  ['TIFF', 'II*\u0000'],
  ['TIFF', 'MM\u0000*'],
]

/** Streams by which a compound file (Office 97–2003, WPS) is told. */
const compoundStreams: readonly (readonly [name: string, stream: string])[] = [
  ['.doc / .wps (Word 97–2003)', 'WordDocument'],
  ['.xls / .et (Excel 97–2003)', 'Workbook'],
  ['.xls (Excel 5.0/95)', 'Book'],
  ['.ppt (PowerPoint 97–2003)', 'PowerPoint Document'],
]

const holds = (bytes: Uint8Array, stream: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(stream, 'utf16le'))

function refuseCompound(bytes: Uint8Array): never {
  if (holds(bytes, 'EncryptedPackage')) throw new Refusal('file-encrypted')
  const known = compoundStreams.find(([, stream]) => holds(bytes, stream))
  throw new Refusal('file-kind-unsupported', { found: known?.[0] ?? 'OLE' })
}

const hasText = (bytes: Uint8Array, encoding: string): boolean => {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return ![...text.slice(0, 4096)].some((c) => c < ' ' && !'\t\r\n\f'.includes(c))
  } catch {
    return false
  }
}

/** What kind of text the bytes are; null where they are none. */
function textKind(bytes: Uint8Array, start: string): string | null {
  const opening = start.replace(/^(\u00ef\u00bb\u00bf)?\s*/, '').toLowerCase()
  if (/^mime-version:/.test(opening)) return 'MHTML'
  if (/^(<!doctype html|<html|<head|<table|<meta)/.test(opening)) return 'HTML'
  if (/^<\?xml|^<\w/.test(opening)) return 'XML'
  const marked = start.startsWith('\u00ff\u00fe') || start.startsWith('\u00fe\u00ff')
  return marked || hasText(bytes, 'utf-8') || hasText(bytes, 'gb18030') ? 'CSV / TXT' : null
}

/**
 * Returns where the bytes begin as a zip package does; what is in it is told by `package-kind.ts`.
 * Refuses everything else by the name of what was found, an encrypted Office file as such.
 */
export function requireZip(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (bytes.length === 0) throw new Refusal('file-empty')
  if (start.startsWith('PK\u0003\u0004')) return
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) refuseCompound(bytes)
  const known = beginnings.find(([name, beginning]) =>
    name === 'PDF' ? start.includes(beginning) : start.startsWith(beginning),
  )
  const found = known?.[0] ?? textKind(bytes, start)
  if (found) throw new Refusal('file-kind-unsupported', { found })
  throw new Refusal('file-kind-unknown', { found: Buffer.from(bytes.subarray(0, 8)).toString('hex') })
}
