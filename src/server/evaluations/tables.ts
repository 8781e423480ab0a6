/** Evaluations with their tracks, deadlines and forms. */

import type { ColumnType, Generated } from 'kysely'
import type { Party } from '#domain/evaluations/deadline.ts'
import type { Delivery } from '#domain/evaluations/deliveries.ts'
import type { EvaluationKind } from '#domain/evaluations/evaluation.ts'
import type { ReminderRule } from '#domain/evaluations/reminder.ts'
import type { TrackProcess } from '#domain/evaluations/track.ts'
import type { Form, FormSubject } from '#domain/forms/form.ts'
import type { OptionalStep } from '#domain/processes/optional-steps.ts'
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
  reminders: ColumnType<ReminderRule, string | undefined, string>
  digestHour: Generated<number> // Beijing time
  createdAt: Date
  optionalSteps: Generated<OptionalStep[]>
  adjustmentsLastOn: Generated<string | null> // until when an adjustment may be proposed
  deliveries: ColumnType<Delivery[], string | undefined, string>
  statisticsUnitId: string | null
  governmentOfficeUnitId: string | null
  congressUnitId: string | null
  statisticsConfirm: Generated<boolean> // official figures count as preliminary until the statistics office confirms
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
  process: TrackProcess | null
  frame: ColumnType<FrameSection[] | null, string | null | undefined, string | null>
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
  dueOn: ColumnType<string, string, never> // moved by a row of deadlineMove
  hardDueOn: ColumnType<string | null, string | null | undefined, never>
  position: number
}

export interface FormVersionTable {
  tenantId: string
  id: string
  evaluationId: string
  subject: FormSubject
  itemId: ColumnType<string | null, string | null | undefined, never> // null: every item of the kind
  number: number
  form: JsonColumn<Form>
  method: Generated<string>
  reason: Generated<string>
  withdrawn: Generated<boolean>
  createdBy: ColumnType<string | null, string | null | undefined, never>
  createdAt: ColumnType<Date | null, Date | null | undefined, never>
}
