/** Gathers the rows of a part into items: one row each, unless merged cells or part numbers join several. */

import type { GridCell } from '../../grids/grid.ts'
import { type DecompositionFinding, finding } from '../findings.ts'
import type { Columns } from '../layout/columns.ts'
import { leadingNumber, type NumberCell, type WrittenNumber, writtenNumber } from '../layout/numbers.ts'
import { isNothing, oneLine, plainText } from '../layout/plain-text.ts'
import { groupName, type Section, type SectionRow } from '../layout/sections.ts'
import { cellAt, placeOf } from './cells.ts'

type Row = readonly GridCell[]

/** An item before its cells are read. */
export interface RawItem {
  readonly columns: Columns
  /** The first row, and rows that go on with it by merged cells or lines without number and name. */
  readonly rows: readonly Row[]
  /** Rows of its parts (1.1, 其中), which are not counted. */
  readonly parts: readonly Row[]
  readonly number: NumberCell
  readonly field: string
  /** The group row it stands under, as written. */
  readonly group: string
}

interface Draft extends RawItem {
  readonly rows: Row[]
  readonly parts: Row[]
}

const numberCell = (row: Row, columns: Columns): GridCell | null =>
  cellAt(row, columns, 'number') ?? cellAt(row, columns, 'column')

/** The number of a row: its own column, else 专栏1, else in front of the name. */
function numberOf(row: Row, columns: Columns): NumberCell {
  const cell = numberCell(row, columns)
  const name = cellAt(row, columns, 'name')
  if (!cell || (cell.text === '' && columns.by.number === undefined)) {
    const leading = leadingNumber(oneLine(name?.text ?? ''))
    return { text: '', place: placeOf(row, name), written: leading?.number ?? null }
  }
  return {
    text: cell.text,
    place: cell.place,
    written: writtenNumber(columns.by.number ? cell.text : columnNumber(cell.text)),
  }
}

/** 专栏1 of 专栏1 产业载体提升工程; any other text as it is. */
const columnNumber = (text: string): string =>
  /^专栏\s*[\d０-９一二三四五六七八九十]+/.exec(oneLine(text))?.[0] ?? text

const repeats = (cell: GridCell | null, above: GridCell | null): boolean =>
  cell?.continued === true && above !== null && cell.text === above.text

/** Whether 序号 only numbers the groups: every group of merged numbers is one of merged fields. */
function numbersGroups({ rows, columns }: Section): boolean {
  if (!columns.by.number || !columns.by.field) return false
  const starts = (role: 'number' | 'field') =>
    rows.map(({ cells }) => !cellAt(cells, columns, role)?.continued)
  const numbers = starts('number')
  const fields = starts('field')
  return numbers.includes(false) && numbers.every((isStart, i) => isStart === fields[i])
}

const partName = /^(?:其中|#|——|—|-)\s*[:：]?\s*\S/

type Relation = 'item' | 'more' | 'part'

/** How the rows of a section are to be read. */
interface Reading {
  readonly section: Section
  /** Rows of its own (专栏1 …) are the items. */
  readonly byGroup: boolean
  /** 序号 numbers the groups, not the items. */
  readonly groupNumbers: boolean
}

class PartGatherer {
  readonly items: Draft[] = []
  readonly findings: DecompositionFinding[] = []
  #field = ''
  /** Count of parts under the last item: （1）（2） under 1. */
  #sub: WrittenNumber | null = null

  read(section: Section): void {
    const how = { section, byGroup: groupsAreItems(section), groupNumbers: numbersGroups(section) }
    let above: SectionRow | null = null
    for (const row of section.rows) {
      const relation = this.#relation(row, above, how)
      const last = this.items.at(-1)
      if (relation === 'item' || !last) this.#add(row, how)
      else if (relation === 'more') last.rows.push(row.cells)
      else this.#addPart(last, row.cells)
      above = row
    }
  }

  #add({ cells, group }: SectionRow, { section: { columns }, byGroup, groupNumbers }: Reading): void {
    const field = cellAt(cells, columns, 'field')
    this.#field = groupName(field?.text || group || this.#field)
    const own = numberOf(cells, columns)
    const number = groupNumbers ? { ...own, text: '', written: null } : own
    const ofGroup = { ...own, text: group, written: writtenNumber(columnNumber(group)) }
    const counted = byGroup ? ofGroup : number
    this.items.push({ columns, rows: [cells], parts: [], number: counted, field: this.#field, group })
    this.#sub = null
  }

  #addPart(item: Draft, cells: Row): void {
    const name = cellAt(cells, item.columns, 'name')
    item.parts.push(cells)
    this.findings.push(
      finding(
        'part-row',
        { place: placeOf(cells, name), text: oneLine(name?.text ?? '') },
        { number: item.number.text },
      ),
    )
  }

  #relation(row: SectionRow, above: SectionRow | null, how: Reading): Relation {
    const { columns } = how.section
    const number = numberCell(row.cells, columns)
    const name = cellAt(row.cells, columns, 'name')
    if (isContinued(number, name)) return 'more'
    if (!above) return 'item'
    if (how.byGroup) return row.group === above.group ? 'more' : 'item'
    const sameNumber = repeats(number, numberCell(above.cells, columns))
    const sameName = repeats(name, cellAt(above.cells, columns, 'name'))
    const ownNumber = number && number.text !== '' && !sameNumber
    if ((sameName && !ownNumber) || (sameNumber && !how.groupNumbers)) return 'more'
    // 专栏1 stands only in the first row of what it holds.
    if (number?.text === '' && !columns.by.number) return 'more'
    return this.#isPart(row, above, columns) ? 'part' : 'item'
  }

  /** 1.1 under 1, （1） under 1, and 其中：… without a number. */
  #isPart(row: SectionRow, above: SectionRow, columns: Columns): boolean {
    const last = this.items.at(-1)?.number.written ?? null
    const { written, text } = numberOf(row.cells, columns)
    if (!written) return isNothing(text) && partName.test(cellAt(row.cells, columns, 'name')?.text ?? '')
    if (written.isPart) return true
    if (!last || row.group !== above.group || written.style === last.style) return false
    const next = (this.#sub?.value ?? 0) + 1
    const goesOn = written.value === next && (this.#sub === null || this.#sub.style === written.style)
    const isItem = this.#sub === null && written.value === last.value + 1
    if (!goesOn || isItem) return false
    this.#sub = written
    return true
  }
}

/** A line without number and name goes on with the item above. */
const isContinued = (number: GridCell | null, name: GridCell | null): boolean =>
  (name?.text ?? '') === '' && (number?.text ?? '') === ''

/** Whether 专栏1 … in a row of its own is the item and the rows below are what it holds. */
function groupsAreItems({ columns, rows }: Section): boolean {
  if (columns.part !== 'project' || rows.length === 0) return false
  if (!rows.every(({ group }) => /^\s*专栏\s*[\d０-９一二三四五六七八九十]/.test(plainText(group))))
    return false
  const numbers = rows.map(({ cells }) => numberOf(cells, columns).written?.value ?? null)
  const runsThrough = numbers.every((value, i) => value === i + 1)
  return !runsThrough || columns.by.number === undefined
}

/** The items of a part in their order, over all its sections. */
export function gatherItems(sections: readonly Section[]): {
  readonly items: readonly RawItem[]
  readonly findings: readonly DecompositionFinding[]
} {
  const gatherer = new PartGatherer()
  for (const section of sections) gatherer.read(section)
  return gatherer
}
