/** Saving an entry: a new version on the one it was made on, and its figures. */

import { v7 } from 'uuid'
import type { SaveEntry } from '#contract/entries.ts'
import { askedPeriods, checkSaid } from '#domain/entries/entry.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { subjectOf } from '../assignments/summaries.ts'
import type { Trail, Tx } from '../db.ts'
import { getForm } from '../evaluations/queries.ts'
import { namesOf } from '../people/queries.ts'
import { takeTurn } from './current.ts'
import { type EntryReadings, lockOf, readEntry } from './queries.ts'
import type { EntryVersionTable } from './tables.ts'
import { replaceValues } from './values.ts'

export interface WantedSave extends SaveEntry {
  readonly entryId: string
  readonly via: EntryVersionTable['via']
  readonly at: Date
}

/**
 * Saves, or refuses: `entry-locked` while the filing is not open, `changed-meanwhile` with who and when where a newer
 * version stands, `input-invalid` where something was not asked for.
 */
export async function saveEntry(
  tx: Tx,
  trail: Trail,
  { actor, wanted }: { actor: Actor; wanted: WantedSave },
): Promise<void> {
  await takeTurn(tx, wanted.entryId)
  const read = await readEntry(tx, wanted.entryId)
  await refuseSave(tx, { actor, read, basedOn: wanted.basedOn })
  const { readings, entry } = read
  const { id: formVersionId, form } = getForm(readings.forms, subjectOf(readings, entry))
  checkSaid(form, wanted)
  const version = entry.version + 1
  const entryVersionId = v7()
  await tx
    .insertInto('entryVersion')
    .values({
      tenantId: actor.tenantId,
      id: entryVersionId,
      entryId: wanted.entryId,
      version,
      formVersionId,
      answers: JSON.stringify(wanted.answers),
      asOf: wanted.asOf,
      via: wanted.via,
      createdBy: actor.personId,
      createdAt: wanted.at,
    })
    .execute()
  const { itemId } = entry
  if (itemId !== null) {
    const entered = { itemId, entryVersionId, reason: '', at: wanted.at, periods: askedPeriods(form) }
    await replaceValues(tx, actor, entered, wanted.values)
  }
  trail.subject(wanted.entryId, { version, via: wanted.via, unit: read.assignment.unit })
}

async function refuseSave(
  tx: Tx,
  { actor, read, basedOn }: { actor: Actor; read: EntryReadings; basedOn: number },
): Promise<void> {
  const locked = lockOf(read, actor)
  if (locked === 'not-writer') throw new Refusal('not-permitted')
  if (locked !== '') throw new Refusal('entry-locked', { state: locked })
  if (read.entry.version === basedOn) return
  const names = await namesOf(tx, [read.entry.changedBy])
  throw new Refusal('changed-meanwhile', {
    who: names.get(read.entry.changedBy ?? '') ?? '',
    when: read.entry.changedAt?.toISOString() ?? '',
  })
}
