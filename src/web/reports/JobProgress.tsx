/** How far a file is that is being made, and where it is once it is. */

import { Alert, Button, Progress } from 'antd'
import { downloadFile, type ReportJob } from '#contract/reports.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { PdfButton } from '../printing/PdfButton.tsx'

const percent = ({ done, total }: ReportJob): number => (total === 0 ? 0 : Math.round((done / total) * 100))

export function JobProgress({ job }: { job: ReportJob }) {
  const words = useWords('reports')
  if (job.state === 'running') {
    return (
      <div className="report-job sheet" role="status">
        <strong>{words('making')}</strong>{' '}
        <span className="quiet">{words('makingStep', { done: job.done, total: job.total })}</span>
        <Progress percent={percent(job)} aria-label={words('making')} />
        <p className="quiet">{words('makingLine')}</p>
      </div>
    )
  }
  if (job.state === 'failed' || job.fileId === null) {
    return <Alert type="error" showIcon title={words('jobFailed')} />
  }
  return (
    <Alert
      type="success"
      showIcon
      title={words('jobDone')}
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
