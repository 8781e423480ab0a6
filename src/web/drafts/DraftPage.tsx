/** Drafting one report in the browser: begun here, and written by several people at once. */

import { FileWordOutlined } from '@ant-design/icons'
import { useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { type DraftAnswer, getDraft, startDraft } from '#contract/drafts.ts'
import { useWords } from '../language.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Answer, Empty, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { todaysClock } from './clock.ts'
import { DeskScreen } from './DeskScreen.tsx'
import { lookEvery } from './section/useSections.ts'
import './drafts.css'

function Begin({ answer }: { answer: DraftAnswer }) {
  const words = useWords('drafts')
  const { send, sending, refusal } = useSend(startDraft)
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} />}
      <Empty
        text={words('none')}
        next={
          <div className="draft-begin">
            <p className="reading">{words('noneMeans')}</p>
            {answer.arrangeable ? (
              <Button type="primary" loading={sending} onClick={() => void send({ id: answer.reportId }, {})}>
                {words('start')}
              </Button>
            ) : (
              <p>{words('noneWait')}</p>
            )}
          </div>
        }
      />
    </>
  )
}

/** Why the text stands, where it does. */
function Stands({ answer }: { answer: DraftAnswer }) {
  const words = useWords('drafts')
  const { closed, standing } = answer
  if (closed) return <Alert type="info" showIcon title={words('closed')} />
  if (standing === 'draft') return null
  return <Alert type="info" showIcon title={words(`standing_${standing}`)} />
}

function Draft({ answer }: { answer: DraftAnswer }) {
  const words = useWords('drafts')
  const clock = todaysClock()
  const { navigation } = useSession()
  const { draft, title, reportId } = answer
  const mayRead = navigation.includes('reports')
  return (
    <Page
      title={words('title', { title })}
      back={
        mayRead ? { to: `/reports/${reportId}`, text: words('toReport') } : { to: '/', text: words('toWork') }
      }
      actions={
        mayRead &&
        draft && (
          <LinkButton
            to="/reports/$id"
            params={{ id: reportId }}
            search={{ part: 'versions' }}
            icon={<FileWordOutlined aria-hidden />}
          >
            {words('toFile')}
          </LinkButton>
        )
      }
      line={draft && words('startedBy', { by: draft.startedBy, at: clock(draft.startedAt) })}
    >
      <Stands answer={answer} />
      {draft ? <DeskScreen answer={answer} draft={draft} /> : <Begin answer={answer} />}
    </Page>
  )
}

export function DraftPage() {
  const { id } = useParams({ from: '/shell/reports/$id/draft' })
  const found = useAnswer(getDraft, { id }, { refetchInterval: lookEvery })
  return <Answer of={found}>{(answer) => <Draft key={id} answer={answer} />}</Answer>
}
