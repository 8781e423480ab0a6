/** What the routes and commands of the program work with. */

import type { Door } from './db.ts'
import type { ReportJobs } from './reports/jobs.ts'

export interface Services {
  readonly door: Door
  readonly clock: () => Date
  readonly jobs: ReportJobs
}
