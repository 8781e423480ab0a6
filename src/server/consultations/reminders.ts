/** What those who are asked for comments, and owners of opinions, are reminded of. */

import { shortTitle } from '#domain/texts/short-title.ts'
import type { Tx } from '../db.ts'
import { readOpinions } from '../opinions/rows.ts'
import { roundProcess } from './rounds.ts'

/** Units that a sent out round asks and that have not answered. */
export async function openRequests(tx: Tx) {
  const rows = await tx
    .selectFrom('commentAsked')
    .innerJoin('commentRound', 'commentRound.id', 'commentAsked.roundId')
    .innerJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'commentRound.id').on('case.process', '=', roundProcess),
    )
    .leftJoin('commentAnswer', 'commentAnswer.askedId', 'commentAsked.id')
    .select(['commentAsked.id', 'commentAsked.unitId', 'commentAsked.dueOn', 'commentRound.title'])
    .where('case.state', '=', 'open')
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

/** Opinions that their first owner has not reported back on. */
export async function openOpinions(tx: Tx) {
  const readings = (await readOpinions(tx, {})).filter(({ state }) => state === 'handling')
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
