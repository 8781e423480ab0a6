/** The rows that the keys of items say: what a plan promises and what was reported, item by item. */

import type { Form } from '../forms/form.ts'
import type { ItemContent } from '../plans/item.ts'
import { completion } from '../reports/completion.ts'
import type { AnyItem } from '../reports/composer.ts'
import type { Figure } from '../reports/figure.ts'
import type { ReportMaterial } from '../reports/material.ts'
import type { ReportPhrases } from '../reports/phrases.ts'
import { dayWords, periodWords } from '../reports/text/period-words.ts'
import { isEstimate, valueInText } from '../reports/text/value-words.ts'
import type { Grade, Value } from '../values/value.ts'
import { fieldNames, type ItemGroup, itemGroups } from './key-names.ts'
import type { OwnKey } from './keys.ts'

/** What one key says in one row. */
export interface RowText {
  readonly text: string
  /** Decimal text where it is a number and nothing else. */
  readonly number: string | null
  /** What it is bound to in a report; null where nothing. */
  readonly figure: Figure | null
}

/** By the name of the field, without its group. */
export type Row = ReadonlyMap<string, RowText>

/** Words that are neither the plan's nor the exercise's. */
export interface RowWords {
  readonly phrases: ReportPhrases
  readonly grades: Readonly<Record<Grade, string>>
}

/** The rows of every group, in the order of the plan. */
export function itemRows(material: ReportMaterial, words: RowWords): Record<ItemGroup, Row[]> {
  const { indicators, tasks, projects } = material
  const rows = (items: readonly AnyItem[]): Row[] =>
    items.map((item, at) => new Map([...rowOf(item, { material, words }), [fieldNames.row, counted(at + 1)]]))
  return {
    items: rows([...indicators, ...tasks, ...projects]),
    indicators: rows(indicators),
    tasks: rows(tasks),
    projects: rows(projects),
  }
}

/** The keys that the forms of the exercise bring: each period's figure, each field's answer. */
export function ownKeys(forms: readonly Form[], phrases: ReportPhrases): OwnKey[] {
  const subjects = { indicators: 'indicator', tasks: 'task', projects: 'project' } as const
  const keys = itemGroups.flatMap((group) => {
    if (group === 'items') return []
    const form = forms.find(({ subject }) => subject === subjects[group])
    if (!form) return []
    const periods = form.periods.map((period) => ({ name: periodWords(phrases, period), alias: period }))
    const fields = form.fields.map(({ key, label }) => ({ name: label.zh, alias: key }))
    return [...periods, ...fields].map((key) => ({ ...key, group, label: key.name }))
  })
  // Any item has what one of its kinds has.
  const shared = keys.map((key): OwnKey => ({ ...key, group: 'items' }))
  return [...keys, ...shared.filter((key, at) => shared.findIndex(({ name }) => name === key.name) === at)]
}

const said = (text: string, figure: Figure | null = null): RowText => ({ text, number: null, figure })
const counted = (count: number): RowText => ({ text: String(count), number: String(count), figure: null })
const numbered = (text: string, figure: Figure | null = null): RowText => ({
  ...{ text, figure },
  number: /^-?\d+(\.\d+)?$/.test(text) ? text : null,
})

interface Asked {
  readonly material: ReportMaterial
  readonly words: RowWords
}

const formFor = ({ forms }: ReportMaterial, { kind }: ItemContent): Form | undefined =>
  forms.find(({ subject }) => subject === kind)

function rowOf(item: AnyItem, asked: Asked): [string, RowText][] {
  const { material, words } = asked
  const { itemId } = item
  const { number, content, leads, supporters } = item.item
  const names = (units: readonly string[]) => said(units.join(words.phrases('list.comma')))
  const { decidedWord, decidedReason, asOf } = item
  return [
    ...answers(item, material),
    ...periods(item, asked),
    ...(content.kind === 'task' ? [] : latest(item, asked)),
    ...ofKind(item, asked),
    [fieldNames.no, numbered(String(number), { kind: 'number', itemId })],
    [fieldNames.name, said(content.name)],
    [fieldNames.field, said(content.field)],
    [fieldNames.word, said(decidedWord ?? words.phrases('value.undecided'), { kind: 'word', itemId })],
    [fieldNames.reason, said(decidedReason ?? '')],
    [fieldNames.lead, names(leads)],
    [fieldNames.support, names(supporters)],
    [fieldNames.asOf, said(asOf === null ? '' : dayWords(words.phrases, asOf))],
  ]
}

