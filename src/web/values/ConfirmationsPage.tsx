/** Official figures that wait for the statistics office: confirmed in bulk, or objected to with a reason. */

import { Link } from '@tanstack/react-router'
import { App, Button, Checkbox, Switch } from 'antd'
import { useState } from 'react'
import {
  type ConfirmationsView,
  configureConfirmation,
  confirmValues,
  listConfirmations,
} from '#contract/estimates.ts'
import { periodLabel } from '#words/period-label.ts'
import { useLanguage, useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { Answer, Empty, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer, useSend } from '../queries.ts'
import '../parts/rows.css'
import './values.css'

type ConfirmationRow = ConfirmationsView['rows'][number]

interface RowProps {
  row: ConfirmationRow
  confirmable: boolean
  chosen: boolean
  onChoose: () => void
}

function Row({ row, confirmable, chosen, onChoose }: RowProps) {
  const words = useWords('confirmations')
  const values = useWords('values')
  const estimates = useWords('estimates')
  const { language } = useLanguage()
  const { itemId, period, number, name, lead, figure, unit, source, enteredBy, enteredAt, objection } = row
  return (
    <tr className={chosen ? 'row-marked' : ''}>
      {confirmable && (
        <td>
          <Checkbox checked={chosen} onChange={onChoose} aria-label={`${number} ${name}`} />
        </td>
      )}
      <td data-label={estimates('item')}>
        <Link to="/values/$id" params={{ id: itemId }} search={{ period }}>
          {number} {name}
        </Link>{' '}
        <span className="quiet small">{lead}</span>
      </td>
      <td data-label={estimates('period')} className="nowrap">
        {periodLabel(language, period)}
      </td>
      <td data-label={estimates('figure')} className="number nowrap">
        <strong>{figure}</strong> <span className="quiet">{unit}</span>
      </td>
      <td data-label={words('publication')}>{source || '—'}</td>
      <td data-label={values('entered')} className="quiet">
        {values('enteredBy', { by: enteredBy || values('exampleEntered'), at: instantText(enteredAt) })}
      </td>
      <td data-label={estimates('state')}>
        <Mark
          tone={objection ? 'warn' : 'waiting'}
          word={objection ? words('objectedMark', { reason: objection }) : words('waiting')}
        />
      </td>
    </tr>
  )
}

function Table(props: {
  view: ConfirmationsView
  chosen: readonly string[]
  onChosen: (chosen: string[]) => void
}) {
  const { view, chosen, onChosen } = props
  const words = useWords('confirmations')
  const estimates = useWords('estimates')
  const values = useWords('values')
  const every = view.rows.map(({ valueId }) => valueId)
  const toggle = (id: string) =>
    onChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <table className="rows rows-dense sheet">
      <thead>
        <tr>
          {view.confirmable && (
            <th scope="col">
              <Checkbox
                aria-label={words('all')}
                checked={chosen.length === every.length}
                indeterminate={chosen.length > 0 && chosen.length < every.length}
                onChange={(event) => onChosen(event.target.checked ? every : [])}
              />
            </th>
          )}
          <th scope="col">{estimates('item')}</th>
          <th scope="col">{estimates('period')}</th>
          <th scope="col" className="number">
            {estimates('figure')}
          </th>
          <th scope="col">{words('publication')}</th>
          <th scope="col">{values('entered')}</th>
          <th scope="col">{estimates('state')}</th>
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <Row
            key={row.valueId}
            row={row}
            confirmable={view.confirmable}
            chosen={chosen.includes(row.valueId)}
            onChoose={() => toggle(row.valueId)}
          />
        ))}
      </tbody>
    </table>
  )
}

function useConfirming(chosen: readonly string[], onDone: () => void) {
  const words = useWords('confirmations')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(confirmValues)
  const confirm = async (outcome: 'confirmed' | 'objected', reason: string) => {
    if (!(await send({}, { valueIds: [...chosen], outcome, reason }))) return
    void message.success(
      outcome === 'confirmed' ? words('confirmed', { count: chosen.length }) : words('objected'),
    )
    onDone()
  }
  return { confirm, sending, refusal }
}

function Setting({ view }: { view: ConfirmationsView }) {
  const words = useWords('confirmations')
  const { send, sending } = useSend(configureConfirmation)
  if (!view.configurable) return null
  return (
    <div className="estimates-tools">
      <Switch
        checked={view.asked}
        loading={sending}
        aria-label={words('setting')}
        onChange={(asked) => void send({}, { asked })}
      />
      <span>{words('setting')}</span>
    </div>
  )
}

function Confirmations({ view }: { view: ConfirmationsView }) {
  const words = useWords('confirmations')
  const estimates = useWords('estimates')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isObjecting, setObjecting] = useState(false)
  const { confirm, sending, refusal } = useConfirming(chosen, () => {
    setChosen([])
    setObjecting(false)
  })
  const count = chosen.length
  return (
    <Page
      title={words('title')}
      back={{ to: '/estimates', text: estimates('title') }}
      line={words('line')}
      actions={
        view.confirmable &&
        view.rows.length > 0 && (
          <>
            <Button disabled={count === 0} onClick={() => setObjecting(true)}>
              {words('object')}
            </Button>
            <Button
              type="primary"
              disabled={count === 0}
              loading={sending}
              onClick={() => void confirm('confirmed', '')}
            >
              {words('confirm', { count })}
            </Button>
          </>
        )
      }
    >
      <Setting view={view} />
      {refusal && !isObjecting && <RefusalNotice refusal={refusal} />}
      {!view.asked && <Empty text={words('off')} next={words('offNext')} />}
      {view.asked && view.rows.length === 0 && <Empty text={words('none')} next={words('noneNext')} />}
      {view.rows.length > 0 && <Table view={view} chosen={chosen} onChosen={setChosen} />}
      {isObjecting && (
        <AskDialog
          title={words('objectTitle', { count })}
          verb={words('object')}
          reasonHint={words('objectHint')}
          sending={sending}
          refusal={refusal}
          onSend={(reason) => void confirm('objected', reason)}
          onClose={() => setObjecting(false)}
        />
      )}
    </Page>
  )
}

export function ConfirmationsPage() {
  const confirmations = useAnswer(listConfirmations, {})
  return <Answer of={confirmations}>{(view) => <Confirmations view={view} />}</Answer>
}
