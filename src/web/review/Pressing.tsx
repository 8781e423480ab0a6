/** Choosing filings on the board and pressing for them. */

import { Button } from 'antd'
import { useState } from 'react'
import type { AssignmentSummary } from '#contract/assignments.ts'
import { UrgeDialog } from '../deadlines/UrgeDialog.tsx'
import { useWords } from '../language.tsx'
import { ReminderButton } from '../letters/LetterButton.tsx'
import { isUnreported } from './counts.ts'

/** Which filings are chosen; only what is still owed can be. */
export interface Picking {
  readonly picked: ReadonlySet<string>
  toggle(id: string): void
}

export function usePicking(): Picking & { choose: (ids: readonly string[]) => void } {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  return {
    picked,
    toggle: (id) => {
      const next = new Set(picked)
      if (!next.delete(id)) next.add(id)
      setPicked(next)
    },
    choose: (ids) => setPicked(new Set(ids)),
  }
}

interface PressingProps {
  /** What the board lists now. */
  filings: readonly AssignmentSummary[]
  picking: ReturnType<typeof usePicking>
}

export function Pressing({ filings, picking }: PressingProps) {
  const words = useWords('review')
  const deadlines = useWords('deadlines')
  const [isPressing, setPressing] = useState(false)
  const owed = filings.filter(isUnreported)
  const chosen = owed.filter(({ id }) => picking.picked.has(id))
  if (owed.length === 0) return null
  return (
    <>
      {chosen.length === 0 ? (
        <Button size="small" onClick={() => picking.choose(owed.map(({ id }) => id))}>
          {words('pickOwed', { count: owed.length })}
        </Button>
      ) : (
        <>
          <Button size="small" type="primary" onClick={() => setPressing(true)}>
            {deadlines('urgeCount', { count: chosen.length })}
          </Button>
          <ReminderButton filings={chosen} size="small" />
          <Button size="small" onClick={() => picking.choose([])}>
            {words('pickNone')}
          </Button>
        </>
      )}
      {isPressing && (
        <UrgeDialog
          filings={chosen}
          onClose={() => setPressing(false)}
          onDone={() => {
            setPressing(false)
            picking.choose([])
          }}
        />
      )}
    </>
  )
}
