/** What is filled once (P4): a change follows into the entries of aligned items that say the same. */

import {
  type Alignment,
  alignedItems,
  isFollowing,
  measureFindings,
  takenContent,
} from '#domain/entries/aligned.ts'
import { isPastDue } from '#domain/entries/lock.ts'
import { reuseOf, type UsingFiling } from '#domain/entries/reuse.ts'
import type { Actor } from '#domain/people/role.ts'
import { isOpenState } from '#domain/processes/submission.ts'
import {
  entriesOf,
  type FilledEntry,
  formOf,
  type Readings,
  readAssignments,
} from '../assignments/readings.ts'
import type { Tx } from '../db.ts'
import { todayOf } from '../tenants/queries.ts'
import { decisionsOf, frozenVersions } from './decisions.ts'
import { findEntry } from './find.ts'
import { measuresOf } from './measures.ts'
import { replaceable } from './values.ts'
import { addVersion, type NewVersion } from './version.ts'

export const readAlignments = (tx: Tx): Promise<Alignment[]> =>
  tx.selectFrom('alignment').select(['itemId', 'servesItemId']).execute()

/** Entries of the same unit on items that serve this one's, or are served by it, and are asked the same way. */
export function alignedEntries(
  { entries }: Readings,
  alignments: readonly Alignment[],
  entry: FilledEntry,
): FilledEntry[] {
  if (entry.itemId === null) return []
  const itemIds = alignedItems(alignments, entry.itemId)
  return entries.filter(
    (e) => e.unitId === entry.unitId && e.subject === entry.subject && itemIds.includes(e.itemId ?? ''),
  )
}

/** Those that say what this entry says, or will: they were never written by themselves nor follow another. */
export const followersOf = (aligned: readonly FilledEntry[], { entryId }: FilledEntry): FilledEntry[] =>
  aligned.filter((e) => isFollowing(e) && (e.version === 0 || e.takenFromEntryId === entryId))

/**
 * The filings in which what this entry says is used; of the submitted ones those only that hold something older
 * than what it says now.
 */
export async function usingFilings(
  tx: Tx,
  readings: Readings,
  { entry, followers }: { entry: FilledEntry; followers: readonly FilledEntry[] },
): Promise<UsingFiling[]> {
  const frozen = await frozenVersions(tx, readings.assignments)
  const saysNow = (e: FilledEntry) => (e.entryId === entry.entryId ? e.versionId : e.takenFromId)
  const written = [entry, ...followers.filter((f) => f.version > 0)]
  return readings.assignments.flatMap((assignment) => {
    const held = written.filter((e) => entriesOf(readings, assignment).some((o) => o.entryId === e.entryId))
    if (held.length === 0) return []
    const isUpToDate = held.every(
      (e) => saysNow(e) === entry.versionId && frozen.get(assignment.id)?.has(e.versionId ?? ''),
    )
    if (!isOpenState(assignment.state) && isUpToDate) return []
    const { id, state, caseVersion } = assignment
    return [{ assignmentId: id, state, caseVersion }]
  })
}

interface Spreading {
  readonly unitId: string
  /** Entries that were changed. */
  readonly entryIds: readonly string[]
  readonly at: Date
}

/** Lets open entries of aligned items follow, unless a submitted report first wants a decision. */
export async function spread(tx: Tx, actor: Actor, { unitId, entryIds, at }: Spreading): Promise<void> {
  const alignments = await readAlignments(tx)
  if (alignments.length === 0) return
  const readings = await readAssignments(tx, [unitId])
  for (const entry of readings.entries.filter((e) => entryIds.includes(e.entryId))) {
    const followers = followersOf(alignedEntries(readings, alignments, entry), entry)
    if (followers.length === 0) continue
    const using = await usingFilings(tx, readings, { entry, followers })
    if (!reuseOf(using, await decisionsOf(tx, entry.entryId)).spreads) continue
    const today = await todayOf(tx, at)
    for (const follower of followers.filter((f) => isOpen(readings, f, today))) {
      await follow(tx, actor, { readings, from: entry, follower, at })
    }
  }
}

function isOpen(readings: Readings, { entryId }: FilledEntry, today: string): boolean {
  const { assignment } = findEntry(readings, entryId, today)
  return isOpenState(assignment.state) && !isPastDue(assignment, today)
}

interface Following {
  readonly readings: Readings
  readonly from: FilledEntry
  readonly follower: FilledEntry
  readonly at: Date
}

/** A version of the follower that says what the other one says, as far as it is asked. */
export async function follow(
  tx: Tx,
  actor: Actor,
  { readings, from, follower, at }: Following,
): Promise<void> {
  const { itemId } = follower
  if (itemId === null) return
  const { id: formVersionId, form } = formOf(readings, follower)
  const measures = await measuresOf(tx, [itemId, from.itemId ?? ''])
  const isOneSeries =
    measureFindings(measures.get(itemId) ?? none, measures.get(from.itemId ?? '') ?? none).length === 0
  const plain = from.values.map(({ id: _, itemId: __, ...value }) => value)
  const { answers, asOf, values } = takenContent(form, { ...from, values: plain }, isOneSeries)
  const version: NewVersion = {
    entryId: follower.entryId,
    itemId,
    isMain: follower.isMain,
    takenFromId: from.versionId,
    version: follower.version + 1,
    formVersionId,
    form,
    answers: { ...answers },
    asOf,
    finishOn: from.finishOn,
    // Figures of another series stay what they are.
    values: await replaceable(tx, itemId, isOneSeries ? values : follower.values),
    via: 'aligned',
    at,
  }
  await addVersion(tx, actor, version)
}

const none = { unit: '', definition: '' }
