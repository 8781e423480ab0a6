/** Making the unit's report: started here, made in the background, fetched when done. */

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Progress } from 'antd'
import type { AssignmentView } from '#contract/assignments.ts'
import { downloadFile, getReportJob, makeUnitReport, type ReportJob } from '#contract/reports.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { useAnswer, useSend } from '../queries.ts'

const jobKey = (assignmentId: string) => ['unit-report', assignmentId]

/** The job started for this assignment since the program was opened; kept while other pages are read. */
function useJobId(assignmentId: string): string | null {
  const { data } = useQuery({
    queryKey: jobKey(assignmentId),
    queryFn: () => null,
    initialData: (): string | null => null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return data
}

const pollEvery = 700

function useJob(assignmentId: string) {
  const id = useJobId(assignmentId)
  const client = useQueryClient()
  const isRunning = () => {
    const job = client.getQueryData<ReportJob>([getReportJob.path, { id }])
    return job === undefined || job.state === 'running'
  }
  return useAnswer(
    getReportJob,
    { id: id ?? '' },
    { enabled: id !== null, refetchInterval: id !== null && isRunning() ? pollEvery : false },
  )
}

export function useUnitReport(assignmentId: string) {
  const client = useQueryClient()
  const { send, sending, refusal } = useSend(makeUnitReport)
  const { answer: job } = useJob(assignmentId)
  const make = async () => {
    const started = await send({ id: assignmentId }, {})
    if (started) client.setQueryData(jobKey(assignmentId), started.id)
  }
  return { make, isMaking: sending || job?.state === 'running', refusal }
}

function Made({ job, report }: { job: ReportJob; report: string }) {
  const words = useWords('filing')
  if (job.state === 'failed' || job.fileId === null) {
    return <Alert type="error" showIcon title={words('reportFailed', { report })} />
  }
  return (
    <Alert
      type="success"
      showIcon
      title={words('reportDone', { report })}
      action={
        <Button type="primary" href={address(downloadFile, { id: job.fileId })} download>
          {words('download')}
        </Button>
      }
    />
  )
}

export function ReportProgress({ assignment }: { assignment: AssignmentView }) {
  const words = useWords('filing')
  const { answer: job, refusal } = useJob(assignment.summary.id)
  const report = assignment.reportName
  if (refusal) return <RefusalNotice refusal={refusal} />
  if (!job) return null
  if (job.state !== 'running') return <Made job={job} report={report} />
  return (
    <div className="report-progress sheet" role="status">
      <strong>{words('makingReport', { report })}</strong>
      <Progress percent={job.total === 0 ? 0 : Math.round((job.done / job.total) * 100)} />
      <span className="quiet">{words('makingLine')}</span>
    </div>
  )
}
