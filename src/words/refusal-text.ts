/** Says a refusal: its code picks the words, its details fill them as people read them. */

import type { RefusalCode, RefusalDetails } from '#domain/refusal.ts'
import { fields } from './fields.ts'
import { findingText } from './finding-text.ts'
import { readableInstant } from './instant.ts'
import type { Language } from './language.ts'
import { periodLabel } from './period-label.ts'
import { processWord } from './process-words.ts'
import { conditions } from './processes.ts'
import { say } from './say.ts'

export function refusalText(language: Language, code: RefusalCode, details: RefusalDetails): string {
  const process = typeof details.process === 'string' ? details.process : ''
  const worded = (name: string, value: string | number) =>
    typeof value === 'string' && (name === 'state' || name === 'action')
      ? processWord(language, process, value)
      : readable(language, name, value)
  const read = Object.entries(details).map(([name, value]) => [name, worded(name, value)])
  return say(language, 'refusals', code, { ...Object.fromEntries(read), ...doubtOf(language, details) })
}

/** A refused figure carries the rule that doubts it, and that rule's facts. */
function doubtOf(language: Language, details: RefusalDetails): { doubt?: string } {
  const { rule, found } = details
  if (typeof rule !== 'string') return {}
  return { doubt: findingText(language, { code: rule, found: String(found ?? ''), details }) }
}

const isCondition = (word: string): word is keyof typeof conditions => Object.hasOwn(conditions, word)
/** A table of a text by its number, as readers of files name it: #2. */
const isTable = /^#\d+$/
const isField = (name: string): name is keyof typeof fields => Object.hasOwn(fields, name)

/** A detail that is a key or an instant, in words; every other as it is, a long one cut. */
function readable(language: Language, name: string, value: string | number): string | number {
  if (typeof value === 'number') return value
  if (name === 'condition' && isCondition(value)) return say(language, 'conditions', value)
  if (name === 'period') return cut(periodLabel(language, value))
  if (name === 'field') return fieldLabel(language, value)
  // Whoever did it is not known, as where nothing has happened yet.
  if (value === '' && name === 'who') return say(language, 'edge', 'somebody')
  if (value === '' && name === 'when') return say(language, 'edge', 'earlier')
  if (name === 'place' && isTable.test(value))
    return say(language, 'edge', 'tableOfText', { number: value.slice(1) })
  return name === 'found' ? cut(value) : readableInstant(value)
}

/** 'values.0.number' is the number. */
function fieldLabel(language: Language, path: string): string {
  const name = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? ''
  return isField(name) ? say(language, 'fields', name) : cut(path)
}

const longest = 200

const cut = (text: string): string =>
  text.length > longest ? `${[...text].slice(0, longest).join('')}…` : text
