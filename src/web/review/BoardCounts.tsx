/** The counts of every track; each number is a button that shows the rows behind it. */

import type { BoardView } from '#contract/assignments.ts'
import { useLanguage, useWords } from '../language.tsx'
import { dayText } from '../parts/format.ts'
import { type Count, counts, isCounted } from './counts.ts'

export interface Chosen {
  readonly track: string
  readonly count: Count
}

interface BoardCountsProps {
  board: BoardView
  chosen: Chosen | null
  onChoose: (chosen: Chosen | null) => void
}

function CountButton(
  props: { track: BoardView['tracks'][number]; count: Count; number: number } & BoardCountsProps,
) {
  const words = useWords('review')
  const { track, count, number, chosen } = props
  const isChosen = chosen?.track === track.id && chosen.count === count
  if (number === 0) return <span className="board-zero">0</span>
  return (
    <button
      type="button"
      className={`board-number board-number-${count}`}
      aria-pressed={isChosen}
      aria-label={`${words('showing', { track: track.name, count: words(count) })} ${number}`}
      title={words(`rule_${count}`)}
      onClick={() => props.onChoose(isChosen ? null : { track: track.id, count })}
    >
      {number}
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
                  <td key={count}>
                    <CountButton
                      {...props}
                      track={track}
                      count={count}
                      number={filings.filter(isCounted[count]).length}
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
