/** Evidence of an entry: what stands, attaching, removing, and the file itself. */

import { v7 } from 'uuid'
import type { EvidenceView } from '#contract/evidence.ts'
import { lockOf } from '#domain/entries/lock.ts'
import { previewType, previewTypes } from '#domain/evidence/preview.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { readAssignments } from '../assignments/readings.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { findEntry, refuseUnwritable, unitOfEntry } from '../entries/find.ts'
import { keepOpenOf } from '../evaluations/end.ts'
import { getFile, getFileBytes, mediaTypeOf, storeFile } from '../files/queries.ts'
import { evidenceRules, ruleFor } from './rules.ts'

interface Asked {
  readonly actor: Actor
  readonly entryId: string
  readonly today: string
}

export async function getEvidence(tx: Tx, { actor, entryId, today }: Asked): Promise<EvidenceView> {
  const readings = await readAssignments(tx, [await unitOfEntry(tx, entryId)])
  const { entry, assignment } = findEntry(readings, entryId, today)
  const rule = ruleFor(await evidenceRules(tx, readings.evaluation.id), entry)
  const rows = await tx
    .selectFrom('evidence')
    .innerJoin('file', 'file.id', 'evidence.fileId')
    .innerJoin('person', 'person.id', 'evidence.createdBy')
    .select(['evidence.id', 'file.name', 'file.size', 'file.sha256', 'file.mediaType', 'evidence.note'])
    .select(['person.name as by', 'evidence.createdAt as at'])
    .where('entryId', '=', entryId)
    .where('removedAt', 'is', null)
    .orderBy('evidence.id')
    .execute()
  return {
    entryId,
    evidence: rows.map(({ mediaType, at, ...row }) => {
      return { ...row, previewable: isPreview(mediaType), at: at.toISOString() }
    }),
    required: rule?.required ?? false,
    hint: rule?.hint ?? '',
    ownRule: rule !== undefined && rule.itemId !== null,
    writable: lockOf(assignment, actor, today) === null,
    ruling: isPermitted('form.write', actor, null),
  }
}

const isPreview = (mediaType: string): boolean => previewTypes.some((type) => type === mediaType)

interface NewEvidence {
  readonly entryId: string
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  readonly note: string
  readonly at: Date
  readonly today: string
}

/** Attaches a file while the entry may be written. */
export async function addEvidence(tx: Tx, actor: Actor, added: NewEvidence): Promise<{ sha256: string }> {
  const { entryId, file, note, at, today } = added
  const unitId = await openTurn(tx, actor, { entryId, today })
  const mediaType = previewType(file.name, file.bytes) ?? mediaTypeOf(file.name)
  const { id: fileId, sha256 } = await storeFile(tx, actor, { ...file, mediaType, unitId, at })
  await tx
    .insertInto('evidence')
    .values({
      tenantId: actor.tenantId,
      id: v7(),
      entryId,
      fileId,
      note,
      createdBy: actor.personId,
      createdAt: at,
      removedBy: null,
      removedAt: null,
    })
    .execute()
  return { sha256 }
}

/** Takes evidence away while the entry may be written; the file and who removed it stay. */
export async function removeEvidence(
  tx: Tx,
  actor: Actor,
  { id, at, today }: { id: string; at: Date; today: string },
): Promise<void> {
  const { entryId } = await findEvidence(tx, id)
  await openTurn(tx, actor, { entryId, today })
  const removed = await tx
    .updateTable('evidence')
    .set({ removedBy: actor.personId, removedAt: at })
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  if (removed.numUpdatedRows === 0n) throw new Refusal('not-found')
}

/** The turn of the entry's unit, in which its filing takes its steps too: what was submitted keeps its evidence. */
async function openTurn(
  tx: Tx,
  actor: Actor,
  { entryId, today }: { entryId: string; today: string },
): Promise<string> {
  const unitId = await unitOfEntry(tx, entryId)
  await takeTurn(tx, unitId)
  await keepOpenOf(tx, 'entry', entryId)
  const read = findEntry(await readAssignments(tx, [unitId]), entryId, today)
  await refuseUnwritable(tx, actor, { read, basedOn: read.entry.version, today })
  return unitId
}

export async function findEvidence(tx: Tx, id: string): Promise<{ entryId: string; fileId: string }> {
  const row = await tx
    .selectFrom('evidence')
    .select(['entryId', 'fileId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return row
}

/** The file, to be shown where that was asked for and its type is one that can do no harm. */
export async function openEvidence(tx: Tx, { fileId, show }: { fileId: string; show: boolean }) {
  const { name, mediaType } = await getFile(tx, fileId)
  return { name, mediaType, bytes: await getFileBytes(tx, fileId), shown: show && isPreview(mediaType) }
}
