/** Moves of deadlines, extensions, holidays, what was reminded of, and whom the coordinator pressed. */

import type { Arrangement } from '#contract/exercise.ts'
import type { JsonColumn } from '../json-column.ts'

export interface DeadlineMoveTable {
  tenantId: string
  id: string
  deadlineId: string
  fromDueOn: string
  toDueOn: string
  fromHardDueOn: string | null
  toHardDueOn: string | null
  reason: string
  decidedBy: string
  decidedAt: Date
}

export interface HolidayTable {
  tenantId: string
  day: string
  nature: 'off' | 'working'
  name: string
  source: string
}

export interface HolidayNoticeTable {
  tenantId: string
  id: string
  source: string
  reason: string
  holidays: JsonColumn<Arrangement['holidays']>
  recordedBy: string
  recordedAt: Date
}

export interface ExtensionRequestTable {
  tenantId: string
  id: string
  assignmentId: string
  until: string
  reason: string
  askedBy: string
  askedAt: Date
}

export interface ExtensionTable {
  tenantId: string
  id: string
  assignmentId: string
  requestId: string | null // null: granted unasked
  until: string | null // that day included; null: declined
  reason: string
  decidedBy: string
  decidedAt: Date
}

export interface ReminderTable {
  tenantId: string
  id: string
  kind: 'filing' | 'contact' | 'deadline' | 'comment' | 'opinion'
  subjectId: string // the assignment, the unit without a contact, the deadline, whoever is asked, or the opinion
  dueOn: string
  daysLeft: number // the reminder's place: 7 days before, 0 on the day, -3 three days after
  remindedAt: Date
}

export interface UrgingTable {
  tenantId: string
  id: string
  text: string
  urgedBy: string
  urgedAt: Date
}

export interface UrgingAssignmentTable {
  tenantId: string
  urgingId: string
  assignmentId: string
}
