/** Samples of what was filed: drawing one, and the result of checking each entry. */

import { v7 } from 'uuid'
import type { SamplingView } from '#contract/evidence.ts'
import { drawSample, type Risk, type SamplingResult, type SamplingWay } from '#domain/evidence/sampling.ts'
import type { Actor } from '#domain/people/role.ts'
import { isOpenState } from '#domain/processes/submission.ts'
import { Refusal } from '#domain/refusal.ts'
import { entriesOf, type FilledEntry, type Readings, readAssignments } from '../assignments/readings.ts'
import { summariesOf } from '../assignments/summaries.ts'
import { slices } from '../database/slices.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { frozenVersions } from '../entries/decisions.ts'
import { keepOpenOf } from '../evaluations/end.ts'
import { standingItems } from '../plans/standing.ts'
import { type Now, nowOf } from '../tenants/queries.ts'
import { evidenceCounts } from './rules.ts'

interface WantedSample {
  readonly trackId: string
  readonly way: SamplingWay
  readonly size: number
  readonly seed: string
  readonly at: Date
}

/** Draws from what stands filed on the track. Refuses `not-found` where nothing does. */
export async function drawChecked(tx: Tx, trail: Trail, actor: Actor, wanted: WantedSample): Promise<void> {
  const { trackId, way, size, seed, at } = wanted
  await keepOpenOf(tx, 'track', trackId)
  const population = await filedEntries(tx, { trackId, now: await nowOf(tx, at) })
  const drawn = drawSample(population, { way, size, seed })
  if (drawn.length === 0) throw new Refusal('not-found')
  const { tenantId, personId } = actor
  const id = v7()
  await tx
    .insertInto('samplingCheck')
    .values({
      ...{ tenantId, id, trackId, way, size, seed, population: population.length },
      drawnBy: personId,
      drawnAt: at,
    })
    .execute()
  const rows = drawn.map(({ id: entryId, entryVersionId, risks }, position) => ({
    ...{ tenantId, id: v7(), samplingCheckId: id, entryId, entryVersionId, position },
    risks: JSON.stringify(way === 'risk' ? risks : []),
  }))
  for (const some of slices(rows)) await tx.insertInto('sampledEntry').values(some).execute()
  trail.subject(id, { number: drawn.length })
}

interface Filed {
  readonly id: string
  readonly entryVersionId: string
  readonly risks: readonly Risk[]
}

/** Entries as the newest filing holds them, of filings that are under review or accepted, with what speaks for a check. */
async function filedEntries(tx: Tx, { trackId, now }: { trackId: string; now: Now }): Promise<Filed[]> {
  const readings = await readAssignments(tx)
  const filed = readings.assignments.filter((a) => a.track.id === trackId && !isOpenState(a.state))
  const frozen = await frozenVersions(tx, filed)
  const summaries = await summariesOf(tx, { ...readings, assignments: filed }, now)
  const entries = filed.flatMap((assignment) =>
    entriesOf(readings, assignment).map((entry) => ({ entry, assignment })),
  )
  const ids = entries.map(({ entry }) => entry.entryId)
  const counts = await evidenceCounts(tx, ids)
  const disputed = await objectedEntries(tx, ids)
  return entries.flatMap(({ entry, assignment }) => {
    const { versionId } = entry
    if (versionId === null || !frozen.get(assignment.id)?.has(versionId)) return []
    const summary = summaries.find((s) => s.id === assignment.id)
    const found: [Risk, boolean][] = [
      ['no_evidence', !counts.has(entry.entryId)],
      ['objection', disputed.has(entry.entryId)],
      ['estimate', entry.values.some((v) => v.grade === 'estimate' || v.grade === 'preliminary')],
      ['on_behalf', summary?.onBehalf ?? false],
      ['late', summary?.late ?? false],
      ['returned', (summary?.round ?? 0) > 1],
    ]
    const risks = found.flatMap(([risk, holds]) => (holds ? [risk] : []))
    return [{ id: entry.entryId, entryVersionId: versionId, risks }]
  })
}

/** Entries to which a supporting unit objects without an answer. */
async function objectedEntries(tx: Tx, entryIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('contributor')
    .innerJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'contributor.id').on('case.process', '=', 'contribution'),
    )
    .select('contributor.entryId')
    .where('contributor.entryId', 'in', [...entryIds])
    .where('case.state', '=', 'objected')
    .execute()
  return new Set(rows.map((r) => r.entryId))
}

