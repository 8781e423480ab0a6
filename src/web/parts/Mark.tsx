/** A state told by word, icon and colour together, so that no one of them carries it alone. */

import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  EditOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
} from '@ant-design/icons'
import type { SubmissionState } from '#domain/processes/submission.ts'
import { useWords } from '../language.tsx'
import './mark.css'

/** done: nothing left. stop: must not stay so. warn: wants a word. active: under work. waiting: with another. none: not yet. */
export type Tone = 'done' | 'stop' | 'warn' | 'active' | 'waiting' | 'none'

const icons = {
  done: CheckCircleFilled,
  stop: CloseCircleFilled,
  warn: ExclamationCircleFilled,
  active: EditOutlined,
  waiting: ClockCircleOutlined,
  none: MinusCircleOutlined,
} as const

export function Mark({ tone, word }: { tone: Tone; word: string }) {
  const Icon = icons[tone]
  return (
    <span className={`mark mark-${tone}`}>
      <Icon aria-hidden /> {word}
    </span>
  )
}

const toneOfState: Record<SubmissionState, Tone> = {
  draft: 'active',
  inner_1: 'waiting',
  inner_2: 'waiting',
  inner_3: 'waiting',
  submitted: 'waiting',
  returned: 'stop',
  accepted: 'done',
}

/** The state of a filing. */
export function SubmissionMark({ state }: { state: SubmissionState }) {
  const words = useWords('submission')
  return <Mark tone={toneOfState[state]} word={words(state)} />
}
