/** Sentences about one item, made from the data: its figures, its decided word, its facts. */

import { countsAsEstimate } from '../../periods/cut-off.ts'
import type { IndicatorContent, ItemKind, ProjectContent } from '../../plans/item.ts'
import { type AnyItem, type Composer, formOf } from '../composer.ts'
import type { ReportedItem } from '../material.ts'
import { fill, fillText, listed, plain } from '../phrases.ts'
import type { InlineNode } from '../section.ts'
import { withoutStop } from './paragraphs.ts'
import { dayWords, periodWords } from './period-words.ts'
import { isEstimate, targetInText, valueInText } from './value-words.ts'

type Indicator = ReportedItem<IndicatorContent>
type Project = ReportedItem<ProjectContent>

/** 2025年规划目标为62%（2020年为58.3%）；2021年为58.6%，2022年为58.9%；预计2025年为62.0%。 [] where nothing is known. */
export function indicatorSentence(composer: Composer, indicator: Indicator): InlineNode[] {
  const { phrases } = composer
  const form = formOf(composer, 'indicator')
  const reported = form.periods.map((period) => valuePart(composer, indicator, period))
  const parts = [
    planPart(composer, indicator),
    listed(reported.filter(isSaid), phrases('list.and')),
    form.expectedPeriod === null ? [] : valuePart(composer, indicator, form.expectedPeriod),
  ].filter(isSaid)
  return parts.length === 0 ? [] : [...listed(parts, phrases('list.semicolon')), plain(phrases('list.stop'))]
}

const isSaid = (part: readonly InlineNode[]): boolean => part.length > 0

function planPart(composer: Composer, { itemId, item: { content }, adjusted }: Indicator): InlineNode[] {
  const { phrases } = composer
  const yearOf = (year: number | null) => (year === null ? '' : periodWords(phrases, String(year)))
  if (content.target.text === '') return []
  const target = composer.bind({ kind: 'planned', itemId, field: 'target' }, 'text', {
    label: `${content.name} ${phrases('table.target')}`,
    text: targetInText(phrases, content),
  })
  const original = (text: string) =>
    composer.bind({ kind: 'planned', itemId, field: 'original' }, 'text', {
      label: `${content.name} ${phrases('table.original')}`,
      text,
    })
  const base = () =>
    composer.bind({ kind: 'planned', itemId, field: 'base' }, 'text', {
      label: `${content.name} ${phrases('table.base')}`,
      text: `${content.base}${content.unit}`,
    })
  return [
    ...fill(phrases('indicator.target'), { year: yearOf(content.targetYear), target: [target] }),
    ...(adjusted
      ? fill(phrases('indicator.adjusted'), {
          original: [original(targetInText(phrases, adjusted.original))],
        })
      : []),
    ...(content.base === null
      ? []
      : fill(phrases('indicator.base'), {
          year: content.baseYear === null ? phrases('table.base') : yearOf(content.baseYear),
          value: [base()],
        })),
  ]
}

function valuePart(composer: Composer, { itemId, item, values }: Indicator, period: string): InlineNode[] {
  const { phrases, material } = composer
  const value = values.find((one) => one.period === period)
  if (value === undefined) return []
  const expected = formOf(composer, 'indicator').expectedPeriod === period
  const words = periodWords(phrases, period)
  const text = valueInText(phrases, value, {
    unit: item.content.unit,
    // The sentence already says that a value of the last year is an expectation.
    estimate: !expected && isEstimate(value, material.cutOffs),
  })
  const bound = composer.bind({ kind: 'value', itemId, period }, 'text', {
    label: `${item.content.name} ${words}`,
    text,
    valueIds: [value.id],
  })
  return fill(phrases(expected ? 'indicator.expected' : 'indicator.value'), { period: words, value: [bound] })
}

/** 评定为“基本符合预期”：理由。 [] where nobody decided. */
export function decidedPart({ phrases, bind }: Composer, reported: AnyItem): InlineNode[] {
  const { itemId, item, decidedWord, decidedReason } = reported
  if (decidedWord === null) return []
  const label = `${item.content.name} ${phrases('table.word')}`
  const word = [bind({ kind: 'word', itemId }, 'text', { label, text: decidedWord })]
  return decidedReason === null || decidedReason.trim() === ''
    ? fill(phrases('item.decided'), { word })
    : fill(phrases('item.decidedBecause'), { word, reason: withoutStop(decidedReason) })
}

/** 建设年限2021—2025年，总投资18.6亿元，2021年至2023年6月累计完成投资9.1亿元。 */
export function projectSentence(composer: Composer, project: Project): InlineNode[] {
  const { phrases } = composer
  const { years } = project.item.content
  const parts = [
    years === '' ? [] : fill(phrases('project.years'), { years }),
    investmentPart(composer, project),
    ...formOf(composer, 'project').periods.map((period) => spentPart(composer, project, period)),
  ].filter(isSaid)
  return parts.length === 0 ? [] : [...listed(parts, phrases('list.and')), plain(phrases('list.stop'))]
}

function investmentPart({ phrases, bind }: Composer, { itemId, item }: Project): InlineNode[] {
  const { name, investment, investmentUnit } = item.content
  if (investment === null) return []
  const amount = bind({ kind: 'planned', itemId, field: 'investment' }, 'text', {
    label: `${name} ${phrases('table.investment')}`,
    text: investment + investmentUnit,
  })
  return fill(phrases('project.investment'), { amount: [amount] })
}

function spentPart(composer: Composer, { itemId, item, values }: Project, period: string): InlineNode[] {
  const { phrases, material, bind } = composer
  const value = values.find((one) => one.period === period)
  if (value === undefined) return []
  const words = periodWords(phrases, period)
  const amount = bind({ kind: 'value', itemId, period }, 'text', {
    label: `${item.content.name} ${words}`,
    text: valueInText(phrases, value, {
      unit: item.content.investmentUnit,
      estimate: isEstimate(value, material.cutOffs),
    }),
    valueIds: [value.id],
  })
  return fill(phrases('project.value'), { period: words, value: [amount] })
}

/** （进展截至2023年5月31日） where progress is told up to a day before the cut-off, unless all share it; '' otherwise. */
export function earlyMark({ phrases, material, earlyDays }: Composer, { asOf, item }: AnyItem): string {
  if (asOf === null || !countsAsEstimate(asOf, null, material.cutOffs)) return ''
  if (earlyDays[item.content.kind] !== null) return ''
  return phrases('item.early').replace('{{day}}', dayWords(phrases, asOf))
}

/** 各项重点任务的进展截至2023年5月31日, of all at once; '' where each says its own. */
export function earlyForAll({ phrases, earlyDays }: Composer, kind: ItemKind): string {
  const day = earlyDays[kind]
  return day === null
    ? ''
    : fillText(phrases('item.earlyForAll'), { what: phrases(`${kind}s`), day: dayWords(phrases, day) })
}
