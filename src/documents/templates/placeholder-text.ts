/** Placeholders in a line of text, whole ones and those that miss a brace. */

import type { Placeholder } from '#domain/templates/check.ts'

export type FoundKey = Pick<Placeholder, 'key' | 'isWhole' | 'isAlone'>

const whole = /\{\{([^{}]{1,80})\}\}/g
/** Braces of another script, or with a blank between them; one brace too few at one side. */
const slips = [
  /[{｛]\s*[{｛]\s*([^{}｛｝]{1,40}?)\s*[}｝]\s*[}｝]/g,
  /\{\{\s*([^{}｛｝]{1,40}?)\s*[}｝](?![}｝])/g,
  /(?<![{｛])[{｛]\s*([^{}｛｝]{1,40}?)\s*\}\}/g,
  /\{\{\s*([^{}｛｝]{0,40})$/g,
  /^([^{}｛｝]{0,40}?)\s*\}\}/g,
]

export function keysIn(text: string): FoundKey[] {
  const found: FoundKey[] = []
  let rest = text.replace(whole, (all, key: string) => {
    found.push({ key: key.trim(), isWhole: true, isAlone: text.trim() === all })
    // A mark that no slip is made of, so that what stands around is not joined.
    return '\u0000'
  })
  // Blanks in a long row would be tried in every way that they can be parted.
  rest = rest.replace(/\s+/g, ' ')
  for (const slip of slips)
    rest = rest.replace(slip, (_, key: string) => {
      found.push({ key: key.trim(), isWhole: false, isAlone: false })
      return '\u0000'
    })
  return found
}

const longest = 60

/** The text around, short enough to read in a list. */
export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
