/** Corrections of entry of one item: what is proposed, by whom, with which page, and what became of it. */

import { FileOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import {
  applyCorrection,
  type CorrectionView,
  downloadCorrectionPage,
  type ItemView,
  turnDownCorrection,
} from '#contract/items.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { useSend } from '../queries.ts'
import { FieldChanges } from './FieldChanges.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'

const tones = { applied: 'done', turned_down: 'none', waiting: 'waiting' } as const

interface EndProps {
  correction: CorrectionView
  onClose: () => void
}

function ApplyDialog({ correction, onClose }: EndProps) {
  const words = useWords('items')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(applyCorrection)
  const apply = async () => {
    if ((await send({ id: correction.id }, {})) === undefined) return
    void message.success(words('applied'))
    onClose()
  }
  return (
    <AskDialog
      title={words('applyTitle', { name: correction.name })}
      verb={words('apply')}
      sending={sending}
      refusal={refusal}
      onSend={() => void apply()}
      onClose={onClose}
    >
      <FieldChanges changes={correction.changes} />
      <PageLink correction={correction} />
      <p>{words('applyMeans')}</p>
    </AskDialog>
  )
}

function TurnDownDialog({ correction, onClose }: EndProps) {
  const words = useWords('items')
  const { send, sending, refusal } = useSend(turnDownCorrection)
  const turnDown = async (reason: string) => {
    if ((await send({ id: correction.id }, { reason })) !== undefined) onClose()
  }
  return (
    <AskDialog
      title={words('turnDownTitle', { name: correction.name })}
      verb={words('turnDown')}
      danger
      reasonHint={words('turnDownHint')}
      sending={sending}
      refusal={refusal}
      onSend={(reason) => void turnDown(reason)}
      onClose={onClose}
    />
  )
}

function PageLink({ correction: { id, fileName } }: Pick<EndProps, 'correction'>) {
  const words = useWords('items')
  return (
    <a href={address(downloadCorrectionPage, { id })} download>
      <FileOutlined aria-hidden /> {words('page')} {fileName}
    </a>
  )
}

function Correction({ correction }: Pick<EndProps, 'correction'>) {
  const words = useWords('items')
  const [asking, setAsking] = useState<'apply' | 'turnDown' | null>(null)
  const { end, by, at, reason, canApply, canTurnDown } = correction
  const state = end?.outcome ?? 'waiting'
  const close = () => setAsking(null)
  return (
    <li className="correction">
      <Mark tone={tones[state]} word={words(state)} />
      <FieldChanges changes={correction.changes} />
      <div className="quiet">{words('proposedBy', { who: by, when: instantText(at), reason })}</div>
      {end && (
        <div className="quiet">
          {words('endedBy', { who: end.by, when: instantText(end.at) })} {end.reason}
        </div>
      )}
      <PageLink correction={correction} />
      <span className="correction-actions">
        {canApply && (
          <Button size="small" type="primary" onClick={() => setAsking('apply')}>
            {words('apply')}
          </Button>
        )}
        {canTurnDown && (
          <Button size="small" onClick={() => setAsking('turnDown')}>
            {words('turnDown')}
          </Button>
        )}
        {canTurnDown && !canApply && <span className="quiet">{words('own')}</span>}
      </span>
      {asking === 'apply' && <ApplyDialog correction={correction} onClose={close} />}
      {asking === 'turnDown' && <TurnDownDialog correction={correction} onClose={close} />}
    </li>
  )
}

export function Corrections({ item }: { item: ItemView }) {
  const words = useWords('items')
  const [isProposing, setProposing] = useState(false)
  const isWaiting = item.corrections.some(({ end }) => end === null)
  return (
    <section className="item-part sheet">
      <div className="item-part-head">
        <h2>{words('corrections')}</h2>
        {item.may.correct && !isWaiting && (
          <Button size="small" onClick={() => setProposing(true)}>
            {words('propose')}
          </Button>
        )}
      </div>
      <p className="quiet">{words('correctionsMeans')}</p>
      {item.corrections.length === 0 && <p className="quiet">{words('correctionsNone')}</p>}
      <ul className="corrections">
        {item.corrections.map((correction) => (
          <Correction key={correction.id} correction={correction} />
        ))}
      </ul>
      {isProposing && <ProposeDialog item={item} onClose={() => setProposing(false)} />}
    </section>
  )
}
