/** Brings the units of an item to their full names, and says what is doubtful about them. */

import type { Place } from '../../findings/finding.ts'
import { isGroupName, type UnitResolver } from '../../units/resolver.ts'
import { tidyUnit } from '../../units/spelling.ts'
import { type DecompositionFinding, finding } from '../findings.ts'
import { cellAt, linesOf, placeOf } from '../items/cells.ts'
import type { RawItem } from '../items/gather.ts'
import type { Columns } from '../layout/columns.ts'
import { type UnitColumn, type WrittenUnits, writtenUnits } from './unit-cell.ts'
import { looksLikeUnit } from './unit-list.ts'

/** A unit as written, and where. */
interface WrittenUnit {
  readonly name: string
  readonly place: Place
}

/** The units of an item as its cells name them. */
export interface RawUnits {
  readonly leads: readonly WrittenUnit[]
  readonly supporters: readonly WrittenUnit[]
  /** Where a lead should stand. */
  readonly place: Place
}

export interface Assigned {
  readonly leads: readonly string[]
  readonly supporters: readonly string[]
}

const roles = ['lead', 'responsible', 'supporters'] as const

/** 责任单位 beside a column of supporters holds leads only. */
const meaning = (role: (typeof roles)[number], { by }: Columns): UnitColumn =>
  role === 'responsible' && by.supporters ? 'lead' : role

/** Units of some rows, by their columns; a merged cell counts once. */
function unitsOfRows(rows: RawItem['rows'], columns: Columns, findings: DecompositionFinding[]): RawUnits {
  const leads: WrittenUnit[] = []
  const supporters: WrittenUnit[] = []
  for (const [i, row] of rows.entries())
    for (const role of roles) {
      const cell = cellAt(row, columns, role)
      if (!cell || (i > 0 && cell.continued)) continue
      // Line ends matter here: they part names.
      const written = writtenUnits(linesOf(cell, findings), meaning(role, columns))
      leads.push(...written.leads.map((name) => ({ name, place: cell.place })))
      supporters.push(...written.supporters.map((name) => ({ name, place: cell.place })))
    }
  const [first = []] = rows
  const cell = cellAt(first, columns, 'lead') ?? cellAt(first, columns, 'responsible')
  return { leads, supporters, place: placeOf(first, cell ?? cellAt(first, columns, 'name')) }
}

/** The units of an item: its own cells, else those behind its name, else those of its parts. */
export function rawUnits(
  item: RawItem,
  behindName: WrittenUnits,
  findings: DecompositionFinding[],
): RawUnits {
  const own = unitsOfRows(item.rows, item.columns, findings)
  if (own.leads.length > 0) return own
  const place = placeOf(item.rows[0] ?? [], cellAt(item.rows[0] ?? [], item.columns, 'name'))
  const at = (name: string) => ({ name, place })
  const behind = {
    leads: behindName.leads.map(at),
    supporters: [...behindName.supporters.map(at), ...own.supporters],
    place: own.place,
  }
  if (behind.leads.length > 0) return behind
  const parts = unitsOfRows(item.parts, item.columns, findings)
  const [lead, ...rest] = parts.leads
  return {
    leads: lead ? [lead] : [],
    supporters: [...behind.supporters, ...rest, ...parts.supporters],
    place: own.place,
  }
}

/** Names of all units of an item, for the resolver to know what the file itself writes. */
export const namesOf = ({ leads, supporters }: RawUnits): string[] =>
  [...leads, ...supporters].map(({ name }) => name)

function doubtOf({ name, place }: WrittenUnit, resolver: UnitResolver): DecompositionFinding[] {
  const unit = resolver.resolve(name)
  const found = { place, text: name }
  if (unit.isOpenGroup) return [finding('group-open', found)]
  if (!unit.isKnown) return [finding('unit-unlisted', found)]
  if (!isGroupName(unit.name) && !looksLikeUnit(unit.name)) return [finding('unit-doubtful', found)]
  return unit.name === tidyUnit(name) ? [] : [finding('unit-renamed', found, { name: unit.name })]
}

/** Full names of an item's units, each once; who leads does not support as well. */
export function assignUnits(
  raw: RawUnits,
  resolver: UnitResolver,
  findings: DecompositionFinding[],
): Assigned {
  const leads: string[] = []
  const supporters: string[] = []
  const add = (names: string[], unit: WrittenUnit) => {
    findings.push(...doubtOf(unit, resolver))
    const { name } = resolver.resolve(unit.name)
    if (![...leads, ...supporters].includes(name)) names.push(name)
    else findings.push(finding('unit-repeated', { place: unit.place, text: unit.name }, { name }))
  }
  for (const unit of raw.leads) add(leads, unit)
  for (const unit of raw.supporters) add(supporters, unit)
  if (leads.length > 1) {
    const text = raw.leads.map(({ name }) => name).join('、')
    findings.push(finding('leads-shared', { place: raw.place, text }, { lead: leads[0] ?? '' }))
  }
  return { leads, supporters }
}
