/** Puts an act of reform together, shows what it would move, and carries it out. */

import { useNavigate } from '@tanstack/react-router'
import { App, Button, Input, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { listUnits, type UnitView } from '#contract/people.ts'
import { carryOutSuccession, previewSuccession, type SuccessionPreview } from '#contract/successions.ts'
import { successionKinds } from '#domain/units/succession.ts'
import { type Basis, BasisPicker, noBasis } from '../../basis/BasisPicker.tsx'
import { useWords } from '../../language.tsx'
import { AskDialog } from '../../parts/AskDialog.tsx'
import { Answer, RefusalNotice } from '../../parts/notices.tsx'
import { Page } from '../../parts/Page.tsx'
import { useAnswer, useSend } from '../../queries.ts'
import { Preview } from './Preview.tsx'
import { Units } from './Units.tsx'
import { Where } from './Where.tsx'
import { bodyOf, useTyped, type WantedBody } from './wanted.ts'
import '../../parts/rows.css'
import './change.css'

function Part({ head, children }: { head: string; children: ReactNode }) {
  return (
    <section className="change-section sheet">
      <h2>{head}</h2>
      {children}
    </section>
  )
}

interface CheckProps {
  body: WantedBody | null
  basis: Basis
  note: string
}

/** The look at what would move; whatever changes afterwards asks for another one. */
function Check({ body, basis, note }: CheckProps) {
  const words = useWords('unitChanges')
  const { send, sending, refusal } = useSend(previewSuccession)
  const [seen, setSeen] = useState<{ of: string; shown: SuccessionPreview } | null>(null)
  const stated = JSON.stringify(body)
  const look = async () => {
    const shown = body ? await send({}, body) : undefined
    if (shown) setSeen({ of: stated, shown })
  }
  const current = seen?.of === stated ? seen.shown : null
  return (
    <Part head={words('previewHead')}>
      <div className="change-actions">
        <Button onClick={() => void look()} loading={sending} disabled={body === null}>
          {words('preview')}
        </Button>
        {body === null && <span className="quiet">{words('incomplete')}</span>}
        {seen && !current && <span className="quiet">{words('previewAgain')}</span>}
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
      {current && <Preview shown={current} />}
      {current && body && <CarryOut body={body} shown={current} basis={basis} note={note} />}
    </Part>
  )
}

interface CarryOutProps extends CheckProps {
  body: WantedBody
  shown: SuccessionPreview
}

function CarryOut({ body, shown, basis, note }: CarryOutProps) {
  const words = useWords('unitChanges')
  const kinds = useWords('successionKindWords')
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [isAsking, setAsking] = useState(false)
  const { send, sending, refusal } = useSend(carryOutSuccession)
  const { documentId, day } = basis
  const carryOut = async () => {
    if (documentId === null || day === null) return
    const act = { basisDocumentId: documentId, effectiveOn: day.format('YYYY-MM-DD'), note }
    const done = await send({}, { ...body, ...act, basedOn: shown.basedOn })
    if (!done) return
    void message.success(words('done'))
    await navigate({ to: '/units/changes' })
  }
  return (
    <div className="change-actions">
      <Button type="primary" disabled={documentId === null || day === null} onClick={() => setAsking(true)}>
        {words('carryOut')}
      </Button>
      {(documentId === null || day === null) && <span className="quiet">{words('needsBasis')}</span>}
      {isAsking && (
        <AskDialog
          title={words('sure', { kind: kinds(body.kind) })}
          verb={words('carryOut')}
          sending={sending}
          refusal={refusal}
          onSend={() => void carryOut()}
          onClose={() => setAsking(false)}
        >
          <p>{words('sureMeans')}</p>
        </AskDialog>
      )}
    </div>
  )
}

function Wizard({ units }: { units: readonly UnitView[] }) {
  const words = useWords('unitChanges')
  const kinds = useWords('successionKindWords')
  const { typed, change, begin } = useTyped()
  const [basis, setBasis] = useState(noBasis)
  const [note, setNote] = useState('')
  const standing = units.filter(({ endedOn }) => endedOn === null)
  return (
    <>
      <Part head={words('unitsHead')}>
        <Radio.Group
          aria-label={words('kind')}
          optionType="button"
          value={typed.kind}
          onChange={(event) => begin(event.target.value)}
          options={successionKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        />
        <Units units={standing} typed={typed} onChange={change} />
      </Part>
      <Part head={words('whereHead')}>
        <Where units={standing} typed={typed} onChange={change} />
      </Part>
      <Part head={words('basisHead')}>
        <BasisPicker basis={basis} onBasis={setBasis} />
        <label className="ask-reason" htmlFor="change-note">
          {words('note')}
          <Input.TextArea
            id="change-note"
            rows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
      </Part>
      <Check body={bodyOf(typed)} basis={basis} note={note} />
    </>
  )
}

export function NewChangePage() {
  const words = useWords('unitChanges')
  const list = useAnswer(listUnits, {})
  return (
    <Page title={words('new')} back={{ to: '/units/changes', text: words('toList') }} line={words('line')}>
      <Answer of={list}>{({ units }) => <Wizard units={units} />}</Answer>
    </Page>
  )
}
