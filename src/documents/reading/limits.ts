/** What a file handed in may cost before it is refused. */

const megabyte = 1024 * 1024

export interface ReadingLimits {
  /** Size of the file itself. */
  readonly bytes: number
  /** Entries in its zip directory. */
  readonly parts: number
  /** Unpacked size of all parts together, and of those that are read. */
  readonly unpackedBytes: number
  readonly readBytes: number
  /** Unpacked to packed size of one part; looked at from `ratioFromBytes` on, because small parts pack well honestly. */
  readonly ratio: number
  readonly ratioFromBytes: number
  readonly sheets: number
  /** Last row and column that hold something, per table. */
  readonly rows: number
  readonly columns: number
  /** Rows times columns, over all tables. */
  readonly cells: number
  /** Of all cells' texts and formulas, each as often as it is shown: few bytes can be repeated without end. */
  readonly characters: number
  /** Merged areas of one table. */
  readonly areas: number
  /** Opening tags of one part. */
  readonly tags: number
  /** Of a part that only lists others. */
  readonly listBytes: number
  /** Depth of nested elements in a part. */
  readonly depth: number
  readonly seconds: number
  readonly memoryMegabytes: number
}

export const readingLimits: ReadingLimits = {
  bytes: 10 * megabyte,
  parts: 2_000,
  unpackedBytes: 128 * megabyte,
  readBytes: 64 * megabyte,
  ratio: 500,
  ratioFromBytes: 4 * megabyte,
  sheets: 100,
  rows: 30_000,
  columns: 256,
  cells: 600_000,
  characters: 32_000_000,
  areas: 100_000,
  tags: 2_000_000,
  listBytes: megabyte,
  depth: 200,
  seconds: 20,
  memoryMegabytes: 512,
}

/** A size as people say it: 12.3 MB. */
export const megabytesText = (bytes: number): string => `${(bytes / megabyte).toFixed(1)} MB`
