/** Letters and the files made of them. */

import type { LetterView } from '#contract/letters.ts'
import { type LetterContent, missingIn } from '#domain/letters/letter.ts'
import { Refusal } from '#domain/refusal.ts'
import { writerOf } from '../consultations/papers.ts'
import type { Tx } from '../db.ts'
import { refuseElsewhere, shownEvaluation } from '../evaluations/elsewhere.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { namesOf } from '../people/queries.ts'

/** Of the evaluation that is looked at, newest first. */
export async function listLetters(tx: Tx) {
  const { id } = await getEvaluation(tx)
  const rows = await tx
    .selectFrom('letter')
    .select(['id', 'kind', 'content'])
    .select((q) =>
      q
        .selectFrom('letterFile')
        .whereRef('letterFile.letterId', '=', 'letter.id')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .as('files'),
    )
    .where('evaluationId', '=', id)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ content, files, ...row }) => ({
    ...row,
    ...{ title: content.title, number: content.number, datedOn: content.datedOn },
    ...{ addressees: content.addressees.length, files: Number(files ?? 0) },
  }))
}

/** Refuses `not-found`, and `in-other-evaluation`: its issuer and its templates are those of the one shown. */
export async function getLetterRow(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('letter')
    .innerJoin('person', 'person.id', 'letter.changedBy')
    .selectAll('letter')
    .select(['person.name as by', shownEvaluation(tx).as('shownId')])
    .where('letter.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  await refuseElsewhere(tx, row)
  return row
}

export async function getLetter(tx: Tx, id: string): Promise<LetterView> {
  const { kind, reportId, version, content, by, changedAt } = await getLetterRow(tx, id)
  const files = await tx
    .selectFrom('letterFile')
    .innerJoin('file', 'file.id', 'letterFile.fileId')
    .select(['letterFile.number', 'letterVersion', 'letterFile.fileId', 'madeAt', 'madeBy'])
    .select('file.name as fileName')
    .where('letterId', '=', id)
    .orderBy('letterFile.number', 'desc')
    .execute()
  const names = await namesOf(
    tx,
    files.map((file) => file.madeBy),
  )
  const { issuer } = await writerOf(tx, null)
  return {
    ...{ id, kind, reportId, version, issuer },
    content: written(content),
    changed: { by, at: changedAt.toISOString() },
    missing: [...missingIn(content)],
    files: files.map(({ madeAt, madeBy, ...file }) => ({
      ...file,
      madeAt: madeAt.toISOString(),
      madeBy: names.get(madeBy) ?? '',
    })),
  }
}

/** Lists that can be changed, as the wire has them. */
const written = (content: LetterContent): LetterView['content'] => ({
  ...content,
  signers: [...content.signers],
  addressees: [...content.addressees],
  copies: [...content.copies],
  annexes: content.annexes.map(({ title, rows }) => ({ title, rows: rows.map((row) => [...row]) })),
})
