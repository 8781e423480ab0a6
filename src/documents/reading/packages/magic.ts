/** Tells by its first bytes what a file is, whatever its name says. */

import { Refusal } from '#domain/refusal.ts'

/** Beginnings of files that are not read, with the name a person knows them by. */
const beginnings: readonly (readonly [name: string, start: string])[] = [
  ['PDF', '%PDF'],
  ['RTF', '{\\rtf'],
  ['RAR', 'Rar!'],
  ['7-Zip', '7z\u00bc\u00af'],
  ['GZIP', '\u001f\u008b'],
  ['PNG', '\u0089PNG'],
  ['JPEG', '\u00ff\u00d8\u00ff'],
  ['GIF', 'GIF8'],
  ['TIFF', 'II*\u0000'],
  ['TIFF', 'MM\u0000*'],
  ['WebP / AVI', 'RIFF'],
  ['EXE', 'MZ\u0090'],
  ['ELF', '\u007fELF'],
  ['.xls (Excel 2–4)', '\u0009\u0000\u0004\u0000'],
  ['.xls (Excel 2–4)', '\u0009\u0002\u0006\u0000'],
  ['.xls (Excel 2–4)', '\u0009\u0004\u0006\u0000'],
]

const zip = 'PK\u0003\u0004'
const compound = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'

/** As the bytes are, one a character. */
const startOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 1024)).toString('latin1')

/** What the text after the first blanks says it is. */
function textKind(start: string): string | null {
  const opening = start.replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?/, '').replaceAll('\0', '')
  const first = opening.trimStart().toLowerCase()
  if (first.startsWith('mime-version:')) return 'MHTML'
  if (/^(<!doctype html|<html|<head|<table|<meta|<style|<script|<body)/.test(first)) return 'HTML'
  if (/^<[?!\w]/.test(first)) return 'XML'
  return first.startsWith('%pdf') ? 'PDF' : null
}

/** By the first kilobyte alone: refuses what is empty, and every kind that is known and not read, by its name. */
export function refuseUnknown(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Refusal('file-empty')
  const start = startOf(bytes)
  if (start.startsWith(zip) || start.startsWith(compound)) return
  const isBitmap = start.startsWith('BM') && start.slice(6, 10) === '\0\0\0\0'
  const known = beginnings.find(([name, beginning]) =>
    name === 'PDF' ? start.includes(beginning) : start.startsWith(beginning),
  )
  const found = isBitmap ? 'BMP' : (known?.[0] ?? textKind(start))
  if (found) throw new Refusal('file-kind-unsupported', { found })
}

/** A package, a compound file of older Office and WPS programs, or what can only be a text. Refuses the rest. */
export function beginningOf(bytes: Uint8Array): 'zip' | 'compound' | 'text' {
  refuseUnknown(bytes)
  const start = startOf(bytes)
  if (start.startsWith(zip)) return 'zip'
  return start.startsWith(compound) ? 'compound' : 'text'
}
