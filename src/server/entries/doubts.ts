/** What the guards doubt about the figures of entries, and which of it still wants the unit's sentence (D3). */

import { askedPeriods } from '#domain/entries/entry.ts'
import { Refusal } from '#domain/refusal.ts'
import type { GuardFinding } from '#domain/values/guards/guarded.ts'
import { type FilledEntry, formOf, type Readings } from '../assignments/readings.ts'
import type { Tx } from '../db.ts'
import { standingItems } from '../plans/standing.ts'
import { recordsOf } from '../values/cells.ts'
import { doubtsAbout, readSurroundings } from '../values/guarding.ts'

export interface EntryDoubt {
  readonly entryId: string
  readonly period: string
  readonly number: string
  readonly doubt: GuardFinding
  /** The unit says a sentence to it; not to what another office entered, which gave its own. */
  readonly wantsSentence: boolean
  readonly explanation: string
}

interface Doubted {
  readonly readings: Readings
  readonly entries: readonly FilledEntry[]
  readonly today: string
}

/** Every doubt that blocks or wants a sentence, about the figures their forms ask for, as they stand now. */
export async function doubtsOfEntries(tx: Tx, { readings, entries, today }: Doubted): Promise<EntryDoubt[]> {
  const doubted = entries.filter(({ itemId, isMain }) => itemId && isMain)
  const itemIds = doubted.flatMap(({ itemId }) => itemId ?? [])
  if (itemIds.length === 0) return []
  const surroundings = await readSurroundings(tx, { itemIds, today, evaluation: readings.evaluation })
  const records = new Map((await recordsOf(tx, itemIds)).map((record) => [record.id, record]))
  return doubted.flatMap((entry) => {
    const { entryId, values } = entry
    const asked = askedPeriods(formOf(readings, entry).form)
    return values.flatMap(({ id, period, number }) => {
      const record = records.get(id)
      if (!record || !asked.includes(period)) return []
      const { explanation, entryVersionId } = record
      return doubtsAbout(surroundings, { ...record, unit: null, origin: 'entry' })
        .filter(({ severity }) => severity !== 'note')
        .map((doubt) => ({
          ...{ entryId, period, number, doubt, explanation: explanation.trim() },
          wantsSentence: doubt.severity === 'warning' && entryVersionId !== null,
        }))
    })
  })
}

/** Doubts without their sentence, the first of each figure. */
export function unexplained(doubts: readonly EntryDoubt[]): EntryDoubt[] {
  const open = doubts.filter(({ wantsSentence, explanation }) => wantsSentence && explanation === '')
  return open.filter(
    ({ entryId, period }, at) =>
      open.findIndex((one) => one.entryId === entryId && one.period === period) === at,
  )
}

/** Refuses `explanations-missing` with how many figures lack their sentence, and the first of them. */
export async function refuseUnexplained(tx: Tx, doubted: Doubted): Promise<void> {
  const open = unexplained(await doubtsOfEntries(tx, doubted))
  const [first] = open
  if (!first) return
  const itemId = doubted.entries.find(({ entryId }) => entryId === first.entryId)?.itemId ?? ''
  const [item] = await standingItems(tx, { itemIds: [itemId] })
  throw new Refusal('explanations-missing', {
    count: open.length,
    name: item?.content.name ?? '',
    period: first.period,
    number: first.number,
  })
}
