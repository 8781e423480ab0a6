/** One workbook in the hands of its users: the file as it goes along, and what each slot must be read as in the end. */

import { type LayoutCell, sheetLayouts } from '#domain/workbooks/layout.ts'
import { cellKey } from '#domain/workbooks/mark.ts'
import type { Slot } from '#domain/workbooks/slot.ts'
import type { UnitWorkbookExpectation } from '#domain/workbooks/workbook.ts'
import type { Chance } from './chance.ts'
import type { Want } from './contents.ts'
import { type ModelCell, type ModelSheet, textOf } from './file-model.ts'

/** refused: the file must not be accepted as it is; what it shows of the slot until then does not count. */
/** open: nobody can know it any more, and whoever reads it is told so. */
export type SlotWant = Want | { readonly is: 'refused' | 'open' }

export interface SlotAt {
  readonly key: string
  readonly entryId: string
  readonly layout: LayoutCell & { readonly slot: Slot }
}

export interface Story {
  readonly chance: Chance
  sheets: ModelSheet[]
  readonly slots: ReadonlyMap<string, SlotAt>
  readonly wants: Map<string, SlotWant>
  /** What stands by the time the file comes back. */
  expected: UnitWorkbookExpectation
  /** An error must stand somewhere, whatever the slots say. */
  mustRefuse: boolean
  /** A warning or an error must stand somewhere. */
  mustTell: boolean
  /** What was done, for the report. */
  readonly steps: string[]
}

export function slotsOf(expected: UnitWorkbookExpectation): ReadonlyMap<string, SlotAt> {
  return new Map(
    sheetLayouts(expected).flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.cells.flatMap((cell) => {
          const key = cellKey(row.entryId, cell.slotKey)
          return cell.slot
            ? [[key, { key, entryId: row.entryId, layout: { ...cell, slot: cell.slot } }] as const]
            : []
        }),
      ),
    ),
  )
}

/** Tells every input cell of a fresh form whose slot it is, by the form's own keys. */
export function own(sheets: readonly ModelSheet[], expected: UnitWorkbookExpectation): void {
  for (const layout of sheetLayouts(expected)) {
    const sheet = sheets.find(({ name }) => name === layout.name)
    for (const row of layout.rows) {
      const line = sheet?.rows.find((cells) => textOf(cells[0]) === row.key)
      for (const cell of row.cells) {
        const at = sheet?.rows[sheet.keyRow]?.findIndex((key) => textOf(key) === cell.column) ?? -1
        const found = line?.[at]
        if (found && cell.slot) found.owner = cellKey(row.entryId, cell.slotKey)
      }
    }
  }
}

/** A copy that can be changed without the original. */
export const copied = (sheets: readonly ModelSheet[]): ModelSheet[] =>
  sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => ({ ...cell }))),
    merges: sheet.merges.map(({ s, e }) => ({ s: { ...s }, e: { ...e } })),
  }))

/** Whether what is seen contradicts the hidden keys: without the keys it would be right again. */
export const isRearranged = ({ steps }: Story): boolean =>
  steps.includes('sort what is seen') || steps.includes('swap what is seen')

export const tables = ({ sheets }: Story): ModelSheet[] => sheets.filter(({ rows }) => rows.some(isOwned))

export const isOwned = (row: readonly ModelCell[]): boolean => row.some(({ owner }) => owner !== '')

/** Indexes of the rows people fill in. */
export const filledRows = ({ rows }: ModelSheet): number[] =>
  rows.flatMap((row, at) => (isOwned(row) ? [at] : []))

export function wantAll(story: Story, cells: readonly ModelCell[], want: SlotWant): void {
  for (const { owner } of cells) if (owner !== '') story.wants.set(owner, want)
}
