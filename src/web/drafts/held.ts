/** What changes with every letter, held beside the page: only what shows it is drawn again. */

import { useSyncExternalStore } from 'react'

export interface Held<Value> {
  readonly get: () => Value
  readonly set: (value: Value) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function makeHeld<Value>(first: Value): Held<Value> {
  let held = first
  const listeners = new Set<() => void>()
  return {
    get: () => held,
    set: (value) => {
      held = value
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export const useHeld = <Value>({ subscribe, get }: Held<Value>): Value => useSyncExternalStore(subscribe, get)

/** Drawn again only where what is made of it changes: a text, number or yes-no. */
export const useOf = <Value, Made extends string | number | boolean | null>(
  { subscribe, get }: Held<Value>,
  make: (value: Value) => Made,
): Made => useSyncExternalStore(subscribe, () => make(get()))
