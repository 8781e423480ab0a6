/** Refuses all but a zip package, by the name of what was found. */

import { Refusal } from '#domain/refusal.ts'
import { openCompound } from '../compound/compound-file.ts'
import { compoundKind, refuseEncrypted } from '../compound/compound-kind.ts'
import { decodedFile } from '../csv/text-encoding.ts'
import { beginningOf } from './magic.ts'

export function requireZip(bytes: Uint8Array): void {
  const beginning = beginningOf(bytes)
  if (beginning === 'zip') return
  if (beginning === 'text') {
    decodedFile(bytes)
    throw new Refusal('file-kind-unsupported', { found: 'CSV / TXT' })
  }
  const file = openCompound(bytes)
  refuseEncrypted(file)
  throw new Refusal('file-kind-unsupported', { found: compoundKind(file) })
}
