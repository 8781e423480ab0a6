/** Sentences that count items: by decided word, by nature, by what their units answered. */

import type { Field } from '../../forms/form.ts'
import type { ItemKind } from '../../plans/item.ts'
import { type AnyItem, type Composer, formOf, isReported } from '../composer.ts'
import type { CountCondition } from '../figure.ts'
import { fill, fillText, listed, type ReportPhrase } from '../phrases.ts'
import type { BindingNode, InlineNode } from '../section.ts'
import { withoutStop } from './paragraphs.ts'
import { periodWords } from './period-words.ts'
import { estimatedPeriods } from './value-words.ts'

const whatOf = { indicator: 'indicators', task: 'tasks', project: 'projects' } as const satisfies Record<
  ItemKind,
  ReportPhrase
>

/** Items of one kind, all of the report's (`group` null) or those of one field. */
export interface Counted {
  readonly items: ItemKind
  readonly group: string | null
  readonly list: readonly AnyItem[]
}

/** The name of a kind of items in the report's words. */
export const whatIs = ({ phrases }: Composer, kind: ItemKind): string => phrases(whatOf[kind])

/** The number of items that meet a condition, bound. */
export function count(
  composer: Composer,
  counted: Counted,
  where: CountCondition,
  number: number,
): BindingNode {
  const { items, group } = counted
  const label = [group, whatIs(composer, items), 'word' in where ? where.word : null]
    .filter(Boolean)
    .join(' ')
  return composer.bind({ kind: 'count', items, group, where }, 'text', { label, text: String(number) })
}

type Whose = 'ofPlan' | 'ofUnit' | 'ofTheme' | 'inGroup'

function whoseOf({ unit, theme }: Composer['material'], group: string | null): Whose {
  if (group !== null) return 'inGroup'
  if (theme) return 'ofTheme'
  return unit === null ? 'ofPlan' : 'ofUnit'
}

/** 规划确定的17项主要指标 (or 规划确定主要指标17项), with the number bound. */
function subject(composer: Composer, counted: Counted, form: 'count' | 'plain' = 'count'): InlineNode[] {
  const { phrases, material } = composer
  const whose = whoseOf(material, counted.group)
  return fill(phrases(`${form}.${whose}`), {
    count: [count(composer, counted, { by: 'all' }, counted.list.length)],
    what: whatIs(composer, counted.items),
  })
}

/**
 * How the decided words are spread: 规划确定的17项主要指标中，提前实现3项、快于预期4项，2项尚未评定。
 * Words without items are left out; one word for all and none decided are said as such.
 */
export function decidedSentence(composer: Composer, counted: Counted): InlineNode[] {
  const { phrases, material } = composer
  const { list } = counted
  if (list.length === 0) {
    const none = material.unit === null ? 'count.none' : 'count.noneOfUnit'
    return fill(phrases(none), { what: whatIs(composer, counted.items) })
  }
  const words = spread(list, (item) => item.decidedWord, material.scaleWords[counted.items])
  const open = list.filter((item) => item.decidedWord === null).length
  const [only] = words
  if (only === undefined) return undecidedSentence(composer, counted)
  if (words.length === 1 && open === 0)
    return fill(phrases(list.length === 1 ? 'count.one' : 'count.all'), {
      subject: subject(composer, counted),
      word: only.value,
    })
  return fill(phrases('count.some'), {
    subject: subject(composer, counted),
    ...classesOf(composer, counted, {
      classes: words.map(({ value, number }) => ({
        where: { by: 'word', word: value },
        word: value,
        number,
      })),
      open: { where: { by: 'word', word: null }, number: open },
      phrase: 'count.open',
    }),
  })
}

/** Where nobody decided: said of the indicators of a place, which are to be decided, else just how many there are. */
function undecidedSentence(composer: Composer, counted: Counted): InlineNode[] {
  if (counted.items !== 'indicator' || composer.material.unit !== null)
    return subject(composer, counted, 'plain')
  return fill(composer.phrases(counted.list.length === 1 ? 'count.oneUndecided' : 'count.undecided'), {
    subject: subject(composer, counted),
  })
}

