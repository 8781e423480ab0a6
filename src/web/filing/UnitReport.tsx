/** Making the unit's report: started here, made in the background, fetched when done. */

import { Alert, Button, Progress } from 'antd'
import type { AssignmentView } from '#contract/assignments.ts'
import { downloadFile, makeUnitReport, type ReportJob } from '#contract/reports.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { useReportJob } from '../parts/useReportJob.ts'
import { PdfButton } from '../printing/PdfButton.tsx'
import { useSend } from '../queries.ts'

export function useUnitReport(assignmentId: string) {
  const { send, sending, refusal } = useSend(makeUnitReport)
  const { job, begun } = useReportJob(assignmentId)
  const make = async () => {
    const started = await send({ id: assignmentId }, {})
    if (started) begun(started)
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
        <>
          <PdfButton fileId={job.fileId} />{' '}
          <Button type="primary" href={address(downloadFile, { id: job.fileId })} download>
            {words('download')}
          </Button>
        </>
      }
    />
  )
}

export function ReportProgress({ assignment }: { assignment: AssignmentView }) {
  const words = useWords('filing')
  const { job, refusal } = useReportJob(assignment.summary.id)
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
