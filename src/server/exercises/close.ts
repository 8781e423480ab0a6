/** Closing an evaluation: writers under way are waited for, what is unfinished needs a reason, the archive is made. */

import { type ArchivedFile, packVolumes } from '#documents/archives/volumes.ts'
import { compose } from '#documents/composing/compose.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { takeEnd } from '../evaluations/end.ts'
import { storeFile } from '../files/queries.ts'
import { getTenant } from '../tenants/queries.ts'
import { archivedFiles } from './archive.ts'
import { archiveWord } from './archive-tables.ts'
import { listUnfinished } from './unfinished.ts'

/**
 * Refuses `not-found`, `reason-required` while something is unfinished and no reason is given, `evaluation-closed` for a
 * second end.
 */
export async function closeEvaluation(
  tx: Tx,
  actor: Actor,
  { id, reason, at }: { id: string; reason: string; at: Date },
): Promise<void> {
  await takeEnd(tx, id)
  const unfinished = await listUnfinished(tx, id)
  const isUnfinished = Object.values(unfinished).some((list) => list.length > 0)
  if (isUnfinished && reason === '') throw new Refusal('reason-required')
  const { tenantId, personId } = actor
  await tx
    .insertInto('evaluationEnd')
    .values({ tenantId, evaluationId: id, closedBy: personId, closedAt: at, reason })
    .execute()
  const evaluation = await tx
    .selectFrom('evaluation')
    .select(['id', 'name', 'createdAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
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
