/** Where LibreOffice is on this machine, and whether its fonts are those that documents name. */

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Tried in order where the setting names none. */
const places = [
  'soffice',
  'libreoffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]

export interface Office {
  readonly program: string
  /** As it says itself: 'LibreOffice 7.4.7.2 40(Build:2)'. */
  readonly version: string
}

/** The program that answers to be asked for its version; null where none does. */
export async function findOffice(setting: string | undefined): Promise<Office | null> {
  for (const program of setting === undefined ? places : [setting]) {
    try {
      const { stdout } = await run(program, ['--version'], { timeout: 20_000 })
      const version = stdout.trim().split('\n')[0] ?? ''
      if (version !== '') return { program, version: version.slice(0, 120) }
    } catch {
      // Not there, or no office program: the next place.
    }
  }
  return null
}

/** Families that fontconfig knows, whatever they are called in; null on a machine without it. */
export async function fontFamilies(): Promise<ReadonlySet<string> | null> {
  try {
    const { stdout } = await run('fc-list', [':', 'family'], { timeout: 20_000, maxBuffer: 8 * 1024 * 1024 })
    return new Set(stdout.split(/[\n,]/).map((name) => name.trim()))
  } catch {
    return null
  }
}
