/** Drafting, changing and making letters. */

import { v7 } from 'uuid'
import { refuseMarkedTexts } from '#documents/reading/marking/marking.ts'
import { type LetterContent, missingIn } from '#domain/letters/letter.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { writerOf } from '../consultations/papers.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import type { Documents } from '../documents/recorded.ts'
import { keepOpen } from '../evaluations/end.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { mediaTypes, storeFile } from '../files/queries.ts'
import { officialLetterOrder } from '../templates/papers.ts'
import { draftContent, type LetterWanted } from './draft.ts'
import { getLetterRow } from './queries.ts'

interface Drafted {
  readonly wanted: LetterWanted
  readonly at: Date
}

/** Answers the letter's id. */
export async function draftLetter(
  tx: Tx,
  trail: Trail,
  { actor, drafted }: { actor: Actor; drafted: Drafted },
): Promise<string> {
  const { wanted, at } = drafted
  const { id: evaluationId } = await getEvaluation(tx)
  await keepOpen(tx, evaluationId)
  const content = await draftContent(tx, wanted)
  const { tenantId, personId } = actor
  const id = v7()
  await tx
    .insertInto('letter')
    .values({
      ...{ tenantId, id, evaluationId, kind: wanted.kind, reportId: wanted.reportId, version: 1 },
      ...{ createdBy: personId, createdAt: at, changedBy: personId, changedAt: at },
      content: JSON.stringify(content),
    })
    .execute()
  trail.subject(id, { name: content.title })
  return id
}

/** The row, if it is still as whoever writes has seen it. Refuses `changed-meanwhile`, `evaluation-closed`. */
async function takeLetter(tx: Tx, id: string, version: number) {
  await takeTurn(tx, id)
  const row = await getLetterRow(tx, id)
  await keepOpen(tx, row.evaluationId)
  if (row.version !== version) throw changedMeanwhile({ by: row.by, takenAt: row.changedAt })
  return row
}

interface Saved {
  readonly id: string
  readonly version: number
  readonly content: LetterContent
  readonly at: Date
}

const textsOf = (content: LetterContent): string[] => [
  ...[content.title, content.number, content.text, content.remark, content.printedBy],
  ...[...content.signers, ...content.addressees, ...content.copies],
  ...content.annexes.flatMap(({ title, rows }) => [title, ...rows.flat()]),
]

/** Refuses `secret-marking`, `changed-meanwhile`, `evaluation-closed`. */
export async function saveLetter(tx: Tx, trail: Trail, { actor, saved }: { actor: Actor; saved: Saved }) {
  const { id, version, content, at } = saved
  refuseMarkedTexts(textsOf(content))
  await takeLetter(tx, id, version)
  await tx
    .updateTable('letter')
    .set({
      content: JSON.stringify(content),
      ...{ version: version + 1, changedBy: actor.personId, changedAt: at },
    })
    .where('id', '=', id)
    .execute()
  trail.subject(id, { name: content.title })
}

interface Making {
  readonly id: string
  readonly version: number
  readonly at: Date
  readonly documents: Documents
}

/** Makes the file of what stands and keeps it. Refuses `letter-incomplete`. */
export async function makeLetter(tx: Tx, trail: Trail, { actor, making }: { actor: Actor; making: Making }) {
  const { id, version, at, documents } = making
  const { content, kind } = await takeLetter(tx, id, version)
  const missing = missingIn(content)
  if (missing.length > 0) throw new Refusal('letter-incomplete', { count: missing.length })
  const { title, datedOn } = content
  const view = { ...(await writerOf(tx, null)), title, datedOn, content }
  const [bytes = new Uint8Array()] = documents([await officialLetterOrder(tx, view, kind)])
  const name = `${title.replaceAll(/[\\/:*?"<>|]/g, '')}.docx`
  const file = await storeFile(tx, actor, { name, mediaType: mediaTypes.docx, bytes, unitId: null, at })
  const { tenantId, personId: madeBy } = actor
  const last = await tx
    .selectFrom('letterFile')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('letterId', '=', id)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await tx
    .insertInto('letterFile')
    .values({ tenantId, letterId: id, number, letterVersion: version, fileId: file.id, madeBy, madeAt: at })
    .execute()
  trail.subject(id, { number, sha256: file.sha256 })
}
