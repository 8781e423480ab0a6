/** Says a refusal: its code picks the words, its details fill them as people read them. */

import type { RefusalCode, RefusalDetails } from '#domain/refusal.ts'
import { fields } from './fields.ts'
import { readableInstant } from './instant.ts'
import type { Language } from './language.ts'
import { periodLabel } from './period-label.ts'
import { say } from './say.ts'
import { submission } from './submission.ts'

export function refusalText(language: Language, code: RefusalCode, details: RefusalDetails): string {
  const read = Object.entries(details).map(([name, value]) => [name, readable(language, name, value)])
  return say(language, 'refusals', code, Object.fromEntries(read))
}

const isStep = (word: string): word is keyof typeof submission => Object.hasOwn(submission, word)
const isField = (name: string): name is keyof typeof fields => Object.hasOwn(fields, name)

/** A detail that is a key or an instant, in words; every other as it is, a long one cut. */
function readable(language: Language, name: string, value: string | number): string | number {
  if (typeof value === 'number') return value
  if ((name === 'state' || name === 'action') && isStep(value)) return say(language, 'submission', value)
  if (name === 'period') return cut(periodLabel(language, value))
  if (name === 'field') return fieldLabel(language, value)
  // Whoever did it is not known, as where nothing has happened yet.
  if (value === '' && name === 'who') return say(language, 'edge', 'somebody')
  if (value === '' && name === 'when') return say(language, 'edge', 'earlier')
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
