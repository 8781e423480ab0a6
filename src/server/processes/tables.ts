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
  registrationId: string | null // of a step done outside
  sourceFileId: string | null // the paper a step inside rests on
}

/** What happened outside, as one person registered it. */
export interface RegistrationTable {
  tenantId: string
  id: string
  caseId: string
  caseVersion: number // where the case stood
  action: string
  body: string // who decided or received
  decidedOn: string
  number: string // of the document or the minutes
  decision: string
  fileId: string // the scan
  registeredBy: string
  unitId: string
  registeredAt: Date
}

/** Confirmed by another person, or taken back. */
export interface RegistrationEndTable {
  tenantId: string
  registrationId: string
  confirmed: boolean
  reason: string
  endedBy: string
  endedAt: Date
}
