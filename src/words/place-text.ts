/** Where something stands in a file, as a person would point to it. */

import type { Place } from '#domain/findings/finding.ts'
import type { Language } from './language.ts'
import { say } from './say.ts'

/** '“主要指标”表H14' for a sheet, '表1第5行第3列' for a Word table; a thing without a place is the whole file. */
export function placeText(language: Language, { sheet, cell, table, row, column }: Place): string {
  if (sheet !== undefined && cell !== undefined) return say(language, 'places', 'sheet-cell', { sheet, cell })
  if (sheet !== undefined) return say(language, 'places', 'sheet', { sheet })
  if (table !== undefined && row !== undefined && column !== undefined)
    return say(language, 'places', 'table-cell', { table, row, column })
  if (row !== undefined && column !== undefined) return say(language, 'places', 'line-cell', { row, column })
  if (table !== undefined) return say(language, 'places', 'table', { table })
  return say(language, 'places', 'file')
}
