/** The one pair of tables of every process: where a subject stands, and the steps that brought it there. */

import type { ColumnType } from 'kysely'

/** Written by the database: a case begins as a draft, and each step moves it. */
type MovedByStep<Held> = ColumnType<Held, never, never>

export interface CaseTable {
  tenantId: string
  id: string
  process: string
  subjectId: string
  state: MovedByStep<string>
  version: MovedByStep<number>
}

export interface StepTable {
  tenantId: string
  id: string
  caseId: string
  version: number
  action: string
  fromState: string
  toState: string
  actorId: string
  unitId: string // for which the actor took it
  reason: string
  takenAt: Date
}
