/** Cuts the tables of a file into sections: rows that stand under one head, with what stands around them. */

import type { Grid, GridCell, GridFile } from '../../grids/grid.ts'
import { type DecompositionFinding, finding } from '../findings.ts'
import { type Columns, columnsOf } from './columns.ts'
import { type HeadRows, headAt } from './heads.ts'
import { writtenNumber } from './numbers.ts'
import { isNothing, oneLine, plainText } from './plain-text.ts'

export type Row = readonly GridCell[]

/** A row of an item, with the group (一、经济发展) it stands under; '' where it stands under none. */
export interface SectionRow {
  readonly cells: Row
  readonly group: string
}

export interface Section {
  readonly columns: Columns
  readonly rows: readonly SectionRow[]
  readonly totals: readonly Row[]
  /** Titles above, nearest last. */
  readonly titles: readonly string[]
}

export interface Sections {
  readonly sections: readonly Section[]
  /** Notes under the tables and texts beside them: what explains brackets and years. */
  readonly notes: readonly string[]
  readonly findings: readonly DecompositionFinding[]
}

/** Rows under one head, before it is known what they are. */
interface Block {
  readonly head: HeadRows | null
  readonly titles: readonly string[]
  readonly rows: Row[]
}

const totalWords = /^(?:合计|小计|总计|共计|总和)(?:[:：(].*)?$|^(?:合计|总计|共计)\d*[项个]?$/
const noteWords = /^(?:注|备注|说明|附注|填表说明|填报说明)\d*[:：.、]|^[*※]/

/** The texts of a row that do not merely repeat a merged area's first cell. */
const ownTexts = (row: Row): string[] => row.flatMap((c) => (c.continued || c.text === '' ? [] : [c.text]))

const firstText = (row: Row): string => ownTexts(row)[0] ?? ''

const isBlank = (row: Row): boolean => ownTexts(row).length === 0

/** The one text of a row that holds nothing else; null otherwise. */
function banner(row: Row): string | null {
  const texts = new Set(row.flatMap(({ text }) => (text === '' ? [] : [text])))
  const [only] = texts
  return texts.size === 1 && only !== undefined && !isBlank(row) ? only : null
}

const isTotal = (row: Row): boolean =>
  row.slice(0, 4).some((cell) => !cell.continued && totalWords.test(plainText(cell.text)))

/** A row that only numbers the columns: 1, 2, 3 … under the heads. */
const numbersColumns = (row: Row): boolean => {
  const texts = ownTexts(row).filter((text) => !/^[甲乙丙丁]$/.test(text))
  return texts.length > 2 && texts.every((text, i) => writtenNumber(text)?.value === i + 1)
}

const sameHead = (row: Row, head: HeadRows): boolean =>
  row.every((cell, c) => {
    const texts = (head.heads[c]?.texts ?? []).map(plainText)
    return cell.text === '' ? texts.length === 0 : texts.includes(plainText(cell.text))
  })

/** Blocks of one table: a new one begins at each head that differs from the one before. */
function blocksOf(grid: Grid): Block[] {
  const start: Block = { head: null, titles: [...grid.above, ...(grid.sheet ? [grid.sheet] : [])], rows: [] }
  const blocks: Block[] = [start]
  for (let r = 0; r < grid.rows.length; r++) {
    const row = grid.rows[r] ?? []
    const current = blocks.at(-1) ?? start
    const head = headAt(grid.rows, r)
    if (!head) {
      current.rows.push(row)
      continue
    }
    const repeated = current.head !== null && sameHead(row, current.head)
    if (!repeated) {
      // In a sheet the titles of a table are the rows above it that hold one text each.
      const above = current.rows.slice(-4).flatMap((line) => banner(line) ?? [])
      const titles = current.head === null ? [...current.titles, ...above] : above
      blocks.push({ head, titles, rows: [] })
    }
    r += head.length - 1
  }
  return blocks.filter(({ head, rows }) => head !== null || rows.some((row) => !isBlank(row)))
}

const groupNumber = /^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十]+[)）]|第.{1,3}[章节篇部])/
const chineseOnly = /^[(（]?[一二三四五六七八九十]+[)）]?[、.．]?$/

/** Whether a row that holds one text is a group over the next rows, not an item's name or a second line of it. */
function isGroupRow(row: Row, { by }: Columns): boolean {
  const filled = row.flatMap(({ text }, at) => (text === '' ? [] : [at]))
  const [only = 0] = filled
  const name = by.name?.at ?? 0
  if (filled.length > 1 || only < name) return true
  return only === name && groupNumber.test(row[only]?.text ?? '')
}

/** A row that fills nothing but number and name, in a table whose items have other numbers: 一 | 经济发展. */
function isNumberedGroup(row: Row, { by }: Columns, hasDigits: boolean): boolean {
  const number = by.number && row[by.number.at]
  const name = by.name && row[by.name.at]
  if (!hasDigits || !number || !name || number.continued || name.text === '') return false
  const bare = row.every((cell) => cell === number || cell === name || cell.continued || cell.text === '')
  return bare && chineseOnly.test(plainText(number.text))
}

