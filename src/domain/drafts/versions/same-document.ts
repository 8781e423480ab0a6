/** Whether two documents say the same: whatever order their properties were written down in. */

import type { DraftDocument } from '../document.ts'

export const isSameDocument = (one: DraftDocument, other: DraftDocument): boolean =>
  stableText(one) === stableText(other)

function stableText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, inner]) => `${name}:${stableText(inner)}`).join(',')}}`
}
