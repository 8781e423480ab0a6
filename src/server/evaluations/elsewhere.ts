/** What belongs to another evaluation than the one its reader looks at is refused with that one's name. */

import { sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'

/** The id of the evaluation that whoever is asking looks at, as part of a statement: as `findEvaluation` chooses it. */
export const shownEvaluation = (tx: Tx) =>
  tx
    .selectFrom('evaluation as shown')
    .leftJoin('evaluationChoice', (join) =>
      join
        .onRef('evaluationChoice.evaluationId', '=', 'shown.id')
        .on('evaluationChoice.personId', '=', sql<string>`guiheng.current_actor()`),
    )
    .select('shown.id')
    .orderBy(({ eb }) => eb('evaluationChoice.personId', 'is', null))
    .orderBy('shown.createdAt', 'desc')
    .limit(1)

/** The same for whatever hangs on a report: its letters, rounds, packages and papers. One that does not exist is nowhere. */
export async function refuseReportElsewhere(tx: Tx, reportId: string): Promise<void> {
  const row = await tx
    .selectFrom('report')
    .select(['evaluationId', shownEvaluation(tx).as('shownId')])
    .where('id', '=', reportId)
    .executeTakeFirst()
  if (row) await refuseElsewhere(tx, row)
}

interface Belonging {
  readonly evaluationId: string
  readonly shownId: string | null
}

/** Refuses `in-other-evaluation` where the subject's evaluation is not the one shown. */
export async function refuseElsewhere(tx: Tx, { evaluationId, shownId }: Belonging): Promise<void> {
  if (shownId === null || shownId === evaluationId) return
  const names = await tx
    .selectFrom('evaluation')
    .select(['id', 'name'])
    .where('id', 'in', [evaluationId, shownId])
    .execute()
  const nameOf = (id: string) => names.find((one) => one.id === id)?.name ?? ''
  throw new Refusal('in-other-evaluation', {
    id: evaluationId,
    name: nameOf(evaluationId),
    shown: nameOf(shownId),
  })
}
