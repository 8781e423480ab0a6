/** The board item by item: counts by track above, each leading to its rows; arrows move between rows, Enter opens. */

import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { type BoardItem, getBoardItems } from '#contract/assignments.ts'
import { useWords } from '../language.tsx'
import { Find } from '../parts/Find.tsx'
import { Mark, SubmissionMark, type Tone } from '../parts/Mark.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useAnswer } from '../queries.ts'
import { type ItemCount, isItemCounted, itemCounts } from './counts.ts'
import '../parts/rows.css'
import './board-counts.css'
import './review.css'

interface Board {
  readonly tracks: readonly { readonly id: string; readonly name: string }[]
  readonly items: readonly BoardItem[]
}

interface Chosen {
  readonly track: string
  readonly count: ItemCount
}

function useChosen(tracks: Board['tracks']): [Chosen | null, (chosen: Chosen | null) => void] {
  const navigate = useNavigate({ from: '/review/items' })
  const { track, count } = useSearch({ from: '/shell/review/items' })
  const isKnown = track !== undefined && count !== undefined && tracks.some(({ id }) => id === track)
  return [isKnown ? { track, count } : null, (next) => void navigate({ search: next ?? {} })]
}

interface CountsProps {
  board: Board
  chosen: Chosen | null
  onChoose: (chosen: Chosen | null) => void
}

function Counts({ board, chosen, onChoose }: CountsProps) {
  const words = useWords('review')
  const cell = (track: Board['tracks'][number], count: ItemCount) => {
    const behind = board.items.filter((item) => item.trackId === track.id && isItemCounted[count](item))
    if (behind.length === 0) return <span className="board-zero">0</span>
    const isChosen = chosen?.track === track.id && chosen.count === count
    return (
      <button
        type="button"
        className={count === 'late' ? 'board-number board-number-late' : 'board-number'}
        aria-pressed={isChosen}
        title={words(`itemRule_${count}`)}
        onClick={() => onChoose(isChosen ? null : { track: track.id, count })}
      >
        <span className="only-read">
          {words('showing', { track: track.name, count: words(`item_${count}`) })}
        </span>
        {behind.length}
      </button>
    )
  }
  return (
    <div className="board-scroll sheet">
      <table className="board-counts" aria-label={words('itemCounts')}>
        <thead>
          <tr>
            <th scope="col">{words('track')}</th>
            {itemCounts.map((count) => (
              <th key={count} scope="col" title={words(`itemRule_${count}`)}>
                <span className="ruled">{words(`item_${count}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.tracks.map((track) => (
            <tr key={track.id}>
              <th scope="row">{track.name}</th>
              {itemCounts.map((count) => (
                <td key={count} data-label={words(`item_${count}`)}>
                  {cell(track, count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const toneOf: Record<BoardItem['state'], Tone> = { empty: 'none', partly: 'warn', filled: 'done' }

function Row({ item, track }: { item: BoardItem; track: string }) {
  const words = useWords('review')
  const filing = useWords('filing')
  const { assignmentId, unit, number, name, state, returned, changedSinceYesterday } = item
  return (
    <tr>
      <td data-label={words('itemName')}>
        <Link to="/review/$id" params={{ id: assignmentId }} data-row>
          {number > 0 && <span className="review-number">{number} </span>}
          {name || filing('unitTexts')}
        </Link>
      </td>
      <td data-label={words('unit')} className="nowrap">
        {unit}
      </td>
      <td data-label={words('track')} className="quiet">
        {track}
      </td>
      <td data-label={words('itemState')}>
        <span className="marks">
          <Mark tone={toneOf[state]} word={words(`item_${state}`)} />
          {returned && <Mark tone="stop" word={words('item_returned')} />}
          {changedSinceYesterday && <span className="board-new">{words('changedShort')}</span>}
        </span>
      </td>
      <td data-label={words('itemFiling')}>
        <SubmissionMark state={item.filing} />
      </td>
    </tr>
  )
}

/** Up and down between the rows. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const move = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  if (move === undefined) return
  const { target } = event
  if (!(target instanceof HTMLElement)) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  event.preventDefault()
  links[links.indexOf(target) + move]?.focus()
}

const longest = 300

function Items({ board }: { board: Board }) {
  const words = useWords('review')
  const [chosen, choose] = useChosen(board.tracks)
  const [text, setText] = useState('')
  const nameOf = (trackId: string) => board.tracks.find(({ id }) => id === trackId)?.name ?? ''
  const shown = board.items.filter(
    (item) =>
      `${item.unit} ${item.name}`.includes(text.trim()) &&
      (chosen === null || (item.trackId === chosen.track && isItemCounted[chosen.count](item))),
  )
  if (board.items.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  return (
    <>
      <Counts board={board} chosen={chosen} onChoose={choose} />
      <div className="list-tools">
        <Find label={words('search')} text={text} onText={setText} />
        {chosen && (
          <Button size="small" onClick={() => choose(null)}>
            {words('showAll')}
          </Button>
        )}
        <span className="quiet">{words('itemsShown', { count: shown.length })}</span>
      </div>
      {shown.length === 0 && <p className="quiet">{words('itemNone')}</p>}
      <table className="rows rows-dense sheet" onKeyDown={moveFocus}>
        <TableHead
          heads={(['itemName', 'unit', 'track', 'itemState', 'itemFiling'] as const).map((head) =>
            words(head),
          )}
        />
        <tbody>
          {shown.slice(0, longest).map((item) => (
            <Row key={`${item.assignmentId} ${item.entryId}`} item={item} track={nameOf(item.trackId)} />
          ))}
        </tbody>
      </table>
      {shown.length > longest && <p className="quiet">{words('itemsMore', { count: longest })}</p>}
    </>
  )
}

export function ItemsPage() {
  const words = useWords('review')
  const board = useAnswer(getBoardItems, {})
  return (
    <Page
      title={words('itemsTitle')}
      back={{ to: '/review', text: words('toBoard') }}
      line={board.answer && words('itemsLine', { count: board.answer.items.length })}
    >
      <Answer of={board}>{(found) => <Items board={found} />}</Answer>
    </Page>
  )
}
