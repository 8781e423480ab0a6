/** What the machine found to be touched, each with a person's word. */

import { Button } from 'antd'
import { useState } from 'react'
import { type AdjustmentView, weighEffect } from '#contract/adjustments.ts'
import { useFieldWords } from '../items/FieldChanges.tsx'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { Mark } from '../parts/Mark.tsx'
import { useSend } from '../queries.ts'

type EffectView = AdjustmentView['effects'][number]

interface WeighProps {
  id: string
  effect: EffectView
  onClose: () => void
}

function useEffectText() {
  const words = useWords('adjustments')
  const parts = useWords('parts')
  const told = useFieldWords()
  return ({ found }: EffectView) => ({
    name: words('linked', { plan: found.plan, number: found.number, name: found.name }),
    more:
      found.fields.length > 0
        ? words('computedFrom', { fields: found.fields.map(told.label).join(parts('listed')) })
        : found.target && words('linkedTarget', { target: found.target }),
  })
}

function WeighDialog({ id, effect, onClose }: WeighProps) {
  const words = useWords('adjustments')
  const textOf = useEffectText()
  const { send, sending, refusal } = useSend(weighEffect)
  const weigh = async (note: string) => {
    const { kind, itemId, linkedItemId } = effect
    if (await send({ id }, { kind, itemId, linkedItemId, note })) onClose()
  }
  return (
    <AskDialog
      title={words('weigh')}
      verb={words('save')}
      reasonHint={words('weighHint')}
      reasonFirst={effect.note}
      sending={sending}
      refusal={refusal}
      onSend={(note) => void weigh(note)}
      onClose={onClose}
    >
      <p>{textOf(effect).name}</p>
    </AskDialog>
  )
}

interface RowProps {
  effect: EffectView
  of: string
  onWeigh?: ((effect: EffectView) => void) | undefined
}

function Row({ effect, of, onWeigh }: RowProps) {
  const words = useWords('adjustments')
  const kinds = useWords('effectKindWords')
  const { name, more } = useEffectText()(effect)
  return (
    <li className="adjustment-effect">
      <div>
        <p>
          <span className="quiet">
            {of} · {kinds(effect.kind)}
          </span>
          <br />
          {name}
        </p>
        {more && <p className="quiet item-small">{more}</p>}
        {effect.note !== '' && (
          <p className="reading">{words('weighedBy', { by: effect.by, note: effect.note })}</p>
        )}
      </div>
      <div className="adjustment-effect-act">
        {effect.note === '' && <Mark tone="warn" word={words('unweighed')} />}
        {onWeigh && (
          <Button size="small" onClick={() => onWeigh(effect)}>
            {words('weigh')}
          </Button>
        )}
      </div>
    </li>
  )
}

export function Effects({ view }: { view: AdjustmentView }) {
  const words = useWords('adjustments')
  const [weighed, setWeighed] = useState<EffectView | null>(null)
  const { effects, items, writable, summary } = view
  const nameOf = (itemId: string) => {
    const item = items.find((i) => i.itemId === itemId)
    return (item?.after ?? item?.before)?.name ?? ''
  }
  return (
    <section className="adjustment-part sheet" aria-label={words('effects')}>
      <h2>{words('effects')}</h2>
      {effects.length === 0 && <p className="quiet">{words('effectsNone')}</p>}
      {effects.length > 0 && writable && <p className="quiet">{words('effectsLine')}</p>}
      <ul className="adjusted-items">
        {effects.map((effect) => (
          <Row
            key={`${effect.itemId} ${effect.linkedItemId} ${effect.kind}`}
            effect={effect}
            of={nameOf(effect.itemId)}
            onWeigh={writable ? setWeighed : undefined}
          />
        ))}
      </ul>
      {weighed && <WeighDialog id={summary.id} effect={weighed} onClose={() => setWeighed(null)} />}
    </section>
  )
}