function ofKind(item: AnyItem, { material, words: { phrases } }: Asked): [string, RowText][] {
  const { itemId, values } = item
  const { content } = item.item
  const planned = (field: 'base' | 'target' | 'investment', text: string | null) =>
    numbered(text ?? '', text ? { kind: 'planned', itemId, field } : null)
  if (content.kind === 'indicator') {
    const { plan, cutOffs } = material
    const done = completion({ content, values, plan, cutOffs })
    return [
      [fieldNames.kind, said(phrases('indicators'))],
      [fieldNames.unit, said(content.unit)],
      [fieldNames.nature, said(content.nature === null ? '' : phrases(`nature.${content.nature}`))],
      [fieldNames.base, planned('base', content.base)],
      [fieldNames.target, planned('target', content.target.text)],
      [fieldNames.completion, numbered(done?.percent ?? '', done ? { kind: 'completion', itemId } : null)],
    ]
  }
  if (content.kind === 'task')
    return [[fieldNames.kind, said(content.taskKind === null ? '' : phrases(`taskKind.${content.taskKind}`))]]
  return [
    [fieldNames.kind, said(phrases('projects'))],
    [fieldNames.unit, said(content.investmentUnit)],
    [fieldNames.target, planned('investment', content.investment)],
    [fieldNames.content, said(content.content)],
    [fieldNames.years, said(content.years)],
    [fieldNames.investment, planned('investment', content.investment)],
    [fieldNames.investmentUnit, said(content.investmentUnit)],
  ]
}

function answers(item: AnyItem, material: ReportMaterial): [string, RowText][] {
  const fields = formFor(material, item.item.content)?.fields ?? []
  return fields.map(({ key, label, choices }) => {
    const answer = item.answers[key] ?? ''
    const choice = choices.find((one) => one.key === answer)
    return [label.zh, said((choice?.label.zh ?? answer).trim())]
  })
}

/** A figure of the period; an estimate with its mark in words, what was not reported said as such. */
function figure(item: AnyItem, { material, words }: Asked, period: string): RowText {
  const { itemId, values } = item
  const { phrases } = words
  const bound: Figure = { kind: 'value', itemId, period }
  const value = values.find((one) => one.period === period)
  if (!value) return said(phrases('value.notReported'), bound)
  const estimate = isEstimate(value, material.cutOffs)
  return numbered(valueInText(phrases, value, { unit: '', estimate }), bound)
}

const periods = (item: AnyItem, asked: Asked): [string, RowText][] =>
  (formFor(asked.material, item.item.content)?.periods ?? []).map((period) => [
    periodWords(asked.words.phrases, period),
    figure(item, asked, period),
  ])

/** The last asked period that has a figure; the bare number with its grade beside, for forms that add up. */
function latest(item: AnyItem, asked: Asked): [string, RowText][] {
  const { phrases, grades } = asked.words
  const form = formFor(asked.material, item.item.content)
  const reported = (form?.periods ?? []).filter((period) => item.values.some((v) => v.period === period))
  const last = reported.at(-1)
  const value = item.values.find((v) => v.period === last)
  const expected = form?.expectedPeriod ?? null
  return [
    [fieldNames.latest, last ? figure(item, asked, last) : said(phrases('value.notReported'))],
    [fieldNames.latestNumber, numbered(value?.number ?? '')],
    [fieldNames.latestPeriod, said(last ? periodWords(phrases, last) : '')],
    [fieldNames.latestGrade, said(value ? grades[gradeOf(value, asked)] : '')],
    [fieldNames.expected, expected === null ? said('') : figureExpected(item, asked, expected)],
  ]
}

/** What is 预计 by its day is called so, whatever its grade says. */
const gradeOf = (value: Value, { material }: Asked): Grade =>
  isEstimate(value, material.cutOffs) ? 'estimate' : value.grade

/** A value of the expected period is an expectation by its head. */
function figureExpected(item: AnyItem, { words }: Asked, period: string): RowText {
  const value = item.values.find((one) => one.period === period)
  const bound: Figure = { kind: 'value', itemId: item.itemId, period }
  return value ? numbered(value.number, bound) : said(words.phrases('value.notReported'), bound)
}
