/** Puts the program together: database, sessions, routes. Used by the server, the command line and the tests. */

import type { Pool } from 'pg'
import { serveAdjustments } from './adjustments/routes.ts'
import { serveAssignments } from './assignments/routes.ts'
import { serveWorkbooks } from './assignments/workbook-routes.ts'
import { serveAudit } from './audit/routes.ts'
import { serveBasisDocuments } from './basis/routes.ts'
import { serveCongress } from './congress/routes.ts'
import { serveCommentRequests } from './consultations/request-routes.ts'
import { serveConsultations } from './consultations/routes.ts'
import { serveContacts } from './contacts/routes.ts'
import { serveContributions } from './contributions/routes.ts'
import { createDoor, type Door } from './db.ts'
import { serveDeadlines } from './deadlines/routes.ts'
import { serveDocumentSettings } from './document-settings/routes.ts'
import { serveDrafts } from './drafts/routes.ts'
import { serveDraftSections } from './drafts/section-routes.ts'
import { createLog } from './edge/log.ts'
import { createRouter, type Router } from './edge/router.ts'
import { serveEntries } from './entries/routes.ts'
import { serveEvidence } from './evidence/routes.ts'
import { serveExchanges } from './exchanges/routes.ts'
import { serveExercises } from './exercises/routes.ts'
import { serveDraftVersions } from './exercises/versions.ts'
import { serveFeedback } from './feedback/routes.ts'
import { serveIndicators } from './indicators/routes.ts'
import { serveIntakes } from './intakes/routes.ts'
import { serveItemForms } from './item-forms/routes.ts'
import { serveItems } from './items/routes.ts'
import { serveLetters } from './letters/routes.ts'
import { serveMail } from './mail/routes.ts'
import type { Mailer } from './mail/send.ts'
import { serveMandates } from './mandates/routes.ts'
import { serveNotices } from './notices/routes.ts'
import { serveNotifications } from './notifications/routes.ts'
import { serveOpinions } from './opinions/routes.ts'
import { createPdfMaker } from './pdf/maker.ts'
import { createPrinter } from './pdf/printer.ts'
import { servePdf } from './pdf/routes.ts'
import { servePeople } from './people/routes.ts'
import { servePlans } from './plans/routes.ts'
import { servePoints } from './points/routes.ts'
import { serveCases } from './processes/routes.ts'
import { serveProgress } from './progress/routes.ts'
import { servePublications } from './publications/routes.ts'
import { createJobRows } from './reports/job-rows.ts'
import { createReportJobs } from './reports/jobs.ts'
import { serveReportReturns } from './reports/return-routes.ts'
import { serveReports } from './reports/routes.ts'
import { serveScores } from './scores/routes.ts'
import type { Services } from './services.ts'
import { type Auth, createAuth } from './sessions/auth.ts'
import { createLockout } from './sessions/lockout.ts'
import { serveSessions } from './sessions/routes.ts'
import { createSessions, sessionLifeHours } from './sessions/sessions.ts'
import type { Reach } from './sessions/visitor.ts'
import { serveSpecialPlans } from './special-plans/routes.ts'
import { serveTemplates } from './templates/routes.ts'
import { serveThemes } from './themes/routes.ts'
import { serveUnits } from './units/routes.ts'
import { serveUpdates } from './updates/routes.ts'
import { serveEstimates, serveUpdateNotes } from './values/board-routes.ts'
import { serveFigures } from './values/figures-routes.ts'
import { serveValues } from './values/routes.ts'
import { serveWarnings } from './warnings/routes.ts'
import { serveWork } from './work/routes.ts'
import { getSessionView } from './work/session-view.ts'

export interface ProgramSettings {
  readonly pool: Pool
  readonly clock: () => Date
  readonly reach: Reach
  readonly logLevel: string
  /** Absent: this program sends no mail. */
  readonly mailer?: Mailer | undefined
  /** Path of LibreOffice; absent: it is looked for. */
  readonly office?: string | undefined
}

export interface Program extends Services {
  readonly pool: Pool
  readonly auth: Auth
  readonly router: Router
  readonly reach: Reach
  readonly log: ReturnType<typeof createLog>
  /** Has `hear` called whenever a write that sent events is committed. */
  listen(hear: () => void): void
}

/** What each noun serves over HTTP. */
const nouns = [
  serveWork,
  servePlans,
  serveAdjustments,
  serveIntakes,
  serveAssignments,
  serveWorkbooks,
  serveEntries,
  serveContributions,
  serveUpdates,
  serveItemForms,
  serveEvidence,
  servePoints,
  serveContacts,
  serveIndicators,
  serveValues,
  serveEstimates,
  serveUpdateNotes,
  serveFigures,
  serveProgress,
  serveWarnings,
  serveScores,
  serveReports,
  serveReportReturns,
  serveDrafts,
  serveDraftSections,
  serveLetters,
  servePdf,
  serveDocumentSettings,
  serveTemplates,
  serveSpecialPlans,
  serveCongress,
  serveThemes,
  serveExchanges,
  serveMandates,
  serveCases,
  serveConsultations,
  serveCommentRequests,
  serveFeedback,
  serveOpinions,
  servePublications,
  serveExercises,
  serveDraftVersions,
  servePeople,
  serveUnits,
  serveItems,
  serveBasisDocuments,
  serveDeadlines,
  serveNotices,
  serveMail,
  serveNotifications,
  serveAudit,
]

export async function createProgram({
  pool,
  clock,
  reach,
  logLevel,
  mailer,
  office,
}: ProgramSettings): Promise<Program> {
  const log = createLog(logLevel)
  const listeners: (() => void)[] = []
  const door: Door = createDoor(pool, { clock, onEvents: () => listeners.forEach((hear) => void hear()) })
  const auth = await createAuth({ pool, clock, publicUrl: reach.publicUrl, lifeHours: sessionLifeHours })
  const sessions = createSessions({ door, auth, lockout: createLockout(pool, clock), clock, reach })
  const jobs = createReportJobs(createJobRows(door, clock), (error) => log.error({ err: error }, 'file'))
  const pdf = createPdfMaker({ program: office, clock })
  const router = createRouter({ sessions, clock, printer: createPrinter(pdf) })
  const services: Services = {
    door,
    clock,
    jobs,
    pdf,
    mail: mailer ? { mailer, publicUrl: reach.publicUrl } : null,
  }
  serveSessions(router, {
    sessions,
    sessionView: (actor) => door.read(actor, (tx) => getSessionView(tx, actor, clock())),
  })
  for (const serve of nouns) serve(router, services)
  const listen = (hear: () => void) => void listeners.push(hear)
  return { ...services, pool, auth, router, reach, log, listen }
}
