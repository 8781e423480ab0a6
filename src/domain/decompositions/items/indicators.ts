/** An indicator of the first part: name, unit, nature, base and typed target. */

import { parseDecimal } from '../../decimal.ts'
import type { IndicatorContent, Nature } from '../../plans/item.ts'
import { type DecompositionFinding, finding } from '../findings.ts'
import type { Column } from '../layout/columns.ts'
import { isNothing, plainText } from '../layout/plain-text.ts'
import { type BracketNotes, bracketMeaning } from '../targets/bracket-notes.ts'
import { directionOf } from '../targets/direction.ts'
import { splitMeasure, tidyMeasure } from '../targets/measure.ts'
import { type ReadTarget, readTarget } from '../targets/read-target.ts'
import { cellAt, figureOf, figureText, linesOf, placeOf, textOf } from './cells.ts'
import type { RawItem } from './gather.ts'

/** What the file says around its tables. */
export interface Surroundings {
  readonly brackets: BracketNotes
  /** Base and target year of the plan the titles name; null where they name none. */
  readonly baseYear: number | null
  readonly targetYear: number | null
  /** Whether a note says that names with a star are binding. */
  readonly starsBind: boolean
}

function natureOf(
  item: RawItem,
  name: string,
  around: Surroundings,
  findings: DecompositionFinding[],
): Nature | null {
  const cell = cellAt(item.rows[0] ?? [], item.columns, 'nature')
  const text = textOf(cell, findings)
  if (!cell && around.starsBind) return /[*＊]$/.test(name) ? 'binding' : 'anticipatory'
  if (!cell || isNothing(text)) return null
  if (/约束/.test(text)) return 'binding'
  if (/预期|导向|指导/.test(text)) return 'anticipatory'
  findings.push(finding('nature-unknown', cell))
  return null
}

/** What a column's head says of its figures. With 年均/累计 the figures in brackets are the sums. */
function headedBy(column: Column | undefined): 'annual' | 'cumulative' | null {
  const head = plainText(column?.head.texts.join('') ?? '')
  if (/年均|增速|增长率|增幅/.test(head)) return 'annual'
  return /累计/.test(head) ? 'cumulative' : null
}

interface Named {
  readonly name: string
  readonly unit: string
}

/** The target from its column, else from the column of yearly rates and sums. */
function targetOf(
  item: RawItem,
  { name, unit }: Named,
  around: Surroundings,
  findings: DecompositionFinding[],
): ReadTarget {
  const { columns } = item
  const [row = []] = item.rows
  const planned = cellAt(row, columns, 'target')
  const rated = cellAt(row, columns, 'rate')
  const useRate = rated !== null && isNothing(planned?.text ?? '') && !isNothing(rated.text)
  const cell = useRate ? rated : (planned ?? rated)
  const read = readTarget({
    text: figureText(cell, findings),
    name,
    unit,
    brackets: bracketMeaning(around.brackets, name),
    headed: headedBy(useRate ? columns.by.rate : (columns.by.target ?? columns.by.rate)),
  })
  const found = { place: placeOf(row, cell), text: cell?.text ?? '' }
  findings.push(...read.doubts.map((code) => finding(code, found, { name })))
  if (read.unit && unit && !sameMeasure(read.unit, unit))
    findings.push(finding('target-unit-differs', found, { unit, written: read.unit }))
  return read
}

/** 百分点 and 岁 say the same as % and 年 behind a figure. */
const sameMeasure = (a: string, b: string): boolean => {
  const key = (unit: string) =>
    plainText(unit)
      .replace(/^个?百分点$/, '%')
      .replace(/^年$/, '岁')
      .toLowerCase()
  return key(a) === key(b) || key(b).startsWith(`${key(a)}/`)
}

/** Name and unit of measure; a unit in brackets behind the name is taken where the table gives none, or the same. */
function namedOf(item: RawItem, given: string, findings: DecompositionFinding[]): Named {
  const cell = cellAt(item.rows[0] ?? [], item.columns, 'unit')
  const column = tidyMeasure(textOf(cell, findings))
  const stated = isNothing(column) ? '' : column
  const name = given.replace(/\s*[*＊]+$/, '')
  const split = splitMeasure(name)
  if (stated === '' || (split.unit !== '' && sameMeasure(split.unit, stated)))
    return { name: split.name, unit: stated || split.unit }
  return { name, unit: stated }
}

/** Reads the content of an indicator named `given` in its row. */
export function indicatorContent(
  item: RawItem,
  given: string,
  around: Surroundings,
  findings: DecompositionFinding[],
): IndicatorContent {
  const { columns } = item
  const [row = []] = item.rows
  const named = namedOf(item, given, findings)
  const base = figureOf(cellAt(row, columns, 'base'), 'base-unreadable', findings)?.value ?? null
  const { target, unit } = targetOf(item, named, around, findings)
  const value = base !== null && parseDecimal(base) ? base : null
  return {
    kind: 'indicator',
    name: named.name,
    field: item.field,
    unit: named.unit || unit.replace(/^个?百分点$/, '%'),
    nature: natureOf(item, given, around, findings),
    direction: directionOf({ name: named.name, base: value, target }),
    base: value,
    baseYear: columns.by.base?.head.year ?? around.baseYear,
    target,
    targetYear: columns.by.target?.head.year ?? around.targetYear,
    definition: linesOf(cellAt(row, columns, 'definition'), findings),
  }
}
