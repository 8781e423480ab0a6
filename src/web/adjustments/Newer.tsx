/** Says that the plan has a newer version than the adjustment knows, and begins again from it. */

import { Alert, App, Button } from 'antd'
import { type AdjustmentView, saveAdjustmentText } from '#contract/adjustments.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'

export function Newer({ view }: { view: AdjustmentView }) {
  const words = useWords('adjustments')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(saveAdjustmentText)
  const { newer, summary, text, writable } = view
  if (!newer) return null
  const startAgain = async () => {
    const { version: basedOn, reason, basis, documents } = text
    const saved = { basedOn, reason, basis, title: summary.title, documentIds: documents.map((d) => d.id) }
    if (await send({ id: summary.id }, saved)) void message.success(words('saved'))
  }
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={words('newer', { number: newer.number, by: newer.by })}
        description={!writable && words('newerNext')}
        action={
          writable && (
            <Button loading={sending} onClick={() => void startAgain()}>
              {words('startAgain')}
            </Button>
          )
        }
      />
      {refusal && <RefusalNotice refusal={refusal} />}
    </>
  )
}
