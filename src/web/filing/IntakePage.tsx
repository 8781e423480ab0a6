/** A workbook that was read: what is wrong in it, what would change, and the choice to confirm or drop it. */

import { DownloadOutlined } from '@ant-design/icons'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { confirmIntake, downloadMarked, dropIntake, getIntake, type IntakeView } from '#contract/intakes.ts'
import { findingText } from '#words/finding-text.ts'
import { address } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark, type Tone } from '../parts/Mark.tsx'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { IntakeChanges } from './intake/IntakeChanges.tsx'
import { chosenAtFirst, IntakeChoice, IntakeChosen } from './intake/IntakeChoice.tsx'
import { doubtKey, IntakeDoubts } from './intake/IntakeDoubts.tsx'
import { IntakeFindings } from './intake/IntakeFindings.tsx'
import { IntakeMatches } from './intake/IntakeMatches.tsx'
import { IntakeSections, IntakeSectionsPlaced } from './intake/IntakeSections.tsx'
import '../parts/rows.css'
import './filing.css'

const tones: Record<IntakeView['state'], Tone> = { previewed: 'active', confirmed: 'done', dropped: 'none' }

/** Confirms or drops, says so, and goes back to the filing. */
function useDecide(assignmentId: string, intake: IntakeView) {
  const words = useWords('intake')
  const { message } = App.useApp()
  const navigate = useNavigate()
  const confirming = useSend(confirmIntake)
  const dropping = useSend(dropIntake)
  const leave = (told: string) => {
    void message.success(told)
    void navigate({ to: '/filing/$id', params: { id: assignmentId } })
  }
  return {
    confirm: async ({ said, chosen, placed }: Deciding) => {
      const { chooses, changes, sections } = intake
      const explanations = intake.doubted.flatMap(({ entryId, period }) => {
        const text = said[doubtKey({ entryId, period })]?.trim() ?? ''
        return text === '' ? [] : [{ entryId, period, text }]
      })
      const place = [...placed].map(([section, target]) => ({ section, target }))
      const take = chooses ? [...chosen] : null
      const done = await confirming.send({ id: intake.id }, { explanations, take, place })
      if (!done) return
      const count = chosen.size + placed.size
      const left = changes.length + sections.filter(({ change }) => change === null).length - count
      // What was left stands on this page alone.
      if (chooses && left > 0) void message.success(words('choiceDoneSome', { count, left }))
      else leave(words(chooses ? 'choiceDone' : 'imported', { count: chooses ? count : changes.length }))
    },
    drop: async () => {
      if ((await dropping.send({ id: intake.id })) !== undefined) leave(words('wasDropped'))
    },
    busy: confirming.sending || dropping.sending,
    refusal: confirming.refusal ?? dropping.refusal,
  }
}

interface Deciding {
  readonly agreed: boolean
  readonly said: Readonly<Record<string, string>>
  readonly chosen: ReadonlySet<string>
  /** Sections of a report by hand: the text each belongs to. */
  readonly placed: ReadonlyMap<string, string>
}

interface BodyProps {
  readonly intake: IntakeView
  readonly deciding: Deciding
  readonly onDecide: (deciding: Deciding) => void
}

/** A report in the unit's own words, section by section. */
function ReportBody({ intake, deciding, onDecide }: BodyProps) {
  const { language } = useLanguage()
  const { changes, confirmable, findings, sections, state } = intake
  const isOpen = state === 'previewed' && confirmable
  const { chosen, placed } = deciding
  const targets = intake.targets.filter(({ key }) => !chosen.has(key))
  // What is taken where it was found goes nowhere else, and nothing else goes there.
  const choose = (now: ReadonlySet<string>) => {
    const isFree = (section: string) => !now.has(sections.find(({ key }) => key === section)?.change ?? '')
    const still = [...placed].filter(([section, target]) => isFree(section) && !now.has(target))
    onDecide({ ...deciding, chosen: now, placed: new Map(still) })
  }
  const place = (now: ReadonlyMap<string, string>) => onDecide({ ...deciding, placed: now })
  // A section stands in full among those to be placed; findings on it would say it again.
  const isSaid = isOpen || state === 'confirmed'
  const told = findings.filter(({ details: { section = '' } = {} }) => !isSaid || section === '')
  const unmatched = told.filter(({ code }) => code === 'report-unmatched')
  return (
    <>
      {unmatched.map((finding) => (
        <Alert key={finding.code} type="warning" showIcon title={findingText(language, finding)} />
      ))}
      {isOpen && (changes.length > 0 || sections.length === 0) && (
        <IntakeChoice {...{ changes, sections, targets, chosen, placed }} onChoose={choose} onPlace={place} />
      )}
      {isOpen && <IntakeSections {...{ sections, targets, placed }} onPlace={place} />}
      {state === 'confirmed' && <IntakeChosen changes={changes} sections={sections} />}
      {state === 'confirmed' && <IntakeSectionsPlaced {...intake} />}
      {!isSaid && <IntakeChanges changes={changes} confirmable={confirmable} />}
      <IntakeFindings findings={told.filter((finding) => !unmatched.includes(finding))} />
    </>
  )
}

