/** What stands under a heading that is filled from items: counts, then item by item what the data and units say. */

import type { Field } from '../../forms/form.ts'
import { grouped } from '../../grouped.ts'
import type { ItemKind } from '../../plans/item.ts'
import { completionChart } from '../charts/completion-chart.ts'
import { isByField, statusChart } from '../charts/status-chart.ts'
import type { Gap } from '../composed.ts'
import {
  type AnyItem,
  type Composer,
  formOf,
  groupsOf,
  isReported,
  itemsOf,
  linesOf,
  mainLead,
  nameInPlan,
} from '../composer.ts'
import { fill, fillText, plain, reference, strong } from '../phrases.ts'
import type { BlockNode, InlineNode } from '../section.ts'
import { tableKey, tableNumber } from '../tables/table-numbers.ts'
import { comparisonSentence, paceSentence } from './comparison-sentences.ts'
import { type Counted, choiceSentence, decidedSentence, estimatesSentence, whatIs } from './counts.ts'
import { decidedPart, earlyForAll, earlyMark, indicatorSentence, projectSentence } from './item-sentences.ts'
import { namesSentence, ownFormPart, ownFormsSentence, shareSentence, unreportedSentence } from './lists.ts'
import { gapText, itemGap } from './missing.ts'
import { naturesSentence } from './natures.ts'
import { numberRanges } from './number-ranges.ts'
import { cited, gapMark, heading, statement, unitText, withoutStop } from './paragraphs.ts'
import { namingUnit } from './unit-named.ts'

/** The blocks for all items of a kind under the section of this title. */
export function itemBlocks(composer: Composer, kind: ItemKind, section: string): BlockNode[] {
  const list = itemsOf(composer, kind)
  const groups = groupsOf(list)
  const blocks = overview(composer, { items: kind, group: null, list })
  // A project's field is its column of the plan: a heading for each would say nothing its name does not.
  const isGrouped = groups.length > 1 && kind !== 'project' && composer.material.unit === null
  if (!isGrouped) return [...blocks, ...itemsOneByOne(composer, list, section)]
  for (const { name, items } of groups) {
    blocks.push(heading(3, name))
    if (kind === 'task') blocks.push(...groupOverview(composer, { items: kind, group: name, list: items }))
    blocks.push(...itemsOneByOne(composer, items, section))
  }
  return blocks
}

/** Counts, lists and what is open, of all items of a kind. Each sentence is a paragraph but the first three. */
export function overview(composer: Composer, counted: Counted): BlockNode[] {
  const isPlace = composer.material.unit === null
  const isIndicator = counted.items === 'indicator'
  const number = tableNumber(composer, counted.items)
  const see =
    number === null
      ? []
      : fill(composer.phrases('table.see'), { number: [reference(tableKey(counted.items), number)] })
  const decided = decidedSentence(composer, counted)
  const share = isPlace ? shareSentence(composer, counted) : []
  const natures = isIndicator ? naturesSentence(composer) : []
  const chosen = choices(composer, counted.items)
    .filter((field) => !isDecidedBy(counted, field))
    .map((field) => choiceSentence(composer, counted, field))
  const isCounted = chosen.some((sentence) => sentence.length > 0)
  const names = isPlace ? namesSentence(composer, counted) : []
  const early = earlyForAll(composer, counted.items)
  const more = [
    names,
    ...chosen,
    isPlace && (isIndicator || !isCounted)
      ? unreportedSentence(composer, counted, { isNamed: isIndicator && names.length > 0 })
      : [],
    isIndicator && isPlace ? estimatesSentence(composer) : [],
    ownFormsSentence(composer, counted),
    early === '' ? [] : [plain(early + composer.phrases('list.stop'))],
  ]
  return [
    statement([...decided, ...share, ...natures, ...see]),
    ...more.filter((sentence) => sentence.length > 0).map(statement),
    ...(isIndicator ? chartBlocks(composer) : []),
    // What a theme takes of several plans is parted into fields by each of them in another way.
    ...(composer.material.theme ? [] : statusBlocks(composer, counted.items)),
  ]
}

