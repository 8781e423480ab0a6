/**
 * Fills a workbook template in its own XML: cells with keys get texts or numbers, rows of an item's keys are repeated,
 * and what refers to rows below goes with them. Everything else stays as it was saved, byte for byte.
 */

import { Refusal } from '#domain/refusal.ts'
import type { TemplateKey } from '#domain/templates/keys.ts'
import { editPart, partText, setPart } from '../../packages/parts.ts'
import { remaining } from '../everywhere.ts'
import { type FileFacts, type Filling, unguarded } from '../filling.ts'
import { refuseLong } from '../long-rows.ts'
import { packTemplate, type TemplateFile } from '../template-file.ts'
import { finishWorkbook } from './finish.ts'
import { type SheetPart, sharedPath, sheetParts } from './parts.ts'
import { workbookPlaceholders } from './placeholders.ts'
import type { MovesOf } from './references.ts'
import { cellLooks } from './row-heights.ts'
import { type Repeated, type RowMoves, rowMoves } from './row-moves.ts'
import { sharedStrings, sheetRows } from './sheet-cells.ts'
import { filledRows, groupIn, type SheetFilling } from './sheet-fill.ts'
import { movedSheet } from './sheet-move.ts'

export interface WorkbookFill {
  readonly template: TemplateFile
  readonly keys: readonly TemplateKey[]
  readonly filling: Filling
  readonly facts: FileFacts
}

/** Bytes of the workbook. Refuses `template-unfilled` where a placeholder remains. */
export function fillWorkbook({ template, keys, filling, facts }: WorkbookFill): Uint8Array {
  const parts = new Map(template.parts)
  const sheets = sheetParts(parts, template.main)
  const shared = sharedStrings(partText(parts, sharedPath(parts) ?? ''))
  const asked = { keys, filling, shared }
  const moves = new Map(sheets.map((sheet) => [sheet.name, movesIn(partText(parts, sheet.path), asked)]))
  const movesOf: MovesOf = (name) => moves.get(name)
  for (const sheet of sheets) fillSheet(parts, sheet, { ...asked, movesOf })
  finishWorkbook(parts, template.main, { sheets, movesOf, facts })
  const left = [...workbookPlaceholders({ ...template, parts }), ...remaining({ parts })]
  if (left.length > 0)
    throw new Refusal('template-unfilled', {
      found: left
        .slice(0, 5)
        .map(({ key }) => key)
        .join('、'),
    })
  restoreBraces(parts)
  return packTemplate(parts, facts.datedOn)
}

/** Rows that hold keys of one group, next to each other, are repeated together. */
function movesIn(xml: string, asked: Omit<SheetFilling, 'movesOf'>): RowMoves {
  const repeated: (Repeated & { group: string })[] = []
  let characters = 0
  for (const row of sheetRows(xml).rows) {
    const group = groupIn(row, asked)
    if (group === null) continue
    characters += row.cells.reduce((sum, { content }) => sum + content.length, 0)
    const last = repeated.at(-1)
    const copies = Math.max(1, asked.filling.rows.get(group)?.length ?? 0)
    if (last?.group === group && last.last === row.number - 1)
      repeated[repeated.length - 1] = { ...last, last: row.number }
    else repeated.push({ first: row.number, last: row.number, copies, group })
  }
  refuseLong(characters)
  return rowMoves(repeated)
}

function fillSheet(parts: Map<string, Uint8Array>, sheet: SheetPart, asked: SheetFilling): void {
  const xml = partText(parts, sheet.path)
  const { rows, inside } = sheetRows(xml)
  const moves = asked.movesOf(sheet.name)
  if (!inside || !moves) return
  const looks = cellLooks(partText(parts, 'xl/styles.xml'), xml)
  const filled = filledRows(rows, { sheet: sheet.name, moves, looks, asked })
  const head = movedSheet(xml.slice(0, inside.from), { sheet: sheet.name, moves, movesOf: asked.movesOf })
  const tail = movedSheet(xml.slice(inside.to), { sheet: sheet.name, moves, movesOf: asked.movesOf })
  setPart(parts, sheet.path, head + filled + tail)
}

function restoreBraces(parts: Map<string, Uint8Array>): void {
  for (const name of parts.keys()) if (/\.xml$/i.test(name)) editPart(parts, name, unguarded)
}
