/** A list that is edited: each entry can be moved and removed, one can be added. */

import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../language.tsx'

interface ListOfProps<One> {
  /** Its place in the definition. */
  path: string
  list: readonly One[]
  /** What an entry is called; '' for one without a name yet. */
  nameOf: (one: One) => string
  addText: string
  make: () => One
  /** Entries that cannot be done without. */
  least?: number
  /** Each entry as a block of its own, not as a line. */
  blocks?: boolean
  onList: (list: One[]) => void
  children: (one: One, given: { path: string; change: (changed: Partial<One>) => void }) => ReactNode
}

/** The list with the entries at both places exchanged. */
function swapped<One>(list: readonly One[], a: number, b: number): One[] {
  const one = list[a]
  const other = list[b]
  if (one === undefined || other === undefined) return [...list]
  return list.map((entry, at) => (at === a ? other : at === b ? one : entry))
}

export function ListOf<One extends object>(props: ListOfProps<One>) {
  const { path, list, nameOf, addText, make, least = 0, blocks = false, onList, children } = props
  return (
    <div id={path} tabIndex={-1} className={blocks ? 'list-blocks' : 'list-lines'}>
      {list.map((one, at) => {
        const own = `${path}[${at}]`
        const change = (changed: Partial<One>) =>
          onList(list.map((entry, index) => (index === at ? { ...entry, ...changed } : entry)))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place; its name is what is being typed
          <div key={at} id={own} tabIndex={-1} className={blocks ? 'list-block' : 'list-line'}>
            <div className="list-content">{children(one, { path: own, change })}</div>
            <Tools
              name={nameOf(one) || String(at + 1)}
              isFirst={at === 0}
              isLast={at === list.length - 1}
              removable={list.length > least}
              onMove={(by) => onList(swapped(list, at, at + by))}
              onRemove={() => onList(list.filter((_, index) => index !== at))}
            />
          </div>
        )
      })}
      <div>
        <Button size="small" icon={<PlusOutlined />} onClick={() => onList([...list, make()])}>
          {addText}
        </Button>
      </div>
    </div>
  )
}

interface ToolsProps {
  name: string
  isFirst: boolean
  isLast: boolean
  removable: boolean
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

function Tools({ name, isFirst, isLast, removable, onMove, onRemove }: ToolsProps) {
  const words = useWords('exerciseEditor')
  return (
    <div className="list-tools-own">
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        aria-label={`${words('up')} ${name}`}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined />}
        aria-label={`${words('down')} ${name}`}
        disabled={isLast}
        onClick={() => onMove(1)}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={words('removeNamed', { name })}
        disabled={!removable}
        onClick={onRemove}
      />
    </div>
  )
}
