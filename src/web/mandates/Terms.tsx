/** The terms of a mandate, who of the body has come in, and what was handed in and back. */

import { Button } from 'antd'
import { useState } from 'react'
import type { MandateView } from '#contract/mandate-views.ts'
import { inviteThirdParty } from '#contract/mandates.ts'
import { downloadFile } from '#contract/reports.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { type Code, CodeDialog } from '../parts/CodeDialog.tsx'
import { instantText } from '../parts/format.ts'
import { RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'

function Facts({ mandate }: { mandate: MandateView }) {
  const words = useWords('mandates')
  const { summary, plans, undertaking, hidesVerdicts } = mandate
  const facts = [
    [words('institution'), summary.institution],
    [words('engagement'), words(summary.engagement)],
    [words('term'), words('termText', { from: summary.beginsOn, to: summary.endsOn })],
    [words('plans'), plans.map(({ name }) => name).join('\n')],
    [words('undertaking'), undertaking],
    [words('verdicts'), words(hidesVerdicts ? 'hidesYes' : 'hidesNo')],
  ]
  return (
    <dl className="mandate-facts">
      {facts.map(([head, said]) => (
        <div key={head}>
          <dt className="quiet">{head}</dt>
          <dd className="mandate-lines">{said}</dd>
        </div>
      ))}
    </dl>
  )
}

function InvitationLine({ invitation }: Pick<MandateView, 'invitation'>) {
  const words = useWords('mandates')
  if (!invitation) return null
  const { usedAt, expiresAt } = invitation
  return (
    <p className="quiet">
      {usedAt === null
        ? words('inviteOpen', { at: instantText(expiresAt) })
        : words('inviteUsed', { at: instantText(usedAt) })}
    </p>
  )
}

function People({ mandate: { summary, people, invitation, may } }: { mandate: MandateView }) {
  const words = useWords('mandates')
  const { send, sending, refusal } = useSend(inviteThirdParty)
  const [code, setCode] = useState<Code | null>(null)
  const invite = async () => {
    const made = await send({ id: summary.id }, {})
    if (made) setCode(made)
  }
  return (
    <section className="mandate-part">
      <h2>{words('people')}</h2>
      {people.length === 0 && <p className="quiet">{words('peopleNone')}</p>}
      <ul>
        {people.map(({ id, name, hasAccess }) => (
          <li key={id}>
            {name} {!hasAccess && <span className="quiet">{words('noAccess')}</span>}
          </li>
        ))}
      </ul>
      {may.arrange && (
        <>
          <InvitationLine invitation={invitation} />
          {refusal && <RefusalNotice refusal={refusal} />}
          <Button loading={sending} onClick={() => void invite()}>
            {words('invite')}
          </Button>
        </>
      )}
      {code && (
        <CodeDialog
          title={words('inviteTitle', { name: summary.institution })}
          code={code}
          onClose={() => setCode(null)}
        />
      )}
    </section>
  )
}

function Submissions({ submissions }: Pick<MandateView, 'submissions'>) {
  const words = useWords('mandates')
  if (submissions.length === 0) return null
  return (
    <section className="mandate-part">
      <h2>{words('submissions')}</h2>
      <ol className="mandate-rounds">
        {submissions.map(({ round, by, at, onBehalf, file, returned }) => (
          <li key={round}>
            <p>{words('submittedBy', { round, by, at: instantText(at) })}</p>
            {onBehalf !== null && <p className="quiet">{words('onBehalf', { reason: onBehalf })}</p>}
            {file && (
              <p>
                {words('signedReport')}{' '}
                <a href={address(downloadFile, { id: file.id })} download={file.name}>
                  {file.name}
                </a>
              </p>
            )}
            {returned && (
              <p className="mandate-returned">
                {words('returnedBy', { ...returned, at: instantText(returned.at) })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

export function Terms({ mandate }: { mandate: MandateView }) {
  return (
    <div className="mandate-terms sheet">
      <Facts mandate={mandate} />
      <People mandate={mandate} />
      <Submissions submissions={mandate.submissions} />
    </div>
  )
}
