/**
 * What a change of figures does, shown before it is made: one walk value → verdict → figure → binding → section →
 * report (D2).
 */

import { grouped } from '../grouped.ts'
import { composeReport } from '../reports/compose.ts'
import type { ComposedSection } from '../reports/composed.ts'
import type { Binding } from '../reports/figure.ts'
import { measuredLabels } from '../reports/figures/measured-label.ts'
import type { ReportMaterial } from '../reports/material.ts'
import type { ReportPhrases } from '../reports/phrases.ts'
import type { ReportStanding } from '../reports/standing.ts'
import { isEstimate } from '../reports/text/value-words.ts'
import type { Value } from '../values/value.ts'
import { composedChanges, type QuoteChange, storedChanges } from './quotes.ts'
import { type JudgedPlan, type PlanEffect, planEffect } from './verdict-effect.ts'

/** One cell: the value that counts there now, and the one that would; null: none. */
export interface ValueChange {
  readonly itemId: string
  readonly period: string
  readonly before: Value | null
  readonly after: Value | null
}

/** A version of a report as it was stored. */
export interface StoredVersion {
  readonly id: string
  readonly number: number
  readonly sections: readonly ComposedSection[]
  readonly bindings: readonly Binding[]
}

export interface ReportAt {
  readonly reportId: string
  readonly title: string
  /** True for a unit's own report. */
  readonly ofUnit: boolean
  readonly standing: ReportStanding
  /** What it would be composed from now. */
  readonly material: ReportMaterial
  /** Its newest file; null while none was made. */
  readonly version: StoredVersion | null
}

/** Everything the walk passes through. */
export interface EffectWorld {
  readonly plans: readonly JudgedPlan[]
  readonly reports: readonly ReportAt[]
}

export interface ReportEffect {
  readonly reportId: string
  readonly title: string
  readonly ofUnit: boolean
  readonly standing: ReportStanding
  readonly versionId: string | null
  readonly versionNumber: number | null
  /** Of a draft what its text will say; of a submitted or concluded report what its file says and would say. */
  readonly changes: readonly QuoteChange[]
  /** Figures of the draft that are still 预计, before and after. */
  readonly estimatesBefore: number
  readonly estimatesAfter: number
  /** Values, old and new, on which the places of its file rest that read otherwise; of a draft none are told. */
  readonly restsOn: readonly string[]
}

export interface ValueEffect {
  /** Plans with a verdict or outlook that changes. */
  readonly plans: readonly PlanEffect[]
  /** Reports with a place that reads otherwise. */
  readonly reports: readonly ReportEffect[]
}

/**
 * The effect of the changes on everything given. Pure: the same walk is taken for one figure, for a whole table, and
 * for the note a submitted report gets. A file is compared with what it says itself: another change since it was
 * made does not show.
 */
export function valueEffect(
  changes: readonly ValueChange[],
  world: EffectWorld,
  phrases: ReportPhrases,
): ValueEffect {
  const plans = world.plans.map((plan) => planEffect(plan, changedValues(plan.values, ofPlan(plan, changes))))
  const reports = world.reports.map((report) => reportEffect(report, changes, phrases))
  return {
    plans: plans.filter(({ verdicts, outlooks }) => verdicts.length + outlooks.length > 0),
    reports: reports.filter((report) => report.changes.length > 0),
  }
}

function ofPlan({ indicators }: JudgedPlan, changes: readonly ValueChange[]): ValueChange[] {
  const itemIds = new Set(indicators.map(({ itemId }) => itemId))
  return changes.filter((change) => itemIds.has(change.itemId))
}

const cellOf = ({ itemId, period }: Pick<ValueChange, 'itemId' | 'period'>): string => `${itemId} ${period}`

