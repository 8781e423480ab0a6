/** What a file handed in may cost before it is refused. */

export const megabyte = 1024 * 1024

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
  /** Cells of all tables of a text document: the longest decomposition has a tenth of it. */
  readonly textCells: number
  /**
   * Of all texts that are told, each as often as it is shown: few bytes can be repeated without end. And of one text,
   * of which a cell of Excel holds 32,767.
   */
  readonly characters: number
  readonly textCharacters: number
  /** Work of number formats: for each number the square of its format's length, in 64 signs. */
  readonly formatting: number
  /** Merged areas of one table. */
  readonly areas: number
  /**
   * Opening tags, comments and the like of all parts that are read, counted in their bytes before any of them is
   * parsed: as many cells as are read have two each, and two more for their texts.
   */
  readonly tags: number
  /** The same of a text document, which is gone through several times, and what is read of one of Word. */
  readonly wordTags: number
  readonly wordBytes: number
  /** Tables of one text document, and how deep they may lie in one another. */
  readonly tables: number
  readonly tableDepth: number
  /** Paragraphs of a text document outside its tables, and of one cell. */
  readonly paragraphs: number
  readonly cellParagraphs: number
  /** Comments, notes and other things beside the text of one place, and of the whole file; keys of one file. */
  readonly remarks: number
  readonly allRemarks: number
  readonly keys: number
  /** Styles of a text document, and how often one is looked up for what comes from it. */
  readonly styles: number
  readonly styleSteps: number
  /** Stretches of one text with a format of their own: a cell of Excel holds 32,767 characters. */
  readonly runs: number
  /** Definitions of lists, what one level writes, and the characters of all numbers they give. */
  readonly numbering: { readonly lists: number; readonly level: number; readonly characters: number }
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
  textCells: 200_000,
  characters: 32_000_000,
  textCharacters: 1_000_000,
  formatting: 64_000_000,
  areas: 100_000,
  tags: 3_000_000,
  wordTags: 1_000_000,
  wordBytes: 32 * megabyte,
  tables: 10_000,
  tableDepth: 20,
  paragraphs: 30_000,
  cellParagraphs: 10_000,
  remarks: 10_000,
  allRemarks: 50_000,
  keys: 50_000,
  styles: 65_490,
  styleSteps: 1_000_000,
  runs: 32_767,
  numbering: { lists: 20_000, level: 1000, characters: 4_000_000 },
  listBytes: megabyte,
  depth: 200,
  seconds: 20,
  memoryMegabytes: 512,
}

/** A size as people say it: 12.3 MB. */
export const megabytesText = (bytes: number): string => `${(bytes / megabyte).toFixed(1)} MB`
