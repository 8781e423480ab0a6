/** Every table of the database by its name; each noun's interfaces stand in its own `tables.ts`. */

import type * as assignments from './assignments/tables.ts'
import type { ContactTable } from './contacts/tables.ts'
import type { AuditEntryTable, AuditHeadTable, OutboxTable, TenantTable } from './database/tables.ts'
import type * as entries from './entries/tables.ts'
import type * as evaluations from './evaluations/tables.ts'
import type { FileChunkTable, FileTable } from './files/tables.ts'
import type { DecisionTable, VerdictTable } from './indicators/tables.ts'
import type { IntakeTable } from './intakes/tables.ts'
import type * as people from './people/tables.ts'
import type * as plans from './plans/tables.ts'
import type { CaseTable, StepTable } from './processes/tables.ts'
import type * as reports from './reports/tables.ts'

export interface Tables {
  tenant: TenantTable
  auditHead: AuditHeadTable
  auditEntry: AuditEntryTable
  outbox: OutboxTable

  unit: people.UnitTable
  unitGroup: people.UnitGroupTable
  unitGroupMember: people.UnitGroupMemberTable
  person: people.PersonTable
  membership: people.MembershipTable
  invitation: people.InvitationTable

  file: FileTable
  fileChunk: FileChunkTable
  intake: IntakeTable

  basisDocument: plans.BasisDocumentTable
  plan: plans.PlanTable
  planBasis: plans.PlanBasisTable
  planVersion: plans.PlanVersionTable
  item: plans.ItemTable
  itemVersion: plans.ItemVersionTable
  responsibility: plans.ResponsibilityTable
  alignment: plans.AlignmentTable
  scale: plans.ScaleTable

  evaluation: evaluations.EvaluationTable
  evaluationBasis: evaluations.EvaluationBasisTable
  track: evaluations.TrackTable
  trackPlan: evaluations.TrackPlanTable
  deadline: evaluations.DeadlineTable
  formVersion: evaluations.FormVersionTable
  contact: ContactTable

  case: CaseTable
  step: StepTable

  entry: entries.EntryTable
  entryVersion: entries.EntryVersionTable
  contribution: entries.ContributionTable
  value: entries.ValueTable
  valueInUse: entries.ValueInUseTable

  assignment: assignments.AssignmentTable
  submission: assignments.SubmissionTable
  submissionEntry: assignments.SubmissionEntryTable
  submissionValue: assignments.SubmissionValueTable
  entryReturn: assignments.EntryReturnTable

  verdict: VerdictTable
  decision: DecisionTable

  report: reports.ReportTable
  reportVersion: reports.ReportVersionTable
  section: reports.SectionTable
  binding: reports.BindingTable
}
