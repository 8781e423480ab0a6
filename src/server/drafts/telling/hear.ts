/** Hears that a unit's text was accepted or taken back, and tells those behind whose sections it stands. */

import { draftPlace } from '#domain/drafts/place.ts'
import { toldOfOriginals } from '#domain/drafts/told.ts'
import { takeTurn } from '../../database/turn.ts'
import type { Detail, Door, DoorActor, Tx } from '../../db.ts'
import { shownEvaluation } from '../../evaluations/elsewhere.ts'
import { isWritten } from '../access.ts'
import { type DraftReading, readDraft } from '../reading.ts'
import { draftsOf } from '../rows.ts'
import { titleOfSection } from '../view.ts'

/** Events that are heard together; more wait for the next tick. */
const atOnce = 200

/** Hears what waits. Answers how many events it made of it. */
export async function hearForDrafts(door: Door, actor: DoorActor, now: Date): Promise<number> {
  // Reports are composed outside the write: it would keep everybody waiting.
  const heard = await door.read(actor, async (tx) => {
    const waiting = await takeWaiting(tx)
    return { ids: waiting.map(({ id }) => id), tellings: await tellingsOf(tx, waiting, now) }
  })
  if (heard.ids.length === 0) return 0
  return door.write(actor, { name: 'draft.hear' }, async (tx, trail) => {
    await takeTurn(tx, `drafts ${actor.tenantId}`)
    const waiting = await takeWaiting(tx)
    // Another process heard some of them first: what is left is heard with the next tick.
    const isWhole = heard.ids.every((id) => waiting.some((event) => event.id === id))
    const tellings = isWhole ? heard.tellings : []
    if (isWhole) await endWaiting(tx, heard.ids)
    for (const telling of tellings) trail.emit('draft.original', telling)
    trail.subject(actor.tenantId, { count: tellings.length })
    return tellings.length
  })
}

const takeWaiting = (tx: Tx) =>
  tx
    .selectFrom('outboxPending')
    .innerJoin('outbox', 'outbox.id', 'outboxPending.outboxId')
    .select(['outbox.id', 'outbox.payload'])
    .where('outboxPending.listener', '=', 'drafts')
    .orderBy('outbox.id')
    .limit(atOnce)
    .execute()

const endWaiting = (tx: Tx, ids: readonly string[]) =>
  tx
    .deleteFrom('outboxPending')
    .where('listener', '=', 'drafts')
    .where('outboxId', 'in', [...ids])
    .execute()

type Waiting = Awaited<ReturnType<typeof takeWaiting>>

async function tellingsOf(tx: Tx, waiting: Waiting, now: Date): Promise<Detail[]> {
  const unitIds = new Set(waiting.map(({ payload }) => payload.unitId))
  const units = (await tx.selectFrom('unit').select(['id', 'name']).execute()).filter(({ id }) =>
    unitIds.has(id),
  )
  if (units.length === 0) return []
  const readings = await openDrafts(tx, now)
  return readings.flatMap((reading) => units.flatMap((unit) => ofUnit(reading, unit)))
}

/** Drafts of the evaluation under way that are still written. */
async function openDrafts(tx: Tx, now: Date): Promise<DraftReading[]> {
  const reports = await tx
    .selectFrom('report')
    .select('id')
    .where('kind', '!=', 'unit')
    .where('evaluationId', '=', shownEvaluation(tx))
    .execute()
  const drafts = await draftsOf(
    tx,
    reports.map(({ id }) => id),
  )
  const readings: DraftReading[] = []
  for (const draft of drafts) readings.push(await readDraft(tx, draft, { now }))
  return readings.filter(({ report }) => isWritten(report))
}

function ofUnit(reading: DraftReading, unit: { id: string; name: string }): Detail[] {
  const { draft, report, sections } = reading
  const behind = sections.map((section) => ({
    ...{ id: section.row.id, leftOut: section.leftOut, originals: section.originals },
    ...{ authors: section.authors, lastWriter: section.version.madeBy },
  }))
  return toldOfOriginals(behind, unit.name).map(({ told, sectionIds }) => ({
    ...{ told, unitId: unit.id, title: report.row.title },
    sections: sections
      .filter(({ row }) => sectionIds.includes(row.id))
      .map((section) => titleOfSection(reading, section))
      .join('、'),
    path: draftPlace(draft.reportId, { section: sectionIds[0] ?? '', panel: 'originals' }),
  }))
}
