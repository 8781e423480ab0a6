/** 代录: files a unit's sealed report for it, with the paper attached and the reason said. */

import { App } from 'antd'
import { useState } from 'react'
import { type AssignmentView, fileFor } from '#contract/assignments.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { useSend } from '../queries.ts'

export function FileForDialog({ assignment, onClose }: { assignment: AssignmentView; onClose: () => void }) {
  const words = useWords('review')
  const filing = useWords('filing')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(fileFor)
  const [file, setFile] = useState<File | null>(null)
  const { summary, version, reportName: report, told } = assignment
  const fileIt = async (reason: string) => {
    if (!file || !(await send({ id: summary.id, version, reason }, file))) return
    void message.success(filing('done_file_for'))
    onClose()
  }
  return (
    <AskDialog
      title={words('fileTitle', { unit: summary.unit, report })}
      verb={words('fileFor')}
      reasonHint={words('fileHint')}
      told={told.file_for}
      sending={sending}
      refusal={refusal}
      blocked={file === null}
      onSend={(reason) => void fileIt(reason)}
      onClose={onClose}
    >
      <p>{words('fileMeans')}</p>
      <FileDrop
        accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
        chosen={file && words('fileChosen', { name: file.name })}
        onFile={setFile}
      />
    </AskDialog>
  )
}