/**
 * Which figures are still estimates: 有2项指标的数据含预计数，待正式数据发布后更换：2023年上半年的甲、乙…… Those of the same
 * periods are named together. [] where none is.
 */
export function estimatesSentence(composer: Composer): InlineNode[] {
  const { material, phrases } = composer
  const { periods } = formOf(composer, 'indicator')
  const named = new Map<string, string[]>()
  for (const { item, values } of material.indicators) {
    const estimated = estimatedPeriods(values, { periods, cutOffs: material.cutOffs })
    if (estimated.length === 0) continue
    const said = estimated.map((period) => periodWords(phrases, period)).join(phrases('list.comma'))
    named.set(said, [...(named.get(said) ?? []), withoutStop(item.content.name)])
  }
  if (named.size === 0) return []
  const number = [...named.values()].reduce((sum, names) => sum + names.length, 0)
  const together = [...named].map(([said, names]) =>
    fillText(phrases('estimates.of'), { periods: said, names: names.join(phrases('list.comma')) }),
  )
  const counted: Counted = { items: 'indicator', group: null, list: material.indicators }
  return fill(phrases('estimates.some'), {
    count: [count(composer, counted, { by: 'estimate' }, number)],
    names: together.join(phrases('list.semicolon')),
  })
}

/** How the units answered a choice: 各牵头单位填报的进展状态：已完成12项、推进中85项，10项未报。 [] where nobody answered. */
export function choiceSentence(composer: Composer, counted: Counted, field: Field): InlineNode[] {
  const { phrases, material } = composer
  const reported = counted.list.filter((item) => isReported(item) && item.answers[field.key])
  if (reported.length === 0) return []
  const labels = new Map(field.choices.map((choice) => [choice.key, choice.label.zh]))
  const answers = spread(reported, (item) => item.answers[field.key] ?? null, [...labels.keys()])
  const open = counted.list.length - reported.length
  const [only] = answers
  const who = phrases(
    material.unit !== null ? 'choice.own' : counted.group === null ? 'choice.units' : 'choice.unitsInGroup',
  )
  if (answers.length === 1 && open === 0 && only !== undefined)
    return fill(phrases(counted.list.length === 1 ? 'choice.one' : 'choice.all'), {
      who,
      field: field.label.zh,
      word: labels.get(only.value) ?? only.value,
    })
  return fill(phrases('choice.some'), {
    who,
    field: field.label.zh,
    ...classesOf(composer, counted, {
      classes: answers.map(({ value, number }) => ({
        where: { by: 'choice', field: field.key, choice: value },
        word: labels.get(value) ?? value,
        number,
      })),
      open: { where: { by: 'choice', field: field.key, choice: null }, number: open },
      phrase: 'choice.open',
    }),
  })
}

export interface Class {
  readonly where: CountCondition
  readonly word: string
  readonly number: number
}

export interface Classes {
  readonly classes: readonly Class[]
  /** Items without a word. */
  readonly open: Omit<Class, 'word'>
  readonly phrase: ReportPhrase
}

/** 提前实现3项、快于预期4项 with each number bound, and the phrase for those that are open. */
export function classesOf(composer: Composer, counted: Counted, { classes, open, phrase }: Classes) {
  const { phrases } = composer
  const bound = ({ where, number }: Omit<Class, 'word'>) => [count(composer, counted, where, number)]
  return {
    classes: listed(
      classes.map((one) => fill(phrases('count.class'), { word: one.word, count: bound(one) })),
      phrases('list.comma'),
    ),
    open: open.number === 0 ? [] : fill(phrases(phrase), { count: bound(open) }),
  }
}

/** How often each word stands, in the given order, words outside it last; those that do not occur are left out. */
export function spread(
  items: readonly AnyItem[],
  wordOf: (item: AnyItem) => string | null,
  order: readonly string[],
): { value: string; number: number }[] {
  const numbers = new Map<string, number>(order.map((word) => [word, 0]))
  for (const item of items) {
    const word = wordOf(item)
    if (word !== null) numbers.set(word, (numbers.get(word) ?? 0) + 1)
  }
  return [...numbers].map(([value, number]) => ({ value, number })).filter(({ number }) => number > 0)
}
