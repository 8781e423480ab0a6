/** A table of figures before it is entered: findings, what would stand, and what that does. */

import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { App, Button, Pagination } from 'antd'
import { useState } from 'react'
import {
  confirmFigures,
  dropFigures,
  type FiguresView,
  figureRowsOnPage,
  getFigureRows,
  getFigures,
} from '#contract/figures.ts'
import { periodLabel } from '#words/period-label.ts'
import { useLanguage, useWords } from '../language.tsx'
import { FindingList } from '../parts/FindingList.tsx'
import { Mark } from '../parts/Mark.tsx'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { Effect } from './Effect.tsx'
import '../parts/rows.css'
import './values.css'

/** The first page comes with the table, the others as they are asked for. */
function Pages({ id, rows, rowCount }: Pick<FiguresView, 'id' | 'rows' | 'rowCount'>) {
  const words = useWords('figures')
  const [page, setPage] = useState(1)
  const further = useAnswer(getFigureRows, { id, page }, { enabled: page > 1 })
  if (rowCount === 0) return <p className="quiet">{words('nothing')}</p>
  return (
    <section className="value-part sheet">
      <h2>
        {words('changes')} {rowCount}
      </h2>
      {page === 1 ? (
        <Rows rows={rows} />
      ) : (
        <Answer of={further}>{(found) => <Rows rows={found.rows} />}</Answer>
      )}
      <Pagination
        current={page}
        total={rowCount}
        pageSize={figureRowsOnPage}
        onChange={setPage}
        showSizeChanger={false}
        hideOnSinglePage
        responsive
      />
    </section>
  )
}

function Rows({ rows }: Pick<FiguresView, 'rows'>) {
  const words = useWords('figures')
  const estimates = useWords('estimates')
  const values = useWords('values')
  const parts = useWords('parts')
  const { language } = useLanguage()
  return (
    <table className="rows rows-dense">
      <thead>
        <tr>
          <th scope="col">{estimates('item')}</th>
          <th scope="col">{estimates('period')}</th>
          <th scope="col" className="number">
            {words('before')}
          </th>
          <th scope="col" className="number">
            {words('after')}
          </th>
          <th scope="col">{values('source')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ itemId, name, plan, unit, period, before, after }) => (
          <tr key={`${itemId} ${period}`}>
            <td data-label={estimates('item')}>
              <div>
                <Link to="/values/$id" params={{ id: itemId }} search={{ period }}>
                  {name}
                </Link>
                <div className="quiet small">{plan}</div>
              </div>
            </td>
            <td data-label={estimates('period')} className="nowrap">
              {periodLabel(language, period)}
            </td>
            <td data-label={words('before')} className="number nowrap quiet">
              {before ? `${before.number} ${parts(before.grade)}` : '—'}
            </td>
            <td data-label={words('after')} className="number nowrap">
              <div>
                <strong>{after.number}</strong> {unit} {parts(after.grade)}
              </div>
            </td>
            <td data-label={values('source')}>{after.source || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useEnding(table: FiguresView) {
  const words = useWords('figures')
  const { message } = App.useApp()
  const navigate = useNavigate()
  const confirming = useSend(confirmFigures)
  const dropping = useSend(dropFigures)
  const confirm = async () => {
    if (!(await confirming.send({ id: table.id }, {}))) return
    void message.success(words('entered', { count: table.rowCount }))
  }
  const drop = async () => {
    if ((await dropping.send({ id: table.id })) !== undefined) await navigate({ to: '/figures' })
  }
  return { confirm, drop, sending: confirming.sending, refusal: confirming.refusal ?? dropping.refusal }
}

function Table({ table }: { table: FiguresView }) {
  const words = useWords('figures')
  const { confirm, drop, sending, refusal } = useEnding(table)
  const isOpen = table.state === 'previewed'
  return (
    <Page
      title={table.fileName}
      back={{ to: '/figures', text: words('title') }}
      state={
        !isOpen && (
          <Mark
            tone={table.state === 'confirmed' ? 'done' : 'none'}
            word={words(table.state === 'confirmed' ? 'confirmedState' : 'droppedState')}
          />
        )
      }
      line={isOpen && !table.confirmable && table.findings.length > 0 ? words('blocked') : words('line')}
      actions={
        isOpen && (
          <>
            <Button onClick={() => void drop()}>{words('drop')}</Button>
            <Button
              type="primary"
              disabled={!table.confirmable}
              loading={sending}
              onClick={() => void confirm()}
            >
              {words('confirm')}
            </Button>
          </>
        )
      }
    >
      {refusal && <RefusalNotice refusal={refusal} />}
      <FindingList findings={table.findings} counts={table.findingCounts} />
      <Pages id={table.id} rows={table.rows} rowCount={table.rowCount} />
      {table.effect && (
        <section className="value-part sheet">
          <Effect effect={table.effect} />
        </section>
      )}
    </Page>
  )
}

export function FigureTablePage() {
  const { id } = useParams({ from: '/shell/figures/$id' })
  const table = useAnswer(getFigures, { id })
  return <Answer of={table}>{(found) => <Table key={id} table={found} />}</Answer>
}
