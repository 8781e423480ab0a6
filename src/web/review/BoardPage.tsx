/** The board: units by tracks, with the counts above; every number leads to the rows behind it. */

import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { type AssignmentSummary, type BoardView, getBoard } from '#contract/assignments.ts'
import { useWords } from '../language.tsx'
import { Find } from '../parts/Find.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { BoardCounts, type Chosen } from './BoardCounts.tsx'
import { BoardTable, type UnitRow } from './BoardTable.tsx'
import { isCounted } from './counts.ts'
import { Pressing, usePicking } from './Pressing.tsx'
import '../parts/rows.css'
import './review.css'

/** One row for each unit, in the order the server lists them. */
function rowsOf(assignments: readonly AssignmentSummary[], withoutContact: ReadonlySet<string>): UnitRow[] {
  const rows = new Map<string, UnitRow>()
  for (const filing of assignments) {
    const { unitId, unit } = filing
    const row = rows.get(unitId) ?? { unitId, unit, hasContact: !withoutContact.has(unitId), filings: [] }
    rows.set(unitId, { ...row, filings: [...row.filings, filing] })
  }
  return [...rows.values()]
}

const isBehind = (row: UnitRow, { track, count }: Chosen): boolean =>
  row.filings.some((filing) => filing.trackId === track && isCounted[count](filing))

/** The number whose rows are shown, as the address says it. */
function useChosen(tracks: BoardView['tracks']): [Chosen | null, (chosen: Chosen | null) => void] {
  const navigate = useNavigate({ from: '/review' })
  const { track, count } = useSearch({ from: '/shell/review' })
  const isKnown = track !== undefined && count !== undefined && tracks.some(({ id }) => id === track)
  return [isKnown ? { track, count } : null, (next) => void navigate({ search: next ?? {} })]
}

/** As many names as fit beside their number in a line; all of them stand with the contacts. */
const mostNamed = 6

function WithoutContact({ units }: { units: BoardView['withoutContact'] }) {
  const words = useWords('review')
  const parts = useWords('parts')
  if (units.length === 0) return null
  const named = units.slice(0, mostNamed).map(({ unit }) => unit)
  return (
    <p className="board-contacts">
      {words('withoutContact', { count: units.length })}
      {named.join(parts('listed'))}
      {units.length > named.length && words('withoutContactMore')}{' '}
      <Link to="/contacts">{words('toContacts')}</Link>
    </p>
  )
}

function Showing(props: { chosen: Chosen; board: BoardView; units: number; onAll: () => void }) {
  const words = useWords('review')
  const { chosen, board, units } = props
  const track = board.tracks.find(({ id }) => id === chosen.track)?.name ?? ''
  return (
    <>
      <span>
        {words('showing', { track, count: words(chosen.count) })}{' '}
        <span className="quiet">{words('showingCount', { units })}</span>
      </span>
      <Button size="small" onClick={props.onAll}>
        {words('showAll')}
      </Button>
    </>
  )
}

function Board({ board }: { board: BoardView }) {
  const words = useWords('review')
  const [chosen, choose] = useChosen(board.tracks)
  const [text, setText] = useState('')
  const picking = usePicking()
  const all = rowsOf(board.assignments, new Set(board.withoutContact.map(({ unitId }) => unitId)))
  const shown = all.filter(
    (row) => row.unit.includes(text.trim()) && (chosen === null || isBehind(row, chosen)),
  )
  // Behind a number stand its filings alone, not whatever else their units owe.
  const listed = shown
    .flatMap(({ filings }) => filings)
    .filter((filing) => !chosen || (filing.trackId === chosen.track && isCounted[chosen.count](filing)))
  if (all.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  return (
    <>
      <BoardCounts board={board} chosen={chosen} onChoose={choose} />
      <WithoutContact units={board.withoutContact} />
      <div className="list-tools">
        <Find label={words('search')} text={text} onText={setText} />
        {chosen && <Showing chosen={chosen} board={board} units={shown.length} onAll={() => choose(null)} />}
        <Pressing filings={listed} picking={picking} />
        <span className="board-keys quiet">{words('keys')}</span>
      </div>
      {shown.length === 0 ? (
        <p className="quiet">{words('noneShown')}</p>
      ) : (
        <BoardTable tracks={board.tracks} rows={shown} chosen={chosen} picking={picking} />
      )}
    </>
  )
}

function Line({ board }: { board: BoardView }) {
  const words = useWords('review')
  const units = new Set(board.assignments.map(({ unitId }) => unitId)).size
  return words('line', { units, filings: board.assignments.length })
}

export function BoardPage() {
  const words = useWords('review')
  const board = useAnswer(getBoard, {})
  return (
    <Page
      title={words('title')}
      line={board.answer && <Line board={board.answer} />}
      actions={
        <>
          <LinkButton to="/sampling">{words('samplingLink')}</LinkButton>
          <LinkButton to="/updates">{words('updatesLink')}</LinkButton>
          <LinkButton to="/review/items">{words('itemsLink')}</LinkButton>
          <LinkButton to="/review/unreported">{words('unreportedLink')}</LinkButton>
        </>
      }
    >
      <Answer of={board}>{(found) => <Board board={found} />}</Answer>
    </Page>
  )
}
