/** Paragraphs of a unit's Word form outside its tables: they are written, and known again when the file comes back. */

import { formSubjects } from '#domain/forms/form.ts'
import { chineseNumber } from '#domain/reports/heading-numbers.ts'
import { signing } from '#domain/word-forms/heads.ts'
import { sheetNames, unitLine } from '#domain/workbooks/heads.ts'
import { say } from '#words/say.ts'
import type { UnitWorkbookView } from '../forms/view.ts'
import { officialDay } from '../official-format/dates.ts'
import { titleLines } from '../official-format/title-lines.ts'

export interface FormTexts {
  readonly title: readonly string[]
  /** Whose form it is and up to when it asks. */
  readonly above: readonly string[]
  readonly signing: readonly (readonly string[])[]
  readonly rules: readonly string[]
  /** '一、主要指标' by subject, for each that occurs. */
  readonly headings: ReadonlyMap<string, string>
}

const rules = ['rule1', 'rule2', 'rule3', 'rule4', 'rule5'] as const

export function formTexts(view: UnitWorkbookView): FormTexts {
  const { evaluationName, cutOffs, entries, example, trackName, unitName } = view
  const plain = say('zh-CN', 'workbookSheets', 'title', { evaluation: evaluationName, sheet: '' })
  const title = example ? say('zh-CN', 'workbookSheets', 'exampleTitle', { title: plain }) : plain
  const subjects = formSubjects.filter((subject) => entries.some((entry) => entry.subject === subject))
  const upTo = say('zh-CN', 'workbookSheets', 'cutOffsFigures', {
    yearly: officialDay(cutOffs.yearly),
    monthly: officialDay(cutOffs.monthly),
    progress: officialDay(cutOffs.progress),
  })
  return {
    title: titleLines(title),
    above: [
      unitLine(unitName),
      `${say('zh-CN', 'workbookSheets', 'track')}：${trackName}`,
      say('zh-CN', 'wordForms', 'cutOffs', { cutOffs: upTo }),
    ],
    signing: [
      [signing.head, signing.filler],
      [signing.phone, say('zh-CN', 'wordForms', 'filledOnBlank', { label: signing.filledOn })],
    ],
    rules: [
      say('zh-CN', 'wordForms', 'rules'),
      ...rules.map((rule, at) => `${at + 1}.${say('zh-CN', 'wordForms', rule)}`),
    ],
    headings: new Map(
      subjects.map((subject, at) => [subject, `${chineseNumber(at + 1)}、${sheetNames[subject]}`]),
    ),
  }
}

/** Every paragraph that is the form's own. */
export function ownTextsOf(view: UnitWorkbookView): string[] {
  const { title, above, rules: lines, headings } = formTexts(view)
  return [...title, ...above, ...lines, ...headings.values()]
}
