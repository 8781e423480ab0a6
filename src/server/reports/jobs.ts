/** Files being made: in a thread of their own, told by how far they are, stored whole or not at all. */

import { v7 } from 'uuid'
import type { ReportJob } from '#contract/reports.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { createTurnstile } from '../database/turnstile.ts'
import type { JobRows } from './job-rows.ts'

interface Running {
  readonly personId: string
  job: ReportJob
}

export type Progress = (step: string, done: number, total: number) => void

/** Makes the file, stores it, and answers its id. */
export type Work = (progress: Progress) => Promise<string>

export interface ReportJobs {
  /** Begins when its turn comes; `isElsewhere`: it waits for another queue than that of the threads. */
  start(actor: Actor, work: Work, isElsewhere?: boolean): Promise<ReportJob>
  /** Refuses `not-found` for a job of somebody else. */
  get(actor: Actor, id: string): Promise<ReportJob>
}

/** Jobs that are remembered; of those before only the rows tell. */
const kept = 200
/** Threads at work at a time: each holds a whole report in memory. Further ones wait their turn. */
const threads = 2

/** What is being made is told from memory; what has ended, and what another process makes, from its rows. */
export function createReportJobs(rows: JobRows, onFailure: (error: unknown) => void): ReportJobs {
  const jobs = new Map<string, Running>()
  const turn = createTurnstile(threads)
  const forgetEnded = () => {
    const ended = [...jobs].find(([, { job }]) => job.state !== 'running')
    if (jobs.size > kept && ended) jobs.delete(ended[0])
  }
  return {
    async start(actor, work, isElsewhere = false) {
      const job: ReportJob = { id: v7(), state: 'running', step: 'reading', done: 0, total: 1, fileId: null }
      await rows.begin(actor, job.id)
      const running: Running = { personId: actor.personId, job }
      jobs.set(job.id, running)
      forgetEnded()
      const progress: Progress = (step, done, total) => {
        running.job = { ...running.job, step, done, total }
      }
      const made = isElsewhere ? work(progress) : turn(() => work(progress))
      made
        .then(
          async (fileId) => {
            await rows.end(actor, job.id, fileId)
            running.job = { ...running.job, state: 'done', done: running.job.total, fileId }
          },
          async (error: unknown) => {
            running.job = { ...running.job, state: 'failed' }
            onFailure(error)
            await rows.end(actor, job.id, null)
          },
        )
        .catch((error: unknown) => {
          running.job = { ...running.job, state: 'failed' }
          onFailure(error)
        })
      return job
    },
    async get(actor, id) {
      const running = jobs.get(id)
      if (!running) return rows.find(actor, id)
      if (running.personId !== actor.personId) throw new Refusal('not-found')
      return running.job
    },
  }
}
