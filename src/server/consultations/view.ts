/** Comment rounds as their pages show them. */

import type { RoundSubject, RoundSummary, RoundsView, RoundView } from '#contract/consultations.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { tallyOf } from '#domain/consultations/tally.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { offersFor } from '#domain/processes/process.ts'
import { commentStatistics } from '#words/comment-statistics.ts'
import type { Language } from '#words/language.ts'
import type { Tx } from '../db.ts'
import { standingUnits } from '../people/queries.ts'
import { readCase } from '../processes/read.ts'
import type { Subject } from '../processes/subject.ts'
import { kindOf } from '../processes/subjects.ts'
import { todayOf } from '../tenants/queries.ts'
import { type AskedRow, askedView, countedOf, readAsked } from './asked.ts'
import { getRoundRow, type RoundRow, roundProcess, roundsOf } from './rounds.ts'

export interface Reader {
  readonly actor: Actor
  readonly language: Language
  readonly now: Date
}

interface OfSubject {
  readonly process: RoundSubject
  readonly subject: Subject
}

/** Every round of a subject, and what a new one could ask about. */
export async function listRounds(
  tx: Tx,
  { process, subject }: OfSubject,
  reader: Reader,
): Promise<RoundsView> {
  const rows = await roundsOf(tx, process, subject.id)
  const asked = await readAsked(
    tx,
    rows.map(({ id }) => id),
  )
  const today = await todayOf(tx, reader.now)
  return {
    rounds: rows.map((row) => summaryOf(row, asked, { today, language: reader.language })),
    subject: subject.title,
    drafts: await draftsOf(tx, subject.id),
    units: await standingUnits(tx),
    writable: isPermitted('round.write', reader.actor, subject.unitId),
  }
}

const draftsOf = (tx: Tx, reportId: string) =>
  tx
    .selectFrom('reportVersion')
    .select(['id', 'number', 'variant'])
    .where('reportId', '=', reportId)
    .orderBy('number', 'desc')
    .execute()

function summaryOf(
  { id, number, title, state, dueOn }: RoundRow,
  asked: readonly AskedRow[],
  { today, language }: { today: string; language: Language },
): RoundSummary {
  const tally = tallyOf(asked.filter(({ roundId }) => roundId === id).map(countedOf))
  return {
    ...{ id, number, title, state, dueOn, daysLeft: daysBetween(today, dueOn) },
    statistics: commentStatistics(language, tally),
  }
}

/** Steps that are taken with an answer, on their own page. */
const withAnswer: readonly string[] = ['answer', 'answer_for']

export async function getRound(tx: Tx, id: string, reader: Reader): Promise<RoundView> {
  const row = await getRoundRow(tx, id)
  const asked = await readAsked(tx, [id])
  const today = await todayOf(tx, reader.now)
  const reading = await readCase(tx, {
    of: { process: roundProcess, id },
    actor: reader.actor,
    now: reader.now,
  })
  const subject = await kindOf(row.process).read(tx, row.subjectId)
  const offers = offersFor(reading.process, reading.row.state, reading.facts)
  const drafts = row.reportVersionId === null ? [] : await draftsOf(tx, row.subjectId)
  return {
    ...summaryOf(row, asked, { today, language: reader.language }),
    ...{ process: row.process, subjectId: row.subjectId, subject: subject.title, letter: row.letter },
    edition: row.edition,
    path: await pathOf(tx, row),
    draft: drafts.find((draft) => draft.id === row.reportVersionId) ?? null,
    file: await fileOf(tx, row.fileId),
    version: reading.row.version,
    offers: distinct(
      offers
        .filter(({ action }) => !withAnswer.includes(action))
        .map(({ action, needs, unmet }) => ({
          action,
          needsReason: needs.includes('reason'),
          unmet: [...unmet],
        })),
    ),
    asked: asked.map((one) => askedView(one, today)),
    writable: isPermitted('round.write', reader.actor, row.unitId),
  }
}

/** Somebody who is coordinator and lead at once has a step once. */
const distinct = <One extends { action: string }>(offers: readonly One[]): One[] => [
  ...new Map(offers.map((offer) => [offer.action, offer])).values(),
]

async function fileOf(tx: Tx, id: string | null): Promise<{ id: string; name: string } | null> {
  if (id === null) return null
  return (await tx.selectFrom('file').select(['id', 'name']).where('id', '=', id).executeTakeFirst()) ?? null
}

/** A special plan's report is read on its plan's page. */
async function pathOf(tx: Tx, { process, subjectId }: RoundRow): Promise<string> {
  if (process.endsWith('adjustment')) return `/adjustments/${subjectId}`
  const report = await tx.selectFrom('report').select('planId').where('id', '=', subjectId).executeTakeFirst()
  return report?.planId ? `/special/${report.planId}` : `/reports/${subjectId}`
}
