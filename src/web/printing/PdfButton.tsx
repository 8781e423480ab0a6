/** The PDF of a Word file that is kept: ordered here, made in the background, kept beside it. */

import { FilePdfOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { makePdf } from '#contract/pdf.ts'
import { downloadFile } from '#contract/reports.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { useReportJob } from '../parts/useReportJob.ts'
import { useSend } from '../queries.ts'
import { PdfSaid } from './PdfSaid.tsx'
import './printing.css'

export function PdfButton({ fileId }: { fileId: string }) {
  const words = useWords('printing')
  const { send, sending, refusal } = useSend(makePdf)
  const { job, begun } = useReportJob(`pdf-${fileId}`)
  const order = async () => {
    const started = await send({ id: fileId }, {})
    if (started) begun(started)
  }
  if (job?.state === 'done' && job.fileId !== null) {
    return (
      <a href={address(downloadFile, { id: job.fileId })} download>
        <FilePdfOutlined aria-hidden /> {words('takePdf')}
      </a>
    )
  }
  const isMaking = sending || job?.state === 'running'
  return (
    <span className="pdf">
      <Button
        size="small"
        type="link"
        icon={<FilePdfOutlined />}
        loading={isMaking}
        onClick={() => void order()}
      >
        {words(isMaking ? 'makingPdf' : 'makePdf')}
      </Button>
      <PdfSaid said={refusal} isMaking={isMaking} isFailed={job?.state === 'failed'} />
    </span>
  )
}
