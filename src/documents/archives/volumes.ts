/** An archive package as zip volumes: each small enough to be kept as a file, together holding everything once. */

import { type Zippable, zipSync } from 'fflate'

export interface ArchivedFile {
  /** Path inside the package. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Bytes a volume holds at most before another begins. One file is never split. */
export const volumeLimit = 16 * 1024 * 1024

// A zip carries the time of each part: without one of its own the same content would differ.
const sameTime = { mtime: new Date(Date.UTC(1980, 0, 1, 12)) }

/** Zips the files in the order given; the same files give the same bytes. Reads one at a time. */
export async function* packVolumes(
  files: AsyncIterable<ArchivedFile> | Iterable<ArchivedFile>,
  limit = volumeLimit,
): AsyncGenerator<Uint8Array> {
  let volume: Zippable = {}
  let size = 0
  for await (const { path, bytes } of files) {
    if (size > 0 && size + bytes.length > limit) {
      yield zipSync(volume)
      volume = {}
      size = 0
    }
    volume[path] = [bytes, sameTime]
    size += bytes.length
  }
  if (size > 0) yield zipSync(volume)
}
