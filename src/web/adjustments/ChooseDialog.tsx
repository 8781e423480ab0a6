/** Chooses the item of the plan that is to change. */

import { Modal, Select } from 'antd'
import { type AdjustmentView, getAdjustmentChoices } from '#contract/adjustments.ts'
import { useWords } from '../language.tsx'
import { Answer } from '../parts/notices.tsx'
import { useAnswer } from '../queries.ts'
import type { Edited } from './useTypedItem.ts'

interface ChooseProps {
  view: AdjustmentView
  onChoose: (chosen: Edited) => void
  onClose: () => void
}

export function ChooseDialog({ view, onChoose, onClose }: ChooseProps) {
  const words = useWords('adjustments')
  const parts = useWords('parts')
  const found = useAnswer(getAdjustmentChoices, { id: view.summary.id })
  return (
    <Modal open title={words('choose')} footer={null} onCancel={onClose}>
      <div className="ask">
        <p>{words('chooseLine')}</p>
        <Answer of={found}>
          {({ items }) => (
            <Select
              autoFocus
              className="choose-item"
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={words('chooseHint')}
              aria-label={words('chooseHint')}
              options={items.map(({ itemId, kind, number, content }) => ({
                value: itemId,
                label: `${words('numbered', { kind: parts(kind), number })} ${content.name}`,
                disabled: view.items.some((i) => i.itemId === itemId),
              }))}
              onChange={(itemId: string) => {
                const item = items.find((i) => i.itemId === itemId)
                if (item) onChoose({ item: null, itemId, content: item.content, version: item.version })
              }}
            />
          )}
        </Answer>
      </div>
    </Modal>
  )
}
