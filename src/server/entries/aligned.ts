/** How an entry and those of aligned items hang together, as its page shows it. */

import type { EntryView } from '#contract/entries.ts'
import { figureFindings, isFollowing, measureFindings } from '#domain/entries/aligned.ts'
import { reuseOf } from '#domain/entries/reuse.ts'
import { entriesOf, type FilledEntry, type Readings } from '../assignments/readings.ts'
import type { Tx } from '../db.ts'
import { standingItems } from '../plans/standing.ts'
import { decisionsOf } from './decisions.ts'
import { measuresOf } from './measures.ts'
import { alignedEntries, followersOf, readAlignments, usingFilings } from './spread.ts'

type Shared = Pick<EntryView, 'aligned' | 'undecided' | 'reuseChoices'>

/** What is shared by an entry that may be written, and what of it is still to be decided. */
export async function sharedOf(tx: Tx, readings: Readings, entry: FilledEntry): Promise<Shared> {
  const aligned = alignedEntries(readings, await readAlignments(tx), entry)
  const followers = followersOf(aligned, entry)
  const using = await usingFilings(tx, readings, { entry, followers })
  const { undecided } = reuseOf(using, await decisionsOf(tx, entry.entryId))
  const ids = undecided.map((u) => u.assignmentId)
  return {
    aligned: await alignedViews(tx, readings, { entry, aligned }),
    undecided: readings.assignments
      .filter((a) => ids.includes(a.id))
      .map((a) => ({ assignmentId: a.id, track: a.track.name, report: a.track.reportName })),
    // Of texts that no other entry repeats there is nothing to keep back.
    reuseChoices: followers.length > 0 ? ['here', 'open', 'reopen'] : ['open', 'reopen'],
  }
}

async function alignedViews(
  tx: Tx,
  readings: Readings,
  { entry, aligned }: { entry: FilledEntry; aligned: readonly FilledEntry[] },
): Promise<EntryView['aligned']> {
  if (aligned.length === 0) return []
  const itemIds = [entry, ...aligned].flatMap((e) => e.itemId ?? [])
  const items = await standingItems(tx, { itemIds })
  const measures = await measuresOf(tx, itemIds)
  const plans = await tx
    .selectFrom('plan')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      items.map((i) => i.planId),
    )
    .execute()
  const none = { unit: '', definition: '' }
  const own = measures.get(entry.itemId ?? '') ?? none
  return aligned.map((other) => {
    const item = items.find((i) => i.itemId === other.itemId)
    const differing = measureFindings(own, measures.get(other.itemId ?? '') ?? none)
    const findings = differing.length > 0 ? differing : figureFindings(entry.values, other.values)
    return {
      entryId: other.entryId,
      assignmentId:
        readings.assignments.find((a) => entriesOf(readings, a).some((e) => e.entryId === other.entryId))
          ?.id ?? null,
      plan: plans.find((p) => p.id === item?.planId)?.name ?? '',
      number: item?.number ?? 0,
      name: item?.content.name ?? '',
      relation: relationOf(entry, other),
      changedAt: other.changedAt?.toISOString() ?? null,
      findings: findings.map(({ details, ...finding }) => (details ? { ...finding, details } : finding)),
    }
  })
}

function relationOf(entry: FilledEntry, other: FilledEntry): EntryView['aligned'][number]['relation'] {
  if (entry.takenFromEntryId === other.entryId && isFollowing(entry)) return 'source'
  if (other.takenFromEntryId === entry.entryId && isFollowing(other)) return 'follower'
  return other.version === 0 ? 'unwritten' : 'apart'
}
