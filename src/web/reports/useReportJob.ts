/** A file being made in the background: started here, asked for until it is done, remembered while other pages are read. */

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { getReport, getReportJob, type ReportJob } from '#contract/reports.ts'
import { useAnswer } from '../queries.ts'

const pollEvery = 700

/** The job last started for this report since the program was opened. */
export function useReportJob(reportId: string) {
  const client = useQueryClient()
  const key = ['report-job', reportId]
  const { data: jobId } = useQuery({
    queryKey: key,
    queryFn: () => null,
    initialData: (): string | null => null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  const isRunning = () => {
    const job = client.getQueryData<ReportJob>([getReportJob.path, { id: jobId }])
    return job === undefined || job.state === 'running'
  }
  const { answer: job } = useAnswer(
    getReportJob,
    { id: jobId ?? '' },
    { enabled: jobId !== null, refetchInterval: jobId !== null && isRunning() ? pollEvery : false },
  )
  const state = job?.state
  useEffect(() => {
    if (state === 'done') void client.invalidateQueries({ queryKey: [getReport.path] })
  }, [client, state])
  return {
    job: jobId === null ? undefined : job,
    begun: (started: ReportJob) => client.setQueryData(key, started.id),
  }
}
