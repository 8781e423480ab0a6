/** What those who are asked for comments, and owners of opinions, are reminded of. */

import { shortTitle } from '#domain/texts/short-title.ts'
import type { Tx } from '../db.ts'
import { readOpinions } from '../opinions/rows.ts'
import { roundProcess } from './rounds.ts'

/** Units that a sent out round asks and that have not answered: on reports of the evaluation; null: on adjustments. */
export async function openRequests(tx: Tx, evaluationId: string | null) {
  const rows = await tx
    .selectFrom('commentAsked')
    .innerJoin('commentRound', 'commentRound.id', 'commentAsked.roundId')
    .innerJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'commentRound.id').on('case.process', '=', roundProcess),
    )
    .leftJoin('report', 'report.id', 'commentRound.subjectId')
    .leftJoin('commentAnswer', 'commentAnswer.askedId', 'commentAsked.id')
    .select(['commentAsked.id', 'commentAsked.unitId', 'commentAsked.dueOn', 'commentRound.title'])
    .where('case.state', '=', 'open')
    .where('report.evaluationId', 'is not distinct from', evaluationId)
    .where('commentAsked.unitId', 'is not', null)
    .where('commentAnswer.id', 'is', null)
    .orderBy('commentAsked.id')
    .execute()
  return rows.flatMap(({ id, unitId, dueOn, title }) =>
    unitId === null
      ? []
      : [
          {
            ...{ kind: 'comment' as const, subjectId: id, dueOn },
            about: { unitId, title, path: `/comments/${id}` },
          },
        ],
  )
}

/** Opinions on reports of the evaluation that their first owner has not reported back on. */
export async function openOpinions(tx: Tx, evaluationId: string) {
  const readings = (await readOpinions(tx, { evaluationId })).filter(({ state }) => state === 'handling')
  return readings.flatMap(({ id, dueOn, text, owners: [owner] }) =>
    owner === undefined || dueOn === null
      ? []
      : [
          {
            ...{ kind: 'opinion' as const, subjectId: id, dueOn },
            about: { unitId: owner.unitId, title: shortTitle(text), path: `/opinions/${id}` },
          },
        ],
  )
}
