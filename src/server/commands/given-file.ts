/** A file named on the command line. */

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Refusal } from '#domain/refusal.ts'

/** Its bytes. Refuses `file-unreadable` by the name as it was given. */
export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch {
    throw new Refusal('file-unreadable', { found: file })
  }
}

/** `FILE [--json]`; null where the call is another. */
export function fileAndJson(args: string[]): { file: string; asJson: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    })
    const [file, ...more] = positionals
    return file && more.length === 0 ? { file, asJson: values.json } : null
  } catch {
    return null
  }
}
