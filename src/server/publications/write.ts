/** Saying whom a report's file is open to. */

import { v7 } from 'uuid'
import type { Actor } from '#domain/people/role.ts'
import type { Openness } from '#domain/publications/openness.ts'
import { Refusal } from '#domain/refusal.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { openCase, readCaseSteps } from '../processes/cases.ts'
import { getPublicationReading, publicationProcessName } from './rows.ts'

interface Said {
  readonly openness: Openness
  readonly reason: string
  readonly formedOn: string
}

const refuseUnreasoned = ({ openness, reason }: Said): void => {
  if (openness !== 'active' && reason === '') throw new Refusal('reason-required')
}

/** Answers the publication's id. Refuses `changed-meanwhile` where the version has one already. */
export async function createPublication(
  tx: Tx,
  actor: Actor,
  { reportVersionId, at, ...said }: Said & { readonly reportVersionId: string; readonly at: Date },
): Promise<string> {
  await takeTurn(tx, reportVersionId)
  refuseUnreasoned(said)
  await refuseStrange(tx, reportVersionId)
  const { tenantId, personId: createdBy } = actor
  const id = v7()
  await tx
    .insertInto('publication')
    .values({
      ...{ ...said, tenantId, id, reportVersionId, version: 1 },
      ...{ createdBy, createdAt: at, changedBy: createdBy, changedAt: at },
    })
    .execute()
  await openCase(tx, actor, { process: publicationProcessName, subjectId: id })
  return id
}

async function refuseStrange(tx: Tx, reportVersionId: string): Promise<void> {
  const version = await tx
    .selectFrom('reportVersion')
    .select('id')
    .where('id', '=', reportVersionId)
    .executeTakeFirst()
  if (!version) throw new Refusal('not-found')
  const known = await tx
    .selectFrom('publication')
    .innerJoin('person', 'person.id', 'publication.createdBy')
    .select(['person.name as by', 'publication.createdAt as takenAt'])
    .where('reportVersionId', '=', reportVersionId)
    .executeTakeFirst()
  if (known) throw changedMeanwhile(known)
}

/** While it is a draft. Refuses `changed-meanwhile`, `reason-required`. */
export async function changePublication(
  tx: Tx,
  { personId: changedBy }: Actor,
  { id, version, at, ...said }: Said & { readonly id: string; readonly version: number; readonly at: Date },
): Promise<void> {
  await takeTurn(tx, id)
  const { state, caseId, version: standing, changer, changedAt } = await getPublicationReading(tx, id)
  if (state !== 'draft') throw changedMeanwhile((await readCaseSteps(tx, caseId)).at(-1))
  if (standing !== version) throw changedMeanwhile({ by: changer, takenAt: changedAt })
  refuseUnreasoned(said)
  const { openness, reason, formedOn } = said
  const next = version + 1
  await tx
    .updateTable('publication')
    .set({ openness, reason, formedOn, version: next, changedBy, changedAt: at })
    .where('id', '=', id)
    .execute()
}
