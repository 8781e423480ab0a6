/** The PDF of a Word file: ordered here, made in the background, taken when done. */

import { FilePdfOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { makePdf } from '#contract/pdf.ts'
import { downloadFile } from '#contract/reports.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { useRefusalText } from '../parts/notices.tsx'
import { useReportJob } from '../parts/useReportJob.ts'
import { useSend } from '../queries.ts'
import './printing.css'

export function PdfButton({ fileId }: { fileId: string }) {
  const words = useWords('printing')
  const text = useRefusalText()
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
    <>
      <Button
        size="small"
        type="link"
        icon={<FilePdfOutlined />}
        loading={isMaking}
        onClick={() => void order()}
      >
        {words(isMaking ? 'makingPdf' : 'makePdf')}
      </Button>
      {refusal && (
        <div role="alert" className="pdf-refused">
          {text(refusal)}
        </div>
      )}
      {job?.state === 'failed' && (
        <div role="alert" className="pdf-refused">
          {words('pdfFailed')}
        </div>
      )}
    </>
  )
}
