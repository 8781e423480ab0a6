/** One sentence above the picture of an indicator: where it stands, since when, how far from its target. */

import type { IndicatorSummary } from '#contract/indicators.ts'
import { targetKinds } from '#domain/plans/target.ts'
import { type Standing, standingOf, type TrendSource } from '#domain/verdicts/trend.ts'
import type { Language } from '#words/language.ts'
import { periodLabel } from '#words/period-label.ts'
import { say } from '#words/say.ts'

/** The indicator as the trend is worked out from it. */
export const sourceOf = (indicator: IndicatorSummary): TrendSource => ({
  ...indicator,
  targetKind: targetKinds.find((kind) => kind === indicator.targetKind) ?? 'none',
})

const isPercent = (unit: string): boolean => unit === '%' || unit === '％'

/** English sets a blank before a word of measure, none before a sign. */
const spaced = (language: Language, unit: string): string =>
  language === 'en' && unit !== '' && !isPercent(unit) ? ` ${unit}` : unit

/** Unit of a difference: percentage points for a percentage. */
export const stepUnit = (language: Language, unit: string): string =>
  spaced(language, isPercent(unit) ? say(language, 'verdictWords', 'points') : unit)

export function targetText(language: Language, { target, targetYear }: IndicatorSummary): string {
  return targetYear === null
    ? say(language, 'indicators', 'targetNoYear', { target })
    : say(language, 'indicators', 'targetLine', { target, year: targetYear })
}

/** What the plan first promised and by which document it was changed; null where the target stands as adopted. */
export function adjustedText(language: Language, { target, adjusted }: IndicatorSummary): string | null {
  if (!adjusted) return null
  const { target: original, adoptedOn: date, document } = adjusted
  return say(language, 'indicators', 'adjustedLine', { original, target, date, document })
}

/** The trend as the plan first wanted it; null where its target was not changed. */
export const originalOf = (indicator: IndicatorSummary): TrendSource | null =>
  indicator.adjusted && sourceOf({ ...indicator, ...indicator.adjusted, path: [] })

function changeText(language: Language, change: NonNullable<Standing['change']>, step: string): string {
  const { way, size, since: year } = change
  if (way === 'same') return say(language, 'indicators', 'same', { year })
  const direction = say(language, 'indicators', way)
  return say(language, 'indicators', 'trendSinceBase', { year, direction, change: size, step })
}

function gapText(language: Language, gap: string | null, words: { target: string; step: string }): string {
  if (gap === null) return say(language, 'indicators', 'trendTarget', words)
  if (gap === '') return say(language, 'indicators', 'trendReached', words)
  return say(language, 'indicators', 'trendGap', { ...words, gap })
}

/** '2022年为59.9%，比2020年上升1.6个百分点；2025年目标：62，相差2.1个百分点。' */
export function trendSentence(language: Language, indicator: IndicatorSummary, cutOff: string): string {
  const target = targetText(language, indicator)
  const standing = standingOf(sourceOf(indicator), cutOff)
  if (!standing) return say(language, 'indicators', 'trendNothing', { target })
  const { latest, change, gap } = standing
  const { grade } = latest
  const step = stepUnit(language, indicator.unit)
  const graded = grade === null || grade === 'official' ? '' : say(language, 'parts', grade)
  return [
    say(language, 'indicators', 'trendLatest', {
      period: periodLabel(language, String(latest.year)),
      number: latest.number,
      unit: spaced(language, indicator.unit),
      grade: graded && (language === 'en' ? ` (${graded})` : `（${graded}）`),
    }),
    change ? changeText(language, change, step) : '',
    gapText(language, gap, { target, step }),
  ].join('')
}
