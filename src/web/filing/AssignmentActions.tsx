/** What can be done with an assignment: its form as a workbook or a Word document, its report, and the steps the server offers. */

import { DownloadOutlined, FileDoneOutlined, FileWordOutlined, UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { AssignmentView } from '#contract/assignments.ts'
import { downloadWordForm, downloadWorkbook } from '#contract/intakes.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { PaperFile } from '../printing/PaperFile.tsx'
import { StepDialog } from './StepDialog.tsx'
import { useUnitReport } from './UnitReport.tsx'
import { UploadDialog } from './UploadDialog.tsx'

type Action = AssignmentView['actions'][number]

/** Steps taken here; accepting, returning and filing on behalf belong to the review. */
const ownSteps: readonly Action[] = ['withdraw', 'send_back', 'approve', 'submit']
const mainSteps: readonly Action[] = ['approve', 'submit']

export function AssignmentActions({ assignment }: { assignment: AssignmentView }) {
  const words = useWords('filing')
  const submission = useWords('submission')
  const [asking, setAsking] = useState<Action | 'upload' | null>(null)
  const { id } = assignment.summary
  const report = useUnitReport(id)
  const close = () => setAsking(null)
  return (
    <>
      <Button icon={<DownloadOutlined />} href={address(downloadWorkbook, { id })} download>
        {words('downloadWorkbook')}
      </Button>
      <PaperFile
        icon={<FileWordOutlined />}
        href={address(downloadWordForm, { id })}
        name={words('downloadWordForm')}
      />
      {assignment.writable && (
        <Button icon={<UploadOutlined />} onClick={() => setAsking('upload')}>
          {words('uploadWorkbook')}
        </Button>
      )}
      <Button icon={<FileDoneOutlined />} loading={report.isMaking} onClick={() => void report.make()}>
        {words('makeReport', { report: assignment.reportName })}
      </Button>
      {ownSteps
        .filter((action) => assignment.actions.includes(action))
        .map((action) => (
          <Button
            key={action}
            type={mainSteps.includes(action) ? 'primary' : 'default'}
            danger={action === 'send_back'}
            onClick={() => setAsking(action)}
          >
            {submission(action)}
          </Button>
        ))}
      {asking === 'upload' && <UploadDialog assignmentId={id} onClose={close} />}
      {asking !== null && asking !== 'upload' && (
        <StepDialog assignment={assignment} action={asking} onClose={close} />
      )}
    </>
  )
}
