/** What still stands on estimates, by track and unit, and what is due for replacement. */

import { Link } from '@tanstack/react-router'
import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import { type EstimateRow, type EstimatesView, listEstimates } from '#contract/estimates.ts'
import { periodLabel } from '#words/period-label.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Find } from '../parts/Find.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Mark } from '../parts/Mark.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { useMayEver } from '../shell/session.ts'
import '../parts/rows.css'
import './values.css'

interface Narrowed {
  readonly text: string
  readonly track: string
  readonly onlyDue: boolean
}

const isShown = (row: EstimateRow, { text, track, onlyDue }: Narrowed): boolean =>
  (track === '' || row.trackIds.includes(track)) &&
  (!onlyDue || row.due) &&
  [row.lead, row.name, row.plan].some((one) => one.includes(text.trim()))

/** Rows by the unit that leads, in the order they come. */
function byUnit(rows: readonly EstimateRow[]): Map<string, EstimateRow[]> {
  const groups = new Map<string, EstimateRow[]>()
  for (const row of rows) groups.set(row.lead, [...(groups.get(row.lead) ?? []), row])
  return groups
}

function Row({ row }: { row: EstimateRow }) {
  const words = useWords('estimates')
  const { language } = useLanguage()
  const mayReplace = useMayEver('value.write')
  const { itemId, period, number, name, plan, unit, figure, why, asOf, due, days } = row
  return (
    <tr>
      <td data-label={words('item')}>
        {number} {name} <span className="quiet small">{plan}</span>
      </td>
      <td data-label={words('period')} className="nowrap">
        {periodLabel(language, period)}
      </td>
      <td data-label={words('figure')} className="number nowrap">
        {figure} <span className="quiet">{unit}</span>
      </td>
      <td data-label={words('state')}>{words(`why_${why}`)}</td>
      <td data-label={words('asOf')} className="nowrap">
        {asOf}
      </td>
      <td data-label={words('due')} className="nowrap" title={due ? words('dueMeaning') : undefined}>
        <Mark tone={due ? 'warn' : 'waiting'} word={words(due ? 'due' : 'later')} />
        {due && <span className="quiet small"> {words('days', { days })}</span>}
      </td>
      <td>
        <Link to="/values/$id" params={{ id: itemId }} search={{ period }}>
          {words(mayReplace ? 'replace' : 'see')}
        </Link>
      </td>
    </tr>
  )
}

function Table({ rows }: { rows: readonly EstimateRow[] }) {
  const words = useWords('estimates')
  const mayReplace = useMayEver('value.write')
  return (
    <table className="rows rows-dense sheet">
      <thead>
        <tr>
          <th scope="col">{words('item')}</th>
          <th scope="col">{words('period')}</th>
          <th scope="col" className="number">
            {words('figure')}
          </th>
          <th scope="col">{words('state')}</th>
          <th scope="col">{words('asOf')}</th>
          <th scope="col">{words('due')}</th>
          <th scope="col">{words(mayReplace ? 'replace' : 'see')}</th>
        </tr>
      </thead>
      {[...byUnit(rows)].map(([lead, own]) => (
        <tbody key={lead}>
          <tr className="rows-group">
            <th scope="rowgroup" colSpan={7}>
              {lead || '—'} <span className="quiet small">{own.length}</span>
            </th>
          </tr>
          {own.map((row) => (
            <Row key={row.valueId} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Tools(props: { view: EstimatesView; narrowed: Narrowed; onNarrow: (narrowed: Narrowed) => void }) {
  const { view, narrowed, onNarrow } = props
  const words = useWords('estimates')
  const all = { value: '', label: words('allTracks') }
  return (
    <div className="estimates-tools">
      <Find
        label={words('findUnit')}
        text={narrowed.text}
        onText={(text) => onNarrow({ ...narrowed, text })}
      />
      <Select
        aria-label={words('tracks')}
        className="estimates-track"
        value={narrowed.track}
        options={[all, ...view.tracks.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(track) => onNarrow({ ...narrowed, track })}
      />
      <Checkbox
        checked={narrowed.onlyDue}
        onChange={(event) => onNarrow({ ...narrowed, onlyDue: event.target.checked })}
      >
        {words('onlyDue')}
      </Checkbox>
    </div>
  )
}

function Actions({ view }: { view: EstimatesView }) {
  const words = useWords('estimates')
  if (!view.importable) return null
  return (
    <>
      <LinkButton to="/confirmations">
        {words('confirmations')}
        {view.waiting !== null && ` ${view.waiting}`}
      </LinkButton>
      <LinkButton to="/figures" type="primary">
        {words('upload')}
      </LinkButton>
    </>
  )
}

function Estimates({ view }: { view: EstimatesView }) {
  const words = useWords('estimates')
  const [narrowed, setNarrowed] = useState<Narrowed>({ text: '', track: '', onlyDue: false })
  const shown = view.rows.filter((row) => isShown(row, narrowed))
  const due = shown.filter((row) => row.due).length
  return (
    <Page title={words('title')} line={words('line')} actions={<Actions view={view} />}>
      {view.rows.length === 0 ? (
        <Empty text={words('none')} next={words('noneNext')} />
      ) : (
        <>
          <Tools view={view} narrowed={narrowed} onNarrow={setNarrowed} />
          <p>{words('summary', { count: shown.length, due })}</p>
          <Table rows={shown} />
        </>
      )}
    </Page>
  )
}

export function EstimatesPage() {
  const estimates = useAnswer(listEstimates, {})
  return <Answer of={estimates}>{(view) => <Estimates view={view} />}</Answer>
}
