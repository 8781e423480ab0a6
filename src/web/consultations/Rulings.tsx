/** Every comment of a round with what became of it; ruled on once the round is closed. */

import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { CommentView, RoundView } from '#contract/consultations.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark, type Tone } from '../parts/Mark.tsx'
import { RuleDialog } from './RuleDialog.tsx'
import '../parts/rows.css'

const tones = { adopted: 'done', partly: 'warn', rejected: 'stop' } as const satisfies Record<string, Tone>

type Row = CommentView & { readonly from: string }

export function Rulings({ round }: { round: RoundView }) {
  const words = useWords('consultations')
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [ruled, setRuled] = useState<CommentView | null>(null)
  const rows: Row[] = round.asked.flatMap(({ name, answer }) =>
    (answer?.comments ?? []).map((comment) => ({ ...comment, from: name })),
  )
  const shown = rows.filter(({ ruling }) => !onlyOpen || ruling === null)
  const mayRule = round.writable && round.state === 'closed'
  return (
    <section aria-label={words('comments')}>
      <div className="list-tools">
        <h2 className="rows-head">
          {words('comments')} {rows.length}
        </h2>
        {mayRule && (
          <Checkbox checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)}>
            {words('toBeRuled')}
          </Checkbox>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="quiet">{words('noComments')}</p>
      ) : (
        <Table rows={shown} onRule={mayRule ? setRuled : null} />
      )}
      {ruled && <RuleDialog roundId={round.id} comment={ruled} onClose={() => setRuled(null)} />}
    </section>
  )
}

interface TableProps {
  rows: readonly Row[]
  /** null where nothing is ruled on now. */
  onRule: ((comment: CommentView) => void) | null
}

function Table({ rows, onRule }: TableProps) {
  const words = useWords('consultations')
  return (
    <table className="rows rows-dense sheet">
      <thead>
        <tr>
          <th scope="col">{words('from')}</th>
          <th scope="col">{words('place')}</th>
          <th scope="col">{words('comment')}</th>
          <th scope="col">{words('outcome')}</th>
          {onRule && <th scope="col" />}
        </tr>
      </thead>
      <tbody>
        {rows.map((comment) => (
          <tr key={comment.id}>
            <td data-label={words('from')}>{comment.from}</td>
            <td data-label={words('place')} className="comment-place">
              {comment.place || words('wholeDraft')}
            </td>
            <td data-label={words('comment')} className="reading">
              {comment.text}
            </td>
            <td data-label={words('outcome')}>
              <Ruling ruling={comment.ruling} />
            </td>
            {onRule && (
              <td>
                <Button
                  size="small"
                  type={comment.ruling ? 'default' : 'primary'}
                  onClick={() => onRule(comment)}
                >
                  {words(comment.ruling ? 'ruleAgain' : 'rule')}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Ruling({ ruling }: Pick<CommentView, 'ruling'>) {
  const words = useWords('consultations')
  if (!ruling) return <Mark tone="none" word={words('notRuled')} />
  const { outcome, reason, changedPlace, at, by } = ruling
  return (
    <span className="ruling">
      <Mark tone={tones[outcome]} word={words(outcome)} />
      {reason && <span className="reading">{reason}</span>}
      {changedPlace && (
        <span>
          <span className="quiet">{words('changedPlace')}: </span>
          {changedPlace}
        </span>
      )}
      <span className="quiet">{words('ruledBy', { at: instantText(at), by })}</span>
    </span>
  )
}
