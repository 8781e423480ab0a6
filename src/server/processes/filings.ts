/** Assignments with where their filing stands: what every count and list of filings begins from. */

import { submissionProcess } from '#domain/processes/submission.ts'
import type { Tx } from '../db.ts'
import { isGiven } from '../units/given.ts'

/** Without those that another unit goes on with. */
export const filings = (tx: Tx) => everyFiling(tx).where(({ not, ref }) => not(isGiven(ref('assignment.id'))))

export const everyFiling = (tx: Tx) =>
  tx
    .selectFrom('assignment')
    .innerJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'assignment.id').on('case.process', '=', submissionProcess.name),
    )
