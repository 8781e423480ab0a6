/** The three parts of a plan, one at a time, with a search over names and units. */

import { Input, Tabs } from 'antd'
import { useEffect, useState } from 'react'
import { type ItemKind, itemKinds } from '#domain/plans/item.ts'
import { useWords } from '../language.tsx'
import { ItemTable, type ShownItem } from './ItemTable.tsx'

const headings = { indicator: 'indicators', task: 'tasks', project: 'projects' } as const

const mentions = (item: ShownItem, text: string): boolean =>
  [item.name, item.field, ...item.leads, ...item.supporters].some((said) => said.includes(text))

interface PlanItemsProps {
  items: readonly ShownItem[]
  part: ItemKind
  onPart: (part: ItemKind) => void
  /** The row to show; the counter lets the same row be shown again. */
  marked?: { row: string; count: number } | null
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
  marked: string | null
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
  useEffect(() => {
    if (!marked) return
    const row = document.getElementById(marked.row)
    row?.scrollIntoView({ block: 'center' })
    row?.focus({ preventScroll: true })
  }, [marked])
  return (
    <Tabs
      className="plan-parts"
      activeKey={part}
      onChange={(key) => onPart(itemKinds.find((kind) => kind === key) ?? 'indicator')}
      tabBarExtraContent={
        <Input.Search
          allowClear
          className="find"
          aria-label={words('search')}
          placeholder={words('search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      }
      items={itemKinds.map((kind) => {
        const these = items.filter((item) => item.kind === kind)
        return {
          key: kind,
          label: `${parts(headings[kind])} ${these.length}`,
          children: <Part kind={kind} items={these} text={text.trim()} marked={marked?.row ?? null} />,
        }
      })}
    />
  )
}
