/** What differs between an exercise and the one derived from it, text by text: shown before anything is made. */

import type { Json } from './derive-exercise.ts'

export interface ChangedText {
  readonly from: string
  readonly to: string
  /** In how many places. */
  readonly count: number
  /** One of them: 'evaluation.tracks[0].name'. */
  readonly path: string
}

/** Every text and year of `base` that `derived` says otherwise, each pair once, in the order of the file. */
export function changedTexts(base: Json, derived: Json): ChangedText[] {
  const found = new Map<string, ChangedText>()
  for (const { from, to, path } of differences(base, derived, '')) {
    const key = JSON.stringify([from, to])
    const known = found.get(key)
    found.set(key, known ? { ...known, count: known.count + 1 } : { from, to, count: 1, path })
  }
  return [...found.values()]
}

interface Difference {
  readonly from: string
  readonly to: string
  readonly path: string
}

function differences(base: Json | undefined, derived: Json | undefined, path: string): Difference[] {
  if (base === derived) return []
  if (Array.isArray(base) && Array.isArray(derived)) {
    return base.flatMap((one: Json, index) => differences(one, derived[index], `${path}[${index}]`))
  }
  if (isRecord(base) && isRecord(derived)) {
    return Object.entries(base).flatMap(([key, one]) =>
      differences(one, derived[key], path === '' ? key : `${path}.${key}`),
    )
  }
  return [{ from: String(base), to: String(derived), path }]
}

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
