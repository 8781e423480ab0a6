/** The heads of a table of figures: which column holds what. */

import type { Grid } from '../../grids/grid.ts'

/** The columns a table may have, by what stands in their head. */
export const figureHeads = {
  plan: '规划',
  item: '指标',
  period: '时期',
  number: '数值',
  grade: '性质',
  asOf: '数据时点',
  unit: '计量单位',
  publisher: '发布单位',
  publication: '发布文件',
  publicationNumber: '文号',
  publishedOn: '公布日期',
  definition: '口径',
  source: '来源',
  explanation: '说明',
} as const
export type FigureColumn = keyof typeof figureHeads

export const requiredColumns: readonly FigureColumn[] = ['item', 'period', 'number', 'grade']

export type FigureColumns = ReadonlyMap<FigureColumn, number>

export interface FigureHead {
  readonly columns: FigureColumns
  /** Its row, from 0. */
  readonly row: number
  /** The unit of measure in the head of the figures, 数值（万元）; null where none is said. */
  readonly unit: string | null
  /** Heads that stand in two columns: nobody can say which of them is meant. */
  readonly twice: readonly string[]
}

/** What a head may say in brackets beside a unit. */
const remarks = /^(必填|选填|可不填|不填.*|说明.*|.*格式.*)?$/

/** The row of heads: the first that names every column a figure needs. */
export function figureHeadOf(grid: Grid): FigureHead | null {
  for (const [row, cells] of grid.rows.slice(0, 20).entries()) {
    // A merged head stands over several columns and is one.
    const heads = cells.map(({ text, continued }) => (continued ? '' : text.replaceAll(/[\s*（(].*$/g, '')))
    const columns = new Map<FigureColumn, number>()
    for (const key of Object.keys(figureHeads) as FigureColumn[]) {
      const at = heads.indexOf(figureHeads[key])
      if (at >= 0) columns.set(key, at)
    }
    if (!requiredColumns.every((key) => columns.has(key))) continue
    const known = new Set<string>([...columns.keys()].map((key) => figureHeads[key]))
    const twice = heads.filter((head, at) => known.has(head) && heads.indexOf(head) < at)
    return { columns, row, unit: unitIn(cells[columns.get('number') ?? -1]?.text ?? ''), twice }
  }
  return null
}

function unitIn(head: string): string | null {
  const said = /[（(]\s*(?:单位)?[:：]?\s*([^）)]*?)\s*[）)]/.exec(head)?.[1] ?? ''
  return remarks.test(said) ? null : said
}
