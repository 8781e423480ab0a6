/** A part of another unit's entry: what the lead says, what mine contributes, and its countersignature. */

import { useParams } from '@tanstack/react-router'
import { Alert, App, Button, Input } from 'antd'
import { useState } from 'react'
import {
  type ContributionView,
  type EntryContributions,
  getContributions,
  writeContribution,
} from '#contract/contributions.ts'
import { getEntry } from '#contract/entries.ts'
import { EntryRead } from '../filing/entry/EntryRead.tsx'
import { useLabel, useWords } from '../language.tsx'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { ContributionCard } from './ContributionCard.tsx'
import { PartStep } from './PartStep.tsx'
import '../filing/entry/entry.css'

/** The part's text, to be written anew on the one that stands. */
function Write({ entryId, part }: { entryId: string; part: ContributionView }) {
  const words = useWords('contributions')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(writeContribution)
  const [text, setText] = useState(part.text?.text ?? '')
  const { unitId, office } = part
  const write = async () => {
    const sent = await send({ id: entryId }, { unitId, office, text, basedOn: part.text?.version ?? 0 })
    if (sent) void message.success(words('sent'))
  }
  const isSame = text.trim() === '' || text.trim() === part.text?.text
  return (
    <>
      <label className="field-label" htmlFor={`part-${unitId}-${office}`}>
        {words('ownText')}
      </label>
      <p className="field-help quiet">{words('ownHint')}</p>
      <Input.TextArea
        id={`part-${unitId}-${office}`}
        rows={6}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="part-actions">
        <Button type="primary" loading={sending} disabled={isSame} onClick={() => void write()}>
          {words('send')}
        </Button>
      </div>
    </>
  )
}

const ownSteps = ['sign', 'object'] as const

function Own({ found, part }: { found: EntryContributions; part: ContributionView }) {
  const steps = ownSteps.filter((action) => part.actions.includes(action))
  return (
    <>
      <ContributionCard part={part} entryVersion={found.entryVersion}>
        {steps.map((action) => (
          <PartStep
            key={action}
            entryId={found.entryId}
            action={action}
            parts={[part]}
            primary={action === 'sign'}
          />
        ))}
      </ContributionCard>
      {part.actions.includes('write') && <Write key={part.version} entryId={found.entryId} part={part} />}
    </>
  )
}

/** The lead's entry, once it may be read. */
function LeadSays({ entryId }: { entryId: string }) {
  const words = useWords('contributions')
  const entry = useAnswer(getEntry, { id: entryId })
  const label = useLabel()
  return (
    <section className="sheet">
      <h2>{words('leadSays')}</h2>
      {entry.refusal?.code === 'not-permitted' ? (
        <p className="quiet">{words('leadHidden')}</p>
      ) : (
        <Answer of={entry}>
          {(found) => (
            <>
              {found.item && (
                <p className="quiet">{label({ zh: found.item.target, en: found.item.target })}</p>
              )}
              <EntryRead entry={found} />
            </>
          )}
        </Answer>
      )}
    </section>
  )
}

function Contribution({ found }: { found: EntryContributions }) {
  const words = useWords('contributions')
  const parts = useWords('parts')
  const filing = useWords('filing')
  const entry = useWords('entry')
  const { memberships } = useSession()
  const own = found.contributions.filter((c) => memberships.some((m) => m.unitId === c.unitId))
  return (
    <Page
      title={found.name || parts('unitTexts')}
      back={{ to: '/filing', text: filing('toList') }}
      state={
        found.kind && (
          <span className="quiet">
            {entry('numbered', { kind: parts(found.kind), number: found.number })}
          </span>
        )
      }
      line={words('pageLine', { lead: found.unit, track: found.track })}
    >
      {!found.open && <Alert type="info" showIcon title={words('closed')} />}
      <div className="contribution">
        <section className="sheet">
          {own.map((part) => (
            <Own key={`${part.unitId} ${part.office}`} found={found} part={part} />
          ))}
        </section>
        <LeadSays entryId={found.entryId} />
      </div>
    </Page>
  )
}

export function ContributionPage() {
  const { id } = useParams({ from: '/shell/contributions/$id' })
  const found = useAnswer(getContributions, { id })
  return <Answer of={found}>{(answer) => <Contribution key={id} found={answer} />}</Answer>
}
