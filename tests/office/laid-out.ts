/** Files laid out by the program's own PDF maker, as the words on their pages. */

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPdfMaker } from '#server/pdf/maker.ts'
import { type PageWords, pagesOf } from './page-words.ts'

const isThere = (program: string): boolean => {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`])
    return true
  } catch {
    return false
  }
}

/** Whether what lays out and measures is there; where it must be, its lack is a fault. */
export function canLayOut(what: string): boolean {
  const missing = ['soffice', 'pdftotext', 'pdftoppm'].filter((program) => !isThere(program))
  if (missing.length === 0) return true
  if (process.env.CI === 'true') throw new Error(`missing: ${missing.join(', ')}`)
  process.stderr.write(
    `${what} in LibreOffice skipped: apt-get install libreoffice-writer-nogui poppler-utils\n`,
  )
  return false
}

/** The PDF of each stands in the folder under its name. */
export async function layOut(
  files: Readonly<Record<string, Uint8Array>>,
  folder: string,
): Promise<Record<string, PageWords[]>> {
  const pdf = createPdfMaker({ program: undefined, clock: () => new Date() })
  const pages: Record<string, PageWords[]> = {}
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(folder, `${name}.pdf`)
    writeFileSync(path, (await pdf.make(bytes, 'office')).pdf)
    execFileSync('pdftotext', ['-bbox', path, `${path}.html`])
    pages[name] = pagesOf(readFileSync(`${path}.html`, 'utf8'))
  }
  await pdf.close()
  return pages
}

export const millimetres = (points: number): number => (points * 25.4) / 72
