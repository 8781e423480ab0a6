/** What a screen shows instead of its content: waiting, nothing there, or why something was refused. */

import { Alert, Button, Spin } from 'antd'
import type { ReactNode } from 'react'
import type { RefusalView } from '#contract/shared.ts'
import { SwitchThere } from '../exercises/SwitchThere.tsx'
import { useWords } from '../language.tsx'

/** What is waited for, where it is not the screen's own content. */
export function Loading({ text }: { text?: string }) {
  const words = useWords('parts')
  return (
    <div className="loading" role="status">
      <Spin /> {text ?? words('loading')}
    </div>
  )
}

/** Nothing there: says so, and what happens next. */
export function Empty({ text, next }: { text: string; next?: ReactNode }) {
  return (
    <div className="empty sheet">
      <p className="empty-text">{text}</p>
      {next && <div className="quiet">{next}</div>}
    </div>
  )
}

export function useRefusalText(): (refusal: RefusalView) => string {
  const words = useWords('parts')
  return (refusal) => refusal.message || words(refusal.code === 'unreachable' ? 'unreachable' : 'fault')
}

/** Refusals that no second try changes. */
const lasting: readonly string[] = ['not-permitted', 'not-found']

/** Why a request was refused, in the words it was refused with. */
export function RefusalNotice({ refusal, again }: { refusal: RefusalView; again?: () => unknown }) {
  const words = useWords('parts')
  const text = useRefusalText()
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={text(refusal)}
      action={
        refusal.code === 'in-other-evaluation' ? (
          <SwitchThere refusal={refusal} />
        ) : (
          again &&
          !lasting.includes(refusal.code) && <Button onClick={() => void again()}>{words('again')}</Button>
        )
      }
    />
  )
}

/** The content once it came; until then waiting, or why not. */
export function Answer<Content>(props: {
  of: { answer: Content | undefined; refusal: RefusalView | null; again: () => unknown }
  children: (answer: Content) => ReactNode
}) {
  const { answer, refusal, again } = props.of
  if (answer !== undefined) return props.children(answer)
  return refusal ? <RefusalNotice refusal={refusal} again={again} /> : <Loading />
}
