/** Finds the head rows of a table and what each column means. */

import type { GridCell } from '../../grids/grid.ts'
import { headWords, type Role } from './head-words.ts'
import { writtenNumber } from './numbers.ts'
import { chineseNumber, plainText } from './plain-text.ts'

type Row = readonly GridCell[]

export interface Head {
  readonly role: Role
  /** Texts of the head from top to bottom, as written. */
  readonly texts: readonly string[]
  /** The year the head names, e.g. 2025; null where it names none. */
  readonly year: number | null
  /** The head is merged over this column from the one on its left. */
  readonly isSpanned: boolean
}

export interface HeadRows {
  /** How many rows the head takes. */
  readonly length: number
  /** One for each column; null where it has no head. */
  readonly heads: readonly (Head | null)[]
}

const deepest = 3
const longestHead = 24
/** A smaller number in a row is an item's, not a year in a head. */
const firstYear = 1900
/** A head row names at least one of these. */
const subjects = new Set<Role>([
  'number',
  'column',
  'indicator',
  'task',
  'project',
  'measure',
  'name',
  'field',
])
/** Under these heads stands no lower head. */
const single = new Set<Role>(['number', 'column', 'indicator', 'task', 'project'])
const withoutBrackets = (text: string): string => text.replace(/[([〔【][^)\]〕】]*[)\]〕】]/g, '')

/** The role a head's own text states; null where it is no head word. */
function roleOf(text: string): Role | null {
  const plain = plainText(text).replace(/[“”"'*]|:$/g, '')
  if (plain === '' || plain.length > longestHead || /[:;]/.test(plain)) return null
  const bare = withoutBrackets(plain) || plain
  const stated = headWords.find(([, words]) => words.test(bare))?.[0] ?? null
  return stated ?? (yearOf(plain) !== null && !/\d\D+\d/.test(plain) ? 'year' : null)
}

/** 2025 of '2025年目标', of '2025', and of “十四五”末: the n-th plan from the third on ends in 1955 + 5n. */
export function yearOf(text: string): number | null {
  const plain = plainText(text).replace(/[“”"']/g, '')
  const stated = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(plain)?.[1]
  if (stated) return Number(stated)
  const plan = /([一二三四五六七八九十]{1,3})五(?:规划)?(?:期末|末|目标)/.exec(plain)?.[1]
  const number = plan ? chineseNumber(plan) : null
  return number === null ? null : 1955 + 5 * number
}

const repeatsAbove = (rows: readonly Row[], r: number, c: number): boolean => {
  const cell = rows[r]?.[c]
  return cell?.continued === true && cell.text === rows[r - 1]?.[c]?.text
}

const repeatsLeft = (rows: readonly Row[], r: number, c: number): boolean => {
  const cell = rows[r]?.[c]
  return cell?.continued === true && cell.text === rows[r]?.[c - 1]?.text
}

const isOwn = (rows: readonly Row[], r: number, c: number): boolean => {
  const cell = rows[r]?.[c]
  return cell !== undefined && cell.text !== '' && !cell.continued
}

/** Whether row r reads as heads: at least two, and few other texts beside. */
function isHeadRow(rows: readonly Row[], r: number): boolean {
  const texts = (rows[r] ?? []).filter((_, c) => isOwn(rows, r, c)).map(({ text }) => text)
  if (texts.some((text) => (writtenNumber(text)?.value ?? firstYear) < firstYear)) return false
  const own = texts.map(roleOf)
  const known = own.filter((role) => role !== null)
  const hasSubject = known.some((role) => subjects.has(role))
  return hasSubject && new Set(known).size >= 2 && known.length * 10 >= own.length * 6
}

/** Whether row r goes on with the head above: under every head nothing, the head itself, or a lower head. */
function isSubhead(rows: readonly Row[], r: number): boolean {
  const row = rows[r] ?? []
  let lower = 0
  for (const [c, cell] of row.entries()) {
    if (cell.text === '' || cell.continued) continue
    const above = roleOf(rows[r - 1]?.[c]?.text ?? '')
    if ((above && single.has(above)) || roleOf(cell.text) === null) return false
    lower += 1
  }
  return lower > 0
}

/** Role of stacked texts: the lowest that says something, years and values before what stands above them. */
function stackedRole(texts: readonly string[]): Role {
  for (const text of texts.toReversed()) {
    const role = roleOf(text)
    if (role !== null) return role
  }
  return 'other'
}

/** The head that begins in row r; null where none does. */
export function headAt(rows: readonly Row[], r: number): HeadRows | null {
  if (!isHeadRow(rows, r)) return null
  let length = 1
  while (length < deepest && isSubhead(rows, r + length)) length += 1
  const heads = (rows[r] ?? []).map((_, c): Head | null => {
    const texts: string[] = []
    for (let at = r; at < r + length; at++) {
      const text = rows[at]?.[c]?.text ?? ''
      if (text !== '' && !(at > r && repeatsAbove(rows, at, c))) texts.push(text)
    }
    if (texts.length === 0) return null
    const year = texts
      .toReversed()
      .map(yearOf)
      .find((found) => found !== null)
    const isSpanned = rows.slice(r, r + length).every((_, i) => repeatsLeft(rows, r + i, c))
    return { role: stackedRole(texts), texts, year: year ?? null, isSpanned }
  })
  return { length, heads }
}
