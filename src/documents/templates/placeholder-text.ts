/** Placeholders in a line of text, whole ones and those that miss a brace. */

import { Refusal } from '#domain/refusal.ts'
import type { Placeholder } from '#domain/templates/check.ts'

export type FoundKey = Pick<Placeholder, 'key' | 'isWhole' | 'isAlone'> & {
  /** Whether a single pair of braces is around it: a slip only where it is a known key. */
  readonly isBare: boolean
}

const whole = /\{\{([^{}]{1,80})\}\}/g
/** Braces of another script, or with a blank between them; one brace too few at one side. */
const slips = [
  /\{(%[^{}%]{0,60})%\}/g,
  /[{｛]\s*[{｛]\s*([^{}｛｝]{1,40}?)\s*[}｝]\s*[}｝]/g,
  /\{\{\s*([^{}｛｝]{1,40}?)\s*[}｝](?![}｝])/g,
  /(?<![{｛])[{｛]\s*([^{}｛｝]{1,40}?)\s*\}\}/g,
  /\{\{\s*([^{}｛｝]{0,40})$/g,
  /^([^{}｛｝]{0,40}?)\s*\}\}/g,
]

const bare = /[{｛]\s*([^{}｛｝\s]{1,20})\s*[}｝]/g

/** Of one part; a form has some dozens. */
const mostPlaceholders = 2000

/** Each is looked for when the template is filled: refuses more than any template has. */
export function refuseManyPlaceholders(found: number): void {
  if (found > mostPlaceholders) throw new Refusal('file-too-many-parts', { found, limit: mostPlaceholders })
}

/** Stands for a key that was found, so that what stands around it is not joined. */
const mark = '\u0000'
const unmarked = (key: string): string => key.replaceAll(mark, '').trim()

export function keysIn(text: string): FoundKey[] {
  const found: FoundKey[] = []
  let rest = text.replace(whole, (all, key: string) => {
    found.push({ key: key.trim(), isWhole: true, isAlone: text.trim() === all, isBare: false })
    return mark
  })
  // Blanks in a long row would be tried in every way that they can be parted.
  rest = rest.replace(/\s+/g, ' ')
  for (const slip of slips)
    rest = rest.replace(slip, (_, key: string) => {
      found.push({ key: unmarked(key), isWhole: false, isAlone: false, isBare: false })
      return mark
    })
  for (const [, key = ''] of rest.matchAll(bare))
    found.push({ key: unmarked(key), isWhole: false, isAlone: false, isBare: true })
  return found
}

const longest = 60

/** The text around, short enough to read in a list. */
export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
