/** Publications as their pages show them: the clock, and what would be public. */

import type { PublicationsView, PublicationView } from '#contract/publications.ts'
import { beijingDay } from '#domain/calendar/day.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { draftBlocks } from '../consultations/drafts.ts'
import { governmentOf } from '../consultations/papers.ts'
import type { Tx } from '../db.ts'
import { readHolidays } from '../deadlines/calendar.ts'
import { getFile } from '../files/queries.ts'
import { getPublicationReading, publicationRow, readPublications } from './rows.ts'

export interface Reader {
  readonly actor: Actor
  readonly today: string
}

export async function listPublications(tx: Tx, { actor, today }: Reader): Promise<PublicationsView> {
  const arranged = await readHolidays(tx)
  const readings = await readPublications(tx)
  const writable = isPermitted('publication.write', actor, null)
  return {
    publications: readings.map((reading) => publicationRow(reading, { today, arranged })),
    candidates: writable ? await candidatesOf(tx) : [],
    writable,
  }
}

/** The newest versions of the place's own reports that have no openness yet. */
async function candidatesOf(tx: Tx): Promise<PublicationsView['candidates']> {
  const rows = await tx
    .selectFrom('reportVersion')
    .innerJoin('report', 'report.id', 'reportVersion.reportId')
    .leftJoin('publication', 'publication.reportVersionId', 'reportVersion.id')
    .select(['reportVersion.id', 'report.title', 'reportVersion.number', 'variant', 'madeAt'])
    .where('publication.id', 'is', null)
    .where('report.assignmentId', 'is', null)
    .where('variant', '=', 'final')
    .orderBy('madeAt', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ madeAt, ...row }) => ({ ...row, madeOn: beijingDay(madeAt) }))
}

/** The file, who issues it and its headings: no comment, no round, no computed verdict, no draft. */
export async function getPublication(tx: Tx, id: string, { actor, today }: Reader): Promise<PublicationView> {
  const reading = await getPublicationReading(tx, id)
  const arranged = await readHolidays(tx)
  const { name, sha256, size } = await getFile(tx, reading.fileId)
  const row = publicationRow(reading, { today, arranged })
  const { issuer } = await governmentOf(tx)
  const headings = await draftBlocks(tx, reading.reportVersionId)
  const known = new Set(arranged.map(({ day }) => day.slice(0, 4)))
  return {
    ...row,
    version: reading.version,
    file: { id: reading.fileId, name, sha256, size },
    issuer,
    headings: headings.filter(({ level }) => level > 0),
    holidaysKnown: [row.formedOn, row.dueOn].every((day) => known.has(day.slice(0, 4))),
    writable: isPermitted('publication.write', actor, null) && reading.state === 'draft',
  }
}
