/** The order of the sections, which are in the report, and who writes each. */

import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { arrangeDraft, listWriters, type SectionSummary } from '#contract/drafts.ts'
import { useWords } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useAnswer, useSend } from '../../queries.ts'
import { useDesk } from '../desk.ts'
import { moved } from './arrange.ts'
import { numberSections } from './numbering.ts'

type Author = SectionSummary['authors'][number]
type Row = Pick<SectionSummary, 'id' | 'kind' | 'level' | 'title' | 'leftOut' | 'authors'>

interface AuthorsProps {
  row: Row
  onAuthors: (authors: Author[]) => void
}

function Authors({ row, onAuthors }: AuthorsProps) {
  const words = useWords('drafts')
  const { draft } = useDesk()
  const [query, setQuery] = useState('')
  const found = useAnswer(listWriters, { id: draft.reportId, query })
  const chosen = row.authors.map(({ id }) => id)
  const people = [...row.authors, ...(found.answer?.people ?? []).filter(({ id }) => !chosen.includes(id))]
  return (
    <Select
      mode="multiple"
      className="draft-authors-choice"
      aria-label={words('authorsOf', { title: row.title })}
      placeholder={words('authorsHint')}
      filterOption={false}
      value={chosen}
      options={people.map(({ id, name, unit }) => ({ value: id, label: words('person', { name, unit }) }))}
      onSearch={setQuery}
      onChange={(ids) => onAuthors(people.filter(({ id }) => ids.includes(id)))}
    />
  )
}

interface RowProps {
  row: Row
  number: string
  rows: readonly Row[]
  onRows: (rows: Row[]) => void
}

function ArrangeRow({ row, number, rows, onRows }: RowProps) {
  const words = useWords('drafts')
  const { id, title, kind, leftOut } = row
  const [up, down] = [moved(rows, id, -1), moved(rows, id, 1)]
  const change = (next: Partial<Row>) =>
    onRows(rows.map((one) => (one.id === id ? { ...one, ...next } : one)))
  return (
    <li className={`draft-arrange-${row.level ?? 1}`}>
      <Button
        size="small"
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={words('moveUp', { title })}
        disabled={!up}
        onClick={() => up && onRows(up)}
      />
      <Button
        size="small"
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={words('moveDown', { title })}
        disabled={!down}
        onClick={() => down && onRows(down)}
      />
      <Checkbox
        className="draft-arrange-in"
        aria-label={words('includedOf', { title })}
        checked={!leftOut}
        onChange={(event) => change({ leftOut: !event.target.checked })}
      />
      <span className="draft-arrange-title">
        {number}
        {title}
      </span>
      {kind === 'text' ? (
        <Authors row={row} onAuthors={(authors) => change({ authors })} />
      ) : (
        <span className="draft-authors-choice quiet">{words('annexShort')}</span>
      )}
    </li>
  )
}

export function ArrangeDialog({ onClose }: { onClose: () => void }) {
  const words = useWords('drafts')
  const { draft, sections } = useDesk()
  const [rows, setRows] = useState<Row[]>(draft.sections)
  // Of the edition that was seen here: another's meanwhile is told.
  const [edition] = useState(draft.edition)
  const { send, sending, refusal } = useSend(arrangeDraft)
  const numbering = numberSections(rows, sections)
  const save = async () => {
    const arranged = rows.map(({ id, leftOut, authors }) => ({
      id,
      leftOut,
      authors: authors.map((one) => one.id),
    }))
    if (await send({ id: draft.reportId }, { edition, sections: arranged })) onClose()
  }
  return (
    <FormDialog
      title={words('arrangeTitle')}
      verb={words('arrangeVerb')}
      width={880}
      sending={sending}
      refusal={refusal}
      onSend={() => void save()}
      onClose={onClose}
    >
      <p className="quiet">{words('arrangeMeans')}</p>
      <div className="draft-arrange-heads" aria-hidden>
        <span className="draft-arrange-order">{words('arrangeOrder')}</span>
        <span className="draft-arrange-in">{words('arrangeIn')}</span>
        <span className="draft-arrange-title">{words('arrangeSection')}</span>
        <span className="draft-authors-choice">{words('authors')}</span>
      </div>
      <ol className="draft-arrange">
        {rows.map((row) => (
          <ArrangeRow
            key={row.id}
            row={row}
            number={numbering.get(row.id)?.number ?? ''}
            rows={rows}
            onRows={setRows}
          />
        ))}
      </ol>
    </FormDialog>
  )
}
