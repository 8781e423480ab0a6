/** Tables and charts of a group of items, or of one: put into a text beside those of the whole plan, they follow the data as those do. */

import { completionChart } from '../../reports/charts/completion-chart.ts'
import { statusChart } from '../../reports/charts/status-chart.ts'
import type { ComposedChart, ComposedReport, ComposedTable } from '../../reports/composed.ts'
import { type Composer, composerFor } from '../../reports/composer.ts'
import { figureKeyWithin } from '../../reports/figure.ts'
import type { ReportMaterial } from '../../reports/material.ts'
import type { ReportPhrases } from '../../reports/phrases.ts'
import { tableInText } from '../../reports/tables/table-in-text.ts'
import { itemTables } from '../../reports/tables/tables.ts'
import { shortKey } from '../../texts/short-key.ts'
import { type ItemGroup, itemGroups, materialOfGroup } from './item-groups.ts'
import { unnumbered } from './numbered.ts'
import { yearCharts } from './year-charts.ts'

type Shape = 'table' | 'completion' | 'status'

interface Part {
  readonly key: string
  readonly shape: Shape
  readonly group: ItemGroup
}

interface Data {
  readonly material: ReportMaterial
  readonly phrases: ReportPhrases
}

/** A table or chart of a group, as a writer finds it. */
export interface PartName {
  readonly kind: 'table' | 'chart'
  readonly key: string
  readonly label: string
  /** Whether it would be printed where it is put; of a chart always. */
  readonly inText: boolean
}

/** Which shapes show a group: every group has a table, of charts those that would say something. */
const shapesOf = ({ kind, by }: ItemGroup): readonly Shape[] => {
  if (kind === 'indicator') return ['table', 'completion']
  return kind === 'task' && by === 'unit' ? ['table', 'status'] : ['table']
}

const partsOf = ({ material, phrases }: Data): Part[] =>
  itemGroups(material, phrases).flatMap((group) =>
    shapesOf(group).map((shape) => ({ key: partKey(shape, group), shape, group })),
  )

/** The same for the same group for ever. */
const partKey = (shape: Shape, { kind, by, is }: ItemGroup): string =>
  `part-${shape}-${shortKey(`${kind}/${by}/${is}`)}`

/** Every table and chart of a group, and of an indicator's years, that the data have something for. */
export const partNames = (data: Data): PartName[] => [
  ...partsOf(data).flatMap((part): PartName[] => {
    const { key, shape } = part
    if (shape === 'table') {
      const [table] = itemTables(composerOf(part, data))
      const inText = table !== undefined && tableInText(table, data.phrases) !== null
      return [{ kind: 'table', key, label: tableName(part, data.phrases), inText }]
    }
    const chart = chartOf(part, composerOf(part, data))
    return chart ? [{ kind: 'chart', key, label: unnumbered(chart.caption), inText: true }] : []
  }),
  ...yearCharts(data).map(
    ({ chart: { key, caption } }): PartName => ({
      kind: 'chart',
      key,
      label: unnumbered(caption),
      inText: true,
    }),
  ),
]

const tableName = ({ group: { kind, name } }: Part, phrases: ReportPhrases): string =>
  `${phrases(`title.${kind}s`)}（${name}）`

const composerOf = ({ group }: Part, { material, phrases }: Data): Composer =>
  composerFor(materialOfGroup(material, group), phrases)

/** The report with the tables and charts of groups and of years that these keys name; a key that names none any more adds nothing. */
export function withParts(report: ComposedReport, keys: ReadonlySet<string>, data: Data): ComposedReport {
  const wanted = [...keys].some((key) => key.startsWith('part-'))
  const parts = wanted ? partsOf(data).filter(({ key }) => keys.has(key)) : []
  const years = wanted ? yearCharts(data, keys) : []
  return [
    ...parts.map((part) => composed(part, data)),
    ...years.map(({ chart, bindings }): Piece => ({ tables: [], charts: [chart], bindings })),
  ].reduce(joined, report)
}

type Piece = Pick<ComposedReport, 'tables' | 'charts' | 'bindings'>

const joined = (report: ComposedReport, { tables, charts, bindings }: Piece): ComposedReport => ({
  ...report,
  tables: [...report.tables, ...tables],
  charts: [...report.charts, ...charts],
  bindings: [...report.bindings, ...bindings],
})

function composed(part: Part, data: Data): Piece {
  const composer = composerOf(part, data)
  const isTable = part.shape === 'table'
  const tables = isTable ? itemTables(composer).map((table) => renamed(table, part, data.phrases)) : []
  const chart = isTable ? null : chartOf(part, composer)
  return {
    tables,
    charts: chart ? [chart] : [],
    bindings: composer.bindings.map((binding) => ({ ...binding, key: ownKey(part, binding.key) })),
  }
}

/** The same figure stands in the whole table: here it has a key of its own, the same whatever else is put in. */
const ownKey = ({ key: part }: Part, key: string): string => figureKeyWithin(part, key)

function renamed(table: ComposedTable, part: Part, phrases: ReportPhrases): ComposedTable {
  const name = tableName(part, phrases)
  return {
    ...table,
    key: part.key,
    name,
    title: table.title.replace(table.name, () => name),
    rows: table.rows.map((row) =>
      row.kind === 'group'
        ? row
        : {
            ...row,
            cells: row.cells.map((cell) =>
              cell.key === null ? cell : { ...cell, key: ownKey(part, cell.key) },
            ),
          },
    ),
  }
}

function chartOf(part: Part, composer: Composer): ComposedChart | null {
  const { shape, group, key } = part
  const chart =
    shape === 'completion'
      ? completionChart(composer, 1)
      : shape === 'status'
        ? statusChart(composer, 'task', 1)
        : null
  if (!chart) return null
  return {
    ...chart,
    key,
    caption: `${chart.caption}（${group.name}）`,
    points: chart.points.map((point) => ({ ...point, key: ownKey(part, point.key) })),
  }
}
