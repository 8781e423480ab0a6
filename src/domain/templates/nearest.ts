/** The known key nearest to one that was mistyped. */

import type { TemplateKey } from './keys.ts'

/** Blanks, case and the marks of the other script make no difference to what was meant. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}_·•]/gu, '')
    .replace(/[。，、:：/]/g, '.')

/** The name of the nearest key; null where none is near enough to have been meant. */
export function nearestKey(typed: string, keys: readonly TemplateKey[]): string | null {
  const wanted = plain(typed)
  let best: { name: string; steps: number } | null = null
  for (const { name, alias } of keys)
    for (const known of [name, alias]) {
      const steps = editDistance(wanted, plain(known))
      const isNear = steps * 2 <= Math.max(wanted.length, known.length) || isPart(wanted, plain(known))
      if (isNear && (best === null || steps < best.steps)) best = { name, steps }
    }
  return best?.name ?? null
}

const isPart = (a: string, b: string): boolean =>
  a.length > 1 && b.length > 1 && (a.includes(b) || b.includes(a))

/** Characters to insert, delete or replace to come from one text to the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