/** The values with the changed cells exchanged; a cell without a value now gains one. */
export function changedValues(values: readonly Value[], changes: readonly ValueChange[]): Value[] {
  const changed = new Set(changes.map(cellOf))
  return [
    ...values.filter((value) => !changed.has(cellOf(value))),
    ...changes.flatMap(({ after }) => (after ? [after] : [])),
  ].toSorted((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))
}

function reportEffect(
  { material, version, ...report }: ReportAt,
  changes: readonly ValueChange[],
  phrases: ReportPhrases,
): ReportEffect {
  const changed = changedMaterial(material, changes)
  const [before, after] = [composeReport(material, phrases), composeReport(changed, phrases)]
  const isFixed = report.standing !== 'draft'
  const { tables, charts } = before
  const labelled = withUnits(material, phrases)
  const renewed = isFixed && version ? renewedTexts(version, { before, after, changes }) : null
  return {
    ...report,
    versionId: version?.id ?? null,
    versionNumber: version?.number ?? null,
    changes:
      version && renewed
        ? storedChanges(labelled({ ...version, tables, charts }), renewed)
        : composedChanges(labelled(before), labelled(after)),
    restsOn: renewed ? restsOn([...(version?.bindings ?? []), ...after.bindings], renewed) : [],
    estimatesBefore: estimatesIn(material),
    estimatesAfter: estimatesIn(changed),
  }
}

/** A cell is told without its table's head: its label says the unit. */
function withUnits(material: ReportMaterial, phrases: ReportPhrases) {
  const labelOf = measuredLabels(material, phrases)
  return <Report extends { readonly bindings: readonly Binding[] }>(report: Report): Report => ({
    ...report,
    bindings: report.bindings.map((binding) => ({ ...binding, label: labelOf(binding) })),
  })
}

/** The texts of a stored version's bindings that this change renews, by key: a key names the same figure for ever. */
function renewedTexts(
  { bindings }: StoredVersion,
  {
    before,
    after,
    changes,
  }: {
    before: { bindings: readonly Binding[] }
    after: { bindings: readonly Binding[] }
    changes: readonly ValueChange[]
  },
): Map<string, string> {
  const [old, fresh] = [textsOf(before.bindings), textsOf(after.bindings)]
  const replaced = new Set(changes.map((change) => change.before?.id))
  const isTouched = ({ key, valueIds }: Binding) =>
    old.get(key) !== fresh.get(key) || valueIds.some((id) => replaced.has(id))
  return new Map(
    bindings.filter(isTouched).flatMap(({ key }) => {
      const text = fresh.get(key)
      return text === undefined ? [] : [[key, text] as const]
    }),
  )
}

const restsOn = (bindings: readonly Binding[], renewed: ReadonlyMap<string, string>): string[] => [
  ...new Set(bindings.filter(({ key }) => renewed.has(key)).flatMap(({ valueIds }) => valueIds)),
]

const textsOf = (bindings: readonly Binding[]): Map<string, string> =>
  new Map(bindings.map(({ key, text }) => [key, text]))

/** A place's report tells an item's figures only where its unit's filing counts: elsewhere nothing is added. */
function changedMaterial(material: ReportMaterial, changes: readonly ValueChange[]): ReportMaterial {
  const byItem = grouped(changes, ({ itemId }) => itemId)
  const changed = <
    Item extends { readonly itemId: string; readonly values: readonly Value[]; readonly asOf: string | null },
  >(
    item: Item,
  ): Item => {
    const own = byItem.get(item.itemId)
    const counts = item.values.length > 0 || item.asOf !== null
    return own && counts ? { ...item, values: changedValues(item.values, own) } : item
  }
  return {
    ...material,
    indicators: material.indicators.map(changed),
    tasks: material.tasks.map(changed),
    projects: material.projects.map(changed),
  }
}

const estimatesIn = ({ indicators, projects, cutOffs }: ReportMaterial): number =>
  [...indicators, ...projects].flatMap(({ values }) => values).filter((value) => isEstimate(value, cutOffs))
    .length
