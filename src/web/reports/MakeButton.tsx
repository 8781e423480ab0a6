/** Starts making the Word file: for which use, from what stands now. */

import { FileWordOutlined } from '@ant-design/icons'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { makeReport, type ReportJob, type ReportView } from '#contract/reports.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'

/** The final version is offered once what it says was agreed. */
const variants = ['review', 'comments', 'final'] as const

interface MakeProps {
  report: ReportView
  onBegun: (job: ReportJob) => void
}

function MakeDialog({ report, onBegun, onClose }: MakeProps & { onClose: () => void }) {
  const words = useWords('reports')
  const { send, sending, refusal } = useSend(makeReport)
  const [variant, setVariant] = useState<(typeof variants)[number]>(report.mayBeFinal ? 'final' : 'review')
  const offered = variants.filter((one) => one !== 'final' || report.mayBeFinal)
  const make = async () => {
    const job = await send({ id: report.id }, { variant })
    if (!job) return
    onBegun(job)
    onClose()
  }
  return (
    <AskDialog
      title={words('makeTitle', { title: report.title })}
      verb={words('makeVerb')}
      sending={sending}
      refusal={refusal}
      onSend={() => void make()}
      onClose={onClose}
    >
      <p>{words('makeLine')}</p>
      {report.gaps.length > 0 && <p>{words('makeGaps', { count: report.gaps.length })}</p>}
      <div>
        <span id="report-variant" className="quiet">
          {words('variant')}
        </span>
        <div>
          <Radio.Group
            aria-labelledby="report-variant"
            value={variant}
            onChange={(event) => setVariant(offered.find((one) => one === event.target.value) ?? 'review')}
            options={offered.map((one) => ({ value: one, label: words(one) }))}
          />
        </div>
      </div>
    </AskDialog>
  )
}

export function MakeButton({ isMaking, ...props }: MakeProps & { isMaking: boolean }) {
  const words = useWords('reports')
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button type="primary" icon={<FileWordOutlined />} loading={isMaking} onClick={() => setAsking(true)}>
        {words('make')}
      </Button>
      {isAsking && <MakeDialog {...props} onClose={() => setAsking(false)} />}
    </>
  )
}
