/** Every table of the database by its name; each noun's interfaces stand in its own `tables.ts`. */

import type * as adjustments from './adjustments/tables.ts'
import type * as assignments from './assignments/tables.ts'
import type * as congress from './congress/tables.ts'
import type * as consultations from './consultations/tables.ts'
import type { ContactAskedTable, ContactTable } from './contacts/tables.ts'
import type * as contributions from './contributions/tables.ts'
import type {
  AuditEntryTable,
  AuditHeadTable,
  OutboxPendingTable,
  OutboxTable,
  TenantTable,
} from './database/tables.ts'
import type * as deadlines from './deadlines/tables.ts'
import type { DocumentSettingTable } from './document-settings/tables.ts'
import type * as drafts from './drafts/tables.ts'
import type * as entries from './entries/tables.ts'
import type * as evaluations from './evaluations/tables.ts'
import type * as evidence from './evidence/tables.ts'
import type * as exchanges from './exchanges/tables.ts'
import type * as exercises from './exercises/tables.ts'
import type * as feedback from './feedback/tables.ts'
import type { FileChunkTable, FilePdfTable, FileTable } from './files/tables.ts'
import type { DecisionTable, VerdictTable } from './indicators/tables.ts'
import type { IntakeTable } from './intakes/tables.ts'
import type * as items from './items/tables.ts'
import type { LetterFileTable, LetterTable } from './letters/tables.ts'
import type { MailConfirmationTable, MailNoticeTable, MailTable } from './mail/tables.ts'
import type * as mandates from './mandates/tables.ts'
import type { NoticeTable } from './notices/tables.ts'
import type * as notifications from './notifications/tables.ts'
import type * as opinions from './opinions/tables.ts'
import type * as people from './people/tables.ts'
import type * as plans from './plans/tables.ts'
import type * as points from './points/tables.ts'
import type * as processes from './processes/tables.ts'
import type { PublicationTable } from './publications/tables.ts'
import type * as reports from './reports/tables.ts'
import type { ScoreResultTable } from './scores/tables.ts'
import type * as templates from './templates/tables.ts'
import type * as themes from './themes/tables.ts'
import type * as units from './units/tables.ts'
import type * as updates from './updates/tables.ts'
import type * as values from './values/tables.ts'

export interface Tables {
  tenant: TenantTable
  auditHead: AuditHeadTable
  auditEntry: AuditEntryTable
  outbox: OutboxTable
  outboxPending: OutboxPendingTable

  unit: people.UnitTable
  unitGroup: people.UnitGroupTable
  unitGroupMember: people.UnitGroupMemberTable
  person: people.PersonTable
  membership: people.MembershipTable
  invitation: people.InvitationTable

  succession: units.SuccessionTable
  successionUnit: units.SuccessionUnitTable
  takeover: units.TakeoverTable
  filedBefore: units.FiledBeforeTable
  membershipEnd: units.MembershipEndTable
  responsibilityChange: items.ResponsibilityChangeTable
  planLeadChange: items.PlanLeadChangeTable
  itemAttribute: items.ItemAttributeTable
  itemTag: items.ItemTagTable
  milestone: items.MilestoneTable
  pathPoint: items.PathPointTable
  itemCorrection: items.ItemCorrectionTable
  correctionEnd: items.CorrectionEndTable

  file: FileTable
  fileChunk: FileChunkTable
  filePdf: FilePdfTable
  intake: IntakeTable

  basisDocument: plans.BasisDocumentTable
  plan: plans.PlanTable
  planAttribute: plans.PlanAttributeTable
  planBasis: plans.PlanBasisTable
  planVersion: plans.PlanVersionTable
  item: plans.ItemTable
  itemVersion: plans.ItemVersionTable
  responsibility: plans.ResponsibilityTable
  alignment: plans.AlignmentTable

  adjustment: adjustments.AdjustmentTable
  adjustmentText: adjustments.AdjustmentTextTable
  adjustmentItem: adjustments.AdjustmentItemTable
  adjustmentEffect: adjustments.AdjustmentEffectTable
  adjustmentApplication: adjustments.AdjustmentApplicationTable
  expertOpinion: adjustments.ExpertOpinionTable

  scale: plans.ScaleTable

  evaluation: evaluations.EvaluationTable
  evaluationBasis: evaluations.EvaluationBasisTable
  track: evaluations.TrackTable
  trackPlan: evaluations.TrackPlanTable
  deadline: evaluations.DeadlineTable
  formVersion: evaluations.FormVersionTable
  exerciseDraft: exercises.ExerciseDraftTable
  exerciseDraftVersion: exercises.ExerciseDraftVersionTable
  evaluationEnd: exercises.EvaluationEndTable
  evaluationArchive: exercises.EvaluationArchiveTable
  evaluationChoice: exercises.EvaluationChoiceTable
  deadlineMove: deadlines.DeadlineMoveTable
  holiday: deadlines.HolidayTable
  holidayNotice: deadlines.HolidayNoticeTable
  extensionRequest: deadlines.ExtensionRequestTable
  extension: deadlines.ExtensionTable
  reminder: deadlines.ReminderTable
  urging: deadlines.UrgingTable
  urgingAssignment: deadlines.UrgingAssignmentTable

