/** The audit trail: its entries, the newest first, and whether their chain is whole. */

import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { type AuditVerification, verifyAudit } from '#contract/audit.ts'
import { auditActions } from '#domain/audit/actions.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useSend } from '../queries.ts'
import { type TrailAsked, TrailRows } from './TrailRows.tsx'
import { Verification } from './Verification.tsx'
import '../parts/rows.css'
import './audit.css'

function Filters({ asked, onAsk }: { asked: TrailAsked; onAsk: (asked: TrailAsked) => void }) {
  const words = useWords('audit')
  const actions = useWords('auditActionWords')
  return (
    <div className="list-tools">
      <Select
        className="audit-action"
        aria-label={words('filterAction')}
        value={asked.action ?? ''}
        onChange={(action) => onAsk({ ...asked, action: action || undefined })}
        options={[
          { value: '', label: words('allActions') },
          ...auditActions.map((action) => ({ value: String(action), label: actions(action) })),
        ]}
      />
      <Input.Search
        allowClear
        className="find"
        maxLength={50}
        aria-label={words('filterPerson')}
        placeholder={words('filterPerson')}
        onSearch={(text) => onAsk({ ...asked, person: text.trim() || undefined })}
      />
    </div>
  )
}

export function AuditPage() {
  const words = useWords('audit')
  const [asked, setAsked] = useState<TrailAsked>({})
  const [found, setFound] = useState<AuditVerification>()
  const verification = useSend(verifyAudit)
  const verify = async () => setFound(await verification.send({}))
  return (
    <Page
      title={words('title')}
      line={words('line')}
      actions={
        <Button type="primary" loading={verification.sending} onClick={() => void verify()}>
          {words('verify')}
        </Button>
      }
    >
      {verification.refusal && <RefusalNotice refusal={verification.refusal} again={verify} />}
      {found && <Verification found={found} />}
      <Filters asked={asked} onAsk={setAsked} />
      {/* Other entries are another list: what was opened of the one before is closed. */}
      <TrailRows key={JSON.stringify(asked)} asked={asked} brokenAt={found?.broken?.sequence} />
    </Page>
  )
}
