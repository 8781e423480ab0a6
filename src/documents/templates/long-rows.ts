/** Rows of a template that are repeated for every item: too much in them would grow a hundredfold. */

import { Refusal } from '#domain/refusal.ts'
import { tagsOf } from '../packages/markup.ts'
import { partText } from '../packages/parts.ts'
import { megabytesText } from '../reading/limits.ts'
import type { TemplateFile } from './template-file.ts'

/** Characters of all repeated rows of a file; a row of twenty cells has some ten thousand. */
const longest = 256 * 1024

/** Refuses `file-oversized-content`. */
export function refuseLongRows({ parts }: TemplateFile): void {
  let total = 0
  for (const name of parts.keys())
    if (/^word\/[^/]+\.xml$/i.test(name)) total += repeatedIn(partText(parts, name))
  refuseLong(total)
}

/** Refuses `file-oversized-content` for so many characters in rows that are repeated. */
export function refuseLong(characters: number): void {
  if (characters <= longest) return
  const found = `{{…}}: ${megabytesText(characters)}`
  throw new Refusal('file-oversized-content', { found, limit: megabytesText(longest) })
}

/** Characters of the outermost rows in which a placeholder of a list stands. */
function repeatedIn(xml: string): number {
  if (!xml.includes('{')) return 0
  let [depth, from, total] = [0, 0, 0]
  for (const { name, kind, from: start, to } of tagsOf(xml)) {
    if (name !== 'w:tr' || kind === 'empty') continue
    if (kind === 'open' && depth++ === 0) from = start
    if (kind === 'close' && --depth === 0 && isRepeated(xml.slice(from, to))) total += to - from
  }
  return total
}

/** Keys of a list have a point between its name and the field's. */
const isRepeated = (row: string): boolean =>
  /\{\{[^{}]{1,80}\.[^{}]{1,80}\}\}/.test(row.replace(/<[^>]*>/g, ''))
