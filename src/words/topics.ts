/** Every topic of words, by the name it is said under. */

import { accounts } from './accounts.ts'
import { adjustmentDocument, adjustments, changeKindWords, effectKindWords } from './adjustments.ts'
import { archive } from './archive.ts'
import { arithmetic } from './arithmetic.ts'
import { audit, auditActionWords, auditBreaks, auditFacts, auditFactValues } from './audit.ts'
import { basisDocuments } from './basis-documents.ts'
import { cases } from './cases.ts'
import { changeSheets, doubts } from './change-sheets.ts'
import { codes } from './codes.ts'
import { congress } from './congress.ts'
import { consistency, consistencyFindings } from './consistency.ts'
import { commentRound, consultations } from './consultations.ts'
import { contactList } from './contact-list.ts'
import { contacts } from './contacts.ts'
import { contribution, contributions } from './contribution.ts'
import { database } from './database.ts'
import { dayNatureWords, deadlines } from './deadlines.ts'
import { decompositions } from './decompositions.ts'
import { documents } from './documents.ts'
import { draftArchive } from './draft-archive.ts'
import { draftMerge } from './draft-merge.ts'
import { draftPanel, draftVersionKinds } from './draft-panel.ts'
import { drafts } from './drafts.ts'
import { edge } from './edge.ts'
import { entry } from './entry.ts'
import { evidence, points, riskWords, samplingWords } from './evidence.ts'
import { exchanges } from './exchanges.ts'
import { exercise } from './exercise.ts'
import { exerciseEditor } from './exercise-editor.ts'
import { exercisePlaces } from './exercise-places.ts'
import { evaluationKindWords, exercises } from './exercises.ts'
import { fields } from './fields.ts'
import { filing } from './filing.ts'
import { forecastCommand } from './forecast-command.ts'
import { figureFindings, guardParts, guards } from './guards.ts'
import { indicators } from './indicators.ts'
import { intake } from './intake.ts'
import { itemForms } from './item-forms.ts'
import { itemFieldMeasures, itemFields, itemFieldValues, items } from './items.ts'
import type { Topic } from './language.ts'
import { letters } from './letters.ts'
import { mail } from './mail.ts'
import { mandates, ratingFindings } from './mandates.ts'
import { notices, noticeTopics } from './notices.ts'
import { notifications } from './notifications.ts'
import { feedback, opinionSteps, opinions } from './opinions.ts'
import { outlookPanel, outlookStatements, outlookWords, projectionMethods } from './outlook.ts'
import { parts } from './parts.ts'
import { password } from './password.ts'
import { places } from './places.ts'
import { plans, targetKindWords } from './plans.ts'
import { printing } from './printing.ts'
import {
  cityReport,
  conditions,
  optionalSteps,
  outlineAdjustment,
  outlineReport,
  specialAdjustment,
  specialReport,
} from './processes.ts'
import { progressCommand, progressStatuses } from './progress-command.ts'
import { declarationFindings, lightReasons, progressLights } from './progress-lights.ts'
import { progressPage } from './progress-page.ts'
import { publicationSteps, publications } from './publications.ts'
import { records } from './records.ts'
import { refusals } from './refusals.ts'
import { reports } from './reports.ts'
import { review } from './review.ts'
import { roles } from './roles.ts'
import { scoreGrades, scores } from './scores.ts'
import { alignedFindings, shared } from './shared-entries.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { special } from './special.ts'
import { start } from './start.ts'
import { submission } from './submission.ts'
import {
  templateFindingParts,
  templateFindings,
  templateHolds,
  templatePlaceWords,
  templates,
} from './templates.ts'
import { themes } from './themes.ts'
import { successionKindWords, unitChanges } from './unit-changes.ts'
import { unitKindWords, units } from './units.ts'
import { updateNotes } from './update-notes.ts'
import { updateSteps } from './update-round.ts'
import { updates } from './updates.ts'
import { confirmations, estimates, figures, notes, values } from './values.ts'
import {
  finerLines,
  outlookClasses,
  projectClasses,
  taskClasses,
  verdictClasses,
  verdictReasons,
  verdictWords,
} from './verdicts.ts'
import { verdictsCommand } from './verdicts-command.ts'
import { warningPage } from './warning-page.ts'
import { movementStandings, warningLevels, warningReasons, warningWords } from './warnings.ts'
import { wordForms } from './word-forms.ts'
import { work } from './work.ts'
import { workbookSheets } from './workbook-sheets.ts'
import { workbooks } from './workbooks.ts'

export const topics = {
  templateFindingParts,
  templateFindings,
  templateHolds,
  templatePlaceWords,
  templates,
  notes,
  values,
  figures,
  estimates,
  confirmations,
  accounts,
  adjustmentDocument,
  adjustments,
  alignedFindings,
  archive,
  arithmetic,
  audit,
  auditActionWords,
  auditBreaks,
  auditFacts,
  auditFactValues,
  cases,
  changeKindWords,
  cityReport,
  commentRound,
  conditions,
  consultations,
  basisDocuments,
  changeSheets,
  consistency,
  consistencyFindings,
  doubts,
  codes,
  congress,
  contactList,
  contacts,
  contribution,
  contributions,
  dayNatureWords,
  deadlines,
  decompositions,
  documents,
  database,
  draftArchive,
  draftMerge,
  draftPanel,
  drafts,
  draftVersionKinds,
  edge,
  effectKindWords,
  entry,
  evaluationKindWords,
  evidence,
  themes,
  exchanges,
  mandates,
  ratingFindings,
  exercise,
  exerciseEditor,
  exercisePlaces,
  exercises,
  fields,
  filing,
  forecastCommand,
  figureFindings,
  guardParts,
  guards,
  indicators,
  intake,
  itemForms,
  mail,
  notices,
  noticeTopics,
  notifications,
  outlookPanel,
  outlookStatements,
  outlookWords,
  projectionMethods,
  optionalSteps,
  outlineAdjustment,
  outlineReport,
  parts,
  password,
  places,
  plans,
  points,
  riskWords,
  samplingWords,
  declarationFindings,
  lightReasons,
  progressLights,
  progressCommand,
  progressPage,
  progressStatuses,
  feedback,
  opinionSteps,
  opinions,
  publicationSteps,
  publications,
  records,
  refusals,
  reports,
  letters,
  printing,
  review,
  roles,
  scoreGrades,
  scores,
  shared,
  shell,
  signIn,
  special,
  specialAdjustment,
  specialReport,
  start,
  submission,
  targetKindWords,
  itemFields,
  itemFieldMeasures,
  itemFieldValues,
  items,
  successionKindWords,
  unitChanges,
  unitKindWords,
  units,
  updates,
  updateNotes,
  updateSteps,
  movementStandings,
  warningLevels,
  warningPage,
  warningReasons,
  warningWords,
  wordForms,
  work,
  workbookSheets,
  workbooks,
  finerLines,
  outlookClasses,
  projectClasses,
  taskClasses,
  verdictClasses,
  verdictReasons,
  verdictWords,
  verdictsCommand,
} as const satisfies Record<string, Topic>

export type Topics = typeof topics
