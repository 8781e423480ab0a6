/** Which column of a table holds what, told by its heads and, where they leave it open, by what stands below. */

import type { GridCell } from '../../grids/grid.ts'
import type { ItemKind } from '../../plans/item.ts'
import { partWords, type Role } from './head-words.ts'
import type { Head } from './heads.ts'
import { plainText } from './plain-text.ts'

/** Where a thing stands: its column, the last column its head is merged over, and its head. */
export interface Column {
  readonly at: number
  readonly to: number
  readonly head: Head
}

export type ColumnRole =
  | 'number'
  | 'field'
  | 'column'
  | 'name'
  | 'unit'
  | 'nature'
  | 'taskKind'
  | 'base'
  | 'target'
  | 'rate'
  | 'lead'
  | 'responsible'
  | 'supporters'
  | 'content'
  | 'years'
  | 'investment'
  | 'definition'

type ColumnsByRole = { readonly [R in ColumnRole]?: Column | undefined }

export interface Columns {
  readonly part: ItemKind
  readonly by: ColumnsByRole
  readonly width: number
}

type Rows = readonly (readonly GridCell[])[]

/** How much each role speaks for a part. */
const evidence: Readonly<Record<ItemKind, Readonly<Partial<Record<Role, number>>>>> = {
  indicator: { indicator: 4, unit: 1, nature: 1, base: 1, target: 1, year: 1, rate: 1 },
  task: { task: 4, measure: 2 },
  project: { project: 4, column: 2, investment: 3, content: 2, years: 1 },
}

const parts: readonly ItemKind[] = ['indicator', 'task', 'project']

/** The part that the nearest title speaks of alone; null where none does. */
function titledPart(titles: readonly string[]): ItemKind | null {
  for (const title of titles.toReversed()) {
    const named = partWords.filter(([, words]) => words.test(title))
    if (named.length === 1) return named[0]?.[0] ?? null
  }
  return null
}

/** The part a table with these heads is; null where neither heads nor titles tell. */
function partOf(heads: readonly Head[], titles: readonly string[]): ItemKind | null {
  const titled = titledPart(titles)
  const scores = parts.map((part) => ({
    part,
    score:
      heads.reduce((sum, { role }) => sum + (evidence[part][role] ?? 0), 0) + (part === titled ? 1.5 : 0),
  }))
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score >= 1.5 ? best.part : null
}

const own = (rows: Rows, at: number): string[] =>
  rows.flatMap((row) => {
    const cell = row[at]
    return cell && cell.text !== '' && !cell.continued ? [plainText(cell.text)] : []
  })

const mostly = (texts: readonly string[], words: RegExp): boolean =>
  texts.length > 0 && texts.filter((text) => words.test(text)).length * 2 > texts.length

/** 属性, 类型 and 类别 mean what stands in them. */
function settledKind(rows: Rows, at: number): 'nature' | 'taskKind' | 'field' {
  const texts = own(rows, at)
  if (mostly(texts, /约束|预期|导向/)) return 'nature'
  return mostly(texts, /^(?:重大|重点)?(?:战略|改革|任务|举措|工程)(?:任务|举措|类)?$/) ? 'taskKind' : 'field'
}

/** 单位 is a measure over 亿元 and %, but the responsible unit over 区教育局. */
const isOffice = (rows: Rows, at: number): boolean => mostly(own(rows, at), /[局委办部会院道镇乡]$/)

/** How large a share of the column's rows only repeats the row above. */
const repeated = (rows: Rows, at: number): number =>
  rows.length === 0 ? 0 : rows.filter((row) => row[at]?.continued).length / rows.length

const nameRoles: Readonly<Record<ItemKind, readonly Role[]>> = {
  indicator: ['indicator', 'name', 'project'],
  task: ['task', 'measure', 'name', 'content', 'project'],
  project: ['project', 'name', 'task', 'column', 'content'],
}

interface Table {
  readonly part: ItemKind
  readonly columns: readonly Column[]
  readonly rows: Rows
}

const ofRole = (columns: readonly Column[], role: Role): Column | undefined =>
  columns.find(({ head }) => head.role === role)

/** The column that names the items: by its head, a column merged over several rows only where no other fits. */
function nameColumn({ part, columns, rows }: Table): Column | undefined {
  const fitting = nameRoles[part].flatMap((role) => columns.filter(({ head }) => head.role === role))
  const numbers = ofRole(columns, 'number')
  const grouped = numbers ? repeated(rows, numbers.at) : 0
  return fitting.find(({ at }) => repeated(rows, at) <= grouped + 0.3) ?? fitting[0]
}

const saysBase = ({ head }: Column): boolean => head.role === 'base'

