/** Opinions as their pages show them. */

import type { OpinionsView, OpinionView } from '#contract/opinions.ts'
import { isPermitted, reachOf } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'
import { standingUnits } from '../people/queries.ts'
import { ended, getOpinionReading, type OpinionReading, opinionRow, readOpinions } from './rows.ts'
import { findDeliberation } from './write.ts'

export interface Reader {
  readonly actor: Actor
  readonly today: string
}

/** A unit sees what it owns once it was assigned. */
export async function listOpinions(tx: Tx, { actor, today }: Reader): Promise<OpinionsView> {
  const reach = reachOf('opinion.read', actor)
  const readings = await readOpinions(tx, reach === 'any' ? {} : { unitIds: reach })
  const shown = readings.filter(({ state }) => reach === 'any' || state !== 'draft')
  const writable = isPermitted('opinion.write', actor, null)
  return {
    opinions: shown.map((reading) => opinionRow(reading, today)),
    reports: reach === 'any' ? await reportsWith(tx, readings) : [],
    writable,
  }
}

/** The place's reports that a standing committee deliberates, with how far their opinions are. */
async function reportsWith(tx: Tx, readings: readonly OpinionReading[]): Promise<OpinionsView['reports']> {
  const reports = await tx
    .selectFrom('report')
    .innerJoin('track', 'track.id', 'report.trackId')
    .leftJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'report.id').on('case.process', '=', 'outline_report'),
    )
    .select(['report.id', 'report.title', 'case.state'])
    .where('track.process', '=', 'outline_report')
    .where('report.assignmentId', 'is', null)
    .orderBy('track.position')
    .execute()
  return reports.map(({ id, title, state }) => {
    const own = readings.filter(({ reportId, source }) => reportId === id && source === 'deliberation')
    return {
      ...{ id, title, opinions: own.length },
      deliberated: state === 'deliberated' || state === 'handled',
      open: own.filter((one) => !ended.includes(one.state)).length,
    }
  })
}

export async function getOpinion(tx: Tx, id: string, { actor, today }: Reader): Promise<OpinionView> {
  const reading = await getOpinionReading(tx, id)
  const { state, owners, version, source, reportId } = reading
  const isOpen = state === 'draft' || state === 'handling'
  const writable = isPermitted('opinion.write', actor, null) && isOpen
  return {
    ...opinionRow(reading, today),
    version,
    deliberation: source === 'deliberation' ? await deliberationView(tx, reportId) : null,
    handlings: reading.handlings.map(handlingView),
    writesFor: owners.filter(
      ({ unitId }) => state === 'handling' && isPermitted('opinion.handle', actor, unitId),
    ),
    writable,
    seesCase: isPermitted('case.read', actor, owners[0]?.unitId ?? null),
    units: writable ? await standingUnits(tx) : [],
  }
}

async function deliberationView(tx: Tx, reportId: string): Promise<OpinionView['deliberation']> {
  const found = await findDeliberation(tx, reportId)
  if (!found) return null
  const { body, decidedOn, number, fileId, fileName } = found
  return { body, decidedOn, number, file: { id: fileId, name: fileName } }
}

function handlingView(written: OpinionReading['handlings'][number]): OpinionView['handlings'][number] {
  const { unitId, unit, version, measures, progress, done, by, writtenAt, fileId, fileName } = written
  return {
    ...{ unitId, unit, version, measures, progress, done, by, at: writtenAt.toISOString() },
    file: fileId !== null && fileName !== null ? { id: fileId, name: fileName } : null,
  }
}
