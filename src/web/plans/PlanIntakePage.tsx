/** A decomposition table that was read: what was understood, what is doubtful, and the choice to confirm or drop it. */

import { useNavigate, useParams } from '@tanstack/react-router'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { confirmIntake, dropIntake, getIntake, type IntakeView } from '#contract/intakes.ts'
import { getPlan } from '#contract/plans.ts'
import { itemAt } from '#domain/decompositions/item-at.ts'
import { type ItemKind, itemKinds } from '#domain/plans/item.ts'
import { useWords } from '../language.tsx'
import { FindingList } from '../parts/FindingList.tsx'
import { instantText } from '../parts/format.ts'
import { Mark, type Tone } from '../parts/Mark.tsx'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { type MarkedRow, rowId } from './ItemTable.tsx'
import { PlanItems } from './PlanItems.tsx'
import './plans.css'

const tones: Record<IntakeView['state'], Tone> = { previewed: 'active', confirmed: 'done', dropped: 'none' }
const headings = { indicator: 'indicators', task: 'tasks', project: 'projects' } as const

/** Confirms or drops, says so, and goes back to the plan. */
function useDecide(planId: string, intake: IntakeView) {
  const words = useWords('plans')
  const shared = useWords('intake')
  const navigate = useNavigate()
  const { message } = App.useApp()
  const confirming = useSend(confirmIntake)
  const dropping = useSend(dropIntake)
  const leave = (told: string) => {
    void message.success(told)
    void navigate({ to: '/plans/$id', params: { id: planId } })
  }
  return {
    confirm: async () => {
      const done = await confirming.send({ id: intake.id }, {})
      if (done) leave(words('imported', { count: intake.items.length }))
    },
    drop: async () => {
      if ((await dropping.send({ id: intake.id })) !== undefined) leave(shared('wasDropped'))
    },
    busy: confirming.sending || dropping.sending,
    refusal: confirming.refusal ?? dropping.refusal,
  }
}

function Counts({ items, onPart }: { items: IntakeView['items']; onPart: (part: ItemKind) => void }) {
  const words = useWords('plans')
  const parts = useWords('parts')
  return (
    <section className="plan-counts sheet" aria-label={words('understood')}>
      {itemKinds.map((kind) => (
        <button key={kind} type="button" className="count" onClick={() => onPart(kind)}>
          <strong>{items.filter((item) => item.kind === kind).length}</strong>
          {parts(headings[kind])}
        </button>
      ))}
    </section>
  )
}

/** What confirming would do, or why it cannot be done. */
function Outlook({ planId, intake }: { planId: string; intake: IntakeView }) {
  const words = useWords('plans')
  const { answer: plan } = useAnswer(getPlan, { id: planId })
  const warnings = intake.findings.filter(({ severity }) => severity === 'warning').length
  const standing = plan?.items.length ?? 0
  if (!intake.confirmable) return <Alert type="error" showIcon title={words('blocked')} />
  return (
    <Alert
      type={warnings > 0 ? 'warning' : 'info'}
      showIcon
      title={warnings > 0 ? words('warned', { count: warnings }) : words('nothingStored')}
      description={standing > 0 ? words('replaces', { count: standing }) : undefined}
    />
  )
}

/** Which part is shown, and the row a finding led to. */
function useShown(items: IntakeView['items']) {
  const [part, setPart] = useState<ItemKind>('indicator')
  const [marked, setMarked] = useState<MarkedRow | null>(null)
  const show = (next: ItemKind) => {
    setPart(next)
    setMarked(null)
  }
  const jumpTo = ({ place }: IntakeView['findings'][number]) => {
    const item = itemAt(items, place)
    return (
      item &&
      (() => {
        setPart(item.kind)
        setMarked((last) => ({ row: rowId(item), count: (last?.count ?? 0) + 1 }))
      })
    )
  }
  return { part, marked, show, jumpTo }
}

function Intake({ planId, intake }: { planId: string; intake: IntakeView }) {
  const words = useWords('plans')
  const shared = useWords('intake')
  const { confirm, drop, busy, refusal } = useDecide(planId, intake)
  const { part, marked, show, jumpTo } = useShown(intake.items)
  const isOpen = intake.state === 'previewed'
  return (
    <Page
      title={words('intakeTitle')}
      back={{ to: `/plans/${planId}`, text: words('intakeBack') }}
      state={<Mark tone={tones[intake.state]} word={shared(intake.state)} />}
      line={shared('read', { file: intake.fileName, at: instantText(intake.uploadedAt) })}
      actions={
        isOpen && (
          <>
            <Button disabled={busy} onClick={() => void drop()}>
              {shared('drop')}
            </Button>
            <Button
              type="primary"
              loading={busy}
              disabled={!intake.confirmable}
              onClick={() => void confirm()}
            >
              {shared('confirm')}
            </Button>
          </>
        )
      }
    >
      {refusal && <RefusalNotice refusal={refusal} />}
      <Counts items={intake.items} onPart={show} />
      {isOpen && <Outlook planId={planId} intake={intake} />}
      <FindingList findings={intake.findings} jumpTo={jumpTo} />
      <h2 className="rows-head">{words('wouldStand')}</h2>
      <PlanItems items={intake.items} part={part} onPart={show} marked={marked} />
    </Page>
  )
}

export function PlanIntakePage() {
  const { id, intakeId } = useParams({ from: '/shell/plans/$id/intake/$intakeId' })
  const intake = useAnswer(getIntake, { id: intakeId })
  return <Answer of={intake}>{(found) => <Intake planId={id} intake={found} />}</Answer>
}
