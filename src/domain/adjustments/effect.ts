/** What an adjustment touches beside the items it changes: found by the machine, weighed by a person. */

import type { IndicatorContent, ItemContent } from '../plans/item.ts'
import type { PlanKind } from '../plans/plan.ts'
import { referenceOf } from '../verdicts/reference.ts'

export const effectKinds = ['serves', 'served', 'relative', 'same_name', 'verdict'] as const
/**
 * `serves`: the changed item serves this one; `served`: this one serves the changed item; `relative`: its target is
 * bound to the changed indicator; `same_name`: another plan holds an item of the name; `verdict`: the changed
 * indicator's own verdict is computed from what changes.
 */
export type EffectKind = (typeof effectKinds)[number]

export const changeKinds = ['change', 'add', 'remove'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** An item as an adjustment changes it: a new one has no `before`, one taken out no `after`. */
export interface AdjustedItem {
  readonly itemId: string
  readonly change: ChangeKind
  readonly before: ItemContent | null
  readonly after: ItemContent | null
}

/** An item of any plan as it stands. */
export interface KnownItem {
  readonly itemId: string
  readonly planId: string
  readonly planKind: PlanKind
  readonly plan: string
  readonly number: number
  readonly content: ItemContent
}

export interface Alignment {
  readonly itemId: string
  readonly servesItemId: string
}

/** What the machine found; a person's word holds as long as all of it stays the same. */
export interface Found {
  readonly plan: string
  readonly number: number
  readonly name: string
  /** Text of the target that is touched; '' for what is no indicator. */
  readonly target: string
  /** Of `verdict`: the fields it is computed from that change. */
  readonly fields: readonly string[]
}

export interface Effect {
  readonly kind: EffectKind
  readonly itemId: string
  readonly linkedItemId: string
  readonly linkedPlanKind: PlanKind
  readonly found: Found
}

export interface EffectMaterial {
  readonly planId: string
  readonly items: readonly AdjustedItem[]
  /** Every item of every adopted plan, the changed ones as they stand before. */
  readonly known: readonly KnownItem[]
  readonly alignments: readonly Alignment[]
}

/** Everything the changed items touch, by item; another plan's item that is aligned is not named by its name again. */
export function effectsOf(material: EffectMaterial): Effect[] {
  return material.items.flatMap((item) => {
    const linked = alignedWith(item, material)
    const ids = new Set(linked.map((e) => e.linkedItemId))
    const named = namesakes(item, material).filter((e) => !ids.has(e.linkedItemId))
    return [...linked, ...named, ...boundTo(item, material), ...ownVerdict(item, material)]
  })
}

const effect = (kind: EffectKind, itemId: string, linked: KnownItem, fields: string[] = []): Effect => ({
  kind,
  itemId,
  linkedItemId: linked.itemId,
  linkedPlanKind: linked.planKind,
  found: {
    ...{ plan: linked.plan, number: linked.number, name: linked.content.name, fields },
    target: linked.content.kind === 'indicator' ? linked.content.target.text : '',
  },
})

function alignedWith({ itemId }: AdjustedItem, { alignments, known }: EffectMaterial): Effect[] {
  const of = (id: string) => known.filter((k) => k.itemId === id)
  return alignments.flatMap((a) => {
    if (a.itemId === itemId) return of(a.servesItemId).map((k) => effect('serves', itemId, k))
    return a.servesItemId === itemId ? of(a.itemId).map((k) => effect('served', itemId, k)) : []
  })
}

/** As names are compared: without blanks and what stands in brackets behind them. */
const plainName = (name: string): string => name.replaceAll(/[\s　]|[(（].*?[)）]/gu, '')

function namesakes({ itemId, before, after }: AdjustedItem, { known, planId }: EffectMaterial): Effect[] {
  const names = new Set([before, after].flatMap((c) => (c ? [`${c.kind} ${plainName(c.name)}`] : [])))
  return known
    .filter((k) => k.planId !== planId && names.has(`${k.content.kind} ${plainName(k.content.name)}`))
    .map((k) => effect('same_name', itemId, k))
}

/** Indicators of the same plan whose targets follow the changed one. */
function boundTo({ itemId, change }: AdjustedItem, { known, planId }: EffectMaterial): Effect[] {
  if (change === 'add') return []
  const rows = known.flatMap((k) =>
    k.planId === planId && k.content.kind === 'indicator' ? [{ ...k, content: k.content }] : [],
  )
  return rows
    .filter((row) => referenceOf(row.content, rows)?.itemId === itemId)
    .map((row) => effect('relative', itemId, row))
}

/** Fields of an indicator from which its verdict is computed. */
const verdictFields = [
  'target.kind',
  'target.value',
  'targetYear',
  'base',
  'baseYear',
  'direction',
  'unit',
  'definition',
] as const

const fieldOf = (
  content: IndicatorContent,
  field: (typeof verdictFields)[number],
): string | number | null => {
  if (field === 'target.kind') return content.target.kind
  return field === 'target.value' ? content.target.value : content[field]
}

function ownVerdict({ itemId, before, after }: AdjustedItem, { known }: EffectMaterial): Effect[] {
  if (before?.kind !== 'indicator' || after?.kind !== 'indicator') return []
  const fields = verdictFields.filter((field) => fieldOf(before, field) !== fieldOf(after, field))
  if (fields.length === 0) return []
  return known.filter((k) => k.itemId === itemId).map((k) => effect('verdict', itemId, k, fields))
}

/** Whether an indicator's promise is another one: its target, when it is due, what it counts from, or that it goes. */
const changesTarget = ({ before, after }: AdjustedItem): boolean => {
  if (before?.kind !== 'indicator') return false
  if (after?.kind !== 'indicator') return true
  const of = (c: IndicatorContent) =>
    JSON.stringify([c.target, c.targetYear, c.base, c.baseYear, c.unit, c.nature])
  return of(before) !== of(after)
}

/**
 * The items of a special plan whose target changes although the own outline holds it too: by alignment, or by its
 * name. Such a change goes the way of the outline (SPEC A2); where that has the new target already, it only follows.
 * A target of the level above is weighed as any other effect.
 */
export function outlineTargets(items: readonly AdjustedItem[], effects: readonly Effect[]): Effect[] {
  const changed = new Map(items.filter(changesTarget).map((i) => [i.itemId, i]))
  return effects.filter((e) => {
    const item = changed.get(e.itemId)
    const isLink = e.kind === 'serves' || e.kind === 'served' || e.kind === 'same_name'
    return item !== undefined && isLink && e.linkedPlanKind === 'district' && !follows(item, e)
  })
}

const follows = ({ after }: AdjustedItem, { found }: Effect): boolean =>
  after?.kind === 'indicator' && after.target.text === found.target

/** A person's word on an effect, with what was found when it was written. */
export interface Weighed {
  readonly kind: EffectKind
  readonly itemId: string
  readonly linkedItemId: string
  readonly found: Found
  readonly note: string
}

/** The word that still holds: written on exactly what is found now. */
export const wordOn = <W extends Weighed>(one: Effect, weighed: readonly W[]): W | null =>
  weighed.find(
    (w) =>
      w.kind === one.kind &&
      w.itemId === one.itemId &&
      w.linkedItemId === one.linkedItemId &&
      sameFound(w.found, one.found),
  ) ?? null

const sameFound = (one: Found, other: Found): boolean =>
  one.plan === other.plan &&
  one.number === other.number &&
  one.name === other.name &&
  one.target === other.target &&
  one.fields.join() === other.fields.join()
