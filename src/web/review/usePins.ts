/** Reasons pinned to entries before a return is sent; kept on this computer until then. */

import { useState } from 'react'
import { z } from 'zod'
import type { AssignmentView } from '#contract/assignments.ts'
import { useSession } from '../shell/session.ts'

const Pins = z.record(z.string(), z.string())
/** Reason by entry id; '' for one that is to be returned and whose reason is not written yet. */
export type Pins = Readonly<Record<string, string>>

function stored(key: string): Pins {
  const text = localStorage.getItem(key)
  const { data } = Pins.safeParse(text === null ? {} : JSON.parse(text))
  return data ?? {}
}

export interface PinBoard {
  readonly pins: Pins
  pin(entryId: string, reason: string): void
  unpin(entryId: string): void
  clear(): void
}

/** The reasons written on one version of a filing: another step of it leaves them behind. */
export function usePins({ summary, version }: AssignmentView): PinBoard {
  const { person } = useSession()
  const key = `guiheng.pins.${person.id}.${summary.id}.${version}`
  const [kept, setKept] = useState({ key, pins: stored(key) })
  const pins = kept.key === key ? kept.pins : stored(key)
  const keep = (next: Pins) => {
    if (Object.keys(next).length > 0) localStorage.setItem(key, JSON.stringify(next))
    else localStorage.removeItem(key)
    setKept({ key, pins: next })
  }
  return {
    pins,
    pin: (entryId, reason) => keep({ ...pins, [entryId]: reason }),
    unpin: (entryId) => keep(Object.fromEntries(Object.entries(pins).filter(([id]) => id !== entryId))),
    clear: () => keep({}),
  }
}
