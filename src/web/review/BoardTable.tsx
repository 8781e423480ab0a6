/** Units by tracks: one row per unit, one cell per track, each leading to the filing. */

import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import type { AssignmentSummary, BoardView } from '#contract/assignments.ts'
import { TimeMark } from '../deadlines/FilingDays.tsx'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark, SubmissionMark } from '../parts/Mark.tsx'
import type { Chosen } from './BoardCounts.tsx'
import { isCounted, isUnreported } from './counts.ts'
import type { Picking } from './Pressing.tsx'

export interface UnitRow {
  readonly unitId: string
  readonly unit: string
  readonly hasContact: boolean
  readonly filings: readonly AssignmentSummary[]
}

interface BoardTableProps {
  tracks: BoardView['tracks']
  rows: readonly UnitRow[]
  chosen: Chosen | null
  picking: Picking
}

interface FilingProps {
  filing: AssignmentSummary
  picking: Picking
}

/** Chosen to be pressed for; the space bar on the cell does the same. */
function Pick({ filing: { id, unit, track }, picking }: FilingProps) {
  const words = useWords('review')
  return (
    <input
      type="checkbox"
      className="board-pick"
      tabIndex={-1}
      aria-label={words('pick', { unit, track })}
      checked={picking.picked.has(id)}
      onChange={() => picking.toggle(id)}
    />
  )
}

function Filing({ filing, picking }: FilingProps) {
  const words = useWords('review')
  const { id, unit, track, planId, state, filled, total, changedAt, changedBy } = filing
  const isOwed = isUnreported(filing)
  return (
    <div className="board-filing">
      {isOwed && <Pick filing={filing} picking={picking} />}
      <Link
        to="/review/$id"
        params={{ id }}
        className="board-cell"
        data-cell
        onKeyDown={(event) => {
          if (event.key !== ' ' || !isOwed) return
          event.preventDefault()
          picking.toggle(id)
        }}
        title={changedAt ? words('lastChange', { at: instantText(changedAt), by: changedBy }) : ''}
      >
        <span className="only-read">{words('cell', { unit, track })}</span>
        {planId !== null && <span className="board-plan">{track}</span>}
        <SubmissionMark state={state} />
        <span className="board-filled">
          {filled}/{total}
        </span>
        <TimeMark filing={filing} />
        {filing.onBehalf && <Mark tone="none" word={words('onBehalf')} />}
        {filing.changedSinceYesterday && (
          <span className="board-new" title={words('rule_changed')}>
            {words('changedShort')}
          </span>
        )}
      </Link>
    </div>
  )
}

interface CellProps {
  /** One, or one for each special plan that the unit files about. */
  filings: readonly AssignmentSummary[]
  track: string
  isChosen: boolean
  picking: Picking
}

function Cell({ filings, track, isChosen, picking }: CellProps) {
  return (
    <td className={isChosen ? 'board-chosen' : ''} data-label={track}>
      {filings.map((filing) => (
        <Filing key={filing.id} filing={filing} picking={picking} />
      ))}
    </td>
  )
}

interface RowProps extends Omit<BoardTableProps, 'rows'> {
  row: UnitRow
}

function Row(props: RowProps) {
  const words = useWords('review')
  const { row, tracks, chosen } = props
  return (
    <tr>
      <th scope="row">
        {row.unit}
        {!row.hasContact && <span className="board-no-contact">{words('noContact')}</span>}
      </th>
      {tracks.map(({ id, name }) => {
        const filings = row.filings.filter(({ trackId }) => trackId === id)
        if (filings.length === 0) {
          return (
            <td key={id} className="quiet board-none">
              {words('notOwed')}
            </td>
          )
        }
        const isChosen = chosen?.track === id && filings.some(isCounted[chosen.count])
        return <Cell key={id} filings={filings} track={name} isChosen={isChosen} picking={props.picking} />
      })}
    </tr>
  )
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The next filing above or below in the same cell; undefined where the cell ends. */
function besideIn(cell: HTMLTableCellElement, from: HTMLElement, down: number): HTMLElement | undefined {
  const links = [...cell.querySelectorAll<HTMLElement>('[data-cell]')]
  return down === 0 ? undefined : links[links.indexOf(from) + down]
}

/** The next cell with something in it, in the direction of the arrow. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const move = moves[event.key]
  const { target } = event
  const from = target instanceof HTMLElement ? target.closest('td') : null
  if (!move || !from || !(target instanceof HTMLElement)) return
  const [down, right] = move
  const { rows } = event.currentTarget
  let row = from.closest('tr')?.rowIndex ?? 0
  let column = from.cellIndex
  event.preventDefault()
  const beside = besideIn(from, target, down)
  if (beside) {
    beside.focus()
    return
  }
  for (;;) {
    row += down
    column += right
    const cell = rows[row]?.cells[column]
    if (!cell) return
    const link = cell.querySelector<HTMLElement>('[data-cell]')
    link?.focus()
    if (link) return
  }
}

export function BoardTable(props: BoardTableProps) {
  const words = useWords('review')
  return (
    <table className="board sheet" onKeyDown={moveFocus}>
      <thead>
        <tr>
          <th scope="col">{words('unit')}</th>
          {props.tracks.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <Row
            key={row.unitId}
            row={row}
            tracks={props.tracks}
            chosen={props.chosen}
            picking={props.picking}
          />
        ))}
      </tbody>
    </table>
  )
}
