/** Saving an entry: a new version on the one it was made on, and its figures. */

import { v7 } from 'uuid'
import type { SaveEntry } from '#contract/entries.ts'
import { askedPeriods, checkSaid, type EntryWay } from '#domain/entries/entry.ts'
import { lockOf } from '#domain/entries/lock.ts'
import type { Form } from '#domain/forms/form.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { formOf, type Readings, readAssignments } from '../assignments/readings.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { namesOf } from '../people/queries.ts'
import { type EntryReadings, findEntry } from './queries.ts'
import { type NewValue, replaceValues } from './values.ts'

export interface WantedSave extends SaveEntry {
  readonly entryId: string
  readonly via: EntryWay
  readonly at: Date
}

/**
 * Saves entries of one unit, or refuses all: `entry-locked` while the filing is not open, `changed-meanwhile` with who
 * and when where a newer version stands, and what `checkSaid` refuses. Answers what was made, in order.
 */
export async function saveEntries(
  tx: Tx,
  actor: Actor,
  { unitId, wanted }: { unitId: string; wanted: readonly WantedSave[] },
): Promise<Saved[]> {
  // The unit's submissions take the same turn: nothing changes behind what they freeze.
  await takeTurn(tx, unitId)
  const readings = await readAssignments(tx, [unitId])
  const saved: Saved[] = []
  for (const one of wanted) saved.push(await saveEntry(tx, actor, { readings, wanted: one }))
  return saved
}

interface Saved {
  readonly version: number
  /** Name of the unit whose entry it is. */
  readonly unit: string
}

async function saveEntry(
  tx: Tx,
  actor: Actor,
  { readings, wanted }: { readings: Readings; wanted: WantedSave },
): Promise<Saved> {
  const read = findEntry(readings, wanted.entryId)
  await refuseSave(tx, actor, { read, basedOn: wanted.basedOn })
  const { entry } = read
  const { id: formVersionId, form } = formOf(readings, entry)
  checkSaid(form, wanted)
  const version = entry.version + 1
  await addVersion(tx, actor, { ...wanted, itemId: entry.itemId, version, formVersionId, form })
  return { version, unit: read.assignment.unit }
}

async function refuseSave(
  tx: Tx,
  actor: Actor,
  { read: { entry, assignment }, basedOn }: { read: EntryReadings; basedOn: number },
): Promise<void> {
  const lock = lockOf(assignment, actor)
  if (lock === 'not-writer') throw new Refusal('not-permitted')
  if (lock !== null) throw new Refusal('entry-locked', { state: lock })
  if (entry.version === basedOn) return
  const names = await namesOf(tx, [entry.changedBy])
  throw new Refusal('changed-meanwhile', {
    who: names.get(entry.changedBy ?? '') ?? '',
    when: entry.changedAt?.toISOString() ?? '',
  })
}

interface NewVersion {
  readonly entryId: string
  /** null: the unit's own texts, which have no figures. */
  readonly itemId: string | null
  readonly version: number
  readonly formVersionId: string
  readonly form: Form
  readonly answers: SaveEntry['answers']
  readonly asOf: string | null
  readonly values: readonly NewValue[]
  readonly via: EntryWay
  readonly at: Date
}

/** The row of a version, and the figures that came with it. */
export async function addVersion(tx: Tx, actor: Actor, added: NewVersion): Promise<void> {
  const { entryId, itemId, version, formVersionId, form, asOf, via, at } = added
  const { tenantId, personId } = actor
  const id = v7()
  await tx
    .insertInto('entryVersion')
    .values({
      tenantId,
      id,
      entryId,
      version,
      formVersionId,
      answers: JSON.stringify(added.answers),
      asOf,
      via,
      createdBy: personId,
      createdAt: at,
    })
    .execute()
  if (itemId === null) return
  const entry = { itemId, entryVersionId: id, reason: '', at }
  await replaceValues(tx, actor, { entry, values: added.values, periods: askedPeriods(form) })
}
