/** Says a verdict's arithmetic and reason: the codes and facts of the domain become sentences. */

import type { Said } from '#domain/verdicts/verdict.ts'
import { arithmetic } from './arithmetic.ts'
import type { Language } from './language.ts'
import { periodLabel } from './period-label.ts'
import { say } from './say.ts'
import { verdictClasses, verdictReasons } from './verdicts.ts'

/** What an indicator and its plan add to the bare numbers. */
export interface VerdictWords {
  /** Unit of measure, '' where there is none. */
  readonly unit: string
  /** The plan's word for a class key; by default the default scale's. */
  readonly word?: (key: string) => string
}

/** One line of the arithmetic as a sentence. A code unknown to this version is shown as it is. */
export function arithmeticText(language: Language, line: Said<string>, words: VerdictWords): string {
  const { code, details } = line
  if (!isKeyOf(arithmetic, code)) return code
  return say(language, 'arithmetic', code, spoken(language, details, words))
}

/** Why a verdict is not computed, as a sentence. */
export function reasonText(language: Language, { code, details }: Said<string>): string {
  if (!isKeyOf(verdictReasons, code)) return code
  return say(language, 'verdictReasons', code, spoken(language, details, { unit: '' }))
}

/** The default word for a class; a key outside the default scale is shown as it is. */
export const verdictWord = (language: Language, key: string): string =>
  isKeyOf(verdictClasses, key) ? say(language, 'verdictClasses', key) : key

const isKeyOf = <Topic extends object>(topic: Topic, key: string): key is keyof Topic & string =>
  Object.hasOwn(topic, key)

function spoken(language: Language, details: Said<string>['details'], words: VerdictWords) {
  const word = words.word ?? ((key: string) => verdictWord(language, key))
  const said: Record<string, string | number> = {
    unit: unitText(language, words.unit),
    step: unitText(language, isPercent(words.unit) ? say(language, 'verdictWords', 'points') : words.unit),
    ...details,
  }
  if (details.year !== undefined) said.by = yearText(language, details.year)
  if (details.period !== undefined) said.period = periodLabel(language, String(details.period))
  if (details.grade !== undefined) said.grade = gradeText(language, String(details.grade))
  if (details.class !== undefined) said.class = word(String(details.class))
  if (typeof details.years === 'string') {
    said.years = details.years.split(' ').join(say(language, 'parts', 'listed'))
  }
  return said
}

const isPercent = (unit: string): boolean => unit === '%' || unit === '％'

/** English sets a blank before a word of measure, none before a sign. */
export const unitText = (language: Language, unit: string): string =>
  language === 'en' && unit !== '' && !/^[%‰％]/.test(unit) ? ` ${unit}` : unit

const inBrackets = (language: Language, text: string): string =>
  language === 'en' ? ` (${text})` : `（${text}）`

const yearText = (language: Language, year: string | number): string =>
  year === '' ? '' : inBrackets(language, say(language, 'parts', 'periodYear', { year }))

const grades = ['estimate', 'preliminary', 'official', 'revised'] as const

function gradeText(language: Language, grade: string): string {
  const known = grades.find((key) => key === grade)
  return known ? inBrackets(language, say(language, 'parts', known)) : ''
}
