/** Saving an entry: a new version on the one it was made on, and its figures. */

import type { SaveEntry } from '#contract/entries.ts'
import { checkSaid, type EntryWay } from '#domain/entries/entry.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { formOf, type Readings, readAssignments } from '../assignments/readings.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'
import { todayOf } from '../tenants/queries.ts'
import { findEntry, refuseUnwritable } from './find.ts'
import { spread } from './spread.ts'
import type { NewValue } from './values.ts'
import { addVersion } from './version.ts'

export interface WantedSave extends Omit<SaveEntry, 'values'> {
  readonly values: readonly NewValue[]
  readonly entryId: string
  readonly via: EntryWay
  /** The form it was filled in by, where it was not read from the screen just now. */
  readonly formVersion?: string
  readonly at: Date
}

/**
 * Saves entries of one unit, or refuses all: `entry-locked` while the filing is not open, `changed-meanwhile` with who
 * and when where a newer version stands, `form-changed-meanwhile`, and what `checkSaid` refuses. Answers what was made, in order.
 */
export async function saveEntries(
  tx: Tx,
  actor: Actor,
  { unitId, wanted }: { unitId: string; wanted: readonly WantedSave[] },
): Promise<Saved[]> {
  // The unit's submissions take the same turn: nothing changes behind what they freeze.
  await takeTurn(tx, unitId)
  const readings = await readAssignments(tx, [unitId])
  await keepOpen(tx, readings.evaluation.id)
  const saved: Saved[] = []
  for (const one of wanted) {
    const today = await todayOf(tx, one.at)
    saved.push(await saveEntry(tx, actor, { readings, wanted: one, today }))
  }
  const [first] = wanted
  if (first) await spread(tx, actor, { unitId, entryIds: saved.map((s) => s.entryId), at: first.at })
  return saved
}

export interface Saved {
  readonly entryId: string
  readonly version: number
  readonly versionId: string
  /** Name of the unit whose entry it is. */
  readonly unit: string
}

async function saveEntry(
  tx: Tx,
  actor: Actor,
  { readings, wanted, today }: { readings: Readings; wanted: WantedSave; today: string },
): Promise<Saved> {
  const read = findEntry(readings, wanted.entryId, today)
  await refuseUnwritable(tx, actor, { read, basedOn: wanted.basedOn, today })
  const { entry } = read
  const { id: formVersionId, form } = formOf(readings, entry)
  if ((wanted.formVersion ?? formVersionId) !== formVersionId) {
    throw new Refusal('form-changed-meanwhile', { unit: read.assignment.unit })
  }
  checkSaid(form, wanted)
  const version = entry.version + 1
  const { itemId, isMain } = entry
  const expects = entry.subject === 'task' || entry.subject === 'project'
  const finishOn = expects ? (wanted.finishOn === undefined ? entry.finishOn : wanted.finishOn) : null
  const of = { finishOn, itemId, isMain, version, formVersionId, form, takenFromId: null }
  const versionId = await addVersion(tx, actor, { ...wanted, ...of })
  return { version, versionId, entryId: entry.entryId, unit: read.assignment.unit }
}
