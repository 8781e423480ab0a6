/** The items of a mandate: narrowed down, each with how it is rated; one is opened to see its facts and rate it. */

import { Button, Checkbox, Segmented } from 'antd'
import { useState } from 'react'
import type { MandateItem, MandateView } from '#contract/mandate-views.ts'
import { listMandateItems } from '#contract/mandates.ts'
import { itemKinds } from '#domain/plans/item.ts'
import { useLabel, useWords } from '../language.tsx'
import { Find } from '../parts/Find.tsx'
import { Mark } from '../parts/Mark.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useAnswer } from '../queries.ts'
import { ItemDrawer } from './ItemDrawer.tsx'
import { RestDialog } from './RestDialog.tsx'
import { Workbook } from './Workbook.tsx'
import '../parts/rows.css'

type Writing = { onBehalf: string | null } | null

function RatingMark({ item: { rating, classes } }: { item: MandateItem }) {
  const words = useWords('mandates')
  const label = useLabel()
  if (!rating) return <Mark tone="none" word={words('notRatedYet')} />
  const chosen = classes.find(({ key }) => key === rating.class)
  return chosen ? label(chosen.word) : <span className="quiet">{words('notRated')}</span>
}

interface RowProps {
  item: MandateItem
  verdictsShown: boolean
  /** Whether its plan is said: the mandate covers several, and each numbers its own items. */
  namesPlan: boolean
  onOpen: () => void
}

function Row({ item, verdictsShown, namesPlan, onOpen }: RowProps) {
  const words = useWords('mandates')
  const parts = useWords('parts')
  const { name, number, kind, plan, leads, self, rating } = item
  return (
    <tr>
      <td data-label={words('kind')} className="nowrap quiet">
        {parts(kind)} {number}
      </td>
      <td data-label={words('item')}>
        <Button type="link" className="mandate-open" title={words('showItem', { name })} onClick={onOpen}>
          {name}
        </Button>
        {namesPlan && <div className="quiet small">{plan}</div>}
      </td>
      <td data-label={words('leads')}>{leads.join(parts('listed'))}</td>
      {verdictsShown && (
        <td data-label={words('self')} className="nowrap">
          {self?.word ?? <span className="quiet">{words('selfNone')}</span>}
        </td>
      )}
      <td data-label={words('rating')} className="nowrap">
        <RatingMark item={item} />
      </td>
      <td data-label={words('ratingReason')} className="mandate-reason">
        {rating?.reason}
      </td>
    </tr>
  )
}

const kinds = ['all', ...itemKinds] as const
type Kind = (typeof kinds)[number]

/** What narrows the items down, and those that are left. */
function useNarrowed(items: readonly MandateItem[]) {
  const [kind, setKind] = useState<Kind>('all')
  const [isOpenOnly, setOpenOnly] = useState(false)
  const [text, setText] = useState('')
  const shown = items.filter(
    (one) =>
      (kind === 'all' || one.kind === kind) &&
      (!isOpenOnly || one.rating === null) &&
      [one.name, one.plan, one.field, ...one.leads].join(' ').includes(text.trim()),
  )
  return { kind, setKind, isOpenOnly, setOpenOnly, text, setText, shown }
}

function Tools({ narrowed }: { narrowed: ReturnType<typeof useNarrowed> }) {
  const words = useWords('mandates')
  const parts = useWords('parts')
  const { kind, setKind, isOpenOnly, setOpenOnly, text, setText, shown } = narrowed
  return (
    <>
      <Segmented
        aria-label={words('kind')}
        value={kind}
        onChange={setKind}
        options={kinds.map((one) => ({ value: one, label: one === 'all' ? words('all') : parts(one) }))}
      />
      <Checkbox checked={isOpenOnly} onChange={(event) => setOpenOnly(event.target.checked)}>
        {words('open')}
      </Checkbox>
      <Find label={words('find')} text={text} onText={setText} />
      <span className="quiet" role="status">
        {words('found', { count: shown.length })}
      </span>
    </>
  )
}

const heads = ['kind', 'item', 'leads', 'self', 'rating', 'ratingReason'] as const

interface FoundProps {
  mandate: MandateView
  writing: Writing
  items: readonly MandateItem[]
  verdictsShown: boolean
  again: () => unknown
}

function Found({ mandate, writing, items, verdictsShown, again }: FoundProps) {
  const words = useWords('mandates')
  const narrowed = useNarrowed(items)
  const [openId, setOpenId] = useState<string | null>(null)
  const [isResting, setResting] = useState(false)
  const { shown } = narrowed
  const opened = items.find(({ id }) => id === openId)
  const rest = shown.filter(({ rating }) => rating === null)
  const next = () => {
    const at = shown.findIndex(({ id }) => id === openId)
    const after = [...shown.slice(at + 1), ...shown.slice(0, at)]
    setOpenId(after.find(({ rating }) => rating === null)?.id ?? null)
  }
  return (
    <div className="mandate-items">
      {!verdictsShown && <p className="quiet">{words('hiddenNote')}</p>}
      <div className="list-tools">
        <Tools narrowed={narrowed} />
        {writing && <Workbook mandateId={mandate.summary.id} writing={writing} />}
        {writing && rest.length > 0 && (
          <Button onClick={() => setResting(true)}>{words('restNotRated')}</Button>
        )}
      </div>
      {shown.length === 0 ? (
        <Empty text={words('foundNone')} />
      ) : (
        <table className="rows rows-dense sheet">
          <TableHead
            heads={heads.filter((head) => verdictsShown || head !== 'self').map((head) => words(head))}
          />
          <tbody>
            {shown.map((item) => (
              <Row
                key={item.id}
                item={item}
                verdictsShown={verdictsShown}
                namesPlan={mandate.plans.length > 1}
                onOpen={() => setOpenId(item.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      {opened && (
        <ItemDrawer
          item={opened}
          mandateId={mandate.summary.id}
          writing={writing}
          verdictsShown={verdictsShown}
          onNext={next}
          again={again}
          onClose={() => setOpenId(null)}
        />
      )}
      {isResting && writing && (
        <RestDialog
          mandateId={mandate.summary.id}
          items={rest}
          writing={writing}
          onClose={() => setResting(false)}
        />
      )}
    </div>
  )
}

export function Items({ mandate, writing }: { mandate: MandateView; writing: Writing }) {
  const list = useAnswer(listMandateItems, { id: mandate.summary.id })
  return (
    <Answer of={list}>
      {({ items, verdictsShown }) => (
        <Found {...{ mandate, writing, items, verdictsShown }} again={list.again} />
      )}
    </Answer>
  )
}
