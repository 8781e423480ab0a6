/** A button that takes a step for one or several parts, after asking once where words are wanted or many are meant. */

import { App, Button } from 'antd'
import { useState } from 'react'
import { type ContributionView, stepContributions } from '#contract/contributions.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'
import { usePartName } from './ContributionCard.tsx'

type Action = Exclude<ContributionView['actions'][number], 'write'>

interface PartStepProps {
  entryId: string
  action: Action
  parts: readonly Pick<ContributionView, 'unitId' | 'unit' | 'office' | 'version'>[]
  /** Instead of the action's own word. */
  label?: string
  primary?: boolean
  small?: boolean
}

const wanting: Partial<Record<Action, 'objectHint' | 'answerHint'>> = {
  object: 'objectHint',
  answer: 'answerHint',
}

export function PartStep({ entryId, action, parts, label, primary, small }: PartStepProps) {
  const words = useWords('contributions')
  const contribution = useWords('contribution')
  const shared = useWords('parts')
  const partName = usePartName()
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(stepContributions)
  const [asking, setAsking] = useState(false)
  const hint = wanting[action]
  const take = async (reason: string) => {
    const taken = await send(
      { id: entryId },
      { action, reason, parts: parts.map(({ unitId, office, version }) => ({ unitId, office, version })) },
    )
    if (!taken) return
    void message.success(words('done'))
    setAsking(false)
  }
  const verb = label ?? contribution(action)
  return (
    <>
      <Button
        size={small ? 'small' : 'middle'}
        type={primary ? 'primary' : 'default'}
        danger={action === 'object'}
        onClick={() => setAsking(true)}
      >
        {verb}
      </Button>
      {asking && (
        <AskDialog
          title={words(`askTitle_${action}`, { units: parts.map(partName).join(shared('listed')) })}
          verb={contribution(action)}
          danger={action === 'object'}
          reasonHint={hint && words(hint)}
          sending={sending}
          refusal={refusal}
          onSend={(reason) => void take(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
