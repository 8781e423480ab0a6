/** The follow-up: every opinion and countermeasure with its owners and day; what is late, what is open. */

import { DownloadOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import {
  downloadOpinionReport,
  downloadYearlyPlan,
  listOpinions,
  type OpinionRow,
  type OpinionsView,
} from '#contract/opinions.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { PaperFile } from '../printing/PaperFile.tsx'
import { useAnswer } from '../queries.ts'
import { EnterDialog } from './EnterDialog.tsx'
import { OpinionMark, useOpinionName } from './OpinionMark.tsx'
import { TakeDialog } from './TakeDialog.tsx'
import '../parts/rows.css'
import './opinions.css'

const isOpen = ({ state }: OpinionRow): boolean => state !== 'accepted' && state !== 'dropped'

function Row({ opinion }: { opinion: OpinionRow }) {
  const words = useWords('opinions')
  const parts = useWords('parts')
  const name = useOpinionName()
  const { id, text, owners, dueOn, daysLeft, state, late } = opinion
  return (
    <tr>
      <td data-label={words('number')} className="nowrap">
        {name(opinion)}
      </td>
      <td data-label={words('text')} className="reading">
        <Link to="/opinions/$id" params={{ id }}>
          {text}
        </Link>
      </td>
      <td data-label={words('owners')}>
        {owners.length > 0 ? owners.map(({ unit }) => unit).join(parts('listed')) : words('noOwners')}
      </td>
      <td data-label={words('dueOn')}>
        <DueText dueOn={dueOn} daysLeft={daysLeft} settled={!isOpen(opinion)} />
      </td>
      <td data-label={words('state')}>
        <OpinionMark state={state} late={late} />
      </td>
    </tr>
  )
}

const filters = ['all', 'onlyOpen', 'onlyLate'] as const
type Filter = (typeof filters)[number]

function List({ opinions, isOwner }: { opinions: readonly OpinionRow[]; isOwner: boolean }) {
  const words = useWords('opinions')
  const [filter, setFilter] = useState<Filter>('all')
  const kept = {
    all: opinions,
    onlyOpen: opinions.filter(isOpen),
    onlyLate: opinions.filter(({ late }) => late),
  }
  if (opinions.length === 0)
    return <Empty text={words('none')} next={words(isOwner ? 'noneOwned' : 'noneNext')} />
  return (
    <>
      <div className="list-tools">
        <Segmented
          value={filter}
          onChange={(chosen) => setFilter(chosen)}
          options={filters.map((one) => ({ value: one, label: words(one, { count: kept[one].length }) }))}
        />
      </div>
      <table className="rows rows-dense sheet">
        <TableHead
          heads={(['number', 'text', 'owners', 'dueOn', 'state'] as const).map((head) => words(head))}
        />
        <tbody>
          {kept[filter].map((opinion) => (
            <Row key={opinion.id} opinion={opinion} />
          ))}
        </tbody>
      </table>
    </>
  )
}

type Deliberated = OpinionsView['reports'][number]

/** A report that was or will be deliberated: how many of its opinions are open, and what can be added. */
function ReportLine({ report, writable }: { report: Deliberated; writable: boolean }) {
  const words = useWords('opinions')
  const [asked, setAsked] = useState<'enter' | 'take' | null>(null)
  const { id, title, deliberated, opinions: count, open } = report
  const close = () => setAsked(null)
  return (
    <li className="opinion-report">
      <div>
        <p>{title}</p>
        <p className="quiet">
          {deliberated
            ? words('openOf', { count, open })
            : words(writable ? 'registerFirst' : 'notDeliberated')}{' '}
          {!deliberated && writable && (
            <Link to="/reports/$id" params={{ id }}>
              {words('toReport')}
            </Link>
          )}
        </p>
      </div>
      <div className="page-actions">
        {writable && (
          <Button type="primary" disabled={!deliberated} onClick={() => setAsked('enter')}>
            {words('enter')}
          </Button>
        )}
        {writable && <Button onClick={() => setAsked('take')}>{words('take')}</Button>}
        {count > 0 && <PaperFile href={address(downloadOpinionReport, { id })} name={words('reportFile')} />}
      </div>
      {asked === 'enter' && <EnterDialog report={report} onClose={close} />}
      {asked === 'take' && <TakeDialog report={report} onClose={close} />}
    </li>
  )
}

function Opinions({ found }: { found: OpinionsView }) {
  const words = useWords('opinions')
  const { opinions, reports, writable } = found
  const isOwner = reports.length === 0
  return (
    <Page
      title={words('title')}
      actions={
        !isOwner &&
        opinions.length > 0 &&
        (['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            icon={<DownloadOutlined />}
            href={address(downloadYearlyPlan, { format })}
            download
          >
            {words(format === 'xlsx' ? 'yearlyExcel' : 'yearlyCsv')}
          </Button>
        ))
      }
    >
      {reports.length > 0 && (
        <ul className="opinion-reports sheet">
          {reports.map((report) => (
            <ReportLine key={report.id} report={report} writable={writable} />
          ))}
        </ul>
      )}
      <List opinions={opinions} isOwner={isOwner} />
    </Page>
  )
}

export function OpinionsPage() {
  const list = useAnswer(listOpinions, {})
  return <Answer of={list}>{(found) => <Opinions found={found} />}</Answer>
}