/** 一、经济发展（5个） is 经济发展. */
export const groupName = (text: string): string =>
  oneLine(text)
    .replace(
      /^(?:第?[一二三四五六七八九十\d]+(?:[、.．]|章|节|部分)|[(（][一二三四五六七八九十\d]+[)）])[\s\u3000、:：]*/,
      '',
    )
    .replace(/[(（]\s*(?:共\s*)?\d+\s*[个项]?[^()（）]{0,6}[)）]$/, '')

interface Sorted {
  readonly rows: SectionRow[]
  readonly totals: Row[]
  readonly notes: string[]
}

/** The group that a row opens over the next ones; null where it opens none. */
function openedGroup(row: Row, columns: Columns, hasDigits: boolean): string | null {
  const only = banner(row)
  if (only !== null && isGroupRow(row, columns)) return isNothing(only) ? null : only
  return isNumberedGroup(row, columns, hasDigits) ? (row[columns.by.name?.at ?? 0]?.text ?? '') : null
}

/** 同上 stands for the text above it. */
function spelledOut(rows: readonly Row[]): Row[] {
  const spelled: Row[] = []
  for (const row of rows)
    spelled.push(
      row.map((cell, c) =>
        /^(?:同上|〃|″|")$/.test(plainText(cell.text))
          ? { ...cell, text: spelled.at(-1)?.[c]?.text ?? '' }
          : cell,
      ),
    )
  return spelled
}

/** Sorts the rows of a block into items, totals and notes. */
function sortRows(rows: readonly Row[], columns: Columns): Sorted {
  const sorted: Sorted = { rows: [], totals: [], notes: [] }
  const numbers = columns.by.number?.at ?? -1
  const hasDigits = rows.some((row) => /\d/.test(plainText(row[numbers]?.text ?? '')))
  let group = ''
  for (const row of rows.filter((line) => !isBlank(line) && !numbersColumns(line))) {
    const opened = openedGroup(row, columns, hasDigits)
    if (noteWords.test(plainText(firstText(row)))) sorted.notes.push(firstText(row))
    else if (isTotal(row)) sorted.totals.push(row)
    else if (opened !== null) group = opened
    else sorted.rows.push({ cells: row, group })
  }
  return sorted
}

/** Whether rows without a head go on with a table of these columns: most of them read as its items. */
function goesOn(rows: readonly Row[], { by, width }: Columns): boolean {
  const filled = rows.filter((row) => ownTexts(row).length > 1)
  const items = filled.filter((row) => {
    const number = by.number && plainText(row[by.number.at]?.text ?? '')
    const named = row[by.name?.at ?? 0]?.text !== ''
    return row.length === width && named && (number === undefined || /\d|[一二三四五六七八九十]/.test(number))
  })
  return items.length > 0 && items.length * 2 > filled.length
}

/** A table that was understood as no part. A few lines above a head are no table. */
function skipped({ rows, head }: Block, hasOthers: boolean): DecompositionFinding[] {
  const filled = rows.filter((row) => ownTexts(row).length > 1)
  const cell = rows.flat().find(({ text }) => text !== '')
  if (!cell || (head === null && filled.length <= (hasOthers ? 5 : 0))) return []
  return [
    finding(
      'table-skipped',
      { place: cell.place, text: oneLine(cell.text).slice(0, 40) },
      { rows: rows.length },
    ),
  ]
}

class SectionReader {
  readonly sections: Section[] = []
  readonly notes: string[] = []
  readonly findings: DecompositionFinding[] = []
  #last: Columns | null = null

  read(grid: Grid): void {
    const blocks = blocksOf(grid)
    if (!grid.hidden) for (const block of blocks) this.#readBlock(block, blocks.length > 1)
    else if (blocks.some(({ head }) => head !== null))
      this.findings.push(
        finding('sheet-hidden', { place: { sheet: grid.sheet ?? '' }, text: grid.sheet ?? '' }),
      )
  }

  #readBlock(block: Block, hasOthers: boolean): void {
    const columns = this.#columnsOf(block)
    if (!columns) {
      this.notes.push(...block.titles, ...block.rows.flatMap((row) => banner(row) ?? []))
      this.findings.push(...skipped(block, hasOthers))
      return
    }
    const { rows, totals, notes } = sortRows(spelledOut(block.rows), columns)
    this.notes.push(...block.titles, ...notes)
    this.sections.push({ columns, rows, totals, titles: block.titles })
    this.#last = columns
  }

  #columnsOf({ head, rows, titles }: Block): Columns | null {
    if (head) return columnsOf(head.heads, rows, titles)
    return this.#last && goesOn(rows, this.#last) ? this.#last : null
  }
}

/** The sections of a file in its order. A table without a head goes on with the one before, where it reads so. */
export function sectionsOf(file: GridFile): Sections {
  const reader = new SectionReader()
  for (const grid of file.grids) reader.read(grid)
  return { ...reader, notes: [...new Set([...file.paragraphs, ...reader.notes])] }
}
