/** The three parts of a plan, one at a time, with a search over names and units. */

import { Tabs } from 'antd'
import { useState } from 'react'
import { type ItemKind, itemKinds } from '#domain/plans/item.ts'
import { useWords } from '../language.tsx'
import { Find } from '../parts/Find.tsx'
import { ItemTable, type MarkedRow, type ShownItem } from './ItemTable.tsx'

const headings = { indicator: 'indicators', task: 'tasks', project: 'projects' } as const

const mentions = (item: ShownItem, text: string): boolean =>
  [item.name, item.field, ...item.leads, ...item.supporters].some((said) => said.includes(text))

interface PlanItemsProps {
  items: readonly ShownItem[]
  part: ItemKind
  onPart: (part: ItemKind) => void
  marked?: MarkedRow | null
}

function Part({
  kind,
  items,
  text,
  marked,
}: {
  kind: ItemKind
  items: readonly ShownItem[]
  text: string
  marked: MarkedRow | null
}) {
  const words = useWords('plans')
  const shown = items.filter((item) => text === '' || mentions(item, text))
  if (items.length === 0) return <p className="quiet">{words('nonePart')}</p>
  if (shown.length === 0) return <p className="quiet">{words('noneFound', { text })}</p>
  return <ItemTable kind={kind} items={shown} marked={marked} />
}

export function PlanItems({ items, part, onPart, marked = null }: PlanItemsProps) {
  const words = useWords('plans')
  const parts = useWords('parts')
  const [text, setText] = useState('')
  const [shown, setShown] = useState(marked)
  // A row that is to be shown must not be hidden by a search.
  if (marked !== shown) {
    setShown(marked)
    setText('')
  }
  return (
    <div className="plan-parts">
      <Find label={words('search')} text={text} onText={setText} />
      <Tabs
        activeKey={part}
        onChange={(key) => onPart(itemKinds.find((kind) => kind === key) ?? 'indicator')}
        // A part is built when it is shown, so that a marked row is there to scroll to.
        destroyOnHidden
        items={itemKinds.map((kind) => {
          const these = items.filter((item) => item.kind === kind)
          return {
            key: kind,
            label: `${parts(headings[kind])} ${these.length}`,
            children: <Part kind={kind} items={these} text={text.trim()} marked={marked} />,
          }
        })}
      />
    </div>
  )
}
