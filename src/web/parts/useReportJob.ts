/** A file being made in the background: asked for until it is done, remembered while other pages are read. */

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { getCase } from '#contract/cases.ts'
import { getReport, getReportJob, type ReportJob } from '#contract/reports.ts'
import { useAnswer } from '../queries.ts'

const pollEvery = 700

/** The job last started for this subject, a report or an assignment, since the program was opened. */
export function useReportJob(subjectId: string) {
  const client = useQueryClient()
  const key = ['report-job', subjectId]
  const { data: jobId } = useQuery({
    queryKey: key,
    queryFn: () => null,
    initialData: (): string | null => null,
    // Never fetched: whatever else is sent and refreshed, the job stays known.
    enabled: false,
    gcTime: Number.POSITIVE_INFINITY,
  })
  const isRunning = () => {
    const job = client.getQueryData<ReportJob>([getReportJob.path, { id: jobId }])
    return job === undefined || job.state === 'running'
  }
  const { answer: job, refusal } = useAnswer(
    getReportJob,
    { id: jobId ?? '' },
    { enabled: jobId !== null, refetchInterval: jobId !== null && isRunning() ? pollEvery : false },
  )
  const state = job?.state
  useEffect(() => {
    if (state !== 'done') return
    // A new file is listed, and may be what a step of the process waited for.
    for (const { path } of [getReport, getCase]) void client.invalidateQueries({ queryKey: [path] })
  }, [client, state])
  return {
    job: jobId === null ? undefined : job,
    refusal,
    begun: (started: ReportJob) => client.setQueryData(key, started.id),
  }
}
