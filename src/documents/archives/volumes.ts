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

/** Zips the files in the order given; the same files give the same bytes. */
export const packVolume = (files: readonly ArchivedFile[]): Uint8Array =>
  zipSync(
    Object.fromEntries(files.map(({ path, bytes }) => [path, [bytes, sameTime] satisfies Zippable[string]])),
  )

interface Packing {
  readonly limit?: number
  /** Where the packing is done; by default in this thread. */
  readonly pack?: (files: readonly ArchivedFile[]) => Promise<Uint8Array> | Uint8Array
}

/** The files in volumes, in the order given. Reads one file at a time and holds one volume. */
export async function* packVolumes(
  files: AsyncIterable<ArchivedFile> | Iterable<ArchivedFile>,
  { limit = volumeLimit, pack = packVolume }: Packing = {},
): AsyncGenerator<Uint8Array> {
  let volume: ArchivedFile[] = []
  let size = 0
  for await (const file of files) {
    if (size > 0 && size + file.bytes.length > limit) {
      yield await pack(volume)
      volume = []
      size = 0
    }
    volume.push(file)
    size += file.bytes.length
  }
  if (size > 0) yield await pack(volume)
}
