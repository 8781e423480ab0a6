/** Finds the labels of a Word form wherever they stand now: by key, else by the words of their item's table. */

import type { Grid, GridCell } from '../grids/grid.ts'
import { finding, type WorkbookFinding } from '../workbooks/findings.ts'
import type { WorkbookMatch } from '../workbooks/workbook.ts'
import { type Block, type Label, labelsOf } from './blocks.ts'
import { firstLine, type Spot, spotId, spotsOf } from './spots.ts'

export interface Located {
  /** Where each label stands, by its key. */
  readonly spots: ReadonlyMap<string, Spot>
  /** Items whose table was known by its words alone. */
  readonly matches: readonly WorkbookMatch[]
  /** Rows in which an item stands a second time. */
  readonly copied: readonly Area[]
  readonly findings: readonly WorkbookFinding[]
}

export interface Area {
  readonly table: number
  readonly from: number
  /** The first row behind it. */
  readonly to: number
}

const at = ({ cell }: Spot) => ({ place: cell.place, found: cell.text.split('\n')[0] ?? '' })

/** Labels with their spots; findings for what is missing, doubled or matched by words alone. */
export function locateLabels(
  tables: readonly Grid[],
  blocks: readonly Block[],
  namesIn: (cell: GridCell) => readonly string[],
): Located {
  const search = new Search(tables, blocks)
  search.byKey(namesIn)
  for (const block of blocks) search.title(block)
  for (const block of blocks) search.labels(block)
  const { spots, matches, copied, findings } = search
  return { spots, matches, copied, findings }
}

class Search {
  readonly spots = new Map<string, Spot>()
  readonly matches: WorkbookMatch[] = []
  readonly findings: WorkbookFinding[] = []
  readonly copied: Area[] = []
  readonly #blocks: readonly Block[]
  readonly #all: readonly Spot[]
  readonly #taken = new Set<string>()
  readonly #byWords = new Map<string, Spot[]>()
  /** Blocks known by the words of their title. */
  readonly #named = new Set<Block>()

  constructor(tables: readonly Grid[], blocks: readonly Block[]) {
    this.#blocks = blocks
    this.#all = spotsOf(tables)
    for (const spot of this.#all) {
      const words = firstLine(spot.cell.text)
      if (words === '') continue
      const same = this.#byWords.get(words)
      if (same) same.push(spot)
      else this.#byWords.set(words, [spot])
    }
  }

  byKey(namesIn: (cell: GridCell) => readonly string[]): void {
    const labels = new Map(
      this.#blocks.flatMap((block) => labelsOf(block).map((label) => [label.key, { block, label }])),
    )
    // A key stands there by tag, alias and bookmark.
    const found = this.#all.flatMap((spot) =>
      [...new Set(namesIn(spot.cell))].flatMap((key) => {
        const known = labels.get(key)
        return known ? [{ spot, ...known }] : []
      }),
    )
    const doubled = found.filter(({ spot, label }) => {
      const isFirst = !this.spots.has(label.key)
      if (isFirst) this.#take(label, spot)
      else this.#taken.add(spotId(spot))
      return !isFirst
    })
    for (const { spot, block, label } of doubled) if (label === block.title) this.#copy(block, spot)
    for (const { spot, label } of doubled) {
      if (!this.#isCopied(spot))
        this.findings.push(finding('label-doubled', at(spot), { column: label.lines[0] ?? '' }))
    }
    const own = new Set([...this.spots.values()].map(({ table }) => table))
    for (const { spot } of doubled)
      if (!own.has(spot.table)) this.copied.push({ table: spot.table, from: 0, to: Number.POSITIVE_INFINITY })
  }

