/** Tasks and projects as the list shows them: computed beside declared. */

import type { WorkView } from '#contract/progress.ts'
import { multiply, one, parseDecimal, quotientText, wholeNumber } from '#domain/decimal.ts'
import { statedClass } from '#domain/evaluations/stated-class.ts'
import { measured } from '#domain/plans/milestone.ts'
import { type DeclaredClass, declarationFinding } from '#domain/progress/declared.ts'
import type { EarnedValue } from '#domain/progress/earned-value.ts'
import type { InvestmentProgress } from '#domain/progress/investment.ts'
import { milestoneProgress } from '#domain/progress/milestone.ts'
import { type Ratio, ratioText } from '#domain/verdicts/ratio.ts'
import { projectClasses, taskClasses } from '#domain/verdicts/scale.ts'
import { earnedAt, investmentAt, lastBy, lightAt, shownLight } from './light.ts'
import type { WorkReadings, WorkRow } from './readings.ts'

export function workView(readings: WorkReadings, row: WorkRow, asOf: string): WorkView {
  const { itemId, number, content, leads, servesBinding } = row
  const computed = lightAt(readings, row, asOf)
  const declared = declaredClass(readings, row)
  const { ratio, doneCount, dueCount } = milestoneProgress(row.milestones.map(measured), asOf)
  const finding = declared && declarationFinding(declared, computed)
  const next = row.milestones.find(({ doneOn }) => doneOn === null)
  return {
    ...{ itemId, kind: content.kind, number, name: content.name, lead: leads[0]?.name ?? '', servesBinding },
    declared: declared && { key: declared, word: wordOf(readings, content.kind, declared) },
    light: shownLight(readings, row, computed),
    computed: computed.light,
    reasons: computed.reasons.map(({ code, details }) => ({ code, details: { ...details } })),
    finding: finding && { ...finding, place: { ...finding.place }, details: { ...finding.details } },
    milestones: { all: row.milestones.length, due: dueCount, done: doneCount },
    ratio: ratio && ratioText(ratio),
    next: next ? { text: next.text, dueOn: next.dueOn } : null,
    updatedOn: lastBy(row.updatedOn, asOf),
    evidenceOn: lastBy(row.evidenceOn, asOf),
    investment: investmentView(investmentAt(row, asOf), earnedAt(row, asOf)),
    finishOn: row.entry?.finishOn ?? null,
  }
}

function declaredClass({ forms }: WorkReadings, { content, entry }: WorkRow): DeclaredClass | null {
  const form = forms.get(content.kind)?.form
  const classes: readonly DeclaredClass[] = content.kind === 'task' ? taskClasses : projectClasses
  const stated = form && entry ? statedClass(form, classes, entry.answers) : null
  return classes.find((one) => one === stated) ?? null
}

function wordOf({ scales }: WorkReadings, kind: 'task' | 'project', key: string) {
  const word = scales[kind].find((one) => one.key === key)?.word
  return word ? { ...word } : { zh: key, en: key }
}

/** To two decimals, as it is read. */
function hundredths(index: string | null): string | null {
  const number = index === null ? null : parseDecimal(index)
  return number && quotientText(number, one, 2)
}

const percent = ({ over, under }: Ratio): string => quotientText(multiply(over, wholeNumber(100)), under, 1)

function investmentView(
  progress: InvestmentProgress | null,
  earned: EarnedValue | null,
): WorkView['investment'] {
  if (!progress) return null
  const { share, timeShare, isExceeded } = progress
  const performance = earned && {
    schedule: hundredths(earned.schedulePerformance),
    cost: hundredths(earned.costPerformance),
  }
  return { performance, percent: share && percent(share), timePercent: percent(timeShare), isExceeded }
}
