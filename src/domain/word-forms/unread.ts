/** What stands in a returned Word form and is not read: told, never dropped in silence. */

import type { Place } from '../findings/finding.ts'
import type { Beside } from '../grids/cell-facts.ts'
import type { Grid, GridCell, GridFile } from '../grids/grid.ts'
import { narrow } from '../workbooks/cells/text.ts'
import { finding, type WorkbookFinding } from '../workbooks/findings.ts'
import type { Block, Label } from './blocks.ts'
import type { Input, Inputs } from './inputs.ts'
import type { Located } from './locate.ts'
import { isUnwritten, type Spot, spotId, spotsOf } from './spots.ts'

const lettersOf = (text: string): string => narrow(text).replace(/\s/g, '')

/** Labels that say something else now. Another unit of measure over figures makes other figures. */
export function labelFindings(blocks: readonly Block[], spots: ReadonlyMap<string, Spot>): WorkbookFinding[] {
  return blocks.flatMap(({ title, bands, questions, entry }) => {
    const changed = (label: Label | null, code: 'locked-changed' | 'measure-changed' = 'locked-changed') => {
      const cell = label ? spots.get(label.key)?.cell : undefined
      const right = label?.lines.join('\n') ?? ''
      if (!cell || lettersOf(cell.text) === lettersOf(right)) return []
      const details = { row: entry.name, column: label === title ? '' : (label?.lines[0] ?? '') }
      return [finding(code, { place: cell.place, found: cell.text }, { right, ...details })]
    }
    return [
      ...changed(title),
      ...bands.flatMap(({ value, grade, columns }) => [
        ...columns.flatMap(({ head }) => changed(head)),
        ...changed(value, entry.measure === '' ? 'locked-changed' : 'measure-changed'),
        ...changed(grade),
      ]),
      ...questions.flatMap(({ label, hint }) => [...changed(label), ...changed(hint)]),
    ]
  })
}

const besideCodes = {
  tracked: 'tracked-changes',
  comment: 'comment-unread',
  note: 'footnote-unread',
  picture: 'picture-unread',
  box: 'box-unread',
  hidden: 'hidden-unread',
  struck: 'struck-out',
  dropdown: 'drop-down-unread',
} as const

/** Tracked changes, comments, notes and pictures in cells that are read: a cell's text is not all of it. */
export const besideFindings = (
  inputs: readonly Input[],
  besideOf: (cell: GridCell) => readonly Beside[],
): WorkbookFinding[] =>
  inputs.flatMap(({ asked: { row, column }, spot: { cell } }) =>
    besideOf(cell).map(({ kind, text }) =>
      finding(besideCodes[kind], { place: cell.place, found: text }, { row, column }),
    ),
  )

/** The same for a report in the unit's own words: it is read outside of tables. */
export const aroundFindings = ({ facts }: GridFile): WorkbookFinding[] =>
  (facts?.around ?? []).flatMap(({ kind, text }) =>
    kind === 'picture'
      ? [finding('picture-around', { place: {}, found: '' })]
      : [finding(besideCodes[kind], { place: {}, found: text }, wholeText)],
  )

const wholeText = { row: '报告', column: '正文' }

/** Remarks and text boxes where nothing is filled in: at labels, and outside of the tables. */
export function restFindings({ facts }: GridFile, inputs: readonly Input[]): WorkbookFinding[] {
  const read = new Set(inputs.map(({ spot: { cell } }) => placeKey(cell.place)))
  const cells = (facts?.cells ?? []).filter((cell) => !read.has(placeKey(cell)))
  const around = facts?.around ?? []
  return [
    ...cells.flatMap(({ table, row, column, beside }) => saidBeside({ table, row, column }, beside)),
    ...saidBeside({}, around),
    ...(around.some(({ kind }) => kind === 'picture')
      ? [finding('picture-around', { place: {}, found: '' })]
      : []),
  ]
}

const placeKey = ({ table, row, column }: Place): string => `${table} ${row} ${column}`

const saidBeside = (place: Place, beside: readonly Beside[]): WorkbookFinding[] =>
  beside.flatMap(({ kind, text }) =>
    text.trim() !== '' && (kind === 'comment' || kind === 'note' || kind === 'box' || kind === 'dropdown')
      ? [finding('outside', { place, found: text })]
      : [],
  )

/** Filled cells that no label claims, and tables that are none of the form's. */
export function leftFindings(
  tables: readonly Grid[],
  { blocks, spots, copied }: Pick<Located, 'spots' | 'copied'> & { readonly blocks: readonly Block[] },
  { inputs, refused }: Inputs,
): WorkbookFinding[] {
  const used = new Set([...[...spots.values(), ...inputs.map(({ spot }) => spot)].map(spotId), ...refused])
  const ours = new Set([...spots.values()].map(({ table }) => table))
  // That an item stands there twice was said.
  const isCopied = ({ table, row }: Spot): boolean =>
    copied.some((area) => area.table === table && area.from <= row && row < area.to)
  const left = spotsOf(tables).filter(
    (spot) => !used.has(spotId(spot)) && !isUnwritten(spot.cell) && !isCopied(spot),
  )
  const foreign = new Set(left.filter(({ table }) => !ours.has(table)).map(({ table }) => table))
  return [
    ...left
      .filter(({ table }) => ours.has(table))
      .map((spot) => {
        const { place, text } = spot.cell
        return finding('outside', { place, found: text }, { row: itemAbove(blocks, spots, spot) })
      }),
    ...[...foreign].map((table) => {
      const cells = left.filter((spot) => spot.table === table).map(({ cell }) => cell)
      const text = cells.map((cell) => cell.text).join(' ')
      return finding('table-ignored', { place: { table: cells[0]?.place.table ?? table + 1 }, found: text })
    }),
  ]
}

/** The item in whose table a cell stands; '' among the unit's own texts. */
function itemAbove(blocks: readonly Block[], spots: ReadonlyMap<string, Spot>, { table, row }: Spot): string {
  const above = blocks.flatMap(({ title, entry }) => {
    const spot = title ? spots.get(title.key) : undefined
    return spot?.table === table && spot.row <= row ? [{ row: spot.row, name: entry.name }] : []
  })
  return above.toSorted((a, b) => b.row - a.row)[0]?.name ?? ''
}
