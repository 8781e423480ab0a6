/** Every deadline of the evaluation, how it moved, what waits for an answer, reminders and holidays. */

import { Button } from 'antd'
import { useState } from 'react'
import { type DeadlinesView, type DeadlineView, getDeadlines } from '#contract/deadlines.ts'
import { useWords } from '../language.tsx'
import { DueLeft } from '../parts/DueText.tsx'
import { instantText } from '../parts/format.ts'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { DayText } from './DayText.tsx'
import { Holidays } from './Holidays.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { RemindersDialog } from './RemindersDialog.tsx'
import { Requests } from './Requests.tsx'
import '../parts/rows.css'
import './deadlines.css'

type Move = DeadlineView['moves'][number]

function Moves({ moves }: { moves: readonly Move[] }) {
  const words = useWords('deadlines')
  if (moves.length === 0) return null
  const line = ({ at, by, reason, ...days }: Move) => {
    const isDue = days.fromDueOn !== days.toDueOn
    const none = words('noDay')
    const from = isDue ? days.fromDueOn : (days.fromHardDueOn ?? none)
    const to = isDue ? days.toDueOn : (days.toHardDueOn ?? none)
    return words(isDue ? 'moved' : 'movedHard', { at: instantText(at), by, from, to, reason })
  }
  return (
    <ul className="deadline-moves quiet">
      {moves.map((move) => (
        <li key={move.at}>{line(move)}</li>
      ))}
    </ul>
  )
}

interface RowProps {
  deadline: DeadlineView
  canMove: boolean
  onMove: (deadline: DeadlineView) => void
}

function Row({ deadline, canMove, onMove }: RowProps) {
  const words = useWords('deadlines')
  const parts = useWords('parts')
  const { text, by, due, daysLeft, hardDue, moves } = deadline
  return (
    <tr>
      <td data-label={words('what')}>
        <div>
          {text}
          <Moves moves={moves} />
        </div>
      </td>
      <td data-label={words('by')}>{words(by)}</td>
      <td data-label={words('due')}>
        <div className="deadline-due">
          <DayText day={due} />
          {daysLeft < 0 ? (
            <span className="quiet">{words('passed', { days: -daysLeft })}</span>
          ) : (
            <DueLeft daysLeft={daysLeft} />
          )}
        </div>
      </td>
      <td data-label={words('hard')}>
        {hardDue ? (
          <DayText day={hardDue} />
        ) : (
          <span className="quiet">{by === 'coordinator' ? parts('notApplicable') : words('hardNone')}</span>
        )}
      </td>
      {canMove && (
        <td>
          <Button size="small" onClick={() => onMove(deadline)}>
            {words('move')}
          </Button>
        </td>
      )}
    </tr>
  )
}

function Table({ tracks, canMove }: Pick<DeadlinesView, 'tracks' | 'canMove'>) {
  const words = useWords('deadlines')
  const [moving, setMoving] = useState<DeadlineView | null>(null)
  const heads = ['what', 'by', 'due', 'hard'] as const
  return (
    <>
      <table className="rows sheet">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" title={head === 'hard' ? words('hardMeans') : ''}>
                <span className={head === 'hard' ? 'ruled' : ''}>{words(head)}</span>
              </th>
            ))}
            {canMove && (
              <th scope="col">
                <span className="only-read">{words('move')}</span>
              </th>
            )}
          </tr>
        </thead>
        {tracks.map(({ id, name, deadlines }) => (
          <tbody key={id}>
            <tr className="rows-group">
              <th scope="rowgroup" colSpan={canMove ? 5 : 4}>
                {name}
              </th>
            </tr>
            {deadlines.map((deadline) => (
              <Row key={deadline.id} deadline={deadline} canMove={canMove} onMove={setMoving} />
            ))}
          </tbody>
        ))}
      </table>
      {moving && <MoveDialog deadline={moving} onClose={() => setMoving(null)} />}
    </>
  )
}

function Reminders({ reminders, canMove }: Pick<DeadlinesView, 'reminders' | 'canMove'>) {
  const words = useWords('deadlines')
  const parts = useWords('parts')
  const [isSetting, setSetting] = useState(false)
  const list = (days: readonly number[]) =>
    days.length > 0 ? days.toSorted((a, b) => a - b).join(parts('listed')) : words('remindNever')
  const { before, after, digestHour: hour } = reminders
  return (
    <section className="deadline-side sheet">
      <div className="deadline-side-head">
        <h2>{words('reminders')}</h2>
        {canMove && (
          <Button size="small" onClick={() => setSetting(true)}>
            {words('set')}
          </Button>
        )}
      </div>
      <p className="reading">{words('remindLine', { before: list(before), after: list(after), hour })}</p>
      {isSetting && <RemindersDialog reminders={reminders} onClose={() => setSetting(false)} />}
    </section>
  )
}

function Deadlines({ view }: { view: DeadlinesView }) {
  const words = useWords('deadlines')
  if (view.tracks.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  return (
    <>
      {view.canMove && <Requests />}
      <Table tracks={view.tracks} canMove={view.canMove} />
      <div className="deadline-sides">
        <Reminders reminders={view.reminders} canMove={view.canMove} />
        <Holidays view={view} />
      </div>
    </>
  )
}

export function DeadlinesPage() {
  const words = useWords('deadlines')
  const view = useAnswer(getDeadlines, {})
  return (
    <Page title={words('title')} line={words('line')}>
      <Answer of={view}>{(found) => <Deadlines view={found} />}</Answer>
    </Page>
  )
}
