/** Reads a target's text into a typed target: '[14.5]', '6左右（年均）', '4.5以内', '与经济增长基本同步'. */

import { isStruckOut } from '../../grids/struck.ts'
import type { Target, TargetKind } from '../../plans/target.ts'
import { hasNoteDigit } from '../../texts/note-digits.ts'
import type { DecompositionCode } from '../findings.ts'
import { isNothing, oneLine, plainText } from '../layout/plain-text.ts'
import type { BracketMeaning } from './bracket-notes.ts'
import { isMeasure, isPercent } from './measure.ts'
import {
  assignedWords,
  ceilingFirst,
  ceilingWords,
  changeNames,
  everyYearWords,
  fallBy,
  fallingNames,
  fillers,
  floorFirst,
  floorWords,
  growBy,
  growthNames,
  growthWords,
  incrementNames,
  relativeWords,
  riseBy,
  wholePeriodWords,
  yearlyCapNames,
  yearlyWords,
} from './target-words.ts'

export interface TargetText {
  readonly text: string
  /** The indicator's name and unit of measure. */
  readonly name: string
  readonly unit: string
  /** What a figure in brackets means by the table's notes; null where they do not say. */
  readonly brackets: BracketMeaning | null
  /** What the column's head says of its figures: 年均 or 累计; null where it says nothing. */
  readonly headed: 'annual' | 'cumulative' | null
}

export interface ReadTarget {
  readonly target: Target
  /** Unit of measure written with the figure; '' where none is. */
  readonly unit: string
  readonly doubts: readonly DecompositionCode[]
}

const figure = /[+-]?\d+(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?/g
const range = /(\d+(?:\.\d+)?)%?(?:-|—|–|~|至|到)(\d+(?:\.\d+)?)/
const inBrackets = /^[^\d]*[[〔【(]([^\d\]〕】)]*[+-]?[\d.,]+[^\d\]〕】)]*)[\]〕】)]/
const wholeInRound = /^\([+-]?[\d.,]+%?\)$/

/** A target's text as it is compared: years and remarks（比…提高…）taken out, so that the figures left are its own. */
const comparable = (text: string): string =>
  plainText(text)
    .replace(/到?(?:19|20)\d{2}年(?:底|末)?/g, '')
    .replace(/\((?:比|较|即|其中|同比|相当于)[^()]*\)/g, '')
    .replace(/[＜﹤]/g, '<')
    .replace(/[＞﹥]/g, '>')
    .replace(/[⩽≦]/g, '≤')
    .replace(/[⩾≧]/g, '≥')

/** What is known when a figure's kind is decided. */
interface Reading extends TargetText {
  readonly plain: string
  readonly isBracketed: boolean
}

type Kind = TargetKind | 'yearly-amount'

function bracketKind({ plain, name, brackets, headed }: Reading): Kind {
  if (/年均/.test(plain)) return 'annual_growth'
  if (brackets) return brackets
  if (headed === 'annual') return 'cumulative'
  return incrementNames.test(name) ? 'increment' : 'cumulative'
}

const isCeiling = (plain: string): boolean => !floorFirst.test(plain) && ceilingWords.test(plain)

/** Kinds of figures that are given for each year; null where the figure is none. */
function yearlyKind({ plain, name, unit, headed }: Reading): Kind | null {
  const isYearly = yearlyWords.test(plain) || headed === 'annual'
  const isCap = isCeiling(plain)
  if (isCap && (yearlyCapNames.test(name) || (isYearly && !growthWords.test(plain + name))))
    return 'annual_cap'
  if (growthNames.test(name) && !wholePeriodWords.test(plain + name)) return 'annual_growth'
  if (!isYearly) return null
  if (isPercent(unit) || growthWords.test(plain) || headed === 'annual') return 'annual_growth'
  return everyYearWords.test(plain) || /年均/.test(plain) ? 'yearly-amount' : null
}

/** Kinds of figures that state a change against the base; null where the figure is none. */
function changeKind({ plain, name, unit, headed }: Reading): Kind | null {
  if (wholePeriodWords.test(plain) || headed === 'cumulative') return 'cumulative'
  if (fallBy.test(plain) || growBy.test(plain)) return 'cumulative'
  if (riseBy.test(plain)) return plain.includes('%') && !isPercent(unit) ? 'cumulative' : 'increment'
  return changeNames.test(name) && !/[到至为]/.test(plain) ? 'cumulative' : null
}

function limitKind({ plain }: Reading): Kind | null {
  if (floorFirst.test(plain)) return 'floor'
  if (ceilingFirst.test(plain)) return 'ceiling'
  if (floorWords.test(plain)) return 'floor'
  return ceilingWords.test(plain) ? 'ceiling' : null
}

