/** Exchange records, newest first: all that the reader may read, or those about one plan. */

import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { type ExchangeSummary, listExchanges } from '#contract/exchanges.ts'
import { exchangeKinds } from '#domain/exchanges/exchange.ts'
import { useWords } from '../language.tsx'
import { Find } from '../parts/Find.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useAnswer } from '../queries.ts'
import { AddDialog } from './AddDialog.tsx'
import '../parts/rows.css'

function Row({ exchange }: { exchange: ExchangeSummary }) {
  const words = useWords('exchanges')
  const parts = useWords('parts')
  const { id, kind, heldOn, title, unit, units, plans, files, track } = exchange
  return (
    <tr>
      <td data-label={words('heldOn')} className="nowrap">
        {heldOn}
      </td>
      <td data-label={words('kind')} className="nowrap">
        {words(kind)}
      </td>
      <td data-label={words('heading')}>
        <Link to="/exchanges/$id" params={{ id }}>
          {title}
        </Link>
        {plans.length > 0 && <div className="quiet">{plans.map((p) => p.name).join(parts('listed'))}</div>}
      </td>
      <td data-label={words('units')}>
        {[unit, ...units.filter((one) => one !== unit)].join(parts('listed'))}
        {track && <div className="quiet">{track}</div>}
      </td>
      <td data-label={words('files')} className="nowrap quiet">
        {files > 0 && words('filesCount', { count: files })}
      </td>
    </tr>
  )
}

function Rows({ exchanges }: { exchanges: readonly ExchangeSummary[] }) {
  const words = useWords('exchanges')
  return (
    <table className="rows sheet">
      <TableHead
        heads={(['heldOn', 'kind', 'heading', 'units', 'files'] as const).map((head) => words(head))}
      />
      <tbody>
        {exchanges.map((exchange) => (
          <Row key={exchange.id} exchange={exchange} />
        ))}
      </tbody>
    </table>
  )
}

const shownKinds = ['all', ...exchangeKinds] as const

function Found({ exchanges }: { exchanges: readonly ExchangeSummary[] }) {
  const words = useWords('exchanges')
  const [kind, setKind] = useState<(typeof shownKinds)[number]>('all')
  const [text, setText] = useState('')
  if (exchanges.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  const shown = exchanges.filter(
    (one) =>
      (kind === 'all' || one.kind === kind) &&
      [one.title, one.unit, ...one.units].join(' ').includes(text.trim()),
  )
  return (
    <>
      <div className="list-tools">
        <Segmented
          aria-label={words('kind')}
          value={kind}
          onChange={setKind}
          options={shownKinds.map((one) => ({ value: one, label: words(one) }))}
        />
        <Find label={words('find')} text={text} onText={setText} />
      </div>
      <Rows exchanges={shown} />
    </>
  )
}

export function ExchangeList({ planId }: { planId?: string }) {
  const words = useWords('exchanges')
  const [isAdding, setAdding] = useState(false)
  const list = useAnswer(listExchanges, planId === undefined ? {} : { planId })
  return (
    <Answer of={list}>
      {({ exchanges, writable }) => (
        <div className="exchange-list">
          {writable && (
            <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {words('add')}
            </Button>
          )}
          <Found exchanges={exchanges} />
          {isAdding && <AddDialog planId={planId ?? null} onClose={() => setAdding(false)} />}
        </div>
      )}
    </Answer>
  )
}
