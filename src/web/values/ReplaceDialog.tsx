/** Enters a figure in two steps: first what it does is shown, then it is confirmed. */

import { App, Button, Form, Input, Modal } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { type PreviewView, previewValue, replaceValue } from '#contract/values.ts'
import { parsePeriod } from '#domain/periods/period.ts'
import type { Grade } from '#domain/values/value.ts'
import { useWords } from '../language.tsx'
import { FindingList } from '../parts/FindingList.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { Effect } from './Effect.tsx'
import { FigureFields } from './FigureFields.tsx'
import { gradesAt, statedFigure, type TypedFigure, untyped } from './figure-form.ts'

/** The figure that stands in a period now. */
export interface StandingFigure {
  readonly id: string
  readonly period: string
  readonly number: string
  readonly grade: Grade
}

interface ReplaceDialogProps {
  item: { readonly id: string; readonly name: string; readonly unit: string }
  /** The period of the page; null: it is chosen here among the years. */
  period: string | null
  years: readonly number[]
  standing: readonly StandingFigure[]
  onClose: () => void
}

interface Looked {
  readonly typed: TypedFigure
  readonly preview: PreviewView
}

const periodOf = (period: string | null, { year, part }: TypedFigure): string => period ?? `${year}${part}`

/** The last day of the period, or today while it runs. */
function dayAt(period: string, today: string): string {
  const lastDay = parsePeriod(period)?.lastDay ?? today
  return lastDay < today ? lastDay : today
}

/** Official where the period is over. */
function firstTyped({ period, years }: ReplaceDialogProps, today: string): TypedFigure {
  const year = years.at(-1) ?? Number(today.slice(0, 4))
  const asOf = dayAt(period ?? String(year), today)
  const grade = gradesAt(period ?? String(year), asOf).includes('official') ? 'official' : 'estimate'
  return { ...untyped, year, part: '', grade, asOf: dayjs(asOf) }
}

function useReplacing({ item, period, standing, onClose }: ReplaceDialogProps) {
  const words = useWords('values')
  const { message } = App.useApp()
  const looking = useSend(previewValue)
  const replacing = useSend(replaceValue)
  const [looked, setLooked] = useState<Looked | null>(null)
  const [explanation, setExplanation] = useState('')
  const look = async (typed: TypedFigure) => {
    const figure = statedFigure(typed, explanation)
    if (!figure) return
    const preview = await looking.send({ id: item.id, period: periodOf(period, typed) }, figure)
    if (preview) setLooked({ typed, preview })
  }
  const replace = async () => {
    const figure = looked && statedFigure(looked.typed, explanation)
    if (!figure) return
    const at = periodOf(period, looked.typed)
    const basedOn = standing.find((one) => one.period === at)?.id ?? null
    const done = await replacing.send(
      { id: item.id, period: at },
      { ...figure, basedOn, reason: looked.typed.reason },
    )
    if (!done) return
    void message.success(words('replaced'))
    onClose()
  }
  const back = () => {
    setLooked(null)
    replacing.forget()
  }
  return { looked, look, looking, replace, replacing, back, explanation, setExplanation }
}

type Replacing = ReturnType<typeof useReplacing>

function Preview({ replacing: { looked, explanation, setExplanation } }: { replacing: Replacing }) {
  const words = useWords('values')
  if (!looked) return null
  const { findings, effect } = looked.preview
  const isWanted = findings.some(({ severity }) => severity === 'warning')
  return (
    <div className="ask">
      <FindingList findings={findings} placeless />
      {isWanted && (
        <label className="ask-reason" htmlFor="figure-explanation">
          {words('explanationNeeded')}
          <Input.TextArea
            id="figure-explanation"
            rows={2}
            maxLength={1000}
            placeholder={words('explanationHint')}
            value={explanation}
            onChange={(event) => setExplanation(event.target.value)}
          />
        </label>
      )}
      <Effect effect={effect} />
    </div>
  )
}

function Foot({
  replacing,
  onLook,
  onClose,
}: {
  replacing: Replacing
  onLook: () => void
  onClose: () => void
}) {
  const words = useWords('values')
  const parts = useWords('parts')
  const { looked, looking, explanation } = replacing
  if (!looked) {
    return (
      <>
        <Button onClick={onClose}>{parts('cancel')}</Button>
        <Button type="primary" loading={looking.sending} onClick={onLook}>
          {words('look')}
        </Button>
      </>
    )
  }
  const { findings } = looked.preview
  const isBlocked = findings.some(({ severity }) => severity === 'error')
  const isWanting = explanation.trim() === '' && findings.some(({ severity }) => severity === 'warning')
  return (
    <>
      <Button onClick={replacing.back}>{words('back2')}</Button>
      <Button
        type="primary"
        loading={replacing.replacing.sending}
        disabled={isBlocked || isWanting}
        onClick={() => void replacing.replace()}
      >
        {words('confirm')}
      </Button>
    </>
  )
}

export function ReplaceDialog(props: ReplaceDialogProps) {
  const { item, period, years, standing, onClose } = props
  const words = useWords('values')
  const parts = useWords('parts')
  const { today } = useSession().tenant
  const [form] = Form.useForm<TypedFigure>()
  const replacing = useReplacing(props)
  const { looked, looking } = replacing
  const now = standing.find((one) => one.period === period)
  const refusal = looking.refusal ?? replacing.replacing.refusal
  return (
    <Modal
      open
      width={760}
      title={words('replaceTitle', { name: item.name })}
      onCancel={onClose}
      footer={<Foot replacing={replacing} onLook={form.submit} onClose={onClose} />}
    >
      <p className="quiet value-line">
        {now ? words('from', { number: now.number, grade: parts(now.grade) }) : words('replaceLine')}
      </p>
      <TypedForm
        form={form}
        hidden={looked !== null}
        initialValues={firstTyped(props, today)}
        onValuesChange={(changed: Partial<TypedFigure>, typed: TypedFigure) => {
          const at = periodOf(period, typed)
          const isOfOther = changed.year !== undefined || changed.part !== undefined
          const asOf = isOfOther ? dayAt(at, today) : typed.asOf.format('YYYY-MM-DD')
          if (isOfOther) form.setFieldValue('asOf', dayjs(asOf))
          const allowed = gradesAt(at, asOf)
          if (!allowed.includes(typed.grade)) form.setFieldValue('grade', allowed[0])
        }}
        onFinish={(typed) => void replacing.look(typed)}
      >
        <FigureFields unit={item.unit} period={period} years={years} />
      </TypedForm>
      <Preview replacing={replacing} />
      {refusal && <RefusalNotice refusal={refusal} />}
    </Modal>
  )
}
