/** Says another leader in charge of a plan, or corrects its number by the document that carries it. */

import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { listBasisDocuments } from '#contract/basis-documents.ts'
import { changePlanAttributes, getPlanAttributes, type PlanAttributes } from '#contract/plan-attributes.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { instantText } from '../parts/format.ts'
import { TextField } from '../parts/TextField.tsx'
import { useAnswer, useSend } from '../queries.ts'

interface DialogProps {
  planId: string
  stands: PlanAttributes
  onClose: () => void
}

function Changes({ changes }: Pick<PlanAttributes, 'changes'>) {
  const words = useWords('special')
  if (changes.length === 0) return null
  return (
    <>
      <h3>{words('attributeChanges')}</h3>
      <ul className="quiet">
        {changes.map(({ at, by, documentNumber, leaderInCharge, reason, basis }) => (
          <li key={at}>
            {words('attributeChange', {
              ...{ at: instantText(at), by, reason, basis: basis && ` (${basis})` },
              number: documentNumber || words('issuedUnknown'),
              leader: leaderInCharge || words('issuedUnknown'),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

function BasisField({ basis, onBasis }: { basis: string | null; onBasis: (id: string) => void }) {
  const words = useWords('special')
  const list = useAnswer(listBasisDocuments, {})
  return (
    <label className="ask-reason" htmlFor="attribute-basis">
      {words('attributeBasis')}
      <Select
        id="attribute-basis"
        showSearch={{ optionFilterProp: 'label' }}
        value={basis}
        onChange={onBasis}
        options={(list.answer?.documents ?? []).map(({ id, title, number }) => ({
          value: id,
          label: [title, number].filter(Boolean).join(' '),
        }))}
      />
    </label>
  )
}

function AttributesDialog({ planId, stands, onClose }: DialogProps) {
  const words = useWords('special')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(changePlanAttributes)
  const [leaderInCharge, setLeader] = useState(stands.leaderInCharge)
  const [documentNumber, setNumber] = useState(stands.documentNumber)
  const [basis, setBasis] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const isOtherNumber = documentNumber.trim() !== stands.documentNumber
  const isSame = !isOtherNumber && leaderInCharge.trim() === stands.leaderInCharge
  const change = async () => {
    const said = { version: stands.version, documentNumber, leaderInCharge, reason }
    if (!(await send({ id: planId }, { ...said, basisDocumentId: isOtherNumber ? basis : null }))) return
    void message.success(words('attributesSaved'))
    onClose()
  }
  return (
    <AskDialog
      title={words('attributes')}
      verb={words('attributes')}
      sending={sending}
      refusal={refusal}
      blocked={isSame || reason.trim() === '' || (isOtherNumber && basis === null)}
      onSend={() => void change()}
      onClose={onClose}
    >
      <p className="quiet">{words('attributesMeans')}</p>
      <label className="ask-reason" htmlFor="attribute-leader">
        {words('leaderInCharge')}
        <Input
          id="attribute-leader"
          maxLength={100}
          value={leaderInCharge}
          onChange={(event) => setLeader(event.target.value)}
        />
      </label>
      <label className="ask-reason" htmlFor="attribute-number">
        {words('documentNumber')}
        <Input
          id="attribute-number"
          maxLength={60}
          value={documentNumber}
          onChange={(event) => setNumber(event.target.value)}
        />
      </label>
      {isOtherNumber && <BasisField basis={basis} onBasis={setBasis} />}
      <TextField
        id="attribute-reason"
        label={words('attributeReason')}
        {...{ rows: 2, most: 500, text: reason, onText: setReason }}
      />
      <Changes changes={stands.changes} />
    </AskDialog>
  )
}

export function AttributesButton({ planId }: { planId: string }) {
  const words = useWords('special')
  const found = useAnswer(getPlanAttributes, { id: planId })
  const [isAsking, setAsking] = useState(false)
  if (!found.answer?.writable) return null
  return (
    <>
      <Button type="link" size="small" onClick={() => setAsking(true)}>
        {words('attributes')}
      </Button>
      {isAsking && (
        <AttributesDialog planId={planId} stands={found.answer} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
