/** Changes of figures, planned and made: one figure or a whole table in one transaction, with all that follows. */

import { v7 } from 'uuid'
import type { ReportEffect, ValueChange, ValueEffect } from '#domain/effects/value-effect.ts'
import type { Actor } from '#domain/people/role.ts'
import { itemMeasure } from '#domain/plans/item-columns.ts'
import { Refusal } from '#domain/refusal.ts'
import type { GuardFinding } from '#domain/values/guards/guarded.ts'
import { checkFigure } from '#domain/values/guards/guards.ts'
import { type PublishedValue, publicationText, type StatedValue } from '#domain/values/published.ts'
import type { UpdatedFigure } from '#domain/values/update-note.ts'
import type { Value } from '#domain/values/value.ts'
import { inTurns } from '../database/in-turns.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import type { Documents } from '../documents/recorded.ts'
import { type Choice, choose, type Entering, enterValues } from '../entries/values.ts'
import type { StandingItem } from '../plans/standing.ts'
import { type CellAt, cellKey, recordsOf } from './cells.ts'
import { asCounted } from './counted.ts'
import { readEffect } from './effect.ts'
import { doubtsAbout, readSurroundings } from './guarding.ts'
import { noteOrder, storeNote, wantsNote } from './notes.ts'
import { type Repeat, readRepeats, withAligned } from './repeats.ts'
import { toldOfChange } from './told.ts'

/** A cell and what is to stand in it: a figure stated now, or one on record. */
export interface WantedChange extends CellAt {
  readonly figure:
    | { readonly kind: 'stated'; readonly value: StatedValue; readonly unit: string | null }
    | { readonly kind: 'recorded'; readonly valueId: string }
  /** The value in use when it was made up; undefined: whatever stands now. */
  readonly basedOn?: string | null | undefined
  readonly reason: string
}

export interface PlannedChange {
  readonly wanted: WantedChange
  readonly item: StandingItem
  readonly before: Value | null
  readonly after: PublishedValue
  readonly findings: readonly GuardFinding[]
  /** Cells of other plans that repeat the figure and follow it. */
  readonly repeats: readonly Repeat[]
}

export interface Plan {
  readonly changes: readonly PlannedChange[]
  readonly effect: ValueEffect
  /** Who will be told. */
  readonly told: readonly { readonly id: string; readonly name: string }[]
}

interface Asked {
  readonly wanted: readonly WantedChange[]
  readonly today: string
}

/** What the changes would do. Stores nothing; refuses only what is no figure of an item. */
export async function planChanges(tx: Tx, actor: Actor, { wanted, today }: Asked): Promise<Plan> {
  const itemIds = [...new Set(wanted.map(({ itemId }) => itemId))]
  const surroundings = await readSurroundings(tx, { itemIds, today })
  const repeatsOf = await readRepeats(tx, { itemIds, wanted })
  const recorded = await recordedFigures(tx, wanted)
  const changes = await inTurns(wanted, (one): PlannedChange => {
    const item = surroundings.items.get(one.itemId)
    if (!item) throw new Refusal('not-found')
    const before = surroundings.standing.get(cellKey(one)) ?? null
    const after = recorded.get(one) ?? statedFigure(one)
    const unit = one.figure.kind === 'stated' ? one.figure.unit : null
    const findings = doubtsAbout(surroundings, { ...after, unit, origin: 'value' })
    return { wanted: one, item, before, after, findings, repeats: repeatsOf(one, before) }
  })
  const effect = await readEffect(tx, { changes: await countedChanges(tx, changes), today })
  const everyItem = changes.flatMap(({ repeats }) => repeats.map((repeat) => repeat.itemId))
  return {
    changes,
    effect,
    told: await toldOfChange(tx, {
      itemIds: [...new Set([...itemIds, ...everyItem])],
      effect,
      actorId: actor.personId,
    }),
  }
}

/** The figure a person states gets its id now. */
function statedFigure({ itemId, period, figure }: WantedChange): PublishedValue {
  if (figure.kind === 'recorded') throw new Refusal('value-unknown', { period })
  const source = figure.value.source || publicationText(figure.value)
  return { ...figure.value, source, itemId, period, id: v7() }
}

/** Figures on record that are wanted; one that is none of its cell is not among them. */
async function recordedFigures(
  tx: Tx,
  wanted: readonly WantedChange[],
): Promise<Map<WantedChange, PublishedValue>> {
  const found = new Map<WantedChange, PublishedValue>()
  for (const one of wanted) {
    const { itemId, period, figure } = one
    if (figure.kind !== 'recorded') continue
    const record = (await recordsOf(tx, [itemId], period)).find(({ id }) => id === figure.valueId)
    if (record) found.set(one, record)
  }
  return found
}

/** Every cell that changes, its repeats among them, with the grades as they count. */
async function countedChanges(tx: Tx, changes: readonly PlannedChange[]): Promise<ValueChange[]> {
  const every = changes.flatMap(({ wanted, before, after, repeats }) => [
    { itemId: wanted.itemId, period: wanted.period, before, after },
    ...repeats.map(({ itemId, before: repeated }) => ({
      ...{ itemId, period: wanted.period, before: repeated },
      after: { ...after, itemId },
    })),
  ])
  const before = await asCounted(
    tx,
    every.flatMap((change) => (change.before ? [change.before] : [])),
  )
  const beforeById = new Map(before.map((value) => [value.id, value]))
  const after = await asCounted(
    tx,
    every.map((change) => change.after),
  )
  return every.map((change, at) => ({
    ...change,
    before: beforeById.get(change.before?.id ?? '') ?? null,
    after: after[at] ?? change.after,
  }))
}

