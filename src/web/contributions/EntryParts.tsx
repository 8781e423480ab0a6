/** The parts of an entry beside its form: asking for them, taking them over, countersigning. Read only for a reviewer. */

import { App, Button, Input, Popover } from 'antd'
import { useState } from 'react'
import {
  type ContributionView,
  type EntryContributions,
  getContributions,
  stepContributions,
  takeContribution,
} from '#contract/contributions.ts'
import type { EntryView } from '#contract/entries.ts'
import { useLabel, useWords } from '../language.tsx'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { ContributionCard } from './ContributionCard.tsx'
import { Members } from './Members.tsx'
import { PartStep } from './PartStep.tsx'

interface EntryPartsProps {
  entry: EntryView
  /** Sends what is typed first, so that a text is taken over onto what stands; absent: nothing can be taken over. */
  flush?: () => Promise<boolean>
}

/** Buttons that put a contributed text into one of the entry's texts. */
function TakeInto({ entry, part, flush }: EntryPartsProps & { part: ContributionView }) {
  const words = useWords('contributions')
  const label = useLabel()
  const { send, sending, refusal } = useSend(takeContribution)
  const { text } = part
  // Once is enough: what was taken over is the lead's own text from then on.
  if (!text || !flush || part.takenInto.length > 0) return null
  const take = async (field: string) => {
    if (!(await flush())) return
    await send({ id: entry.entryId }, { contributionId: text.id, field, basedOn: entry.version })
  }
  const fields = entry.form.fields.filter((f) => f.type !== 'choice')
  return (
    <>
      {fields.slice(0, 3).map((field) => (
        <Button key={field.key} size="small" loading={sending} onClick={() => void take(field.key)}>
          {words('takeInto', { field: label(field.label) })}
        </Button>
      ))}
      {refusal && <RefusalNotice refusal={refusal} />}
    </>
  )
}

const leadActions = ['ask', 'circulate', 'answer'] as const

/** Asks an office of the own unit by the name it goes by. */
function AskOffice({ entryId, unitId }: { entryId: string; unitId: string }) {
  const words = useWords('contributions')
  const contribution = useWords('contribution')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(stepContributions)
  const [office, setOffice] = useState('')
  const [isOpen, setOpen] = useState(false)
  const ask = async () => {
    const part = { unitId, office: office.trim(), version: 0 }
    if (!(await send({ id: entryId }, { action: 'ask', parts: [part] }))) return
    void message.success(words('done'))
    setOpen(false)
    setOffice('')
  }
  const content = (
    <div className="parts-tools">
      <Input
        aria-label={words('office')}
        placeholder={words('officeHint')}
        maxLength={100}
        value={office}
        onChange={(event) => setOffice(event.target.value)}
      />
      <Button type="primary" loading={sending} disabled={office.trim() === ''} onClick={() => void ask()}>
        {contribution('ask')}
      </Button>
      {refusal && <RefusalNotice refusal={refusal} />}
    </div>
  )
  return (
    <Popover trigger="click" open={isOpen} onOpenChange={setOpen} content={content}>
      <Button size="small">{words('askOffice')}</Button>
    </Popover>
  )
}

function Tools({ found, unitId }: { found: EntryContributions; unitId: string }) {
  const words = useWords('contributions')
  const { entryId, contributions } = found
  const able = (action: 'ask' | 'circulate') =>
    contributions.filter((c) => c.actions.includes(action) && !c.office)
  const [asked, circulated] = [able('ask'), able('circulate')]
  return (
    <div className="parts-tools">
      {asked.length > 0 && (
        <PartStep small entryId={entryId} action="ask" parts={asked} label={words('askAll')} />
      )}
      {circulated.length > 0 && found.entryVersion > 0 && (
        <PartStep
          small
          entryId={entryId}
          action="circulate"
          parts={circulated}
          label={words('circulateAll')}
        />
      )}
      <AskOffice entryId={entryId} unitId={unitId} />
    </div>
  )
}

function Parts({ entry, flush, found }: EntryPartsProps & { found: EntryContributions }) {
  const words = useWords('contributions')
  const label = useLabel()
  const fieldName = (key: string) => {
    const field = entry.form.fields.find((f) => f.key === key)
    return field ? label(field.label) : key
  }
  const { contributions, members, leads } = found
  if (contributions.length === 0 && members.length === 0 && !leads) return null
  return (
    <section className="beside-part">
      <h2>{words('heading')}</h2>
      {leads && <Tools found={found} unitId={entry.unitId} />}
      {contributions.length === 0 && members.length === 0 && <p className="quiet">{words('none')}</p>}
      {contributions.map((part) => (
        <ContributionCard key={`${part.unitId} ${part.office}`} part={part} entryVersion={found.entryVersion}>
          {leads && (
            <>
              <TakeInto entry={entry} part={part} {...(flush ? { flush } : {})} />
              {leadActions
                .filter((action) => part.actions.includes(action))
                .filter((action) => action !== 'circulate' || found.entryVersion > 0)
                .map((action) => (
                  <PartStep small key={action} entryId={found.entryId} action={action} parts={[part]} />
                ))}
            </>
          )}
        </ContributionCard>
      ))}
      <Members members={members} fieldName={fieldName} />
    </section>
  )
}

export function EntryParts({ entry, flush }: EntryPartsProps) {
  const found = useAnswer(getContributions, { id: entry.entryId })
  return (
    <Answer of={found}>
      {(answer) => <Parts entry={entry} found={answer} {...(flush ? { flush } : {})} />}
    </Answer>
  )
}
