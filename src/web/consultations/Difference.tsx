/** Two drafts of a report beside each other: paragraph by paragraph, changed words marked. */

import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import { type DifferenceView, getDifference } from '#contract/differences.ts'
import { useWords } from '../language.tsx'
import { DifferenceRows } from '../parts/DifferenceRows.tsx'
import { Answer } from '../parts/notices.tsx'
import { useAnswer } from '../queries.ts'
import { useDraftName } from './RoundDialog.tsx'
import '../parts/rows.css'
import './consultations.css'

type Row = DifferenceView['rows'][number]

interface Chosen {
  from?: number
  to?: number
}

interface ChoiceProps {
  found: DifferenceView
  onChoose: (chosen: Chosen) => void
}

function Choice({ found, onChoose }: ChoiceProps) {
  const words = useWords('consultations')
  const draftName = useDraftName()
  const { from, to, drafts } = found
  const options = drafts.map((draft) => ({ value: draft.number, label: draftName(draft) }))
  return (
    <>
      <Select
        aria-label={words('before')}
        value={from}
        options={options}
        onChange={(n) => onChoose({ from: n, to })}
      />
      <Select
        aria-label={words('after')}
        value={to}
        options={options}
        onChange={(n) => onChoose({ from, to: n })}
      />
    </>
  )
}

function Rows({ found, onChoose }: ChoiceProps) {
  const words = useWords('consultations')
  const [onlyChanges, setOnlyChanges] = useState(true)
  const count = (kind: Row['kind']) => found.rows.filter((row) => row.kind === kind).length
  const [changed, added, removed] = [count('changed'), count('added'), count('removed')]
  return (
    <>
      <div className="list-tools">
        <Choice found={found} onChoose={onChoose} />
        <Checkbox checked={onlyChanges} onChange={(event) => setOnlyChanges(event.target.checked)}>
          {words('onlyChanges')}
        </Checkbox>
        <span className="quiet">
          {changed + added + removed === 0
            ? words('noDifference')
            : words('counts', { changed, added, removed })}
        </span>
      </div>
      <DifferenceRows rows={found.rows} onlyChanges={onlyChanges} />
    </>
  )
}

export function Difference({ reportId }: { reportId: string }) {
  const words = useWords('consultations')
  const [chosen, setChosen] = useState<Chosen>({})
  const found = useAnswer(getDifference, { id: reportId, ...chosen })
  return (
    <Answer of={found}>
      {(answer) =>
        answer.drafts.length < 2 ? (
          <p className="quiet">{words('needTwo')}</p>
        ) : (
          <Rows found={answer} onChoose={setChosen} />
        )
      }
    </Answer>
  )
}
