/** Orders of files as rows: whichever process is asked, it can say what became of them. */

import type { ReportJob } from '#contract/reports.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Door } from '../db.ts'

export interface JobRows {
  begin(actor: Actor, jobId: string): Promise<void>
  /** `fileId` null: it failed. */
  end(actor: Actor, jobId: string, fileId: string | null): Promise<void>
  /** Refuses `not-found` for a job of somebody else. */
  find(actor: Actor, jobId: string): Promise<ReportJob>
}

/** No file takes longer: one that has no end by then was lost with the process that made it. */
const longest = 15 * 60 * 1000

export const createJobRows = (door: Door, clock: () => Date): JobRows => ({
  begin: (actor, id) =>
    door.write(actor, { name: 'job.begin', subject: id }, async (tx) => {
      const { tenantId, personId: orderedBy } = actor
      await tx.insertInto('fileJob').values({ tenantId, id, orderedBy, begunAt: clock() }).execute()
    }),

  end: (actor, jobId, fileId) =>
    door.write(actor, { name: 'job.end', subject: jobId }, async (tx) => {
      const { tenantId } = actor
      await tx.insertInto('fileJobEnd').values({ tenantId, jobId, fileId, endedAt: clock() }).execute()
    }),

  find: (actor, id) =>
    door.read(actor, async (tx) => {
      const row = await tx
        .selectFrom('fileJob')
        .leftJoin('fileJobEnd', 'fileJobEnd.jobId', 'fileJob.id')
        .select(['fileJob.begunAt', 'fileJobEnd.endedAt', 'fileJobEnd.fileId'])
        .where('fileJob.id', '=', id)
        .where('fileJob.orderedBy', '=', actor.personId)
        .executeTakeFirst()
      if (!row) throw new Refusal('not-found')
      const { fileId, endedAt, begunAt } = row
      const isLost = endedAt === null && clock().getTime() - begunAt.getTime() > longest
      const isDone = fileId !== null
      const state = isDone ? 'done' : endedAt !== null || isLost ? 'failed' : 'running'
      // How far it is, only the process that makes it knows.
      return { id, state, step: 'elsewhere', done: isDone ? 1 : 0, total: 1, fileId }
    }),
})
