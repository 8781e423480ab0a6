/** Asks before a step inside is taken: where it leads, who will be told, the reason and the paper it rests on. */

import { App } from 'antd'
import { useState } from 'react'
import { addCaseFile, type CaseOffer, type CaseView, takeCaseStep } from '#contract/cases.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'
import { ScanField } from './ScanField.tsx'
import { useCaseWord } from './useCaseWord.ts'

interface StepProps {
  of: CaseView
  offer: CaseOffer
  onClose: () => void
}

function useTaking({ of, offer, onClose }: StepProps) {
  const words = useWords('cases')
  const { message } = App.useApp()
  const upload = useSend(addCaseFile)
  const step = useSend(takeCaseStep)
  const subject = { process: of.process, id: of.subjectId }
  const take = async (reason: string, file: File | null) => {
    const stored = file ? await upload.send(subject, file) : null
    if (stored === undefined) return
    const { version } = of
    const sourceFileId = stored?.id ?? null
    if (!(await step.send(subject, { action: offer.action, reason, version, sourceFileId }))) return
    void message.success(words('done'))
    onClose()
  }
  return { take, sending: upload.sending || step.sending, refusal: upload.refusal ?? step.refusal }
}

export function StepDialog(props: StepProps) {
  const { of, offer, onClose } = props
  const words = useWords('cases')
  const word = useCaseWord(of.process)
  const [file, setFile] = useState<File | null>(null)
  const { take, sending, refusal } = useTaking(props)
  return (
    <AskDialog
      title={`${word(offer.action)}：${of.title}`}
      verb={word(offer.action)}
      reasonHint={offer.needsReason ? words('reasonHint') : undefined}
      told={offer.told}
      sending={sending}
      refusal={refusal}
      blocked={offer.needsSource && file === null}
      onSend={(reason) => void take(reason, file)}
      onClose={onClose}
    >
      <p>{words('leadsTo', { state: word(offer.to) })}</p>
      {offer.needsSource && <ScanField label={words('paper')} file={file} onFile={setFile} />}
    </AskDialog>
  )
}
