/** A workbook as the library wrote it, packed anew so that the same content gives the same bytes. */

import { unzipSync, zipSync } from 'fflate'
import { undated, zipTime } from './parts.ts'

type Change = (name: string, part: Uint8Array) => Uint8Array

/** The library says in the zip when it was written; here every part is of one day. `change` may alter a part. */
export const workbookFile = (written: ArrayBuffer, change: Change = (_, part) => part): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(new Uint8Array(written))).map(([name, part]) => [name, change(name, part)]),
    ),
    { level: 6, mtime: zipTime(undated) },
  )

/** The day in the properties of a workbook that has none. */
export const noDay = new Date(`${undated}T00:00:00Z`)
