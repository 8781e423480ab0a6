/** Who is asked in a round, with the answer that counts and what became of its comments. */

import type { AskedView } from '#contract/consultations.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import type { Asked } from '#domain/consultations/tally.ts'
import type { Tx } from '../db.ts'

/** Of these rounds, in the order they are listed; every statement is asked once however many there are. */
export async function readAsked(tx: Tx, roundIds: readonly string[]) {
  const asked = await tx
    .selectFrom('commentAsked')
    .leftJoin('unit', 'unit.id', 'commentAsked.unitId')
    .selectAll('commentAsked')
    .select('unit.name as unit')
    .where('roundId', 'in', [...roundIds])
    .orderBy('commentAsked.position')
    .execute()
  const answers = await readAnswers(
    tx,
    asked.map(({ id }) => id),
  )
  return asked.map(({ unit, name, ...row }) => ({
    ...row,
    name: unit ?? name,
    answer: answers.find((a) => a.askedId === row.id) ?? null,
  }))
}

export type AskedRow = Awaited<ReturnType<typeof readAsked>>[number]

/** The newest answer of each, with its comments. */
async function readAnswers(tx: Tx, askedIds: readonly string[]) {
  const answers = await tx
    .selectFrom('commentAnswer')
    .innerJoin('person', 'person.id', 'commentAnswer.answeredBy')
    .leftJoin('file', 'file.id', 'commentAnswer.fileId')
    .distinctOn('commentAnswer.askedId')
    .selectAll('commentAnswer')
    .select(['person.name as by', 'file.name as fileName'])
    .where('askedId', 'in', [...askedIds])
    .orderBy('commentAnswer.askedId')
    .orderBy('commentAnswer.version', 'desc')
    .execute()
  const comments = await readComments(
    tx,
    answers.map(({ id }) => id),
  )
  return answers.map((answer) => ({
    ...answer,
    comments: comments.filter(({ answerId }) => answerId === answer.id),
  }))
}

async function readComments(tx: Tx, answerIds: readonly string[]) {
  const comments = await tx
    .selectFrom('comment')
    .selectAll()
    .where('answerId', 'in', [...answerIds])
    .orderBy('position')
    .execute()
  const rulings = await tx
    .selectFrom('commentRuling')
    .innerJoin('person', 'person.id', 'commentRuling.ruledBy')
    .distinctOn('commentRuling.commentId')
    .selectAll('commentRuling')
    .select('person.name as by')
    .where(
      'commentId',
      'in',
      comments.map(({ id }) => id),
    )
    .orderBy('commentRuling.commentId')
    .orderBy('commentRuling.version', 'desc')
    .execute()
  const rulingOf = new Map(rulings.map((ruling) => [ruling.commentId, ruling]))
  return comments.map((comment) => ({ ...comment, ruling: rulingOf.get(comment.id) ?? null }))
}

/** What the statistics count. */
export const countedOf = ({ kind, answer }: AskedRow): Asked => ({
  kind,
  comments: answer === null ? null : answer.comments.map(({ ruling }) => ruling?.outcome ?? null),
})

export function askedView(row: AskedRow, today: string): AskedView {
  const { id, kind, unitId, name, dueOn, answer } = row
  return {
    ...{ id, kind, unitId, name, dueOn, daysLeft: daysBetween(today, dueOn) },
    answer: answer === null ? null : answerView(answer),
  }
}

function answerView(answer: NonNullable<AskedRow['answer']>): NonNullable<AskedView['answer']> {
  const { version, noComment, source, by, answeredAt, fileId, fileName, comments } = answer
  return {
    ...{ version, noComment, source, by, at: answeredAt.toISOString() },
    file: fileId !== null && fileName !== null ? { id: fileId, name: fileName } : null,
    comments: comments.map(({ id, place, text, ruling }) => ({
      ...{ id, place, text, version: ruling?.version ?? 0 },
      ruling:
        ruling === null
          ? null
          : {
              outcome: ruling.outcome,
              reason: ruling.reason,
              changedPlace: ruling.changedPlace,
              by: ruling.by,
              at: ruling.ruledAt.toISOString(),
            },
    })),
  }
}
