/** Definitions being prepared: kept by version, checked whenever they are looked at. */

import { v7 } from 'uuid'
import type { Exercise } from '#contract/exercise.ts'
import type { ExerciseDraftView } from '#contract/exercises.ts'
import { exerciseFindings } from '#domain/exercises/check-exercise.ts'
import { itemFindings } from '#domain/exercises/check-items.ts'
import type { ExerciseFinding } from '#domain/exercises/finding.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { newOnes } from './known.ts'

/** Stores a first version and answers the draft's id. */
export async function addDraft(
  tx: Tx,
  actor: Actor,
  { definition, at }: { definition: Exercise; at: Date },
): Promise<string> {
  const id = v7()
  const { tenantId, personId } = actor
  await tx.insertInto('exerciseDraft').values({ tenantId, id, createdBy: personId, createdAt: at }).execute()
  await addVersion(tx, actor, { id, version: 1, definition, at })
  return id
}

interface NewVersion {
  readonly id: string
  readonly version: number
  readonly definition: Exercise
  readonly at: Date
}

async function addVersion(
  tx: Tx,
  { tenantId, personId }: Actor,
  { id, version, definition, at }: NewVersion,
): Promise<void> {
  await tx
    .insertInto('exerciseDraftVersion')
    .values({
      ...{ tenantId, draftId: id, version, savedBy: personId, savedAt: at },
      definition: JSON.stringify(definition),
    })
    .execute()
}

/** Saves over the version that the writer saw. Refuses `changed-meanwhile`, and `draft-ended` once opened or dropped. */
export async function saveDraft(
  tx: Tx,
  actor: Actor,
  { id, version, definition, at }: NewVersion,
): Promise<void> {
  await getOpenDraft(tx, id, version)
  await addVersion(tx, actor, { id, version: version + 1, definition, at })
}

/** The draft's turn, and its newest version where that is the one that was seen. */
export async function getOpenDraft(tx: Tx, id: string, version: number): Promise<Exercise> {
  await takeTurn(tx, id)
  const draft = await getDraftRow(tx, id)
  if (draft.version !== version) throw changedMeanwhile({ by: draft.savedBy, takenAt: draft.savedAt })
  return draft.definition
}

export async function dropDraft(tx: Tx, id: string, at: Date): Promise<void> {
  await takeTurn(tx, id)
  await getDraftRow(tx, id)
  await tx.updateTable('exerciseDraft').set({ droppedAt: at }).where('id', '=', id).execute()
}

/** Drafts that were neither opened nor dropped, by their newest version. */
const openDrafts = (tx: Tx) =>
  tx
    .selectFrom('exerciseDraft')
    .innerJoin('exerciseDraftVersion as newest', 'newest.draftId', 'exerciseDraft.id')
    .innerJoin('person', 'person.id', 'newest.savedBy')
    .select(['exerciseDraft.id', 'newest.version', 'newest.definition', 'newest.savedAt'])
    .select('person.name as savedBy')
    .distinctOn('exerciseDraft.id')
    .where('exerciseDraft.evaluationId', 'is', null)
    .where('exerciseDraft.droppedAt', 'is', null)
    .orderBy('exerciseDraft.id', 'desc')
    .orderBy('newest.version', 'desc')

export async function listDrafts(tx: Tx) {
  const rows = await openDrafts(tx).execute()
  return rows.map(({ definition: { evaluation }, savedAt, ...row }) => ({
    ...row,
    name: evaluation.name,
    kind: evaluation.kind,
    savedAt: savedAt.toISOString(),
  }))
}

/** Refuses `draft-ended` for one that was opened or dropped, `not-found` for one there never was. */
async function getDraftRow(tx: Tx, id: string) {
  const row = await openDrafts(tx).where('exerciseDraft.id', '=', id).executeTakeFirst()
  if (row) return row
  const ended = await tx.selectFrom('exerciseDraft').select('id').where('id', '=', id).executeTakeFirst()
  if (ended) throw new Refusal('draft-ended')
  throw new Refusal('not-found')
}

export async function getDraft(tx: Tx, id: string): Promise<ExerciseDraftView> {
  const { definition, savedAt, ...draft } = await getDraftRow(tx, id)
  return {
    ...{ id, definition },
    version: draft.version,
    savedBy: draft.savedBy,
    savedAt: savedAt.toISOString(),
    findings: draftFindings(definition),
    adds: await newOnes(tx, definition),
  }
}

/** Everything that does not fit together in the definition, its items included. */
export function draftFindings(definition: Exercise): ExerciseFinding[] {
  const items = definition.plans.flatMap(({ key, items: own }) =>
    own.map(({ content, number, leads }) => ({ plan: key, kind: content.kind, number, leads })),
  )
  return [...exerciseFindings(definition), ...itemFindings(definition, { contacts: [], filings: [] }, items)]
}
