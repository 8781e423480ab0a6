/** One entry under review: what the unit said once it is opened, and the reason to return it. */

import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { type EntryView, getEntry } from '#contract/entries.ts'
import { EntryParts } from '../contributions/EntryParts.tsx'
import { Evidence } from '../evidence/Evidence.tsx'
import { EntryMark, type EntrySummary } from '../filing/EntryRow.tsx'
import { EntryRead } from '../filing/entry/EntryRead.tsx'
import { ItemFormLink } from '../item-forms/ItemFormLink.tsx'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Answer } from '../parts/notices.tsx'
import { useMoreText } from '../plans/useMoreText.ts'
import { useAnswer } from '../queries.ts'
import type { PinBoard } from './usePins.ts'
import '../filing/entry/entry.css'

/** What the plan says of the item, in one line to read the answers against. */
function PlanLine({ item }: { item: NonNullable<EntryView['item']> }) {
  const words = useWords('entry')
  const parts = useWords('parts')
  const moreText = useMoreText()
  const said = [
    [words('factBase'), item.base],
    [words('factTarget'), item.target],
    [words('factMore'), moreText(item.more)],
    [words('factSupporters'), item.supporters.join(parts('listed'))],
  ].filter(([, fact]) => fact)
  if (said.length === 0) return null
  return (
    <dl className="review-plan quiet">
      {said.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

function Contents({ entryId }: { entryId: string }) {
  const entry = useAnswer(getEntry, { id: entryId })
  return (
    <Answer of={entry}>
      {(found) => (
        <>
          {found.item && <PlanLine item={found.item} />}
          <EntryRead entry={found} />
          <ItemFormLink itemId={found.item?.id} />
          <EntryParts entry={found} />
          <Evidence entryId={entryId} />
        </>
      )}
    </Answer>
  )
}

function Pin({ entryId, pinned }: { entryId: string; pinned: PinBoard }) {
  const words = useWords('review')
  const reason = pinned.pins[entryId]
  if (reason === undefined) {
    return (
      <Button size="small" onClick={() => pinned.pin(entryId, '')}>
        {words('pin')}
      </Button>
    )
  }
  const id = `pin-${entryId}`
  return (
    <div className="pin">
      <label htmlFor={id}>{words('pinned')}</label>
      <Input.TextArea
        id={id}
        autoFocus={reason === ''}
        rows={2}
        maxLength={2000}
        placeholder={words('pinHint')}
        value={reason}
        onChange={(event) => pinned.pin(entryId, event.target.value)}
      />
      <button type="button" className="link-button" onClick={() => pinned.unpin(entryId)}>
        {words('pinRemove')}
      </button>
    </div>
  )
}

interface ReviewEntryProps {
  entry: EntrySummary
  isOpen: boolean
  onToggle: () => void
  /** Null where nothing can be returned now. */
  pinned: PinBoard | null
}

export function ReviewEntry({ entry, isOpen, onToggle, pinned }: ReviewEntryProps) {
  const words = useWords('filing')
  const { entryId, number, name, field, returnedReason, changedAt, changedBy } = entry
  const body = `review-${entryId}`
  const Icon = isOpen ? DownOutlined : RightOutlined
  return (
    <li className="review-entry">
      <button
        type="button"
        className="review-head"
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={onToggle}
      >
        <Icon aria-hidden className="review-arrow" />
        <span className="review-number number">{number > 0 && number}</span>
        <span className="review-name">
          {name || words('unitTexts')} <span className="quiet">{field}</span>
        </span>
        <EntryMark entry={entry} />
        <span className="quiet review-changed">
          {changedAt && words('changedBy', { at: instantText(changedAt), by: changedBy })}
        </span>
      </button>
      <div id={body} className="review-body" hidden={!isOpen && pinned?.pins[entryId] === undefined}>
        {returnedReason && <p className="entry-returned reading">{returnedReason}</p>}
        {isOpen && <Contents entryId={entryId} />}
        {pinned && <Pin entryId={entryId} pinned={pinned} />}
      </div>
    </li>
  )
}
