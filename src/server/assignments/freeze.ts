/** What is submitted stays as it was: a filing names the versions and figures it consists of. */

import { v7 } from 'uuid'
import { slices } from '../database/slices.ts'
import type { DoorActor, Tx } from '../db.ts'
import type { FilledEntry } from './readings.ts'

interface Filing {
  readonly assignmentId: string
  readonly stepId: string
  readonly entries: readonly FilledEntry[]
  readonly onBehalf: boolean
  readonly sourceFileId: string | null
}

/** Stores the filing as the next round of its assignment. */
export async function freezeFiling(
  tx: Tx,
  { tenantId }: DoorActor,
  { entries, ...filing }: Filing,
): Promise<void> {
  const submissionId = v7()
  const round = (await lastRound(tx, filing.assignmentId)) + 1
  await tx
    .insertInto('submission')
    .values({ ...filing, tenantId, id: submissionId, round })
    .execute()
  const versions = entries.flatMap(({ versionId }) =>
    versionId === null ? [] : [{ tenantId, submissionId, entryVersionId: versionId }],
  )
  for (const some of slices(versions)) await tx.insertInto('submissionEntry').values(some).execute()
  // A member's own figures are frozen with its version.
  const values = entries
    .filter((e) => e.isMain)
    .flatMap((e) => e.values.map(({ id }) => ({ tenantId, submissionId, valueId: id })))
  for (const some of slices(values)) await tx.insertInto('submissionValue').values(some).execute()
}

async function lastRound(tx: Tx, assignmentId: string): Promise<number> {
  const last = await tx
    .selectFrom('submission')
    .select(({ fn }) => fn.max('round').as('round'))
    .where('assignmentId', '=', assignmentId)
    .executeTakeFirst()
  return last?.round ?? 0
}
