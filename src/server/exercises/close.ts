/** Closing an evaluation: what is unfinished is named, writers under way are waited for, the archive is made. */

import type { Unfinished } from '#contract/exercises.ts'
import { type ArchivedFile, packVolumes } from '#documents/archives/volumes.ts'
import { compose } from '#documents/composing/compose.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { shortTitle } from '#domain/texts/short-title.ts'
import type { Tx } from '../db.ts'
import { takeEnd } from '../evaluations/end.ts'
import { storeFile } from '../files/queries.ts'
import { ended, readOpinions } from '../opinions/rows.ts'
import { filings } from '../processes/filings.ts'
import { kindOf } from '../processes/subjects.ts'
import { getTenant } from '../tenants/queries.ts'
import { archivedFiles } from './archive.ts'
import { archiveWord } from './archive-tables.ts'

/** Refuses `not-found`. */
export async function listUnfinished(tx: Tx, evaluationId: string): Promise<Unfinished> {
  await getNamed(tx, evaluationId)
  const open = await filings(tx)
    .innerJoin('track', 'track.id', 'assignment.trackId')
    .innerJoin('unit', 'unit.id', 'assignment.unitId')
    .select(['assignment.id', 'unit.name as unit', 'track.name as track', 'case.state'])
    .where('track.evaluationId', '=', evaluationId)
    .where('case.state', '!=', 'accepted')
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute()
  const cases = [...(await openReports(tx, evaluationId)), ...(await openOpinions(tx, evaluationId))]
  return { filings: open, cases }
}

/** Reports of the place and of special plans that have not come to the end of their process. */
async function openReports(tx: Tx, evaluationId: string): Promise<Unfinished['cases']> {
  const reports = await tx
    .selectFrom('report')
    .innerJoin('track', 'track.id', 'report.trackId')
    .leftJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'report.id').onRef('case.process', '=', 'track.process'),
    )
    .select(['report.id', 'report.title', 'track.process', 'case.state'])
    .where('track.evaluationId', '=', evaluationId)
    .where('report.assignmentId', 'is', null)
    .orderBy('track.position')
    .orderBy('report.id')
    .execute()
  return reports.flatMap(({ id, title, process, state }) => {
    if (process === null) return []
    const stands = state ?? 'draft'
    return stands === kindOf(process).process.line?.at(-1) ? [] : [{ id, process, title, state: stands }]
  })
}

/** Opinions on its reports that are not dealt with: once it is closed nobody writes on them any more. */
async function openOpinions(tx: Tx, evaluationId: string): Promise<Unfinished['cases']> {
  const opinions = await readOpinions(tx, { evaluationId })
  return opinions
    .filter(({ state }) => !ended.includes(state))
    .map(({ id, text, state }) => ({ id, process: 'opinion', title: shortTitle(text), state }))
}

async function getNamed(tx: Tx, id: string) {
  const evaluation = await tx
    .selectFrom('evaluation')
    .select(['id', 'name', 'createdAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!evaluation) throw new Refusal('not-found')
  return evaluation
}

/** Refuses `reason-required` while something is unfinished and no reason is given, `evaluation-closed` for a second end. */
export async function closeEvaluation(
  tx: Tx,
  actor: Actor,
  { id, reason, at }: { id: string; reason: string; at: Date },
): Promise<void> {
  await takeEnd(tx, id)
  const evaluation = await getNamed(tx, id)
  const unfinished = await listUnfinished(tx, id)
  const isUnfinished = unfinished.filings.length + unfinished.cases.length > 0
  if (isUnfinished && reason === '') throw new Refusal('reason-required')
  const { tenantId, personId } = actor
  await tx
    .insertInto('evaluationEnd')
    .values({ tenantId, evaluationId: id, closedBy: personId, closedAt: at, reason })
    .execute()
  await archive(tx, actor, { evaluation, at })
}

interface Archiving {
  readonly evaluation: { readonly id: string; readonly name: string; readonly createdAt: Date }
  readonly at: Date
}

const pack = (files: readonly ArchivedFile[]) => compose({ kind: 'volume', order: files })

/** One volume after another, so that no more than one is held. */
async function archive(tx: Tx, actor: Actor, { evaluation, at }: Archiving): Promise<void> {
  const { example } = await getTenant(tx)
  const name = `${example ? archiveWord('example') : ''}${evaluation.name}`
  let number = 1
  for await (const bytes of packVolumes(archivedFiles(tx, { ...evaluation, at }), { pack })) {
    const file = await storeFile(tx, actor, {
      ...{ bytes, at, unitId: null, mediaType: 'application/zip' },
      name: archiveWord('volume', { name, number }),
    })
    const { tenantId } = actor
    await tx
      .insertInto('evaluationArchive')
      .values({ tenantId, evaluationId: evaluation.id, number, fileId: file.id })
      .execute()
    number += 1
  }
}
