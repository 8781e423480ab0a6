/** Ratings filled into a workbook: its heads, and reading it back against the items of the mandate. */

import type { Finding, Place } from '../findings/finding.ts'
import type { Grid, GridCell } from '../grids/grid.ts'
import type { ItemKind } from '../plans/item.ts'

export const ratingHeads = {
  plan: '规划',
  kind: '类别',
  number: '序号',
  name: '条目',
  leads: '责任单位',
  target: '规划目标、建设内容',
  latest: '最新数据',
  word: '评价',
  reason: '评价理由',
} as const
type Head = keyof typeof ratingHeads

export const ratingKinds = {
  indicator: '指标',
  task: '任务',
  project: '项目',
} as const satisfies Record<ItemKind, string>

/** The word of an item that is stated not to be rated. */
export const notRatedWord = '不作评价'

/** Characters of a reason, as the contract takes them. */
export const longestReason = 2000

export interface RatableItem {
  readonly itemId: string
  readonly plan: string
  readonly kind: ItemKind
  readonly number: number
  readonly name: string
  readonly classes: readonly { readonly key: string; readonly word: { readonly zh: string } }[]
  /** As it stands: version 0 and no reason before the first. */
  readonly version: number
  readonly class: string | null
  readonly reason: string
}

export interface FilledRating {
  readonly item: RatableItem
  readonly class: string | null
  readonly word: string
  readonly reason: string
}

export const ratingCodes = [
  'rating-no-table',
  'rating-item-unknown',
  'rating-item-twice',
  'rating-word-unknown',
  'rating-word-missing',
  'rating-reason-missing',
  'rating-reason-long',
] as const
export type RatingCode = (typeof ratingCodes)[number]
type RatingFinding = Finding<RatingCode>

export interface ReadRatings {
  /** Those that say something else than what stands. */
  readonly ratings: readonly FilledRating[]
  /** Rows that say what stands already, and rows left blank. */
  readonly unchanged: number
  readonly findings: readonly RatingFinding[]
}

/** Every finding blocks: all of the table is taken, or nothing. */
export function readRatings(grids: readonly Grid[], items: readonly RatableItem[]): ReadRatings {
  const found = tableOf(grids)
  if (found === null) return { ratings: [], unchanged: 0, findings: [finding('rating-no-table', {}, '')] }
  const { columns, rows } = found
  const seen = new Set<string>()
  const ratings: FilledRating[] = []
  const findings: RatingFinding[] = []
  let unchanged = 0
  for (const row of rows) {
    const cells = (head: Head): GridCell | undefined => row[columns[head]]
    const filled = ratingOf(cells, items)
    if (filled === null) unchanged += 1
    else if ('code' in filled) findings.push(filled)
    else if (seen.has(filled.item.itemId))
      findings.push(finding('rating-item-twice', placeOf(cells('name')), filled.item.name))
    else if (isStanding(filled)) unchanged += 1
    else ratings.push(filled)
    if (filled !== null && !('code' in filled)) seen.add(filled.item.itemId)
  }
  return { ratings, unchanged, findings }
}

const isStanding = ({ item, class: key, reason }: FilledRating): boolean =>
  item.version > 0 && item.class === key && item.reason === reason

const finding = (
  code: RatingCode,
  place: Place,
  found: string,
  details: RatingFinding['details'] = {},
): RatingFinding => ({ code, severity: 'error', place, found, details })

const textOf = (cell: GridCell | undefined): string => (cell?.text ?? '').trim()
const placeOf = (cell: GridCell | undefined): Place => cell?.place ?? {}

/** The first table with all the heads that a rating needs, and the rows under them that name an item or rate one. */
function tableOf(grids: readonly Grid[]) {
  for (const { rows } of grids) {
    for (const [at, row] of rows.entries()) {
      const columnOf = (head: Head) => row.findIndex((cell) => textOf(cell) === ratingHeads[head])
      const columns = {
        ...{ plan: columnOf('plan'), kind: columnOf('kind'), number: columnOf('number') },
        ...{ name: columnOf('name'), leads: columnOf('leads'), target: columnOf('target') },
        ...{ latest: columnOf('latest'), word: columnOf('word'), reason: columnOf('reason') },
      }
      if ([columns.kind, columns.number, columns.name, columns.word, columns.reason].some((c) => c < 0))
        continue
      const { number, word, reason } = columns
      const isSaid = (one: readonly GridCell[]) => [number, word, reason].some((c) => textOf(one[c]) !== '')
      return { columns, rows: rows.slice(at + 1).filter(isSaid) }
    }
  }
  return null
}

/** What a row says; null where it was left blank. */
function ratingOf(
  cells: (head: Head) => GridCell | undefined,
  items: readonly RatableItem[],
): FilledRating | RatingFinding | null {
  const [word, reason] = [textOf(cells('word')), textOf(cells('reason'))]
  if (word === '' && reason === '') return null
  const item = itemOf(cells, items)
  if (!item) return finding('rating-item-unknown', placeOf(cells('name')), textOf(cells('name')))
  if (word === '') return finding('rating-word-missing', placeOf(cells('word')), '', { name: item.name })
  const chosen = item.classes.find((one) => one.word.zh === word)
  if (!chosen && word !== notRatedWord) {
    const allowed = [...item.classes.map((one) => one.word.zh), notRatedWord].join('、')
    return finding('rating-word-unknown', placeOf(cells('word')), word, { allowed })
  }
  if (reason === '')
    return finding('rating-reason-missing', placeOf(cells('reason')), '', { name: item.name })
  if (reason.length > longestReason)
    return finding('rating-reason-long', placeOf(cells('reason')), reason.slice(0, 20), {
      limit: longestReason,
    })
  return { item, class: chosen?.key ?? null, word, reason }
}

/** By kind and number of its plan, and by its name, so that a row that slipped is noticed. */
function itemOf(
  cells: (head: Head) => GridCell | undefined,
  items: readonly RatableItem[],
): RatableItem | undefined {
  const [plan, kind, number, name] = (['plan', 'kind', 'number', 'name'] as const).map((head) =>
    textOf(cells(head)),
  )
  return items.find(
    (one) =>
      ratingKinds[one.kind] === kind &&
      String(one.number) === number &&
      one.name.trim() === name &&
      (plan === '' || one.plan.trim() === plan),
  )
}
