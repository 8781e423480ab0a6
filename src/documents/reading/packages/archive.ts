/** A zip package opened with suspicion: its directory is checked before anything is unpacked, and unpacking is capped. */

import { crc32, inflateRawSync } from 'node:zlib'
import { Refusal } from '#domain/refusal.ts'
import { megabytesText, type ReadingLimits } from '../limits.ts'
import { refuseManyTags, tagsBegun } from './tags.ts'
import { type ArchiveEntry, readDirectory } from './zip-directory.ts'

export interface Archive {
  readonly names: readonly string[]
  has(name: string): boolean
  /** Unpacks one part. Refuses it where it is damaged, or larger than its directory or the limits say. */
  bytes(name: string): Uint8Array
  /** The same for a part that only lists others: refused beyond a size that no list has. */
  list(name: string): Uint8Array
}

const unsafePath = /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:|\p{Cc}/u
const macroPart = /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/.*)$|^(Basic|Scripts)\/./i

function refuseUnsafe(entries: readonly ArchiveEntry[]): void {
  const seen = new Set<string>()
  for (const { name, encrypted } of entries) {
    if (unsafePath.test(name)) throw new Refusal('file-unsafe-path', { found: name.slice(0, 80) })
    if (seen.has(name.toLowerCase())) throw new Refusal('file-damaged', { found: name })
    if (encrypted) throw new Refusal('file-encrypted')
    if (macroPart.test(name)) throw new Refusal('file-has-macros', { found: name })
    seen.add(name.toLowerCase())
  }
}

function refuseOversized(entries: readonly ArchiveEntry[], limits: ReadingLimits): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (total > limits.unpackedBytes)
    throw new Refusal('file-oversized-content', {
      found: megabytesText(total),
      limit: megabytesText(limits.unpackedBytes),
    })
  for (const { size, packedSize } of entries) {
    if (size <= limits.ratioFromBytes || size <= limits.ratio * packedSize) continue
    const times = Math.round(size / Math.max(packedSize, 1))
    throw new Refusal('file-oversized-content', {
      found: `${megabytesText(size)} (${times}×)`,
      limit: `${limits.ratio}×`,
    })
  }
}

/** Parts that lie over one another are how a small zip pretends to be huge. */
function refuseOverlaps(entries: readonly ArchiveEntry[]): void {
  const placed = [...entries].sort((a, b) => a.offset - b.offset)
  for (const [i, entry] of placed.entries()) {
    const next = placed[i + 1]
    if (next && entry.offset + entry.packedSize > next.offset)
      throw new Refusal('file-damaged', { found: next.name })
  }
}

interface Room {
  readonly cap: number
  readonly all: number
}

const overCap = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

/** `cap` is what is left of all that may be unpacked. */
function inflate(packed: Uint8Array, entry: ArchiveEntry, { cap, all }: Room): Uint8Array {
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new Refusal('file-damaged', { found: entry.name })
  try {
    const most = Math.min(cap, entry.size)
    const chunkSize = Math.min(Math.max(most, 1024), 4 * 1024 * 1024)
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1), chunkSize })
  } catch (error) {
    if (!overCap(error) || entry.size <= cap) throw new Refusal('file-damaged', { found: entry.name })
    throw new Refusal('file-oversized-content', {
      found: `> ${megabytesText(all)}`,
      limit: megabytesText(all),
    })
  }
}

/** Opens a zip package. Refuses unsafe paths, macros, encryption, doubled or overlapping parts and bombs. */
export function openArchive(bytes: Uint8Array, limits: ReadingLimits): Archive {
  const entries = readDirectory(bytes, limits.parts)
  refuseUnsafe(entries)
  refuseOverlaps(entries)
  refuseOversized(entries, limits)
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const read = new Set<string>()
  const all = limits.readBytes
  let left = all
  let tags = 0
  const bytesOf = (name: string): Uint8Array => {
    const entry = byName.get(name.toLowerCase())
    if (!entry) throw new Refusal('file-damaged', { found: name })
    const packed = bytes.subarray(entry.start(), entry.start() + entry.packedSize)
    // A part that is read again costs no more room.
    const isKnown = read.has(entry.name)
    const part = inflate(packed, entry, { cap: isKnown ? all : left, all })
    if (part.length !== entry.size || crc32(part) !== entry.crc)
      throw new Refusal('file-damaged', { found: name })
    if (isKnown) return part
    read.add(entry.name)
    left -= part.length
    tags += tagsBegun(part)
    refuseManyTags(tags, name, limits.tags)
    return part
  }
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(name.toLowerCase()),
    bytes: bytesOf,
    list(name) {
      const size = byName.get(name.toLowerCase())?.size ?? 0
      if (size > limits.listBytes)
        throw new Refusal('file-oversized-content', {
          found: `${name}: ${megabytesText(size)}`,
          limit: megabytesText(limits.listBytes),
        })
      return bytesOf(name)
    },
  }
}
