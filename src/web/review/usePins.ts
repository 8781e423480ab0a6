/** Reasons pinned to entries before a return is sent; kept on this computer until then. */

import { useMemo, useState } from 'react'
import { z } from 'zod'
import type { AssignmentView } from '#contract/assignments.ts'
import { browserStore, KeptText } from '../parts/kept-text.ts'
import { useSession } from '../shell/session.ts'

const Pins = z.record(z.string(), z.string())
/** Reason by entry id; '' for one that is to be returned and whose reason is not written yet. */
export type Pins = Readonly<Record<string, string>>

export interface PinBoard {
  readonly pins: Pins
  /** Whether they are safe on this computer until the return is sent. */
  readonly keptHere: boolean
  /** What was found on this computer and cannot be read; null: nothing. */
  readonly torn: string | null
  pin(entryId: string, reason: string): void
  unpin(entryId: string): void
  clear(): void
  forgetTorn(): void
}

interface Held {
  readonly kept: KeptText<Record<string, string>>
  readonly pins: Pins
  readonly keptHere: boolean
  readonly torn: string | null
}

function heldBy(kept: Held['kept']): Held {
  const pins = kept.read() ?? {}
  return { kept, pins, keptHere: true, torn: kept.torn() }
}

/** The reasons written on one version of a filing: another step of it leaves them behind. */
export function usePins({ summary, version }: AssignmentView): PinBoard {
  const { person } = useSession()
  const key = `guiheng.pins.${person.id}.${summary.id}.${version}`
  const first = useMemo(() => heldBy(new KeptText(browserStore(), key, Pins)), [key])
  const [changed, setChanged] = useState(first)
  const held = changed.kept === first.kept ? changed : first
  const keep = (pins: Pins) => {
    const isNone = Object.keys(pins).length === 0
    if (isNone) held.kept.forget()
    setChanged({ ...held, pins, keptHere: isNone || held.kept.keep({ ...pins }) })
  }
  return {
    pins: held.pins,
    keptHere: held.keptHere,
    torn: held.torn,
    pin: (entryId, reason) => keep({ ...held.pins, [entryId]: reason }),
    unpin: (entryId) => keep(Object.fromEntries(Object.entries(held.pins).filter(([id]) => id !== entryId))),
    clear: () => keep({}),
    forgetTorn: () => {
      held.kept.forgetTorn()
      setChanged({ ...held, torn: null })
    },
  }
}