/** What was read, and what a person says to it before it is confirmed. */
function IntakeBody({ intake, deciding, onDecide }: BodyProps) {
  const { changes, chooses, confirmable, doubted, findings, matches, state } = intake
  const isOpen = state === 'previewed' && confirmable
  if (chooses) return <ReportBody intake={intake} deciding={deciding} onDecide={onDecide} />
  const say = (key: string, text: string) =>
    onDecide({ ...deciding, said: { ...deciding.said, [key]: text } })
  return (
    <>
      <IntakeFindings findings={findings} />
      <IntakeDoubts doubted={doubted} said={deciding.said} {...(isOpen ? { onSay: say } : {})} />
      <IntakeMatches
        matches={matches}
        agreed={deciding.agreed}
        {...(isOpen ? { onAgree: (agreed: boolean) => onDecide({ ...deciding, agreed }) } : {})}
      />
      <IntakeChanges changes={changes} confirmable={confirmable} />
    </>
  )
}

function IntakeLine({ intake: { ended, fileName, state, uploadedAt } }: { intake: IntakeView }) {
  const words = useWords('intake')
  const read = words('read', { file: fileName, at: instantText(uploadedAt) })
  if (!ended) return read
  const by = { who: ended.who, at: instantText(ended.at) }
  return `${read} ${words(state === 'dropped' ? 'endedDropped' : 'endedConfirmed', by)}`
}

function isReady(
  { changes, chooses, confirmable, matches }: IntakeView,
  { agreed, chosen, placed }: Deciding,
): boolean {
  if (!confirmable) return false
  if (chooses) return chosen.size + placed.size > 0
  return changes.length > 0 && (agreed || matches.length === 0)
}

function Intake({ assignmentId, intake }: { assignmentId: string; intake: IntakeView }) {
  const words = useWords('intake')
  const { confirm, drop, busy, refusal } = useDecide(assignmentId, intake)
  const { chooses, changes, confirmable, state } = intake
  const isOpen = state === 'previewed'
  const [deciding, setDeciding] = useState<Deciding>(() => ({
    ...{ agreed: false, said: {}, chosen: chosenAtFirst(changes), placed: new Map() },
  }))
  const count = deciding.chosen.size + deciding.placed.size
  return (
    <Page
      title={words(chooses ? 'titleFree' : 'title')}
      back={{ to: `/filing/${assignmentId}`, text: words('back') }}
      state={<Mark tone={tones[state]} word={words(state)} />}
      line={<IntakeLine intake={intake} />}
      actions={
        <>
          {intake.findings.length > 0 && (
            <Button icon={<DownloadOutlined />} href={address(downloadMarked, { id: intake.id })} download>
              {words('downloadMarked')}
            </Button>
          )}
          {isOpen && (
            <>
              <Button disabled={busy} onClick={() => void drop()}>
                {words('drop')}
              </Button>
              <Button
                type="primary"
                loading={busy}
                disabled={!isReady(intake, deciding)}
                onClick={() => void confirm(deciding)}
              >
                {chooses ? words('choiceConfirm', { count }) : words('confirm')}
              </Button>
            </>
          )}
        </>
      }
    >
      {refusal && <RefusalNotice refusal={refusal} />}
      {isOpen && (
        <Alert
          type={confirmable ? 'info' : 'error'}
          showIcon
          title={words(confirmable ? 'nothingStored' : 'blocked')}
        />
      )}
      <IntakeBody intake={intake} deciding={deciding} onDecide={setDeciding} />
    </Page>
  )
}

export function IntakePage() {
  const { id, intakeId } = useParams({ from: '/shell/filing/$id/intake/$intakeId' })
  const intake = useAnswer(getIntake, { id: intakeId })
  return <Answer of={intake}>{(found) => <Intake assignmentId={id} intake={found} />}</Answer>
}
