/** Reports being made: in a thread of their own, told by how far they are, stored whole or not at all. */

import { v7 } from 'uuid'
import type { ReportJob } from '#contract/reports.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { createTurnstile } from '../database/turnstile.ts'

interface Running {
  readonly personId: string
  job: ReportJob
}

export type Progress = (step: string, done: number, total: number) => void

/** Makes the file, stores it, and answers its id. */
export type Work = (progress: Progress) => Promise<string>

export interface ReportJobs {
  start(actor: Actor, work: Work): ReportJob
  /** Refuses `not-found` for a job of somebody else. */
  get(actor: Actor, id: string): ReportJob
}

const kept = 200
/** Threads at work at a time: each holds a whole report in memory. Further ones wait their turn. */
const threads = 2

export function createReportJobs(onFailure: (error: unknown) => void): ReportJobs {
  const jobs = new Map<string, Running>()
  const turn = createTurnstile(threads)
  return {
    start(actor, work) {
      const job: ReportJob = { id: v7(), state: 'running', step: 'reading', done: 0, total: 1, fileId: null }
      const running: Running = { personId: actor.personId, job }
      jobs.set(job.id, running)
      const [ended] =
        [...jobs].find(
          ([
            ,
            {
              job: { state },
            },
          ]) => state !== 'running',
        ) ?? []
      if (jobs.size > kept && ended !== undefined) jobs.delete(ended)
      const progress: Progress = (step, done, total) => {
        running.job = { ...running.job, step, done, total }
      }
      turn(() => work(progress)).then(
        (fileId) => {
          running.job = { ...running.job, state: 'done', done: running.job.total, fileId }
        },
        (error: unknown) => {
          running.job = { ...running.job, state: 'failed' }
          onFailure(error)
        },
      )
      return job
    },
    get(actor, id) {
      const running = jobs.get(id)
      if (!running || running.personId !== actor.personId) throw new Refusal('not-found')
      return running.job
    },
  }
}
