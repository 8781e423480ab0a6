/** The cells beside and below the labels of a Word form: what was filled in, and what was written where it must not be. */

import type { Grid, GridCell } from '../grids/grid.ts'
import { finding, type WorkbookFinding } from '../workbooks/findings.ts'
import type { Asked, Band, Block, Question } from './blocks.ts'
import { isUnwritten, type Spot, spotId } from './spots.ts'

/** An input cell and where it was found. */
export interface Input {
  readonly entryId: string
  readonly asked: Asked
  readonly spot: Spot
}

export interface Inputs {
  readonly inputs: readonly Input[]
  /** Further filled cells beside a label, by `spotId`. */
  readonly refused: ReadonlySet<string>
  readonly findings: readonly WorkbookFinding[]
}

/** The input cells of every label that was found. A second filled cell beside a label is an error: which one counts? */
export function inputsOf(
  tables: readonly Grid[],
  blocks: readonly Block[],
  spots: ReadonlyMap<string, Spot>,
): Inputs {
  const reader = new InputReader(tables, spots)
  for (const block of blocks) {
    for (const band of block.bands) reader.band(block, band)
    for (const question of block.questions) reader.question(block, question)
  }
  return { inputs: reader.inputs, refused: reader.refused, findings: reader.findings }
}

class InputReader {
  readonly inputs: Input[] = []
  readonly refused = new Set<string>()
  readonly findings: WorkbookFinding[] = []
  readonly #tables: readonly Grid[]
  readonly #spots: ReadonlyMap<string, Spot>
  readonly #labels: ReadonlySet<string>

  constructor(tables: readonly Grid[], spots: ReadonlyMap<string, Spot>) {
    this.#tables = tables
    this.#spots = spots
    this.#labels = new Set([...spots.values()].map(spotId))
  }

  /** Figures stand where the row of the label and the column of the period meet. */
  band(block: Block, { value, grade, columns }: Band): void {
    for (const label of [value, ...(grade ? [grade] : [])]) {
      const row = this.#spots.get(label.key)
      if (!row) continue
      const asked = columns.flatMap((column) => {
        const cell = label === value ? column.value : column.grade
        const head = this.#spots.get(column.head.key)
        return cell && head ? [{ cell, head }] : []
      })
      const used = new Set<number>()
      for (const { cell, head } of asked) {
        const found = head.table === row.table ? this.#cellAt(row.table, row.row, head.column) : null
        if (found) this.inputs.push({ entryId: block.entry.entryId, asked: cell, spot: found })
        else this.#missing(cell)
        used.add(head.column)
      }
      const others = this.#rightOf(row).filter(({ column }) => !used.has(column))
      this.#refuseMore(others, `${label.lines[0] ?? ''}`, block.entry.name)
    }
  }

  question({ entry }: Block, question: Question): void {
    const label = this.#spots.get(question.label.key)
    if (!label) return
    const [first, ...more] = question.isBelow ? this.#below(label) : this.#rightOf(label)
    if (first) this.inputs.push({ entryId: entry.entryId, asked: question, spot: first })
    else this.#missing(question)
    const further = question.isBelow ? [] : this.#rowsOf(label).flatMap((row) => this.#rightOf(row))
    this.#refuseMore([...more, ...further], question.column, question.row)
  }

  /** The further rows of a label that goes over several, because its row was split. */
  #rowsOf(label: Spot): Spot[] {
    const rows = this.#tables[label.table]?.rows ?? []
    const found: Spot[] = []
    for (let row = label.row + 1; row < rows.length; row += 1) {
      const cell = rows[row]?.[label.column]
      if (!cell?.continued || cell.text !== label.cell.text) break
      // A cell that goes on over these rows as well is the first one itself.
      found.push({ ...label, row, cell })
    }
    return found
  }

  #missing({ row, column }: Asked): void {
    this.findings.push(finding('label-missing', { place: {}, found: '' }, { row, column }))
  }

  #refuseMore(spots: readonly Spot[], column: string, row: string): void {
    for (const spot of spots) {
      const { cell } = spot
      if (isUnwritten(cell) || (cell.continued && spot.row > 0 && this.#isSameAbove(spot))) continue
      this.refused.add(spotId(spot))
      this.findings.push(finding('cell-split', { place: cell.place, found: cell.text }, { row, column }))
    }
  }

  #isSameAbove({ table, row, column, cell }: Spot): boolean {
    return this.#cellAt(table, row - 1, column)?.cell.text === cell.text
  }

  #cellAt(table: number, row: number, column: number): Spot | null {
    const cell: GridCell | undefined = this.#tables[table]?.rows[row]?.[column]
    return cell ? { table, row, column, cell } : null
  }

  /** Cells to the right of a label, up to the next one. */
  #rightOf({ table, row, column }: Spot): Spot[] {
    const cells = this.#tables[table]?.rows[row] ?? []
    const found: Spot[] = []
    let isOwn = true
    for (let at = column + 1; at < cells.length; at += 1) {
      const cell = cells[at]
      if (!cell) break
      // The label itself may be several columns wide.
      if (isOwn && cell.continued && cell.text === cells[column]?.text) continue
      const isLaterPart = found.length > 0 && cell.continued && cell.text === cells[at - 1]?.text
      isOwn = false
      if (this.#labels.has(spotId({ table, row, column: at }))) break
      if (!isLaterPart) found.push({ table, row, column: at, cell })
    }
    return found
  }

  /** Cells below a label, up to the next one. */
  #below({ table, row, column }: Spot): Spot[] {
    const rows = this.#tables[table]?.rows ?? []
    const found: Spot[] = []
    for (let at = row + 1; at < rows.length; at += 1) {
      const cells = rows[at] ?? []
      if (cells.some((_, c) => this.#labels.has(spotId({ table, row: at, column: c })))) break
      for (const [c, cell] of cells.entries()) {
        const isFirst = found.length === 0 && c === column
        if (isFirst || (!cell.continued && c >= column)) found.push({ table, row: at, column: c, cell })
      }
    }
    return found
  }
}
