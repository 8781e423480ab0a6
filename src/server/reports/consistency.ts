/** Holding a report's text against the data it is made from. */

import type { ConsistencyView } from '#contract/consistency.ts'
import type { CheckedText } from '#domain/consistency/checked.ts'
import { type Known, type KnownFigure, type KnownItem, targetFigure } from '#domain/consistency/known.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { spanOf } from '#domain/reports/plan-span.ts'
import type { Tx } from '../db.ts'

/** Plans speak of a vision this many years beyond their last. */
const visionYears = 10
/** And look back on the plan before. */
const lookBackYears = 10

/** What a text of this report is held against. */
export async function knownOf(tx: Tx, material: ReportMaterial): Promise<Known> {
  const items = [...material.indicators, ...material.tasks, ...material.projects]
  const replaced = await replacedFigures(
    tx,
    items.map((i) => i.itemId),
  )
  const spans = [material.plan, ...items.map((item) => spanOf(material, item))]
  return {
    items: items.map(({ itemId, item: { content }, values, decidedWord }) => ({
      ...{ kind: content.kind, name: content.name, word: decidedWord },
      ...measureOf(content),
      figures: [...values.map(({ period, number }) => ({ period, number })), ...baseOf(content)],
      replaced: replaced.get(itemId) ?? [],
    })),
    units: await tx
      .selectFrom('unit')
      .select(['name', 'aliases'])
      .orderBy('position')
      .orderBy('id')
      .execute(),
    words: Object.values(material.scaleWords).flat(),
    years: {
      from: Math.min(...spans.map(({ periodStart }) => periodStart)) - lookBackYears,
      to: Math.max(...spans.map(({ periodEnd }) => periodEnd)) + visionYears,
    },
  }
}

type Content =
  | ReportMaterial['indicators'][number]['item']['content']
  | ReportMaterial['projects'][number]['item']['content']
  | { readonly kind: 'task' }

/** The unit of an indicator or of a project's money, and the numbers its plan gives it. */
function measureOf(content: Content): Pick<KnownItem, 'unit' | 'others' | 'target'> {
  if (content.kind === 'task') return { unit: '', others: [], target: null }
  if (content.kind === 'project') {
    const { investment, investmentUnit } = content
    return { unit: investmentUnit, others: investment === null ? [] : [investment], target: null }
  }
  const { unit, base, target } = content
  const others = [base, target.value].filter((number) => number !== null)
  return { unit, others, target: targetFigure(content) }
}

/** The base is a figure of its year. */
const baseOf = (content: Content): KnownFigure[] =>
  content.kind === 'indicator' && content.base !== null && content.baseYear !== null
    ? [{ period: String(content.baseYear), number: content.base }]
    : []

/** Figures that were in use for the items and are no more. */
async function replacedFigures(tx: Tx, itemIds: readonly string[]): Promise<Map<string, KnownFigure[]>> {
  if (itemIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('valueInUse')
    .innerJoin('value', 'value.id', 'valueInUse.valueId')
    .select(['value.itemId', 'value.period', 'value.number'])
    .where('value.itemId', 'in', [...itemIds])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('valueInUse as later')
          .select('later.id')
          .whereRef('later.itemId', '=', 'valueInUse.itemId')
          .whereRef('later.period', '=', 'valueInUse.period')
          .whereRef('later.number', '>', 'valueInUse.number'),
      ),
    )
    .execute()
  const figures = new Map<string, KnownFigure[]>()
  for (const { itemId, ...figure } of rows) figures.set(itemId, [...(figures.get(itemId) ?? []), figure])
  return figures
}

/** As the wire has it. */
export const consistencyView = ({ paragraphs, findings }: CheckedText): ConsistencyView => ({
  paragraphs,
  findings: [...findings],
})
