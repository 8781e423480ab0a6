/** Whether the trail is whole; where it is not, at which entry it breaks. */

import { Alert } from 'antd'
import type { AuditVerification } from '#contract/audit.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'

export function Verification({ found }: { found: AuditVerification }) {
  const words = useWords('audit')
  const breaks = useWords('auditBreaks')
  const { entries, head, broken, at } = found
  const verifiedAt = words('verifiedAt', { at: instantText(at) })
  if (broken) {
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={`${words('broken')} · ${verifiedAt}`}
        description={`${breaks(broken.why, { sequence: broken.sequence })} ${words('soundBefore', { entries })}`}
      />
    )
  }
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={`${words('whole', { entries })} · ${verifiedAt}`}
      description={
        <>
          {words('fact', { name: words('mark'), value: '' })}
          <code className="audit-mark">{`${entries} ${head}`}</code>
          <div className="quiet">{words('markMeans')}</div>
        </>
      }
    />
  )
}
