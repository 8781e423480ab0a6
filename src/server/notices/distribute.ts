/** Hears the events of the outbox: a notice for each person told, and a mail to whoever wants it at once. */

import { v7 } from 'uuid'
import { factsOf, noticePath } from '#domain/notices/notice.ts'
import { peopleTold, type Telling } from '#domain/notices/told.ts'
import { takeTurn } from '../database/turn.ts'
import type { Door, DoorActor, Tx } from '../db.ts'
import { queueMail } from '../mail/queue.ts'
import type { MailService } from '../mail/send.ts'
import { listHolders, type Person } from '../people/seats.ts'

const atOnce = 200

/** Hears everything that waits, slice by slice. Answers how many notices were made. */
export async function distribute(
  { door, mail }: { door: Door; mail: MailService | null },
  actor: DoorActor,
  now: Date,
): Promise<number> {
  let made = 0
  while (await door.read(actor, isAnyWaiting)) {
    made += await door.write(actor, { name: 'notice.send' }, async (tx, trail) => {
      // Several processes hear by turns: each event is heard by one.
      await takeTurn(tx, `notices ${actor.tenantId}`)
      const notices = await noticesOf(tx, await takeWaiting(tx))
      await keepNotices(tx, actor, notices)
      if (mail) await queueMail(tx, actor, { mail, notices, at: now })
      trail.subject(actor.tenantId, { count: notices.length })
      return notices.length
    })
  }
  return made
}

const isAnyWaiting = async (tx: Tx): Promise<boolean> =>
  (
    await tx
      .selectFrom('outboxPending')
      .select('outboxId')
      .where('listener', '=', 'notices')
      .limit(1)
      .execute()
  ).length > 0

/** The oldest events that wait; they wait no more. */
async function takeWaiting(tx: Tx) {
  const oldest = await tx
    .selectFrom('outboxPending')
    .select('outboxId')
    .where('listener', '=', 'notices')
    .orderBy('outboxId')
    .limit(atOnce)
    .execute()
  const ids = oldest.map(({ outboxId }) => outboxId)
  await tx
    .deleteFrom('outboxPending')
    .where('listener', '=', 'notices')
    .where('outboxId', 'in', ids)
    .execute()
  return tx.selectFrom('outbox').selectAll().where('id', 'in', ids).orderBy('id').execute()
}

export type Event = Awaited<ReturnType<typeof takeWaiting>>[number]

async function noticesOf(tx: Tx, events: readonly Event[]) {
  const holders = await listHolders(tx)
  const units = await tx.selectFrom('unit').select(['id', 'name']).execute()
  const tracks = await tx.selectFrom('track').select(['id', 'name', 'reportName']).execute()
  return events.flatMap(({ id: outboxId, topic, payload, actorId, createdAt }) => {
    const known = factsOf(payload)
    const track = tracks.find((t) => t.id === known.trackId)
    const facts = {
      unit: units.find((u) => u.id === known.unitId)?.name ?? '',
      ...(track ? { track: track.name, report: track.reportName } : {}),
      ...known,
    }
    const by = typeof payload.by === 'string' ? payload.by : null
    const told = peopleTold({ topic, telling: tellingOf(payload), actors: [actorId, by] }, holders)
    return told.map((personId) => {
      const path = noticePath(topic, facts, { isCoordinator: isCoordinator(holders, personId, known.unitId) })
      return { id: v7(), personId, outboxId, topic, facts, path, createdAt }
    })
  })
}

export type NewNotice = Awaited<ReturnType<typeof noticesOf>>[number]

/** Somebody who leads the evaluation and is not of the unit in question looks at its filing as a reviewer. */
const isCoordinator = (holders: readonly Person[], personId: string, unitId: string | number | undefined) => {
  const own = holders.filter((holder) => holder.personId === personId)
  const isOfUnit = own.some(
    (h) => h.unitId === unitId && ['contact', 'reporter', 'unit_head'].includes(h.role),
  )
  return !isOfUnit && own.some(({ role }) => role === 'coordinator')
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** What a payload says of who is told; a part that is not what it should be says nothing. */
function tellingOf({ told, to, unitId, unitIds }: Readonly<Record<string, unknown>>): Telling {
  return {
    ...(Array.isArray(told) ? { told: told.filter(isText) } : {}),
    ...(isRoles(to) ? { to } : {}),
    ...(isText(unitId) ? { unitId } : {}),
    ...(Array.isArray(unitIds) ? { unitIds: unitIds.filter(isText) } : {}),
  }
}

const isRoles = (to: unknown): to is NonNullable<Telling['to']> =>
  typeof to === 'object' && to !== null && 'inUnit' in to && 'coordinators' in to && Array.isArray(to.inUnit)

async function keepNotices(tx: Tx, { tenantId }: DoorActor, notices: readonly NewNotice[]): Promise<void> {
  const rows = notices.map(({ facts, ...notice }) => ({ ...notice, tenantId, facts: JSON.stringify(facts) }))
  for (let from = 0; from < rows.length; from += atOnce) {
    await tx
      .insertInto('notice')
      .values(rows.slice(from, from + atOnce))
      .execute()
  }
}
