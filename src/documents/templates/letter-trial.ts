/** A letter's template is tried with the letters it may be needed for: what would be refused or lost then is told now. */

import { Refusal } from '#domain/refusal.ts'
import type { CheckedFor, TemplateFinding } from '#domain/templates/check.ts'
import { templateSamples } from '#domain/templates/kind.ts'
import { letterInTemplate, officialLetterInTemplate } from './letter-filling.ts'
import { isTextAlone, sampleLetter, sampleTextLetter } from './sample-letters.ts'

const of = { example: false, issuer: '×××', datedOn: '1980-01-01' }

/** Findings of the first letter that cannot be made. */
export async function triedLetters(
  bytes: Uint8Array,
  { kind, purpose }: CheckedFor,
): Promise<TemplateFinding[]> {
  if (kind !== 'letter' && kind !== 'red_head') return []
  for (const parts of templateSamples) {
    try {
      if (isTextAlone(purpose)) await letterInTemplate(sampleTextLetter(parts, of), bytes)
      else await officialLetterInTemplate(sampleLetter(kind, parts, of), bytes)
    } catch (error) {
      return findingsOf(error)
    }
  }
  return []
}

function findingsOf(error: unknown): TemplateFinding[] {
  if (!(error instanceof Refusal)) throw error
  const code = error.code === 'template-lacks' ? 'lacking' : 'not_filled'
  if (code === 'not_filled' && error.code !== 'template-unfilled') throw error
  return String(error.details.found ?? '')
    .split('、')
    .map((key) => ({ code, key, around: '', place: null, offered: '' }))
}
