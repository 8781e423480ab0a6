/** Evaluations with their tracks, deadlines and forms. */

import type { Party } from '#domain/evaluations/deadline.ts'
import type { EvaluationKind } from '#domain/evaluations/evaluation.ts'
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
  kind: EvaluationKind
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
  byWhom: Party
  toWhom: string
  dueOn: string
  position: number
}

export interface FormVersionTable {
  tenantId: string
  id: string
  evaluationId: string
  subject: FormSubject
  number: number
  form: JsonColumn<Form>
}
