/** An item's name out of its cells: without its number, without units that stand behind it. */

import { type DecompositionFinding, finding } from '../findings.ts'
import { leadingNumber } from '../layout/numbers.ts'
import { oneLine } from '../layout/plain-text.ts'
import { groupName } from '../layout/sections.ts'
import { nobody, splitTrailingUnits, type WrittenUnits } from '../responsibilities/unit-cell.ts'
import { cellAt, placeOf, textOf } from './cells.ts'
import type { RawItem } from './gather.ts'

export interface ItemName {
  readonly name: string
  readonly units: WrittenUnits
}

/** A number in front goes where the item has no other, or the same one. */
function withoutNumber(text: string, { number }: RawItem): string {
  const leading = leadingNumber(text)
  if (!leading) return text
  return number.written === null || number.written.value === leading.number.value ? leading.rest : text
}

/** 专栏1 产业载体提升工程 in a row of its own or in the column 专栏 is the name 产业载体提升工程; '' without a name. */
function columnName(item: RawItem): string {
  const column = cellAt(item.rows[0] ?? [], item.columns, 'column')?.text ?? ''
  const title = /^\s*专栏/.test(item.group) && item.rows.length > 1 ? item.group : column
  return groupName(oneLine(title).replace(/^专栏\s*[\d０-９一二三四五六七八九十]+[\s:：、.．]*/, ''))
}

/** Names of the rows that make up one item, each once. */
function rowNames(item: RawItem, findings: DecompositionFinding[]): string[] {
  const names = item.rows.flatMap((row) => {
    const cell = cellAt(row, item.columns, 'name')
    return cell?.continued ? [] : [textOf(cell, findings)]
  })
  return [...new Set(names.filter((name) => name !== ''))]
}

/**
 * The item's name and the units written behind it. Several names under one number are joined and reported.
 * A missing name is an error.
 */
export function nameOf(item: RawItem, findings: DecompositionFinding[]): ItemName {
  const [row = []] = item.rows
  const cell = cellAt(row, item.columns, 'name')
  const names = rowNames(item, findings)
  const first = { place: placeOf(row, cell), text: names.join('；') || item.number.text }
  if (names.length === 0) {
    findings.push(finding('name-missing', first))
    return { name: '', units: nobody }
  }
  if (names.length > 1) findings.push(finding('parts-joined', first, { count: names.length }))
  const column = names.length > 1 ? columnName(item) : ''
  if (column) return { name: column, units: nobody }
  const { text, units } = splitTrailingUnits(withoutNumber(names.join('、'), item))
  return { name: text, units }
}