/** Whether the decided words are what the units chose, so that counting both would say one thing twice. */
const isDecidedBy = ({ list }: Counted, { key, choices: options }: Field): boolean =>
  list.some(({ decidedWord }) => decidedWord !== null) &&
  list.every(
    ({ answers, decidedWord }) =>
      (options.find((choice) => choice.key === answers[key])?.label.zh ?? null) === decidedWord,
  )

function chartBlocks(composer: Composer): BlockNode[] {
  const number = composer.charts.length + 1
  const chart = completionChart(composer, number)
  if (chart === null) return []
  composer.addChart(chart)
  return [
    statement(fill(composer.phrases('chart.lead'), { number: [reference(chart.key, number)] })),
    { type: 'chart', attrs: { key: chart.key } },
  ]
}

function statusBlocks(composer: Composer, kind: ItemKind): BlockNode[] {
  const number = composer.charts.length + 1
  const chart = statusChart(composer, kind, number)
  if (chart === null) return []
  composer.addChart(chart)
  const what = whatIs(composer, kind)
  const lead = isByField(kind) ? 'chart.statusLead' : 'chart.wholeLead'
  return [
    statement(fill(composer.phrases(lead), { what, number: [reference(chart.key, number)] })),
    { type: 'chart', attrs: { key: chart.key } },
  ]
}

/** One sentence for a field 领域: by what was decided, or by what units answered while nothing is decided. */
function groupOverview(composer: Composer, counted: Counted): BlockNode[] {
  const [status] = choices(composer, counted.items)
  const isDecided = counted.list.some(({ decidedWord }) => decidedWord !== null)
  const sentence =
    isDecided || status === undefined
      ? decidedSentence(composer, counted)
      : choiceSentence(composer, counted, status)
  return sentence.length > 0 ? [statement(sentence)] : []
}

const choices = (composer: Composer, kind: ItemKind): readonly Field[] =>
  formOf(composer, kind).fields.filter(({ type }) => type === 'choice')

function itemsOneByOne(composer: Composer, list: readonly AnyItem[], section: string): BlockNode[] {
  const told = list.map((reported) => ({ reported, gap: itemGap(composer, section, reported) }))
  if (composer.material.unit !== null)
    return told.flatMap(({ reported, gap }) => [
      ...atLength(composer, reported),
      ...(gap === null ? [] : gapMarks(composer, [gap])),
    ])
  return [
    ...told.flatMap(({ reported }) => briefly(composer, reported)),
    ...gapMarks(
      composer,
      told.map(({ gap }) => gap).filter((gap) => gap !== null),
    ),
  ]
}

/** 甲（第3项）。 Where items of several plans have one number, with the plan it is of. */
export function leadOf({ phrases }: Composer, reported: AnyItem): string {
  const { item, plan } = reported
  const { number } = item
  const name = withoutStop(nameInPlan(reported, phrases))
  return plan === undefined
    ? fillText(phrases('item.lead'), { name, number })
    : fillText(phrases('item.leadOfPlan'), { name, plan, number })
}

/** On a theme: item by item what the data say; of one that nobody said anything of, that it is missing. */
export function itemsInShort(composer: Composer, list: readonly AnyItem[], section: string): BlockNode[] {
  const gaps = list
    .filter((reported) => !isReported(reported))
    .map((reported) => itemGap(composer, section, reported))
  return [
    ...list.flatMap((reported) => briefly(composer, reported)),
    ...gapMarks(
      composer,
      gaps.filter((gap) => gap !== null),
    ),
  ]
}

