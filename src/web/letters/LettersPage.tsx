/** Every letter of the evaluation, newest first, and drafting one. */

import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { listLetters } from '#contract/letters.ts'
import { useLanguage, useWords } from '../language.tsx'
import { dayText } from '../parts/format.ts'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useAnswer } from '../queries.ts'
import { useMay, useSession } from '../shell/session.ts'
import { DraftLetterDialog } from './DraftLetterDialog.tsx'
import '../parts/rows.css'

type Letters = NonNullable<ReturnType<typeof useLetters>['answer']>['letters']
const useLetters = () => useAnswer(listLetters, {})

function List({ letters }: { letters: Letters }) {
  const words = useWords('letters')
  const { language } = useLanguage()
  if (letters.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  return (
    <table className="rows sheet">
      <TableHead
        heads={[words('letterTitle'), words('kind'), words('number'), words('datedOn'), words('files')]}
      />
      <tbody>
        {letters.map(({ id, title, kind, number, datedOn, files }) => (
          <tr key={id}>
            <td data-label={words('letterTitle')}>
              <Link to="/letters/$id" params={{ id }}>
                {title || words(kind)}
              </Link>
            </td>
            <td data-label={words('kind')} className="nowrap">
              {words(kind)}
            </td>
            <td data-label={words('number')}>
              {number || <span className="quiet">{words('numberNone')}</span>}
            </td>
            <td data-label={words('datedOn')} className="nowrap">
              {dayText(language, datedOn)}
            </td>
            <td data-label={words('files')}>{words('filesCount', { count: files })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function LettersPage() {
  const words = useWords('letters')
  const list = useLetters()
  const mayWrite = useMay('letter.write')
  const { evaluation } = useSession()
  const [isDrafting, setDrafting] = useState(false)
  return (
    <Page
      title={words('title')}
      line={words('line')}
      actions={
        mayWrite &&
        !evaluation?.closed && (
          <Button type="primary" onClick={() => setDrafting(true)}>
            {words('draft')}
          </Button>
        )
      }
    >
      <Answer of={list}>{({ letters }) => <List letters={letters} />}</Answer>
      {isDrafting && <DraftLetterDialog onClose={() => setDrafting(false)} />}
    </Page>
  )
}
