/** The counts of every track; each number is a button that shows the rows behind it. */

import type { AssignmentSummary, BoardView } from '#contract/assignments.ts'
import { useLanguage, useWords } from '../language.tsx'
import { dayText } from '../parts/format.ts'
import { type Count, counts, isCounted } from './counts.ts'
import '../parts/rows.css'
import './board-counts.css'

export interface Chosen {
  readonly track: string
  readonly count: Count
}

interface BoardCountsProps {
  board: BoardView
  chosen: Chosen | null
  onChoose: (chosen: Chosen | null) => void
}

interface CountButtonProps extends Omit<BoardCountsProps, 'board'> {
  track: BoardView['tracks'][number]
  count: Count
  /** The filings behind the number. */
  behind: readonly AssignmentSummary[]
}

/** Late is red while any is still owed, amber once all were made good. */
function lateClass(count: Count, behind: readonly AssignmentSummary[]): string {
  if (count !== 'late') return ''
  return behind.some(({ round }) => round === 0) ? 'board-number-late' : 'board-number-made-good'
}

function CountButton({ track, count, behind, chosen, onChoose }: CountButtonProps) {
  const words = useWords('review')
  const isChosen = chosen?.track === track.id && chosen.count === count
  if (behind.length === 0) return <span className="board-zero">0</span>
  return (
    <button
      type="button"
      className={`board-number ${lateClass(count, behind)}`}
      aria-pressed={isChosen}
      title={words(`rule_${count}`)}
      onClick={() => onChoose(isChosen ? null : { track: track.id, count })}
    >
      <span className="only-read">{words('showing', { track: track.name, count: words(count) })}</span>
      {behind.length}
    </button>
  )
}

export function BoardCounts(props: BoardCountsProps) {
  const words = useWords('review')
  const { language } = useLanguage()
  const { board } = props
  return (
    <div className="board-scroll sheet">
      <table className="board-counts" aria-label={words('counts')}>
        <thead>
          <tr>
            <th scope="col">{words('track')}</th>
            {counts.map((count) => (
              <th key={count} scope="col" title={words(`rule_${count}`)}>
                <span className="ruled">{words(count)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.tracks.map((track) => {
            const filings = board.assignments.filter(({ trackId }) => trackId === track.id)
            return (
              <tr key={track.id}>
                <th scope="row">
                  {track.name}
                  {track.dueOn && (
                    <span className="quiet board-due">
                      {words('due')} {dayText(language, track.dueOn)}
                    </span>
                  )}
                </th>
                {counts.map((count) => (
                  <td key={count} data-label={words(count)}>
                    <CountButton
                      track={track}
                      count={count}
                      behind={filings.filter(isCounted[count])}
                      chosen={props.chosen}
                      onChoose={props.onChoose}
                    />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
