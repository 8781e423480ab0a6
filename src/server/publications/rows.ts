/** Publications with where each stands and the clock of each. */

import type { PublicationRow } from '#contract/publications.ts'
import type { ArrangedDay } from '#domain/calendar/nature.ts'
import { type PublicationState, publicationStates } from '#domain/processes/publication.ts'
import { publicationClock } from '#domain/publications/openness.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'

export const publicationProcessName = 'publication'

const toState = (state: string | null): PublicationState =>
  publicationStates.find((known) => known === state) ?? 'draft'

const publications = (tx: Tx) =>
  tx
    .selectFrom('publication')
    .innerJoin('reportVersion', 'reportVersion.id', 'publication.reportVersionId')
    .innerJoin('report', 'report.id', 'reportVersion.reportId')
    .leftJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'publication.id').on('case.process', '=', publicationProcessName),
    )
    .innerJoin('person', 'person.id', 'publication.changedBy')
    .selectAll('publication')
    .select(['reportVersion.number', 'reportVersion.variant', 'reportVersion.fileId', 'report.title'])
    .select(['case.state', 'case.id as caseId', 'person.name as changer'])
    .select(({ selectFrom }) =>
      selectFrom('step')
        .select('step.takenAt')
        .whereRef('step.caseId', '=', 'case.id')
        .where('step.action', '=', 'release')
        .orderBy('step.version', 'desc')
        .limit(1)
        .as('releasedAt'),
    )

/** Newest first. */
export async function readPublications(tx: Tx) {
  const rows = await publications(tx).orderBy('publication.createdAt', 'desc').limit(500).execute()
  return rows.map((row) => ({ ...row, state: toState(row.state) }))
}

/** Refuses `not-found`. */
export async function getPublicationReading(tx: Tx, id: string): Promise<PublicationReading> {
  const row = await publications(tx).where('publication.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return { ...row, state: toState(row.state) }
}

export type PublicationReading = Awaited<ReturnType<typeof readPublications>>[number]

/** The clock presses for what is open to all, until it is released. */
export function publicationRow(
  reading: PublicationReading,
  { today, arranged }: { today: string; arranged: readonly ArrangedDay[] },
): PublicationRow {
  const { id, title, number, variant, openness, reason, formedOn, state, releasedAt } = reading
  const clock = publicationClock(formedOn, { today, arranged })
  return {
    ...{ id, title, number, variant, openness, reason, formedOn, state, ...clock },
    releasedAt: state === 'released' && releasedAt !== null ? releasedAt.toISOString() : null,
    late: openness === 'active' && state !== 'released' && clock.daysLeft < 0,
  }
}
