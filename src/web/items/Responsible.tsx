/** Who answers for an item, how that changed, and the change by a document. */

import { App, Button } from 'antd'
import { useState } from 'react'
import { type ItemView, reassignItem } from '#contract/items.ts'
import { BasisPicker, noBasis } from '../basis/BasisPicker.tsx'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { instantText } from '../parts/format.ts'
import { useSend } from '../queries.ts'
import { UnitChoice } from './UnitChoice.tsx'

const idsOf = ({ parts }: ItemView, role: 'lead' | 'support') =>
  parts.filter((part) => part.role === role).flatMap(({ unitId }) => unitId ?? [])

function ReassignDialog({ item, onClose }: { item: ItemView; onClose: () => void }) {
  const words = useWords('items')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(reassignItem)
  const [leads, setLeads] = useState<readonly string[]>(() => idsOf(item, 'lead'))
  const [supporters, setSupporters] = useState<readonly string[]>(() => idsOf(item, 'support'))
  const [basis, setBasis] = useState(noBasis)
  const { documentId, day } = basis
  const change = async () => {
    if (documentId === null || day === null) return
    const ordered = { basisDocumentId: documentId, effectiveOn: day.format('YYYY-MM-DD') }
    const said = {
      leads: [...leads],
      supporters: [...supporters],
      basedOn: item.responsibilityChanges.length,
    }
    if ((await send({ id: item.id }, { ...ordered, ...said })) === undefined) return
    void message.success(words('reassigned'))
    onClose()
  }
  return (
    <AskDialog
      title={words('reassign')}
      verb={words('reassign')}
      sending={sending}
      refusal={refusal}
      blocked={leads.length === 0 || documentId === null || day === null}
      onSend={() => void change()}
      onClose={onClose}
    >
      <p>{words('reassignMeans')}</p>
      <label className="ask-reason" htmlFor="item-leads">
        {words('leads')}
        <UnitChoice id="item-leads" many chosen={leads} onChoose={setLeads} />
        <span className="quiet">{words(leads.length === 0 ? 'noLead' : 'mainLead')}</span>
      </label>
      <label className="ask-reason" htmlFor="item-supporters">
        {words('supporters')}
        <UnitChoice id="item-supporters" many chosen={supporters} onChoose={setSupporters} />
      </label>
      <BasisPicker basis={basis} onBasis={setBasis} />
    </AskDialog>
  )
}

function History({ item }: { item: ItemView }) {
  const words = useWords('items')
  const parts = useWords('parts')
  const told = ({ leads, supporters }: { leads: readonly string[]; supporters: readonly string[] }) =>
    [leads, supporters]
      .map((names) => names.join(parts('listed')))
      .filter(Boolean)
      .join(' / ')
  if (item.responsibilityChanges.length === 0) return null
  return (
    <ul className="item-history">
      {item.responsibilityChanges.map((change) => (
        <li key={change.at}>
          <del>{told(change.before)}</del> → <ins>{told(change.after)}</ins>
          <div className="quiet">
            {change.byReform && `${words('byReform')} `}
            {[change.basis.title, change.basis.number].filter(Boolean).join(' ')}{' '}
            {words('effectiveOn', { day: change.effectiveOn })} {change.by} {instantText(change.at)}
          </div>
        </li>
      ))}
    </ul>
  )
}

export function Responsible({ item }: { item: ItemView }) {
  const words = useWords('items')
  const parts = useWords('parts')
  const [isAsking, setAsking] = useState(false)
  const named = (role: 'lead' | 'support') => [
    ...new Set(item.parts.filter((part) => part.role === role).map((part) => part.viaGroup || part.name)),
  ]
  return (
    <section className="item-part sheet">
      <div className="item-part-head">
        <h2>{words('parts')}</h2>
        {item.may.reassign && (
          <Button size="small" onClick={() => setAsking(true)}>
            {words('reassign')}
          </Button>
        )}
      </div>
      <dl className="item-facts">
        <dt>{words('leads')}</dt>
        <dd>{named('lead').join(parts('listed')) || words('nobody')}</dd>
        <dt>{words('supporters')}</dt>
        <dd>{named('support').join(parts('listed')) || words('nobody')}</dd>
      </dl>
      <History item={item} />
      {isAsking && <ReassignDialog item={item} onClose={() => setAsking(false)} />}
    </section>
  )
}