interface Making extends Asked {
  readonly actor: Actor
  readonly at: Date
  readonly documents: Documents
}

/**
 * Makes the changes, all or none. Refuses `value-changed` with who and when where another figure stands by now than
 * the one it was based on, `figure-blocked` and `explanation-required` for what a guard doubts, and
 * `nothing-changed` for the figure that stands already.
 */
export async function makeChanges(
  tx: Tx,
  trail: Trail,
  { actor, wanted, today, at, documents }: Making,
): Promise<Plan> {
  const itemIds = new Set(wanted.map(({ itemId }) => itemId))
  for (const itemId of await withAligned(tx, [...itemIds])) await takeTurn(tx, itemId)
  const plan = await planChanges(tx, actor, { wanted, today })
  for (const change of plan.changes) {
    await refuseStale(tx, change)
    if (change.wanted.figure.kind === 'stated') checkFigure(change.after, change.findings)
  }
  const notes = []
  for (const report of plan.effect.reports.filter(wantsNote)) {
    const told = toldIn(report, plan.changes)
    notes.push({
      report,
      told,
      order: await noteOrder(tx, { report, figures: told.map(updatedFigure), today }),
    })
  }
  const files = documents(notes.map(({ order }) => order))
  const valueIds = await makeAll(tx, actor, { changes: plan.changes, at })
  for (const [index, { report, told, order }] of notes.entries()) {
    const ids = told.flatMap((change) => valueIds.get(change) ?? [])
    const bytes = files[index] ?? new Uint8Array()
    await storeNote(tx, actor, { report, note: order.order.note, bytes, valueIds: ids, at })
  }
  tell(trail, plan)
  return plan
}

async function refuseStale(tx: Tx, { wanted, before, after }: PlannedChange): Promise<void> {
  const { itemId, period, basedOn } = wanted
  if (basedOn !== undefined && (before?.id ?? null) !== basedOn) {
    const last = await tx
      .selectFrom('valueInUse')
      .leftJoin('person', 'person.id', 'valueInUse.chosenBy')
      .select(['chosenAt', 'person.name as who'])
      .where('itemId', '=', itemId)
      .where('period', '=', period)
      .orderBy('number', 'desc')
      .executeTakeFirst()
    const when = last?.chosenAt.toISOString() ?? ''
    throw new Refusal('value-changed', { who: last?.who ?? '', when, period, number: before?.number ?? '' })
  }
  if (before?.id === after.id) throw new Refusal('nothing-changed')
}

/** Answers for each change the ids of the values that stand now: of the cell, then of its repeats. */
async function makeAll(
  tx: Tx,
  actor: Actor,
  { changes, at }: { changes: readonly PlannedChange[]; at: Date },
): Promise<Map<PlannedChange, string[]>> {
  const entering: Entering[] = []
  const chosen: Choice[] = []
  const ids = new Map<PlannedChange, string[]>()
  for (const change of changes) {
    const { wanted, before, after, repeats } = change
    const { reason, period, itemId } = wanted
    const enter = (toItem: string, standing: Value | null): string => {
      const id = v7()
      const entry = { itemId: toItem, entryVersionId: null, reason, at }
      entering.push({ id, entry, value: statedOf(after), before: standing ?? undefined })
      return id
    }
    const isStated = wanted.figure.kind === 'stated'
    if (!isStated) chosen.push({ itemId, period, valueId: after.id, reason, at })
    const own = isStated ? enter(itemId, before) : after.id
    ids.set(change, [own, ...repeats.map((repeat) => enter(repeat.itemId, repeat.before))])
  }
  await choose(tx, actor, chosen)
  await enterValues(tx, actor, entering)
  return ids
}

/** Of a large table those on which a place of the report rests that reads otherwise; all where none can be told. */
function toldIn({ restsOn }: ReportEffect, changes: readonly PlannedChange[]): readonly PlannedChange[] {
  const known = new Set(restsOn)
  const told = changes.filter(
    ({ before, after }) => known.has(after.id) || (before !== null && known.has(before.id)),
  )
  return told.length > 0 ? told : changes
}

const statedOf = (value: PublishedValue): StatedValue => ({
  period: value.period,
  number: value.number,
  grade: value.grade,
  asOf: value.asOf,
  source: value.source,
  definition: value.definition,
  publisher: value.publisher,
  publication: value.publication,
  publicationNumber: value.publicationNumber,
  publishedOn: value.publishedOn,
  explanation: value.explanation,
})

const updatedFigure = ({ wanted, item, before, after }: PlannedChange): UpdatedFigure => ({
  number: item.number,
  name: item.content.name,
  unit: itemMeasure(item.content).measure,
  period: wanted.period,
  before: before && { number: before.number, grade: before.grade },
  after: { number: after.number, grade: after.grade, publication: publicationText(after) || after.source },
  reason: after.explanation || wanted.reason,
})

/** One event for the whole: whoever must know is told once, whatever the number of figures. */
function tell(trail: Trail, { changes, told }: Plan): void {
  const [first] = changes
  if (!first) return
  const { wanted, item, before, after } = first
  trail.emit('value.replace', {
    told: told.map(({ id }) => id),
    title: item.content.name,
    period: wanted.period,
    before: before?.number ?? '',
    after: after.number,
    count: changes.length,
    reason: wanted.reason,
    path: `/values/${wanted.itemId}?period=${wanted.period}`,
  })
}
