/** Which evaluation the screens show, always in sight; another one is chosen from the list. */

import { DownOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Dropdown } from 'antd'
import { listExercises } from '#contract/exercises.ts'
import type { SessionView } from '#contract/session.ts'
import { useChoose } from '../exercises/useChoose.ts'
import { useWords } from '../language.tsx'
import { useAnswer } from '../queries.ts'

const all = 'all'

export function EvaluationSwitch({ session: { evaluation, navigation } }: { session: SessionView }) {
  const words = useWords('exercises')
  const shell = useWords('shell')
  const navigate = useNavigate()
  const { message } = App.useApp()
  const { choose, sending } = useChoose()
  const list = useAnswer(listExercises, {})
  const name = evaluation?.name ?? shell('noEvaluation')
  const evaluations = list.answer?.evaluations ?? []
  const maySet = navigation.includes('exercises')
  if (evaluations.length < 2 && !maySet) return <strong>{name}</strong>
  const go = async (key: string) => {
    if (key === all) return navigate({ to: '/exercises' })
    const chosen = evaluations.find(({ id }) => id === key)
    if (!chosen || !(await choose(chosen.id))) return
    void message.success(words('switched', { name: chosen.name }))
    // What is on the screen may belong to the one before.
    await navigate({ to: '/work' })
  }
  const items = evaluations.map(({ id, name: label, closedAt }) => ({
    key: id,
    label: `${label} · ${words(closedAt === null ? 'running' : 'closed')}`,
    disabled: id === evaluation?.id,
  }))
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: maySet ? [...items, { type: 'divider' }, { key: all, label: words('all') }] : items,
        onClick: ({ key }) => void go(key),
      }}
    >
      <Button type="text" className="top-evaluation" loading={sending} aria-label={words('choose', { name })}>
        <strong>{name}</strong> <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  )
}
