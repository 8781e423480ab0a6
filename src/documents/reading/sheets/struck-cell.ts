/** A cell whose own font is struck out: what it shows, with the line through it, and no number. */

import { struckOut } from '#domain/grids/struck.ts'
import { type RawCell, textCell } from './raw-table.ts'

export const struckCell = ({ text, formula }: RawCell): RawCell => textCell(struckOut(text), formula)
