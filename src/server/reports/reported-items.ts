/** The items of a report: what the plan says, what counts of what was reported, and the word that was decided. */

import { statedClass } from '#domain/evaluations/stated-class.ts'
import type { ItemContent, ItemKind } from '#domain/plans/item.ts'
import { namedUnits } from '#domain/plans/responsibility.ts'
import type { ReportedItem } from '#domain/reports/material.ts'
import type { PlanSpan } from '#domain/reports/plan-span.ts'
import type { Tx } from '../db.ts'
import type { Forms } from '../evaluations/queries.ts'
import { currentDecisions } from '../indicators/decisions.ts'
import { type OwnForm, ownForms } from '../item-forms/queries.ts'
import { type AdjustedTarget, adjustedTargets } from '../plans/adjusted.ts'
import type { Scales } from '../plans/scales.ts'
import {
  type SomeItems,
  type StandingItem,
  standingItems,
  standingResponsibilities,
} from '../plans/standing.ts'
import { countedValues } from '../values/counted.ts'
import type { CountedEntry } from './counted-entries.ts'

type AnyItem = ReportedItem<ItemContent>
type ItemOf<Kind extends ItemKind> = ReportedItem<Extract<ItemContent, { kind: Kind }>>

interface Counted {
  readonly evaluationId: string
  readonly of: SomeItems
  readonly entries: readonly CountedEntry[]
  readonly forms: Forms
  readonly scales: Scales
  /** Whether only items with an entry belong: a unit's own report. */
  readonly ownOnly: boolean
}

/** Every item asked for, or a unit's own of them, by plan and number. */
export async function reportedItems(tx: Tx, counted: Counted): Promise<AnyItem[]> {
  const { of, entries, ownOnly } = counted
  const entryOf = new Map(entries.flatMap((e) => (e.itemId === null ? [] : [[e.itemId, e] as const])))
  const items = (await standingItems(tx, of)).filter((i) => !ownOnly || entryOf.has(i.itemId))
  const itemIds = items.map((i) => i.itemId)
  const spans = await planSpans(
    tx,
    items.map((i) => i.planId),
  )
  const values = await countedValues(tx, itemIds)
  const responsibilities = await standingResponsibilities(tx, { itemIds })
  const decisions = await currentDecisions(tx, counted.evaluationId, 'progress')
  const adjusted = await adjustedTargets(tx, itemIds)
  const forms = await ownForms(tx, counted.evaluationId)
  return items.map((item) => {
    const { itemId, number, content } = item
    const units = responsibilities.filter((r) => r.itemId === itemId)
    const entry = entryOf.get(itemId)
    const decision = decisions.get(itemId)
    return {
      itemId,
      item: { number, content, leads: namedUnits(units, 'lead'), supporters: namedUnits(units, 'support') },
      ...spanFrom(spans.get(item.planId)),
      answers: entry?.answers ?? {},
      asOf: entry?.asOf ?? null,
      values: entry ? values.filter((v) => v.itemId === itemId) : [],
      decidedWord: decidedWord(counted, { item, entry, decided: decision?.class ?? null }),
      decidedReason: decision?.reason ?? null,
      ...adjustedFrom(adjusted.get(itemId)),
      ...ownFormFrom(forms.get(itemId)),
    }
  })
}

async function planSpans(tx: Tx, planIds: readonly string[]): Promise<Map<string, PlanSpan>> {
  const plans = await tx
    .selectFrom('plan')
    .select(['id', 'periodStart', 'periodEnd'])
    .where('id', 'in', [...new Set(planIds)])
    .execute()
  return new Map(plans.map(({ id, periodStart, periodEnd }) => [id, { periodStart, periodEnd }]))
}

const spanFrom = (span: PlanSpan | undefined): Pick<AnyItem, 'span'> => (span ? { span } : {})

const ownFormFrom = (own: OwnForm | undefined): Pick<AnyItem, 'ownForm'> =>
  own ? { ownForm: { fields: own.form.fields, method: own.method, reason: own.reason } } : {}

const adjustedFrom = (adjusted: AdjustedTarget | undefined): Pick<AnyItem, 'adjusted'> => {
  if (!adjusted) return {}
  const { original, document, adoptedOn } = adjusted
  const { target, unit, direction } = original
  return { adjusted: { original: { target, unit, direction }, document, adoptedOn } }
}

/**
 * Of an indicator what a person decided; of a task or project what the unit stated in an accepted filing. In a
 * unit's own report its statement is its word, which nobody decided yet.
 */
function decidedWord(
  { forms, scales, ownOnly }: Counted,
  { item, entry, decided }: { item: StandingItem; entry: CountedEntry | undefined; decided: string | null },
): string | null {
  const scale = scales[item.kind]
  const form = forms.get(item.kind)?.form
  const keys = scale.map((c) => c.key)
  const stated = form && entry && !ownOnly ? statedClass(form, keys, entry.answers) : null
  const key = item.kind === 'indicator' ? decided : stated
  return scale.find((c) => c.key === key)?.word.zh ?? null
}

/** The items of one kind, in their order. */
export const ofKind = <Kind extends ItemKind>(items: readonly AnyItem[], kind: Kind): ItemOf<Kind>[] =>
  items.filter((item): item is AnyItem & ItemOf<Kind> => item.item.content.kind === kind)
