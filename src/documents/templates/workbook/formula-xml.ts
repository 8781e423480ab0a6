/** Formulas as the parts of a workbook write them. */

import { escaped, readable } from '../../packages/markup.ts'
import { type FormulaPlace, type MovesOf, movedFormula } from './references.ts'

/** Between tags: its quotes stay as they are. */
export const formulaXml = (formula: string): string => escaped(formula).replaceAll('&quot;', '"')

/** A formula's XML after the rows it names have moved. */
export const movedXml = (xml: string, place: FormulaPlace, movesOf: MovesOf): string =>
  formulaXml(movedFormula(readable(xml), place, movesOf))
