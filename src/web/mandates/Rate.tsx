/** Rates one item with a reason, or states that and why it is not rated; saved at once. */

import { App, Button, Radio } from 'antd'
import { useState } from 'react'
import type { MandateItem } from '#contract/mandate-views.ts'
import { rateItems } from '#contract/mandates.ts'
import { useLabel, useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { RefusalNotice } from '../parts/notices.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useSend } from '../queries.ts'

/** Stands for what is not rated among the keys of a scale. */
const none = ''

interface RateProps {
  item: MandateItem
  mandateId: string
  writing: { onBehalf: string | null } | null
  onNext: () => void
  again: () => unknown
}

function Stands({ rating }: { rating: NonNullable<MandateItem['rating']> }) {
  const words = useWords('mandates')
  const { by, at, onBehalf } = rating
  return (
    <p className="quiet small">
      {words('ratedBy', { by, at: instantText(at) })}{' '}
      {onBehalf !== null && words('onBehalf', { reason: onBehalf })}
    </p>
  )
}

function Read({ item: { rating, classes } }: Pick<RateProps, 'item'>) {
  const words = useWords('mandates')
  const label = useLabel()
  if (!rating) return <p className="quiet">{words('notRatedYet')}</p>
  const chosen = classes.find(({ key }) => key === rating.class)
  return (
    <>
      <p>
        <strong>{chosen ? label(chosen.word) : words('notRated')}</strong>
      </p>
      <p className="reading">{rating.reason}</p>
      <Stands rating={rating} />
    </>
  )
}

function Write({
  item,
  mandateId,
  writing,
  onNext,
  again,
}: RateProps & { writing: { onBehalf: string | null } }) {
  const words = useWords('mandates')
  const label = useLabel()
  const { message } = App.useApp()
  const { rating, classes } = item
  const [chosen, choose] = useState<string | null>(rating ? (rating.class ?? none) : null)
  const [reason, setReason] = useState(rating?.reason ?? '')
  const version = rating?.version ?? 0
  // What another saved meanwhile is shown above what was typed, which stays.
  const [opened, setOpened] = useState(version)
  const { send, sending, refusal } = useSend(rateItems)
  const save = async (goesOn: boolean) => {
    const rated = { itemId: item.id, class: chosen || null, reason, basedOn: version }
    const saved = await send({ id: mandateId }, { ratings: [rated], ...writing })
    if (!saved) {
      again()
      return
    }
    setOpened(version + 1)
    void message.success(words('rated'))
    if (goesOn) onNext()
  }
  const isBlocked = chosen === null || reason.trim() === ''
  return (
    <>
      {version !== opened && !sending && (
        <div className="mandate-meanwhile">
          <Read item={item} />
        </div>
      )}
      <Radio.Group
        vertical
        aria-labelledby="mandate-rating"
        value={chosen}
        onChange={(event) => choose(String(event.target.value))}
        options={[
          ...classes.map(({ key, word }) => ({ value: key, label: label(word) })),
          { value: none, label: words('notRated') },
        ]}
      />
      <TextField
        id="mandate-reason"
        label={words('ratingReason')}
        text={reason}
        rows={4}
        most={2000}
        hint={words(chosen === none ? 'notRatedHint' : 'ratingHint')}
        onText={setReason}
      />
      {rating && version === opened && <Stands rating={rating} />}
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="mandate-buttons">
        <Button type="primary" loading={sending} disabled={isBlocked} onClick={() => void save(true)}>
          {words('next')}
        </Button>
        <Button disabled={isBlocked || sending} onClick={() => void save(false)}>
          {words('save')}
        </Button>
      </div>
    </>
  )
}

export function Rate({ writing, ...props }: RateProps) {
  const words = useWords('mandates')
  return (
    <section className="mandate-part mandate-rate">
      <h2 id="mandate-rating">{words('rating')}</h2>
      {writing ? <Write {...props} writing={writing} /> : <Read item={props.item} />}
    </section>
  )
}
