/** Themes and research topics: how far each is, by when, who leads. */

import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { listThemes, type ThemeSummary } from '#contract/themes.ts'
import { useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'
import { Find } from '../parts/Find.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useAnswer } from '../queries.ts'
import { OrderDialog } from './OrderDialog.tsx'
import { ThemeMark } from './ThemeMark.tsx'
import '../parts/rows.css'
import './themes.css'

function Row({ theme }: { theme: ThemeSummary }) {
  const words = useWords('themes')
  const { id, number, kind, title, lead, dueOn, daysLeft, items, concludedOn } = theme
  return (
    <tr>
      <td className="number">{number}</td>
      <td data-label={words('heading')}>
        <Link to="/themes/$id" params={{ id }}>
          {title}
        </Link>
        <div className="quiet">
          {words(kind)} · {words('itemCount', { count: items })}
        </div>
      </td>
      <td data-label={words('lead')}>{lead}</td>
      <td data-label={words('state')} className="nowrap">
        <ThemeMark theme={theme} />
      </td>
      <td data-label={words('dueOn')}>
        <DueText dueOn={dueOn} daysLeft={daysLeft} settled={concludedOn !== null} />
      </td>
    </tr>
  )
}

function Found({ themes }: { themes: readonly ThemeSummary[] }) {
  const words = useWords('themes')
  const [text, setText] = useState('')
  if (themes.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  const shown = themes.filter(({ title, lead }) => `${title} ${lead}`.includes(text.trim()))
  return (
    <>
      <div className="list-tools">
        <Find label={words('find')} text={text} onText={setText} />
      </div>
      <table className="rows rows-numbered sheet">
        <TableHead
          heads={[...(['order', 'heading', 'lead', 'state', 'dueOn'] as const).map((head) => words(head))]}
        />
        <tbody>
          {shown.map((theme) => (
            <Row key={theme.id} theme={theme} />
          ))}
        </tbody>
      </table>
    </>
  )
}

export function ThemesPage() {
  const words = useWords('themes')
  const [isAdding, setAdding] = useState(false)
  const list = useAnswer(listThemes, {})
  return (
    <Page
      title={words('title')}
      line={words('line')}
      actions={
        list.answer?.writable && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {words('add')}
          </Button>
        )
      }
    >
      <Answer of={list}>{({ themes }) => <Found themes={themes} />}</Answer>
      {isAdding && <OrderDialog theme={null} onClose={() => setAdding(false)} />}
    </Page>
  )
}
