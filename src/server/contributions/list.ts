/** What the reader's units are asked to contribute to others' entries, and what they may. */

import type { Contributing } from '#contract/contributions.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { mainUnit } from '#domain/entries/contributing.ts'
import { reachOf } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { isOpenState, toSubmissionState } from '#domain/processes/submission.ts'
import type { Tx } from '../db.ts'
import { findEvaluation, getTracks, type Track } from '../evaluations/queries.ts'
import { standingItems, standingResponsibilities } from '../plans/standing.ts'
import { filings } from '../processes/filings.ts'
import { isGiven } from '../units/given.ts'
import { type ContributorRow, contributorRows } from './readings.ts'

/** Parts of others' entries, asked for or not; none for people who write for no unit. */
export async function listContributions(tx: Tx, actor: Actor, today: string): Promise<Contributing[]> {
  const evaluation = await findEvaluation(tx)
  const reach = reachOf('contribution.write', actor)
  if (!evaluation || reach === 'any' || reach.length === 0) return []
  const entries = await entriesWithParts(tx, evaluation.id, reach)
  const rows = await contributorRows(
    tx,
    entries.map((e) => e.entryId),
  )
  const parts = entries.flatMap((entry) => partsFor(entry, { rows, unitIds: reach }))
  const tracks = await getTracks(tx, evaluation.id)
  const states = await filingStates(tx, [...new Set(entries.map((e) => e.unitId))])
  return inWords(tx, parts, { tracks, states, today })
}

interface OpenEntry {
  readonly entryId: string
  readonly itemId: string | null
  readonly unitId: string
  readonly lead: string
  /** Units of the reader that support the item. */
  readonly supporting: readonly { readonly unitId: string; readonly unit: string }[]
}

/** Entries of items that these units support, and entries in which they have a part already. */
async function entriesWithParts(
  tx: Tx,
  evaluationId: string,
  unitIds: readonly string[],
): Promise<OpenEntry[]> {
  const supported = await tx
    .selectFrom('responsibility')
    .select('itemId')
    .where('unitId', 'in', [...unitIds])
    .execute()
  const own = await tx
    .selectFrom('contributor')
    .select('entryId')
    .where('unitId', 'in', [...unitIds])
    .execute()
  const rows = await tx
    .selectFrom('entry')
    .innerJoin('unit', 'unit.id', 'entry.unitId')
    .select(['entry.id as entryId', 'entry.itemId', 'entry.unitId', 'unit.name as lead'])
    .where('entry.evaluationId', '=', evaluationId)
    .where(({ ref, not }) => not(isGiven(ref('entry.id'))))
    .where(({ eb, or }) =>
      or([
        eb('entry.itemId', 'in', [...new Set(supported.map((s) => s.itemId))]),
        eb('entry.id', 'in', [...new Set(own.map((o) => o.entryId))]),
      ]),
    )
    .execute()
  const itemIds = [...new Set(rows.flatMap((r) => r.itemId ?? []))]
  const answering = await standingResponsibilities(tx, { itemIds })
  return rows.flatMap((row) => {
    const ofItem = answering.filter((a) => a.itemId === row.itemId)
    const filling = rows.filter((r) => r.itemId === row.itemId).map((r) => r.unitId)
    // Contributions go to the main lead's entry alone.
    const isMain = row.itemId === null || (mainUnit(ofItem, filling) ?? row.unitId) === row.unitId
    const supporting = ofItem.flatMap(({ unitId, name }) =>
      isMain && unitId !== null && unitIds.includes(unitId) && !filling.includes(unitId)
        ? [{ unitId, unit: name }]
        : [],
    )
    return [
      {
        ...row,
        supporting: supporting.filter((s, at) => supporting.findIndex((o) => o.unitId === s.unitId) === at),
      },
    ]
  })
}

interface Part extends OpenEntry {
  readonly contributor: Pick<ContributorRow, 'unitId' | 'unit' | 'office' | 'state'>
}

function partsFor(
  entry: OpenEntry,
  { rows, unitIds }: { rows: readonly ContributorRow[]; unitIds: readonly string[] },
): Part[] {
  const known = rows.filter((r) => r.entryId === entry.entryId && unitIds.includes(r.unitId))
  const unasked = entry.supporting.filter((s) => !known.some((k) => k.unitId === s.unitId && k.office === ''))
  return [
    ...known.map((contributor) => ({ ...entry, contributor })),
    ...unasked.map((s) => ({ ...entry, contributor: { ...s, office: '', state: 'draft' as const } })),
  ]
}

/** How the filings of these units stand, by unit and track. */
async function filingStates(tx: Tx, unitIds: readonly string[]) {
  const rows = await filings(tx)
    .select(['assignment.unitId', 'assignment.trackId', 'case.state'])
    .where('assignment.unitId', 'in', [...unitIds])
    .execute()
  return rows.map((row) => ({ ...row, state: toSubmissionState(row.state) }))
}

interface Around {
  readonly tracks: readonly Track[]
  readonly states: Awaited<ReturnType<typeof filingStates>>
  readonly today: string
}

async function inWords(
  tx: Tx,
  parts: readonly Part[],
  { tracks, states, today }: Around,
): Promise<Contributing[]> {
  const items = await standingItems(tx, { itemIds: [...new Set(parts.flatMap((p) => p.itemId ?? []))] })
  const plans = await tx.selectFrom('plan').select(['id', 'name']).execute()
  return parts.flatMap(({ contributor, ...entry }) => {
    const item = items.find((i) => i.itemId === entry.itemId)
    const serving = tracks.filter((t) => !item || t.planIds.includes(item.planId))
    const filing = (t: Track) => states.find((s) => s.trackId === t.id && s.unitId === entry.unitId)
    const open = serving.find((t) => isOpenState(filing(t)?.state ?? 'accepted'))
    const track = open ?? serving.find((t) => filing(t) !== undefined)
    if (!track) return []
    const dueOn = track.unitsDueOn
    return [
      {
        entryId: entry.entryId,
        unitId: contributor.unitId,
        unit: contributor.unit,
        office: contributor.office,
        lead: entry.lead,
        kind: item?.kind ?? null,
        number: item?.number ?? 0,
        name: item?.content.name ?? '',
        plan: plans.find((p) => p.id === item?.planId)?.name ?? '',
        track: track.name,
        dueOn,
        daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
        state: contributor.state,
        open: open !== undefined,
      },
    ]
  })
}
