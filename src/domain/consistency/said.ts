/** What a text says of an item with a number: its figure, a change of it, or something beside it. */

import type { KnownItem } from './known.ts'
import { isBare, type Measure, sameUnit } from './measures/measures.ts'
import { withoutRough } from './measures/rough.ts'
import { figureIn } from './measures/scale.ts'
import type { Year } from './measures/years.ts'
import type { Mention } from './mentions.ts'

export interface Said {
  readonly item: KnownItem
  readonly measure: Measure
  /** The year or part of one that it is said of, '' where no figure is kept of it; null where the sentence names none. */
  readonly period: string | null
  /** The words between the item and the number. */
  readonly between: string
}

export interface Numbers {
  readonly measures: readonly Measure[]
  readonly years: readonly Year[]
}

/** The numbers that follow the mention of an item, to its end; none where several are told in one row. */
export function saidOf(text: string, { item, from, to, until }: Mention, numbers: Numbers): Said[] {
  if (/[、和与及]$/.test(text.slice(0, from)) && text.slice(to, until).includes('分别')) return []
  return numbers.measures
    .filter((measure) => measure.from >= to && measure.to <= until)
    .map((measure) => {
      const year = yearBehind(measure, numbers) ?? yearBefore(text, measure, numbers)
      return { item, measure, period: year?.period ?? null, between: text.slice(to, measure.from) }
    })
}

/** 428.53亿元（2022年）. */
const yearBehind = ({ end, behind, unit }: Measure, { years }: Numbers): Year | undefined =>
  /^（(?:19|20)\d{2}年(?:[底末度]|数据?|预计数?)?）/.test(behind.slice(unit.length))
    ? years.find((y) => y.from === end + 1)
    : undefined

function yearBefore(text: string, measure: Measure, numbers: Numbers): Year | null | undefined {
  const severally = yearInRow(text, measure, numbers)
  if (severally !== undefined) return severally
  // 2022年，由196家增加到312家: the first is of some year before.
  if (
    /[由从](?:[^，。；\d]{0,8}的)?$/.test(
      withoutRough(text.slice(Math.max(0, measure.from - 16), measure.from)),
    )
  )
    return null
  const { years, measures } = numbers
  const isOpening = ({ from, to }: Year) =>
    /[由从较比]$/.test(text.slice(0, from)) && measures.some((m) => m.from > to && m.from < measure.from)
  // 由2020年的196家增至312家: the second is of another year.
  return years.findLast((y) => y.from < measure.from && !isOpening(y))
}

/** 2021年、2022年分别为72.4亿元、80.9亿元: one year for one number. Undefined where the text does not say so; null beyond. */
function yearInRow(text: string, measure: Measure, { measures, years }: Numbers): Year | null | undefined {
  const at = text.lastIndexOf('分别', measure.from)
  if (at < 0) return undefined
  // A number in words that was not read has its year too.
  if (/[一二三四五六七八九十]/.test(text.slice(at, measure.from))) return null
  const listed = years.filter((y) => y.from < at)
  const inRow = listed.findLastIndex(
    (y, place) => !/^年?[、和与及]$/.test(text.slice((listed[place - 1]?.from ?? -9) + 4, y.from)),
  )
  const row = listed.slice(inRow)
  if (row.length < 2 || years.some((y) => y.from > at && y.from < measure.from)) return undefined
  return row[measures.filter((m) => m.from > at && m.from < measure.from).length] ?? null
}

const change = /(?:提高|上升|下降|降低|回落|提升|增加|减少|加快|放缓)(?:了|约|近|超过?)?$/
export const isChange = ({ between }: Said): boolean => change.test(between)

/** A share of a way to go, a distance, a pace, an addition: no figure of the item. */
const derived =
  /(?:完成|达到|占|相当于)[^，。；]*的$|累计(?:完成|达到?)?$|还差$|[高低多少](?:出)?$|平均需?增长$|年均(?:需?(?:完成|达到?))?$|\d年需(?:增长|完成)$|(?:新|净|再|年均)增加?$|新(?:认定|建|设|引进)$|[超短欠多少增减]收$|^(?:增量|增幅|缺口|差距)/
/** 高于年度目标12家, 比上年38家. */
const beside =
  /(?:高于|低于|多于|少于|超过|超出|超|比|较|距离?)[^，；]*(?:目标|计划|任务|上年|去年|同期|年|平均|水平|预期|进度)$/

export function isDerived({ item, between }: Said): boolean {
  const told = withoutRough(between)
  const isGrowth = item.unit !== '%' && item.unit !== '‰' && /增长$/.test(told)
  return derived.test(told) || beside.test(between) || isGrowth
}

/** Words that say when, how or that a figure stands, and bring nothing else into the sentence. */
const light =
  /[上下]半年|第?[一二三四]季度|全年|年[末底度均初]|[当今本]年|平均|年|月|日|截至|预计|预期|规划|纲要|五年|确定的?|目标值?|任务|数据?|值|总[量额数]|规模|水平|全区|[本我]区|分别|累计|合计|共|已经?|[也又再则并均仅还将就]|实际|实现|完成|不超过|不[高低]于|不[足到]|超额|超过?|达到?|[增升降减]至|[增升降减]到|增[加长]|上升|提[升高前]|下降|降低|减少|回落|控制|保持|稳定|稳|维持|连续|继续|进一步|力争|争取|大?约为?|接近|近|突破|[高低]于|逾|比|较|[到至为是在由从于以有了上下其的末底即或]|\d/g
/** In whatever circumstances: 在疫情冲击下. */
const circumstance = /(?:在|受|面对|克服)[^，。；]{1,12}(?:下|中|影响|背景)/g

/** Whether the number may be of something else that the text has come to: …，固定资产投资120亿元，其中民间投资30亿元. */
export function isOfOther({ between }: Said): boolean {
  const clauses = clausesOf(between)
  const clause = clauses.at(-1) ?? ''
  const isFirst = clauses.length === 1
  if (isFirst && /^(?:中|内|里|的|等)/.test(between)) return true
  return foreign(clause) >= (isFirst ? 3 : 2) || clauses.slice(1, -1).some(isOther)
}

const clausesOf = (between: string): string[] => between.split(/[，,；;：:（）()、。]/)

/** A clause with a number of something else: what comes after it may be of that too. */
const isOther = (clause: string): boolean => {
  const [told = '', ...more] = clause.replace(/\d{4}年/g, '').split(/\d/)
  return more.length > 0 && foreign(told) >= 2
}

/** Nothing but light words stand between: what is counted must be the item. */
export const isPlain = ({ between }: Said): boolean => foreign(clausesOf(between).at(-1) ?? '') === 0

const foreign = (clause: string): number =>
  clause
    .replace(circumstance, '')
    .replace(light, '')
    .replace(/[^\u4E00-\u9FFF]/g, '').length

/** The unit a number is said in, the item's own where it stands bare; null where it cannot be one of the item. */
export function unitSaid({ item, measure }: Said): string | null {
  const { unit } = item
  if (unit === '') return measure.unit === '' ? '' : null
  if (sameUnit(measure.unit, unit) || measure.behind.startsWith(unit) || isBare(measure)) return unit
  return measure.unit !== '' && figureIn(measure.number, measure.unit, unit) !== null ? measure.unit : null
}
