/** Opening a round: of every accepted filing on the track what is estimated or early is asked again. */

import { v7 } from 'uuid'
import { lastCutOff, updateAsks } from '#domain/evaluations/update-asks.ts'
import type { Actor } from '#domain/people/role.ts'
import { isEnded, updateProcess } from '#domain/processes/update-round.ts'
import { Refusal } from '#domain/refusal.ts'
import { entriesOf, formOf, readAssignments } from '../assignments/readings.ts'
import { slices } from '../database/slices.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'
import { openCase } from '../processes/cases.ts'
import { todayOf } from '../tenants/queries.ts'
import { readUnitUpdates } from './readings.ts'

interface WantedRound {
  readonly trackId: string
  readonly dueOn: string
  readonly note: string
  readonly at: Date
}

/**
 * Refuses `cut-off-ahead` before every cut-off is over, `update-round-open` while one of the track is under way, and
 * `nothing-to-update` where nothing accepted is estimated or early.
 */
export async function openRound(tx: Tx, trail: Trail, actor: Actor, wanted: WantedRound): Promise<void> {
  const { trackId, dueOn, note, at } = wanted
  await takeTurn(tx, trackId)
  const readings = await readAssignments(tx)
  await keepOpen(tx, readings.evaluation.id)
  const { cutOffs } = readings.evaluation
  const track = readings.tracks.find((t) => t.id === trackId)
  if (!track) throw new Refusal('not-found')
  const day = lastCutOff(cutOffs)
  if ((await todayOf(tx, at)) <= day) throw new Refusal('cut-off-ahead', { day })
  const number = await nextNumber(tx, trackId)
  const asked = readings.assignments
    .filter((a) => a.track.id === trackId && a.state === 'accepted')
    .map((row) => ({
      row,
      asks: entriesOf(readings, row).flatMap(({ entryId, versionId, asOf, isMain, values, ...entry }) => {
        if (versionId === null) return []
        const told = { asOf, values: isMain ? values : [] }
        const asks = updateAsks(formOf(readings, entry).form, told, cutOffs)
        return asks.map((ask) => ({ ...ask, entryId, entryVersionId: versionId }))
      }),
    }))
    .filter(({ asks }) => asks.length > 0)
  if (asked.length === 0) throw new Refusal('nothing-to-update')
  const { tenantId, personId } = actor
  const id = v7()
  await tx
    .insertInto('updateRound')
    .values({ tenantId, id, trackId, number, dueOn, note, openedBy: personId, openedAt: at })
    .execute()
  for (const { row, asks } of asked) {
    const unitUpdateId = v7()
    await tx
      .insertInto('unitUpdate')
      .values({ tenantId, id: unitUpdateId, updateRoundId: id, assignmentId: row.id })
      .execute()
    await openCase(tx, actor, { process: updateProcess.name, subjectId: unitUpdateId })
    const rows = asks.map((ask) => ({ ...ask, tenantId, id: v7(), unitUpdateId }))
    for (const some of slices(rows)) await tx.insertInto('updateAsk').values(some).execute()
    const to = { inUnit: ['contact', 'reporter'], coordinators: false }
    const title = track.name
    trail.emit('update.open', {
      unitId: row.unitId,
      to,
      title,
      dueOn,
      path: `/updates/${unitUpdateId}`,
      by: personId,
    })
  }
  trail.subject(id, { name: track.name, number })
}

async function nextNumber(tx: Tx, trackId: string): Promise<number> {
  const updates = await readUnitUpdates(tx, { trackIds: [trackId] })
  const open = updates.find((u) => !isEnded(u.state))
  if (open) throw new Refusal('update-round-open', { number: open.number })
  return Math.max(0, ...updates.map((u) => u.number)) + 1
}
