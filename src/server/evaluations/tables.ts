/** Evaluations, tracks, deadlines, assignments, forms, and the one pair of tables of every process. */

import type { ColumnType } from 'kysely'
import type { Form, FormSubject } from '#domain/forms/form.ts'
import type { FrameSection } from '#domain/reports/frame.ts'
import type { JsonColumn } from '../json-column.ts'

export interface ReceiptForm {
  readonly title: string
  readonly columns: readonly string[]
  readonly blankRows: number
  readonly note: string
}

export interface EvaluationTable {
  tenantId: string
  id: string
  kind: 'monitoring' | 'mid_term' | 'final'
  name: string
  coordinatorUnitId: string
  issuer: string
  yearlyCutOff: string
  monthlyCutOff: string
  progressCutOff: string
  contactsDueOn: string
  innerSteps: number
  points: JsonColumn<string[]>
  frame: JsonColumn<FrameSection[]>
  receipt: JsonColumn<ReceiptForm>
  createdAt: Date
}

export interface EvaluationBasisTable {
  tenantId: string
  evaluationId: string
  basisDocumentId: string
}

export interface TrackTable {
  tenantId: string
  id: string
  evaluationId: string
  key: string
  name: string
  reportName: string
  position: number
}

export interface TrackPlanTable {
  tenantId: string
  trackId: string
  planId: string
}

export interface DeadlineTable {
  tenantId: string
  id: string
  trackId: string
  key: string
  text: string
  byWhom: 'units' | 'coordinator' | 'plan_leads'
  toWhom: string
  dueOn: string
  position: number
}

export interface AssignmentTable {
  tenantId: string
  id: string
  trackId: string
  unitId: string
  innerSteps: number
}

export interface FormVersionTable {
  tenantId: string
  id: string
  evaluationId: string
  subject: FormSubject
  number: number
  form: JsonColumn<Form>
}

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

export interface ContactTable {
  tenantId: string
  id: string
  evaluationId: string
  unitId: string
  version: number
  name: string
  office: string
  position: string
  phone: string
  mobile: string
  filledBy: string
  filledOn: string | null
  createdBy: string
  createdAt: Date
}