/**
 * The column of the planned value: five years after the base, else what is called a target, else the last column up
 * to ten years after the base. Goals beyond the period (远景) are none.
 */
function targetColumn(columns: readonly Column[], base: Column | undefined): Column | undefined {
  const candidates = columns.filter((column) => column !== base)
  const first = base?.head.year ?? null
  const fitting = candidates.filter(({ head }) => first !== null && head.year === first + 5)
  const near = candidates.filter(
    ({ head }) => first === null || head.year === null || head.year <= first + 10,
  )
  const named = near.filter(({ head }) => head.role === 'target')
  return fitting.at(-1) ?? named.at(-1) ?? near.at(-1) ?? candidates.at(-1)
}

/** Base and target among the columns of years and values. */
function valueColumns(columns: readonly Column[]): ColumnsByRole {
  const values = columns.filter(({ head }) => ['base', 'target', 'year'].includes(head.role))
  const yearly = values.filter(({ head }) => head.year !== null)
  const earliest =
    yearly.length > 1 ? yearly.reduce((a, b) => ((b.head.year ?? 0) < (a.head.year ?? 0) ? b : a)) : undefined
  const reported = columns.find(({ head }) => head.role === 'other' && head.year !== null)
  const base = values.find(saysBase) ?? earliest ?? (yearly.length > 0 ? reported : undefined)
  const target = targetColumn(values, base)
  return { base, target, rate: ofRole(columns, 'rate') }
}

/** Who answers: 牵头单位 before 责任单位; beside a lead column 责任单位 are those who support. */
function officeColumns({ columns, rows }: Table): ColumnsByRole {
  const lead = ofRole(columns, 'lead')
  const supporters = ofRole(columns, 'supporters')
  const unit = ofRole(columns, 'unit')
  const responsible =
    ofRole(columns, 'responsible') ??
    (unit && isOffice(rows, unit.at) ? unit : undefined) ??
    ofRole(columns, 'owner')
  if (lead) {
    const second = supporters ?? (responsible?.head.role === 'responsible' ? responsible : undefined)
    return { lead, supporters: second }
  }
  return { responsible, supporters }
}

function fieldColumns({ columns, rows }: Table): ColumnsByRole {
  const settled: Partial<Record<'nature' | 'taskKind' | 'field', Column>> = {}
  for (const column of columns) {
    const { role } = column.head
    if (role !== 'kind' && role !== 'nature') continue
    settled[settledKind(rows, column.at)] ??= column
  }
  const field = ofRole(columns, 'field') ?? settled.field
  const grouping = columns.find(
    (column) => ['task', 'measure', 'project'].includes(column.head.role) && repeated(rows, column.at) > 0.3,
  )
  return { ...settled, field: field ?? grouping }
}

/** 总投资 before any other investment. */
const investmentColumn = (columns: readonly Column[]): Column | undefined => {
  const all = columns.filter(({ head }) => head.role === 'investment')
  return all.find(({ head }) => head.texts.some((text) => /总/.test(text))) ?? all[0]
}

/** Figures under a merged head are several columns; other things under one are one. */
const figures = new Set<Role>(['base', 'target', 'year', 'rate', 'investment'])

function spannedColumns(heads: readonly (Head | null)[]): Column[] {
  const columns: Column[] = []
  for (const [at, head] of heads.entries()) {
    const left = columns.at(-1)
    if (head?.isSpanned && left?.to === at - 1 && !figures.has(head.role))
      columns[columns.length - 1] = { ...left, to: at }
    else if (head) columns.push({ at, to: at, head })
  }
  return columns
}

/**
 * The columns of a table with these heads over these rows. `titles` are the texts above it, nearest last.
 * @returns null where it is no part of a decomposition: no item could be named or told.
 */
export function columnsOf(
  heads: readonly (Head | null)[],
  rows: Rows,
  titles: readonly string[],
): Columns | null {
  const columns = spannedColumns(heads)
  const part = partOf(
    columns.map(({ head }) => head),
    titles,
  )
  const name = part && nameColumn({ part, columns, rows })
  if (!part || !name) return null
  const rest: Table = { part, rows, columns: columns.filter((column) => column !== name) }
  const find = (role: Role) => ofRole(rest.columns, role)
  const offices = officeColumns(rest)
  return {
    part,
    width: heads.length,
    by: {
      name,
      number: find('number'),
      column: find('column'),
      content: find('content') ?? find('name'),
      years: find('years'),
      investment: investmentColumn(rest.columns),
      definition: find('definition'),
      unit: offices.responsible?.head.role === 'unit' ? undefined : find('unit'),
      ...valueColumns(rest.columns),
      ...fieldColumns(rest),
      ...offices,
    },
  }
}