/** In the report of the place: a paragraph from the data, then what the lead unit wrote. */
function briefly(composer: Composer, reported: AnyItem): BlockNode[] {
  const { content } = reported.item
  const lead = leadOf(composer, reported)
  const said = [
    ...dataSentence(composer, reported),
    ...decidedPart(composer, reported),
    ...ownFormPart(composer, reported),
  ]
  const texts = textFields(composer, reported)
  // Outlook and remarks on tasks stand in their table; there are too many of them for the text.
  // On a theme its questions are answered at length, not its items.
  const shown = content.kind === 'task' ? texts.slice(0, 1) : composer.material.theme ? [] : texts
  const paragraphs = cited(
    shown.flatMap(({ field, lines }, at) => {
      const opening = content.kind === 'task' ? (said.length === 0 ? lead : null) : labelled(composer, field)
      const early = at === 0 ? earlyMark(composer, reported) : ''
      const { itemId } = reported
      const answered = { unit: mainLead(reported) ?? '', itemId, field: field.key }
      return unitText(answered, marked(lines.map(namingUnit(answered.unit)), early), opening)
    }),
  )
  if (content.kind === 'task' && said.length === 0) return paragraphs
  return said.length + paragraphs.length === 0 ? [] : [statement([strong(lead), ...said]), ...paragraphs]
}

/** In a unit's own report: a heading for the item, then everything the unit answered. */
function atLength(composer: Composer, reported: AnyItem): BlockNode[] {
  const { phrases } = composer
  const { content, number } = reported.item
  const { kind } = content
  const said = [
    ...dataSentence(composer, reported),
    ...choices(composer, kind).flatMap((field) => {
      const answer = field.choices.find(({ key }) => key === reported.answers[field.key])
      return answer ? fill(phrases('item.answer'), { field: field.label.zh, answer: answer.label.zh }) : []
    }),
    ...decidedPart(composer, reported),
    ...ownFormPart(composer, reported),
  ]
  const texts = textFields(composer, reported).flatMap(({ field, lines }, at) =>
    unitText(
      { unit: composer.material.unit ?? '', itemId: reported.itemId, field: field.key },
      marked(lines, at === 0 ? earlyMark(composer, reported) : ''),
      labelled(composer, field),
    ),
  )
  return [
    heading(3, fillText(phrases('item.heading'), { name: withoutStop(content.name), number })),
    ...(said.length > 0 ? [statement(said)] : []),
    ...texts,
  ]
}

function dataSentence(composer: Composer, reported: AnyItem): InlineNode[] {
  const { content } = reported.item
  if (content.kind === 'indicator') {
    const indicator = { ...reported, item: { ...reported.item, content } }
    return [
      ...indicatorSentence(composer, indicator),
      ...comparisonSentence(composer, indicator),
      ...paceSentence(composer, indicator),
    ]
  }
  if (content.kind === 'project')
    return projectSentence(composer, { ...reported, item: { ...reported.item, content } })
  return []
}

const textFields = (composer: Composer, { item, answers, ownForm }: AnyItem) =>
  (ownForm ?? formOf(composer, item.content.kind)).fields
    .filter(({ type }) => type !== 'choice')
    .map((field) => ({ field, lines: linesOf(answers[field.key]) }))
    .filter(({ lines }) => lines.length > 0)

const labelled = ({ phrases }: Composer, field: Field): string =>
  fillText(phrases('item.field'), { field: field.label.zh })

/** The mark of an early day closes the last line. */
const marked = (lines: readonly string[], mark: string): string[] =>
  lines.map((line, at) => (at === lines.length - 1 ? line + mark : line))

/** One short mark for each unit and set of missing things: 〔待区教育局补充：第3、5项重点任务的实现进度〕. */
function gapMarks(composer: Composer, gaps: readonly Gap[]): BlockNode[] {
  const { phrases } = composer
  const alike = grouped(gaps, ({ unit, item, missing }) =>
    JSON.stringify([unit, item?.kind, item?.plan, missing]),
  )
  return [...alike.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined || first.item === null) return []
    const numbers = numberRanges(
      composer,
      same.flatMap(({ item }) => item?.number ?? []),
    )
    const { plan } = first.item
    const named = plan === undefined ? '' : fillText(phrases('plan.named'), { plan })
    const missing = fillText(phrases('gap.items'), {
      numbers,
      what: whatIs(composer, first.item.kind),
      missing: first.missing.join(phrases('list.comma')),
    })
    return [gapMark([plain(gapText(composer, first.unit, named + missing))])]
  })
}
