/** What figures in brackets mean, as the notes under the tables explain: 注：[ ]内为五年累计数；期望寿命为提高岁数。 */

import { plainText } from '../layout/plain-text.ts'
import { incrementNames } from './target-words.ts'

export type BracketMeaning = 'cumulative' | 'increment' | 'annual_growth'

export interface BracketNotes {
  /** Meaning for all indicators; null where no note tells. */
  readonly general: BracketMeaning | null
  /** Indicators, by a part of their name, for which it is another. */
  readonly exceptions: readonly { readonly name: string; readonly meaning: BracketMeaning }[]
}

const brackets = /[[〔【(（][\s·…*]*[\]〕】)）]|括号|括弧|方括/

function meaningOf(clause: string): BracketMeaning | null {
  if (/累计|累积|合计|五年.{0,4}(?:数|值|量)/.test(clause)) return 'cumulative'
  if (/年均/.test(clause)) return 'annual_growth'
  if (/提高|增加|新增|净增|增量|增值|提升/.test(clause)) return 'increment'
  return /下降|降低|减少/.test(clause) ? 'cumulative' : null
}

/** '人均期望寿命、受教育年限为提高数' names both; '期望寿命为提高岁数' one. */
function exceptionsIn(clause: string, meaning: BracketMeaning): BracketNotes['exceptions'] {
  const subject =
    /^(?:其中|但)?[,，:：]?(.{2,40}?)(?:指标)?(?:的)?(?:目标值?|数据|数值)?(?:是|为|系|指|按)/.exec(
      clause,
    )?.[1] ?? ''
  return subject
    .split(/[、和及与]/)
    .filter((name) => name.length >= 2)
    .map((name) => ({ name, meaning }))
}

/** Reads every note of a file. */
export function bracketNotes(notes: readonly string[]): BracketNotes {
  const explaining = notes.map((note) => note.normalize('NFKC')).filter((note) => brackets.test(note))
  let general: BracketMeaning | null = null
  const exceptions: { name: string; meaning: BracketMeaning }[] = []
  for (const clause of explaining.flatMap((note) => note.split(/[;；。]|,(?=[^,]*为)/))) {
    const plain = plainText(clause).replace(/^(?:备?注|说明)\d*[:.、]/, '')
    const meaning = meaningOf(plain)
    if (meaning === null) continue
    if (brackets.test(plain)) general ??= meaning
    else exceptions.push(...exceptionsIn(plain, meaning))
  }
  return { general, exceptions }
}

/**
 * What brackets mean for the indicator of this name: an exception named in the notes, else what they say in general.
 * A life expectancy cannot be summed: of it a sum means so much more than the base.
 */
export function bracketMeaning({ general, exceptions }: BracketNotes, name: string): BracketMeaning | null {
  const exception = exceptions.find((named) => name.includes(named.name))
  if (exception) return exception.meaning
  return general === 'cumulative' && incrementNames.test(name) ? 'increment' : general
}
