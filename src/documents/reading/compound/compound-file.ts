/** A compound file (CFB, Office 97–2003 and WPS) opened with suspicion: no chain may loop, leave the file or share sectors. */

import { Refusal } from '#domain/refusal.ts'

export interface CompoundFile {
  /** Streams and storages beside the root, as they are written. */
  readonly names: readonly string[]
  /** The bytes of a stream beside the root; null where there is none. Refuses a damaged chain. */
  stream(name: string): Uint8Array | null
}

const none = 0xfffffffe
const damaged = (): Refusal => new Refusal('file-damaged', { found: 'OLE' })

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

class Sectors {
  readonly #view: DataView
  readonly #bytes: Uint8Array
  readonly #shift: number
  readonly #fat: number[]
  readonly #count: number

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#shift = this.#view.getUint16(30, true)
    if (this.#shift !== 9 && this.#shift !== 12) throw damaged()
    this.#count = Math.ceil(bytes.byteLength / 2 ** this.#shift) - 1
    this.#fat = this.#readFat()
  }

  get size(): number {
    return 2 ** this.#shift
  }

  #at(sector: number): number {
    if (sector >= this.#count) throw damaged()
    return (sector + 1) * this.size
  }

  /** Numbers in a sector that must be whole. */
  #numbers(sector: number): number[] {
    const at = this.#at(sector)
    if (at + this.size > this.#view.byteLength) throw damaged()
    return Array.from({ length: this.size / 4 }, (_, i) => this.#view.getUint32(at + 4 * i, true))
  }

  /** The table of chains: its sectors are listed in the head, and from there on in a chain of their own. */
  #readFat(): number[] {
    const inHead = Array.from({ length: 109 }, (_, i) => this.#view.getUint32(76 + 4 * i, true))
    const listed = inHead.filter((sector) => sector < none - 3)
    const seen = new Set<number>()
    let next = this.#view.getUint32(68, true)
    while (next < none - 3) {
      if (seen.has(next)) throw damaged()
      seen.add(next)
      const numbers = this.#numbers(next)
      next = numbers.pop() ?? none
      listed.push(...numbers.filter((sector) => sector < none - 3))
    }
    if (new Set(listed).size !== listed.length || listed.length > this.#count) throw damaged()
    return listed.flatMap((sector) => this.#numbers(sector))
  }

  /** The sectors of a chain in order. */
  chain(start: number): number[] {
    const chain: number[] = []
    for (let sector = start; sector !== none; sector = this.#fat[sector] ?? 0xffffffff) {
      if (sector >= this.#count || chain.length >= this.#count) throw damaged()
      chain.push(sector)
    }
    return chain
  }

  /** The bytes of a chain up to `size`; the last sector of a file may be cut. */
  bytes(start: number, size: number): Uint8Array {
    const chain = this.chain(start)
    const bytes = Buffer.concat(
      chain.map((sector) => this.#bytes.subarray(this.#at(sector), this.#at(sector) + this.size)),
    )
    if (bytes.length < size) throw damaged()
    return bytes.subarray(0, size)
  }
}

function readEntry(view: DataView, at: number, long: boolean): Entry {
  const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62)
  return {
    name: Buffer.from(view.buffer, view.byteOffset + at, length).toString('utf16le'),
    type: view.getUint8(at + 66),
    left: view.getUint32(at + 68, true),
    right: view.getUint32(at + 72, true),
    child: view.getUint32(at + 76, true),
    start: view.getUint32(at + 116, true),
    size: long ? Number(view.getBigUint64(at + 120, true)) : view.getUint32(at + 120, true),
  }
}

const mostEntries = 20_000

/** Everything that stands beside the root, by its tree. */
function besideRoot(entries: readonly Entry[]): Entry[] {
  const found: Entry[] = []
  const seen = new Set<number>()
  const waiting = [entries[0]?.child ?? 0xffffffff]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === 0xffffffff) continue
    const entry = entries[at]
    if (!entry || seen.has(at)) throw damaged()
    seen.add(at)
    found.push(entry)
    waiting.push(entry.left, entry.right)
  }
  return found
}

/** Reads a short stream, whose pieces lie in one stream of the root. */
function shortStream(sectors: Sectors, view: DataView, { root, entry }: { root: Entry; entry: Entry }) {
  const all = sectors.bytes(root.start, root.size)
  const links = view.getUint32(60, true)
  const table = sectors.bytes(links, sectors.chain(links).length * sectors.size)
  const next = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const pieces: Uint8Array[] = []
  for (let at = entry.start; at !== none; at = next.getUint32(4 * at, true)) {
    if (4 * at + 4 > table.length || pieces.length > all.length / 64) throw damaged()
    pieces.push(all.subarray(64 * at, 64 * at + 64))
  }
  const bytes = Buffer.concat(pieces)
  if (bytes.length < entry.size) throw damaged()
  return bytes.subarray(0, entry.size)
}

/** Opens it by its directory. Refuses whatever loops, lies outside the file or is cut off. */
export function openCompound(bytes: Uint8Array): CompoundFile {
  if (bytes.length < 1536) throw damaged()
  try {
    return opened(bytes)
  } catch (error) {
    if (error instanceof RangeError) throw damaged()
    throw error
  }
}

function opened(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectors = new Sectors(bytes)
  const chain = sectors.chain(view.getUint32(48, true))
  const directory = sectors.bytes(view.getUint32(48, true), chain.length * sectors.size)
  const count = directory.length / 128
  if (count > mostEntries) throw new Refusal('file-too-many-parts', { found: count, limit: mostEntries })
  const inDirectory = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries = Array.from({ length: count }, (_, i) => readEntry(inDirectory, 128 * i, sectors.size > 512))
  const [root] = entries
  if (root?.type !== 5) throw damaged()
  const beside = besideRoot(entries)
  return {
    names: beside.map(({ name }) => name),
    stream(name) {
      const entry = beside.find((one) => one.type === 2 && one.name.toLowerCase() === name.toLowerCase())
      if (!entry) return null
      if (entry.size > bytes.length) throw damaged()
      return entry.size < view.getUint32(56, true)
        ? shortStream(sectors, view, { root, entry })
        : sectors.bytes(entry.start, entry.size)
    },
  }
}