  /** A whole item stands there again: said once, not for each of its labels. */
  #copy({ entry }: Block, spot: Spot): void {
    const details = { row: entry.name, number: String(entry.number) }
    this.findings.push(finding('table-doubled', at(spot), details))
    const isTitle = (words: string): boolean =>
      this.#blocks.some(({ title }) => title && firstLine(title.lines[0] ?? '') === words)
    const next = this.#all.find(
      ({ table, row, cell }) => table === spot.table && row > spot.row && isTitle(firstLine(cell.text)),
    )
    this.copied.push({ table: spot.table, from: spot.row, to: next?.row ?? Number.POSITIVE_INFINITY })
  }

  #isCopied({ table, row }: Spot): boolean {
    return this.copied.some((area) => area.table === table && area.from <= row && row < area.to)
  }

  /** An item's own cell; what stands under the same words again is a copy. */
  title(block: Block): void {
    const { title, entry } = block
    if (!title) return
    const words = firstLine(title.lines[0] ?? '')
    const same = (this.#byWords.get(words) ?? []).filter((spot) => !this.#taken.has(spotId(spot)))
    const [first, ...more] = same
    const known = this.spots.has(title.key)
    const details = { row: entry.name, number: String(entry.number) }
    for (const copy of known ? same : more) this.#copy(block, copy)
    if (known) return
    if (!first) {
      this.findings.push(finding('table-missing', { place: {}, found: '' }, details))
      return
    }
    this.findings.push(finding('table-by-name', at(first), details))
    this.matches.push({ ...at(first), row: title.lines[0] ?? '' })
    this.#named.add(block)
    this.#take(title, first)
  }

  labels(block: Block): void {
    // Where its table is missing, that was said.
    if (block.title && !this.spots.has(block.title.key)) return
    const open = labelsOf(block).filter(({ key }) => !this.spots.has(key))
    const wanted = new Set(open.map(({ lines }) => firstLine(lines[0] ?? '')))
    for (const words of wanted) {
      const same = open.filter(({ lines }) => firstLine(lines[0] ?? '') === words)
      this.#match(block, same, this.#candidates(block, words))
    }
  }

  /** Labels of the same words, in the order in which they stand; more places than labels cannot be told apart. */
  #match(block: Block, labels: readonly Label[], found: readonly Spot[]): void {
    for (const [index, label] of labels.entries()) {
      const spot = found[index]
      const details = { row: block.entry.name, column: label.lines[0] ?? '' }
      if (spot && found.length > labels.length) {
        this.findings.push(finding('label-doubled', at(spot), details))
      } else if (spot) {
        this.#take(label, spot)
        // Where the whole table is known by its words, that was said.
        if (!this.#named.has(block) && !isHint(block, label))
          this.findings.push(finding('label-by-name', at(spot), details))
      } else if (!isHint(block, label)) {
        this.findings.push(finding('label-missing', { place: {}, found: '' }, details))
      }
    }
  }

  #candidates({ title }: Block, words: string): Spot[] {
    const from = title ? this.spots.get(title.key) : undefined
    const free = (this.#byWords.get(words) ?? []).filter((spot) => !this.#taken.has(spotId(spot)))
    if (!from) return free.filter((spot) => !this.#isInItem(spot))
    const end = this.#nextTitle(from)
    return free.filter(({ table, row }) => table === from.table && row > from.row && row < end)
  }

  readonly #titleSpots = (): Spot[] =>
    this.#blocks.flatMap(({ title }) => (title ? (this.spots.get(title.key) ?? []) : []))

  /** Tables grow together where what stood between them is deleted. */
  #nextTitle({ table, row }: Spot): number {
    const later = this.#titleSpots().filter((spot) => spot.table === table && spot.row > row)
    return Math.min(Number.POSITIVE_INFINITY, ...later.map((spot) => spot.row))
  }

  #isInItem(spot: Spot): boolean {
    return this.#titleSpots().some(({ table, row }) => table === spot.table && row < spot.row)
  }

  #take({ key }: Label, spot: Spot): void {
    this.spots.set(key, spot)
    this.#taken.add(spotId(spot))
  }
}

/** A list of choices may go: it only helps. */
const isHint = ({ questions }: Block, label: Label): boolean => questions.some(({ hint }) => hint === label)
