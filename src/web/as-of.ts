/** The day whose plans every screen shows; kept for this window while it is open, sent with every request. */

import { useSyncExternalStore } from 'react'
import { asOfHeader } from '#contract/route.ts'

const key = 'guiheng.as-of'
const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text)
const listeners = new Set<() => void>()

/** null: the plans as they stand. */
function asOf(): string | null {
  const kept = sessionStorage.getItem(key)
  return isDay(kept) ? kept : null
}

export function lookBackTo(day: string | null): void {
  if (day === null) sessionStorage.removeItem(key)
  else sessionStorage.setItem(key, day)
  for (const listener of listeners) listener()
}

export function asOfHeaders(): Record<string, string> {
  const day = asOf()
  return day === null ? {} : { [asOfHeader]: day }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useAsOf = (): string | null => useSyncExternalStore(subscribe, asOf)