  notice: NoticeTable
  mail: MailTable
  mailConfirmation: MailConfirmationTable
  mailNotice: MailNoticeTable
  notification: notifications.NotificationTable
  notificationUnit: notifications.NotificationUnitTable
  acknowledgement: notifications.AcknowledgementTable

  contact: ContactTable
  contactAsked: ContactAskedTable

  case: processes.CaseTable
  step: processes.StepTable
  registration: processes.RegistrationTable
  registrationEnd: processes.RegistrationEndTable

  entry: entries.EntryTable
  entryVersion: entries.EntryVersionTable
  evidence: evidence.EvidenceTable
  evidenceRule: evidence.EvidenceRuleTable
  samplingCheck: evidence.SamplingCheckTable
  sampledEntry: evidence.SampledEntryTable
  samplingResult: evidence.SamplingResultTable
  pointAnswer: points.PointAnswerTable
  pointAnswerItem: points.PointAnswerItemTable
  pointAnswerEvidence: points.PointAnswerEvidenceTable
  memberValue: entries.MemberValueTable
  reuseDecision: entries.ReuseDecisionTable
  reuseDecisionFiling: entries.ReuseDecisionFilingTable
  contributor: contributions.ContributorTable
  contribution: contributions.ContributionTable
  contributionUse: contributions.ContributionUseTable
  countersign: contributions.CountersignTable
  value: entries.ValueTable
  valueInUse: entries.ValueInUseTable
  valueConfirmation: values.ValueConfirmationTable
  dataUpdateNote: values.DataUpdateNoteTable
  dataUpdateValue: values.DataUpdateValueTable
  dataUpdateSending: values.DataUpdateSendingTable

  assignment: assignments.AssignmentTable
  submission: assignments.SubmissionTable
  submissionEntry: assignments.SubmissionEntryTable
  submissionValue: assignments.SubmissionValueTable
  entryReturn: assignments.EntryReturnTable

  updateRound: updates.UpdateRoundTable
  unitUpdate: updates.UnitUpdateTable
  updateAsk: updates.UpdateAskTable
  updateAnswer: updates.UpdateAnswerTable

  scoreResult: ScoreResultTable
  verdict: VerdictTable
  decision: DecisionTable

  commentRound: consultations.CommentRoundTable
  commentAsked: consultations.CommentAskedTable
  commentAnswer: consultations.CommentAnswerTable
  comment: consultations.CommentTable
  commentRuling: consultations.CommentRulingTable

  feedback: feedback.FeedbackTable
  feedbackPoint: feedback.FeedbackPointTable
  feedbackIssue: feedback.FeedbackIssueTable
  feedbackAnswer: feedback.FeedbackAnswerTable

  opinion: opinions.OpinionTable
  opinionOwner: opinions.OpinionOwnerTable
  opinionHandling: opinions.OpinionHandlingTable

  publication: PublicationTable

  exchange: exchanges.ExchangeTable
  exchangeUnit: exchanges.ExchangeUnitTable
  exchangePlan: exchanges.ExchangePlanTable
  exchangeItem: exchanges.ExchangeItemTable
  exchangeFile: exchanges.ExchangeFileTable

  reportMeeting: congress.ReportMeetingTable
  readingPackage: congress.ReadingPackageTable

  report: reports.ReportTable
  reportVersion: reports.ReportVersionTable
  reportReturn: reports.ReportReturnTable
  fileJob: reports.FileJobTable
  fileJobEnd: reports.FileJobEndTable

  theme: themes.ThemeTable
  themeQuestion: themes.ThemeQuestionTable
  themeItem: themes.ThemeItemTable
  themeMember: themes.ThemeMemberTable
  themeAnswer: themes.ThemeAnswerTable
  themeText: themes.ThemeTextTable
  themeEnd: themes.ThemeEndTable
  mandate: mandates.MandateTable
  mandatePlan: mandates.MandatePlanTable
  rating: mandates.RatingTable
  mandateText: mandates.MandateTextTable
  assessment: mandates.AssessmentTable
  assessmentReturn: mandates.AssessmentReturnTable
  ratingReply: mandates.RatingReplyTable

  letter: LetterTable
  letterFile: LetterFileTable
  documentSetting: DocumentSettingTable
  section: reports.SectionTable

  template: templates.TemplateTable
  templateVersion: templates.TemplateVersionTable
  templateChoice: templates.TemplateChoiceTable
  binding: reports.BindingTable

  reportDraft: drafts.ReportDraftTable
  draftSection: drafts.DraftSectionTable
  draftArrangement: drafts.DraftArrangementTable
  draftVersion: drafts.DraftVersionTable
  draftLock: drafts.DraftLockTable
  draftFigure: drafts.DraftFigureTable
  draftOriginal: drafts.DraftOriginalTable
  draftComment: drafts.DraftCommentTable
  draftReply: drafts.DraftReplyTable
}
