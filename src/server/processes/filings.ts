/** Assignments with where their filing stands: what every count and list of filings begins from. */

import { submissionProcess } from '#domain/processes/submission.ts'
import type { Tx } from '../db.ts'

export const filings = (tx: Tx) =>
  tx
    .selectFrom('assignment')
    .innerJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'assignment.id').on('case.process', '=', submissionProcess.name),
    )
