/** What the routes and commands of the program work with. */

import type { Door } from './db.ts'
import type { MailService } from './mail/send.ts'
import type { PdfMaker } from './pdf/maker.ts'
import type { ReportJobs } from './reports/jobs.ts'

export interface Services {
  readonly door: Door
  readonly clock: () => Date
  readonly jobs: ReportJobs
  readonly pdf: PdfMaker
  /** Null: this program sends no mail. */
  readonly mail: MailService | null
}