interface Checked {
  readonly sampledId: string
  readonly result: SamplingResult
  readonly note: string
  readonly at: Date
}

/** What the check found; a difference or a missing proof wants words. The newest result counts. */
export async function recordResult(tx: Tx, trail: Trail, actor: Actor, checked: Checked): Promise<void> {
  const { sampledId, result, note, at } = checked
  await takeTurn(tx, sampledId)
  await keepOpenOf(tx, 'sampled_entry', sampledId)
  if (result !== 'confirmed' && note === '') throw new Refusal('reason-required')
  const known = await tx
    .selectFrom('sampledEntry')
    .select('id')
    .where('id', '=', sampledId)
    .executeTakeFirst()
  if (!known) throw new Refusal('not-found')
  const last = await tx
    .selectFrom('samplingResult')
    .select('number')
    .where('sampledEntryId', '=', sampledId)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  await tx
    .insertInto('samplingResult')
    .values({
      ...{ tenantId: actor.tenantId, id: v7(), sampledEntryId: sampledId, result, note },
      number: (last?.number ?? 0) + 1,
      checkedBy: actor.personId,
      checkedAt: at,
    })
    .execute()
  trail.subject(sampledId, { result })
}

/** Every sample of the evaluation, newest first, with what was found. */
export async function getSampling(tx: Tx): Promise<SamplingView> {
  const readings = await readAssignments(tx)
  const checks = await tx
    .selectFrom('samplingCheck')
    .innerJoin('track', 'track.id', 'samplingCheck.trackId')
    .innerJoin('person', 'person.id', 'samplingCheck.drawnBy')
    .select(['samplingCheck.id', 'track.name as track', 'way', 'seed', 'size', 'population'])
    .select(['person.name as by', 'drawnAt as at'])
    .where(
      'samplingCheck.trackId',
      'in',
      readings.tracks.map((t) => t.id),
    )
    .orderBy('drawnAt', 'desc')
    .execute()
  const sampled = await sampledViews(
    tx,
    readings,
    checks.map((c) => c.id),
  )
  return {
    checks: checks.map(({ at, ...check }) => ({
      ...check,
      at: at.toISOString(),
      entries: sampled.filter((s) => s.checkId === check.id).map(({ checkId: _, ...view }) => view),
    })),
    tracks: readings.tracks.map(({ id, name }) => ({
      id,
      name,
      filed: readings.assignments.filter((a) => a.track.id === id && !isOpenState(a.state)).length,
    })),
  }
}

async function sampledViews(tx: Tx, readings: Readings, checkIds: readonly string[]) {
  const rows = await tx
    .selectFrom('sampledEntry')
    .select(['id', 'samplingCheckId', 'entryId', 'risks'])
    .where('samplingCheckId', 'in', [...checkIds])
    .orderBy('samplingCheckId')
    .orderBy('position')
    .execute()
  const results = await tx
    .selectFrom('samplingResult')
    .innerJoin('person', 'person.id', 'samplingResult.checkedBy')
    .distinctOn('sampledEntryId')
    .select(['sampledEntryId', 'result', 'note', 'checkedAt as at', 'person.name as by'])
    .where(
      'sampledEntryId',
      'in',
      rows.map((r) => r.id),
    )
    .orderBy('sampledEntryId')
    .orderBy('number', 'desc')
    .execute()
  const entryIds = [...new Set(rows.map((r) => r.entryId))]
  const entries = new Map<string, FilledEntry>(readings.entries.map((e) => [e.entryId, e]))
  const itemIds = entryIds.flatMap((id) => entries.get(id)?.itemId ?? [])
  const items = await standingItems(tx, { itemIds: [...new Set(itemIds)] })
  const counts = await evidenceCounts(tx, entryIds)
  return rows.flatMap(({ id, samplingCheckId: checkId, entryId, risks }) => {
    const entry = entries.get(entryId)
    if (!entry) return []
    const item = items.find((i) => i.itemId === entry.itemId)
    const holding = readings.assignments.find((a) => entriesOf(readings, a).includes(entry))
    const found = results.find((r) => r.sampledEntryId === id)
    return [
      {
        ...{ id, checkId, entryId, risks, subject: entry.subject },
        assignmentId: holding?.id ?? null,
        unit: holding?.unit ?? '',
        number: item?.number ?? 0,
        name: item?.content.name ?? '',
        evidence: counts.get(entryId) ?? 0,
        result: found
          ? { result: found.result, note: found.note, by: found.by, at: found.at.toISOString() }
          : null,
      },
    ]
  })
}
