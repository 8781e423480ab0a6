/** The items an adjustment changes, old and new side by side, the differences marked. */

import { App, Button } from 'antd'
import { useState } from 'react'
import { type AdjustedItemView, type AdjustmentView, saveAdjustedItem } from '#contract/adjustments.ts'
import { useWords } from '../language.tsx'
import { Mark, type Tone } from '../parts/Mark.tsx'
import { Empty } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'
import { ChooseDialog } from './ChooseDialog.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import { SideBySide } from './SideBySide.tsx'
import type { Edited } from './useTypedItem.ts'

const tones: Readonly<Record<AdjustedItemView['change'], Tone>> = {
  change: 'active',
  add: 'done',
  remove: 'stop',
}

function Units({ item }: { item: AdjustedItemView }) {
  const words = useWords('adjustments')
  const parts = useWords('parts')
  if (item.change !== 'add') return null
  return (
    <p className="quiet">
      {words('leads')} {item.leads.join(parts('listed')) || words('none_')} · {words('supporters')}{' '}
      {item.supporters.join(parts('listed')) || words('none_')}
    </p>
  )
}

interface ItemProps {
  view: AdjustmentView
  item: AdjustedItemView
  onEdit: (item: AdjustedItemView) => void
}

function Leave({ view, item }: Omit<ItemProps, 'onEdit'>) {
  const words = useWords('adjustments')
  const { modal } = App.useApp()
  const { send } = useSend(saveAdjustedItem)
  const name = (item.before ?? item.after)?.name ?? ''
  const leave = () =>
    modal.confirm({
      title: words('leaveAsk', { name }),
      okText: words('leaveItem'),
      cancelText: words('cancel'),
      onOk: () =>
        send(
          { id: view.summary.id, itemId: item.itemId },
          { basedOn: item.version, change: 'none', after: null, reason: '' },
        ),
    })
  return (
    <Button type="text" onClick={() => void leave()}>
      {words('leaveItem')}
    </Button>
  )
}

function Item({ view, item, onEdit }: ItemProps) {
  const words = useWords('adjustments')
  const kinds = useWords('changeKindWords')
  const parts = useWords('parts')
  const content = item.before ?? item.after
  if (!content) return null
  return (
    <li className="adjusted-item">
      <div className="adjustment-head">
        <h3>
          <span className="quiet">
            {words('numbered', { kind: parts(content.kind), number: item.number })}
          </span>{' '}
          {content.name} <Mark tone={tones[item.change]} word={kinds(item.change)} />
        </h3>
        {view.writable && (
          <span>
            <Leave view={view} item={item} />
            <Button onClick={() => onEdit(item)}>{words('edit')}</Button>
          </span>
        )}
      </div>
      {item.change === 'remove' && <p>{words('removed')}</p>}
      <SideBySide item={item} />
      <Units item={item} />
      <p className="reading">
        <span className="quiet">{words('why')}</span>{' '}
        {item.reason || <span className="quiet">{words('nothingSaid')}</span>}
      </p>
    </li>
  )
}

export function Items({ view }: { view: AdjustmentView }) {
  const words = useWords('adjustments')
  const [edited, setEdited] = useState<Edited | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  return (
    <section className="adjustment-part sheet" aria-label={words('changes')}>
      <div className="adjustment-head">
        <h2>{words('changes')}</h2>
        {view.writable && (
          <span>
            <Button onClick={() => setEdited({ item: null, content: null, version: 0 })}>
              {words('add')}
            </Button>{' '}
            <Button type="primary" onClick={() => setChoosing(true)}>
              {words('choose')}
            </Button>
          </span>
        )}
      </div>
      {view.items.length === 0 && <Empty text={words('changesNone')} />}
      <ul className="adjusted-items">
        {view.items.map((item) => (
          <Item
            key={item.itemId}
            view={view}
            item={item}
            onEdit={(one) => setEdited({ item: one, content: one.before, version: one.version })}
          />
        ))}
      </ul>
      {isChoosing && (
        <ChooseDialog
          view={view}
          onChoose={(chosen) => {
            setChoosing(false)
            setEdited(chosen)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
      {edited && <ItemDialog view={view} edited={edited} onClose={() => setEdited(null)} />}
    </section>
  )
}
