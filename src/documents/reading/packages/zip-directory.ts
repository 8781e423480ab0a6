/** The directory of a zip package, read without unpacking anything. */

import { Refusal } from '#domain/refusal.ts'

export interface ArchiveEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packedSize: number
  /** Unpacked size as the directory claims it. */
  readonly size: number
  /** Where the entry's own header begins. */
  readonly offset: number
  /** Where its packed bytes begin. Refuses a header that is not there. */
  start(): number
}

const damaged = (): Refusal => new Refusal('file-damaged', { found: 'ZIP' })

/** Offset of the end record: within the last 64 KB, and its comment reaches exactly to the end of the file. */
function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--)
    if (
      view.getUint32(at, true) === 0x06054b50 &&
      at + 22 + view.getUint16(at + 20, true) === view.byteLength
    )
      return at
  throw damaged()
}

/** Sizes and offset of an entry; a field of all ones stands in the zip64 extra field. */
function extents(view: DataView, at: number) {
  const extent = { size: view.getUint32(at + 24, true), packedSize: view.getUint32(at + 20, true) }
  let offset = view.getUint32(at + 42, true)
  const extraStart = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = extraStart + view.getUint16(at + 30, true)
  for (let field = extraStart; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let next = field + 4
    const wide = (narrow: number): number => {
      if (narrow !== 0xffffffff) return narrow
      next += 8
      return Number(view.getBigUint64(next - 8, true))
    }
    extent.size = wide(extent.size)
    extent.packedSize = wide(extent.packedSize)
    offset = wide(offset)
  }
  return { ...extent, offset }
}

function readEntry(view: DataView, at: number): { entry: ArchiveEntry; next: number } {
  if (view.getUint32(at, true) !== 0x02014b50) throw damaged()
  const nameLength = view.getUint16(at + 28, true)
  const extent = extents(view, at)
  const name = Buffer.from(view.buffer, view.byteOffset + at + 46, nameLength).toString('utf8')
  const entry: ArchiveEntry = {
    name,
    ...extent,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    start: () => {
      const { offset } = extent
      if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50) throw damaged()
      const length = view.getUint16(offset + 26, true)
      // A part that others would find under another name is not the one the directory speaks of.
      if (Buffer.from(view.buffer, view.byteOffset + offset + 30, length).toString('utf8') !== name)
        throw damaged()
      return offset + 30 + length + view.getUint16(offset + 28, true)
    },
  }
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  return { entry, next }
}

/** All entries but folders. Refuses a directory that is cut off, false, or longer than `most` entries. */
export function readDirectory(bytes: Uint8Array, most: number): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 22) throw damaged()
  const end = endRecord(view)
  const count = view.getUint16(end + 10, true)
  if (count > most) throw new Refusal('file-too-many-parts', { found: count, limit: most })
  try {
    const entries: ArchiveEntry[] = []
    let at = view.getUint32(end + 16, true)
    for (let i = 0; i < count; i++) {
      const { entry, next } = readEntry(view, at)
      entries.push(entry)
      at = next
    }
    return entries.filter(({ name }) => !name.endsWith('/'))
  } catch (error) {
    if (error instanceof RangeError) throw damaged()
    throw error
  }
}
