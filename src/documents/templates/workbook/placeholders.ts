/** Placeholders of a workbook template, with the sheet and the cell each stands in. */

import { readable } from '../../packages/markup.ts'
import { partText } from '../../packages/parts.ts'
import { keysIn, shortened } from '../placeholder-text.ts'
import type { TemplateFile } from '../template-file.ts'
import type { WordPlaceholder } from '../word/placeholders.ts'
import { sharedPath, sheetParts } from './parts.ts'
import { cellText, plainText, type SheetRow, sharedStrings, sheetRows } from './sheet-cells.ts'

/** Beside the cells: drawings, charts, notes and page headers hold texts that are not filled. */
const otherParts = /^xl\/(drawings|charts|diagrams)\/[^/]+\.xml$|^xl\/comments[^/]*\.xml$/i

export function workbookPlaceholders({ parts, main }: TemplateFile): WordPlaceholder[] {
  const shared = sharedStrings(partText(parts, sharedPath(parts) ?? ''))
  let rowsBefore = 0
  const inSheets = sheetParts(parts, main).flatMap(({ name, path }) => {
    const xml = partText(parts, path)
    const { rows, inside } = sheetRows(xml)
    const inCells = rows.flatMap((row) => inRow(row, { name, shared, row: ++rowsBefore }))
    return [...inCells, ...unreached(inside ? xml.slice(0, inside.from) + xml.slice(inside.to) : xml, name)]
  })
  const others = [...parts.keys()].filter((name) => otherParts.test(name))
  return [...inSheets, ...others.flatMap((name) => unreached(partText(parts, name), ''))]
}

const inRow = (
  { number, cells }: SheetRow,
  { name, shared, row }: { name: string; shared: readonly string[]; row: number },
): WordPlaceholder[] =>
  cells.flatMap((cell) => {
    const found = cellText(cell, shared)
    const text = found === null ? readable(cell.content.replace(/<[^>]*>/g, ' ')) : plainText(found)
    const around = `${name}!${cell.column}${number}：${shortened(text)}`
    const reached = { isReached: found !== null, place: 'cell', outerRow: null } as const
    return keysIn(text)
      .filter(({ isBare }) => !isBare)
      .map((key) => ({ ...key, ...reached, row, inMargin: false, around }))
  })

function unreached(xml: string, place: string): WordPlaceholder[] {
  if (!xml.includes('{{')) return []
  const text = readable(xml.replace(/<[^>]*>/g, ' '))
  return keysIn(text)
    .filter(({ isWhole }) => isWhole)
    .map((key) => ({
      ...{ ...key, row: null, outerRow: null, inMargin: true, around: place, isReached: false },
      place: 'sheet',
    }))
}