function kindOf(reading: Reading): Kind {
  if (reading.isBracketed) return bracketKind(reading)
  return yearlyKind(reading) ?? changeKind(reading) ?? limitKind(reading) ?? 'level'
}

/** The unit written right behind a figure: 亿元 of '600亿元以上'. */
function writtenUnit(plain: string): string {
  const behind = /\d([^\d\s.,;。、()[\]〔〕【】]+)/.exec(plain)?.[1] ?? ''
  for (let length = Math.min(behind.length, 10); length > 0; length--)
    if (isMeasure(behind.slice(0, length))) return behind.slice(0, length)
  return ''
}

/** What is left of a text when its figure, unit and all known words are taken away. */
const remainder = (plain: string, unit: string): string =>
  plain
    .replace(figure, '')
    .replace(unit, '')
    .replace(
      new RegExp(
        [floorWords, ceilingWords, growthWords, riseBy, yearlyWords, fillers].map((w) => w.source).join('|'),
        'g',
      ),
      '',
    )
    .replace(/[%‰[\]〔〕【】個个年十百千万亿]/g, '')

const without = (
  text: string,
  kind: 'none' | 'relative' | 'assigned',
  doubts: DecompositionCode[] = [],
): ReadTarget => ({
  target: { kind, value: null, text },
  unit: '',
  doubts,
})

interface Figures {
  readonly value: string | null
  /** The limit that a range sets; null where the figure is no range. */
  readonly limit: 'floor' | 'ceiling' | null
  readonly doubts: readonly DecompositionCode[]
}

const reached = /(?:达到?|提高到|增加到|提升至|降至|下降到|降低到|控制在|为)([+-]?[\d.,]*\d)/

/** The figure of a text. Of a range the end that must be kept counts, of several figures the one to be reached. */
function figuresOf(plain: string, name: string): Figures {
  const ends = /^[从由自]/.test(plain) ? null : range.exec(plain)
  if (ends?.[1] && ends[2]) {
    const isCap = isCeiling(plain) || (fallingNames.test(name) && !changeNames.test(name))
    return { value: isCap ? ends[2] : ends[1], limit: isCap ? 'ceiling' : 'floor', doubts: ['target-range'] }
  }
  const own = plain.replace(/\([^()\d]*\)/g, '')
  const all = own.match(figure) ?? []
  const main = all.length > 1 ? reached.exec(own)?.[1] : undefined
  const value = (main ?? all[0])?.replace(/,/g, '').replace(/^\+/, '') ?? null
  return { value, limit: null, doubts: all.length > 1 ? ['target-several-numbers'] : [] }
}

/** Doubts about a figure that was read as this kind. */
function doubtsOf(reading: Reading, kind: Kind): DecompositionCode[] {
  const { plain, isBracketed, brackets, headed } = reading
  const doubts: DecompositionCode[] = isBracketed && brackets === null ? ['brackets-unexplained'] : []
  const isPeriodOpen =
    kind === 'cumulative' && headed === null && growBy.test(plain) && !wholePeriodWords.test(plain)
  if (kind === 'yearly-amount') return [...doubts, 'target-yearly-amount']
  const isClear = remainder(plain, writtenUnit(plain)) === '' && (isBracketed || !isPeriodOpen)
  return isClear ? doubts : [...doubts, 'target-unclear']
}

/**
 * Reads a target. The text stays as written, the value is the decimal text as written without grouping.
 * For an indicator that is named as a reduction (…降低) the value is the size of the reduction, positive as the plan
 * writes it; the indicator's direction tells that the quantity falls.
 * Doubts are codes of findings; a text that cannot be read is kind none with a doubt, never a guess.
 */
export function readTarget(given: TargetText): ReadTarget {
  const text = oneLine(given.text)
  const plain = comparable(given.text)
  if (isStruckOut(text) || hasNoteDigit(text)) return without(text, 'none', ['target-unclear'])
  if (isNothing(given.text)) return without(text, 'none', ['target-missing'])
  if (assignedWords.test(plain)) return without(text, 'assigned')
  if (relativeWords.test(plain)) return without(text, 'relative')
  const { value, limit, doubts } = figuresOf(plain, given.name)
  if (value === null) return without(text, 'none', ['target-without-number'])
  const isBracketed = /[[〔【]/.test(plain) ? inBrackets.test(plain) : wholeInRound.test(plain)
  const reading: Reading = { ...given, plain, isBracketed }
  const kind = kindOf(reading)
  const plainKind = kind === 'yearly-amount' ? 'level' : kind
  return {
    target: { kind: plainKind === 'level' && limit ? limit : plainKind, value, text },
    unit: writtenUnit(plain),
    doubts: doubts.length > 0 ? doubts : doubtsOf(reading, kind),
  }
}
