/** What must be attached: to this item, or to every item of its kind; set by the coordinator. */

import { App, Button, Input, Popover, Radio } from 'antd'
import { useState } from 'react'
import { type EvidenceView, requireEvidence } from '#contract/evidence.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'

function Form({ found, onDone }: { found: EvidenceView; onDone: () => void }) {
  const words = useWords('evidence')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(requireEvidence)
  const [scope, setScope] = useState<'item' | 'kind'>('item')
  const [required, setRequired] = useState(!found.required)
  const [hint, setHint] = useState(found.hint)
  const save = async () => {
    if (!(await send({ id: found.entryId }, { scope, required, hint }))) return
    void message.success(words('saved'))
    onDone()
  }
  return (
    <div className="evidence-rule">
      <Radio.Group
        value={scope}
        onChange={(event) => setScope(event.target.value)}
        options={[
          { value: 'item', label: words('ruleItem') },
          { value: 'kind', label: words('ruleKind') },
        ]}
      />
      <Radio.Group
        value={required}
        onChange={(event) => setRequired(event.target.value)}
        options={[
          { value: true, label: words('must') },
          { value: false, label: words('may') },
        ]}
      />
      <Input
        aria-label={words('hint')}
        placeholder={words('hint')}
        maxLength={500}
        value={hint}
        onChange={(event) => setHint(event.target.value)}
      />
      {refusal && <RefusalNotice refusal={refusal} />}
      <Button type="primary" size="small" loading={sending} onClick={() => void save()}>
        {words('save')}
      </Button>
    </div>
  )
}

export function EvidenceRule({ found }: { found: EvidenceView }) {
  const words = useWords('evidence')
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setOpen}
      content={<Form key={String(isOpen)} found={found} onDone={() => setOpen(false)} />}
    >
      <Button size="small">{words('rule')}</Button>
    </Popover>
  )
}
