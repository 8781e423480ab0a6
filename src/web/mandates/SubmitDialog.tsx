/** Hands an assessment in, with a scan of its own signed report where there is one. */

import { App } from 'antd'
import { useState } from 'react'
import type { MandateView } from '#contract/mandate-views.ts'
import { addMandateFile, submitAssessment } from '#contract/mandates.ts'
import { useWords } from '../language.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { useSend } from '../queries.ts'

interface SubmitProps {
  mandate: MandateView
  onBehalf: string | null
  onClose: () => void
}

export function SubmitDialog({ mandate: { summary, missing }, onBehalf, onClose }: SubmitProps) {
  const words = useWords('mandates')
  const listed = useWords('parts')
  const { message } = App.useApp()
  const upload = useSend(addMandateFile)
  const submit = useSend(submitAssessment)
  const [file, setFile] = useState<File | null>(null)
  const isMissing = missing.items > 0 || (missing.parts.length > 0 && file === null)
  const send = async () => {
    const { id } = summary
    const stored = file === null ? null : await upload.send({ id }, file)
    if (stored === undefined) return
    if (!(await submit.send({ id }, { fileId: stored?.id ?? null, onBehalf }))) return
    void message.success(words('submitted'))
    onClose()
  }
  return (
    <FormDialog
      title={words('submitTitle')}
      verb={words('submit')}
      blocked={isMissing}
      sending={upload.sending || submit.sending}
      refusal={upload.refusal ?? submit.refusal}
      onSend={() => void send()}
      onClose={onClose}
    >
      <p>{words('submitMeans')}</p>
      {onBehalf !== null && <p className="quiet">{words('onBehalf', { reason: onBehalf })}</p>}
      {missing.items > 0 && <p>{words('missingItems', { count: missing.items })}</p>}
      {missing.parts.length > 0 && (
        <p>
          {words('missingParts', {
            parts: missing.parts.map((one) => words(`part_${one}`)).join(listed('listed')),
          })}
        </p>
      )}
      <p>{words('submitFile')}</p>
      <FileDrop accept=".pdf,.docx,.jpg,.png" chosen={file?.name ?? null} onFile={setFile} />
    </FormDialog>
  )
}
