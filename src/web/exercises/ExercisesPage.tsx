/** Every evaluation of the place and those being prepared; the way to the next one. */

import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { type ExercisesView, listExercises } from '#contract/exercises.ts'
import { useWords } from '../language.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { Drafts } from './Drafts.tsx'
import { EvaluationRow } from './EvaluationRow.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import '../parts/rows.css'
import './exercises.css'

const heads = ['name', 'kind', 'state', 'opened', 'units', 'lastDue', 'archive'] as const

function Evaluations({ evaluations, writable }: Pick<ExercisesView, 'evaluations' | 'writable'>) {
  const words = useWords('exercises')
  if (evaluations.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  return (
    <table className="rows rows-dense sheet">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={head === 'units' ? 'number' : ''}>
              {words(head)}
            </th>
          ))}
          <th scope="col">
            <span className="only-read">{words('deeds')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {evaluations.map((evaluation) => (
          <EvaluationRow key={evaluation.id} evaluation={evaluation} writable={writable} />
        ))}
      </tbody>
    </table>
  )
}

function Actions({ hasAny, onImport }: { hasAny: boolean; onImport: () => void }) {
  const words = useWords('exercises')
  return (
    <>
      <Button onClick={onImport}>{words('import')}</Button>
      {hasAny && (
        <LinkButton to="/exercises/next" color="primary" variant="solid" icon={<PlusOutlined />}>
          {words('next')}
        </LinkButton>
      )}
    </>
  )
}

export function ExercisesPage() {
  const words = useWords('exercises')
  const list = useAnswer(listExercises, {})
  const [isImporting, setImporting] = useState(false)
  const hasAny = (list.answer?.evaluations.length ?? 0) > 0
  return (
    <Page
      title={words('title')}
      line={words('line')}
      actions={list.answer?.writable && <Actions hasAny={hasAny} onImport={() => setImporting(true)} />}
    >
      <Answer of={list}>
        {({ evaluations, drafts, writable }) => (
          <>
            {drafts.length > 0 && <Drafts drafts={drafts} />}
            <Evaluations evaluations={evaluations} writable={writable} />
          </>
        )}
      </Answer>
      {isImporting && <ImportDialog onClose={() => setImporting(false)} />}
    </Page>
  )
}
