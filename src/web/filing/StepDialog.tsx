/** Asks before a step of a filing is taken: what it means, what is missing, who will be told. */

import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { type AssignmentView, takeStep } from '#contract/assignments.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'

type Action = AssignmentView['actions'][number]

const listed = 6

/** Where a doubtful figure still wants its sentence: without it the filing cannot leave. */
function Unexplained({ assignment }: { assignment: AssignmentView }) {
  const words = useWords('filing')
  const doubted = assignment.entries.filter(({ unexplained }) => unexplained > 0)
  if (doubted.length === 0) return null
  const count = doubted.reduce((sum, { unexplained }) => sum + unexplained, 0)
  return (
    <div className="step-missing">
      <p>
        <strong>{words('unexplained', { count })}</strong>
      </p>
      <ul>
        {doubted.slice(0, listed).map(({ entryId, name }) => (
          <li key={entryId}>
            <Link to="/filing/$id/$entryId" params={{ id: assignment.summary.id, entryId }}>
              {name || words('unitTexts')}
            </Link>
          </li>
        ))}
      </ul>
      {doubted.length > listed && <p>{words('missingMore', { count: doubted.length })}</p>}
      <p className="quiet">{words('unexplainedRule')}</p>
    </div>
  )
}

/** What is not filled yet, named as far as a dialog can hold. */
function Missing({ assignment }: { assignment: AssignmentView }) {
  const words = useWords('filing')
  const open = assignment.entries.filter((entry) => entry.state !== 'filled')
  if (open.length === 0) return <p>{words('nothingMissing')}</p>
  return (
    <div className="step-missing">
      <p>
        <strong>{words('missingTop', { count: open.length })}</strong>
      </p>
      <ul>
        {open.slice(0, listed).map(({ entryId, name }) => (
          <li key={entryId}>{name || words('unitTexts')}</li>
        ))}
      </ul>
      {open.length > listed && <p>{words('missingMore', { count: open.length })}</p>}
      <p className="quiet">{words('missingRule')}</p>
    </div>
  )
}

export function StepDialog(props: { assignment: AssignmentView; action: Action; onClose: () => void }) {
  const { assignment, action, onClose } = props
  const words = useWords('filing')
  const submission = useWords('submission')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(takeStep)
  const report = assignment.reportName
  const isDirect = action === 'submit' && assignment.innerSteps === 0
  const take = async (reason: string) => {
    const { version, summary } = assignment
    const taken = await send({ id: summary.id }, { action, reason, version })
    if (!taken) return
    void message.success(words(`done_${action}`))
    onClose()
  }
  return (
    <AskDialog
      title={words(`ask_${action}`, { report })}
      verb={submission(action)}
      danger={action === 'send_back'}
      reasonHint={action === 'send_back' ? words('hint_send_back') : undefined}
      told={assignment.told[action]}
      sending={sending}
      refusal={refusal}
      onSend={(reason) => void take(reason)}
      onClose={onClose}
    >
      <p>{words(isDirect ? 'means_submit_direct' : `means_${action}`)}</p>
      {(action === 'submit' || action === 'approve') && (
        <>
          <Missing assignment={assignment} />
          <Unexplained assignment={assignment} />
        </>
      )}
    </AskDialog>
  )
}
