/** Targets that a special plan cannot change by itself, with the way out: the outline's chain. */

import { Link } from '@tanstack/react-router'
import { Alert, App, Button } from 'antd'
import { type AdjustmentView, sendToOutline } from '#contract/adjustments.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'

function SendButton({ id }: { id: string }) {
  const words = useWords('adjustments')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(sendToOutline)
  const go = async () => {
    if (await send({ id }, {})) void message.success(words('sent'))
  }
  return (
    <>
      <Button type="primary" loading={sending} onClick={() => void go()}>
        {words('send')}
      </Button>
      {refusal && <RefusalNotice refusal={refusal} />}
    </>
  )
}

export function OutlineTargets({ view }: { view: AdjustmentView }) {
  const words = useWords('adjustments')
  const { outlineTargets, sentOnTo, summary, writable } = view
  const link = sentOnTo && (
    <Link to="/adjustments/$id" params={{ id: sentOnTo.id }}>
      {words('sentOnTo', { title: sentOnTo.title })}
    </Link>
  )
  if (outlineTargets.length === 0) return link
  return (
    <Alert
      type="error"
      showIcon
      title={outlineTargets.map((target) => (
        <div key={`${target.plan} ${target.number}`}>{words('outlineTarget', { ...target })}</div>
      ))}
      action={link ?? (writable && <SendButton id={summary.id} />)}
    />
  )
}
