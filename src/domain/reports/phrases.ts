/** The wording a report is composed with: keys here, texts in `words/`; a text's `{{names}}` are filled by parts. */

import type { InlineNode, TextNode } from './section.ts'

export type ReportPhrase =
  | 'indicators'
  | 'tasks'
  | 'projects'
  | 'nature.binding'
  | 'nature.anticipatory'
  | 'taskKind.strategy'
  | 'taskKind.reform'
  | 'taskKind.task'
  | 'count.ofPlan'
  | 'count.ofUnit'
  | 'count.inGroup'
  | 'count.none'
  | 'count.noneOfUnit'
  | 'count.some'
  | 'count.class'
  | 'count.open'
  | 'count.all'
  | 'count.one'
  | 'count.undecided'
  | 'count.oneUndecided'
  | 'count.natures'
  | 'estimates.some'
  | 'estimates.of'
  | 'plain.ofPlan'
  | 'plain.ofUnit'
  | 'plain.inGroup'
  | 'choice.unitsInGroup'
  | 'choice.own'
  | 'table.note'
  | 'choice.units'
  | 'choice.some'
  | 'choice.open'
  | 'choice.all'
  | 'choice.one'
  | 'choice.byUnits'
  | 'item.lead'
  | 'item.heading'
  | 'item.field'
  | 'item.answer'
  | 'item.decided'
  | 'item.decidedBecause'
  | 'item.early'
  | 'indicator.target'
  | 'indicator.base'
  | 'indicator.value'
  | 'indicator.expected'
  | 'project.years'
  | 'project.investment'
  | 'project.value'
  | 'table.spent'
  | 'table.spentIn'
  | 'value.estimate'
  | 'value.notReported'
  | 'value.undecided'
  | 'target.cumulative'
  | 'target.increment'
  | 'target.decrement'
  | 'period.year'
  | 'period.half1'
  | 'period.half2'
  | 'period.quarter'
  | 'period.month'
  | 'period.since'
  | 'day'
  | 'gap.ofUnit'
  | 'gap.ofNobody'
  | 'gap.section'
  | 'gap.manyUnits'
  | 'gap.items'
  | 'gap.everything'
  | 'gap.figure'
  | 'gaps.unit'
  | 'gaps.subject'
  | 'gaps.missing'
  | 'gaps.nobody'
  | 'gaps.wholeUnit'
  | 'gaps.items'
  | 'gaps.note'
  | 'table.title'
  | 'table.see'
  | 'table.cutOff'
  | 'table.number'
  | 'table.indicator'
  | 'table.unit'
  | 'table.nature'
  | 'table.plan'
  | 'table.base'
  | 'table.baseOf'
  | 'table.target'
  | 'table.targetOf'
  | 'table.ofYear'
  | 'table.actual'
  | 'table.expectedOf'
  | 'table.word'
  | 'table.responsible'
  | 'table.supporters'
  | 'table.task'
  | 'table.kind'
  | 'table.column'
  | 'table.project'
  | 'table.content'
  | 'table.years'
  | 'table.investment'
  | 'table.investmentIn'
  | 'table.progress'
  | 'table.noteEstimate'
  | 'table.noteBrackets'
  | 'table.noteMissing'
  | 'table.noteAdjusted'
  | 'title.indicators'
  | 'title.tasks'
  | 'title.projects'
  | 'title.gaps'
  | 'chart.lead'
  | 'chart.caption'
  | 'chart.series'
  | 'chart.note'
  | 'list.comma'
  | 'list.and'
  | 'list.semicolon'
  | 'list.range'
  | 'list.stop'

/** Answers a text with its `{{names}}` unfilled. */
export type ReportPhrases = (phrase: ReportPhrase) => string

export const plain = (text: string): TextNode => ({ type: 'text', text })
export const strong = (text: string): TextNode => ({ type: 'text', text, marks: [{ type: 'strong' }] })

type Filling = string | number | readonly InlineNode[]

/** The text with its `{{names}}` filled by texts or by inline nodes; a name without a filling is a fault. */
export function fill(template: string, fillings: Readonly<Record<string, Filling>> = {}): InlineNode[] {
  return template.split(/(\{\{\w+\}\})/).flatMap((part): readonly InlineNode[] => {
    const name = /^\{\{(\w+)\}\}$/.exec(part)?.[1]
    if (name === undefined) return part === '' ? [] : [plain(part)]
    const filling = fillings[name]
    if (filling === undefined) throw new Error(`no filling for {{${name}}} in “${template}”`)
    return typeof filling === 'object' ? filling : [plain(String(filling))]
  })
}

/** The same for plain texts. */
export const fillText = (template: string, fillings: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const filling = fillings[name]
    if (filling === undefined) throw new Error(`no filling for {{${name}}} in “${template}”`)
    return String(filling)
  })

/** The parts with a separator between each two. */
export const listed = (parts: readonly (readonly InlineNode[])[], separator: string): InlineNode[] =>
  parts.flatMap((part, at) => (at === 0 ? part : [plain(separator), ...part]))
