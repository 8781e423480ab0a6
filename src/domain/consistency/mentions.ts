/** Where a text speaks of an item: by its full name, the longest that fits. */

import type { Known, KnownItem } from './known.ts'

export interface Mention {
  readonly item: KnownItem
  /** The name's own place. */
  readonly from: number
  readonly to: number
  /** Where what is said of it ends: the sentence's end, or the next item's name. */
  readonly until: number
  /** Not named in the sentence: the paragraph is of it. */
  readonly isHead: boolean
}

/** Mentions of items in order; a name inside a longer one is not another mention. */
export function mentionsOf(text: string, { names, level }: Naming): Mention[] {
  const named: { item: KnownItem; from: number; to: number }[] = []
  for (const { item, name, isMeant } of names) {
    const isFree = (at: number) => named.every((f) => at + name.length <= f.from || at >= f.to)
    const isItem = (at: number) => isMeant(text.slice(0, at), text.slice(at + name.length))
    const free = placesOf(text, name).filter((at) => isFree(at) && isItem(at))
    named.push(...free.map((from) => ({ item, from, to: from + name.length })))
  }
  named.sort((a, b) => a.from - b.from)
  return named.flatMap((mention, at) => {
    if (isOfOthers(text.slice(0, mention.from), level)) return []
    const next = named[at + 1]?.from ?? text.length
    const end = text.slice(mention.to).search(/[。；！？\n]/)
    return { ...mention, isHead: false, until: Math.min(next, end < 0 ? text.length : mention.to + end) }
  })
}

/** 人均地区生产总值, 全国…, and to a district 全市…: the name is in the name of something else. */
const isOfOthers = (before: string, level: string): boolean =>
  /(?:人均|单位|万元|亩均|地均|户均|每[^，。；]{1,6}|[全我]国|非)(?:的)?$/.test(before) ||
  (level !== '' && /[省市区县]$/.test(before) && !before.endsWith(level))

/** 省, 市, 区 or 县, as most of the units call themselves; '' where they do not. */
function levelOf(units: Known['units']): string {
  const firsts = units.map(({ name }) => name.charAt(0))
  return (
    [...'省市区县'].find((level) => firsts.filter((first) => first === level).length * 2 > units.length) ?? ''
  )
}

/** How a text can name the items: made once for all of its sentences. */
export interface Naming {
  /** The longest first. */
  readonly names: readonly Name[]
  /** 省, 市, 区 or 县; '' where it is none. */
  readonly level: string
}

export const namingOf = ({ items, units }: Known): Naming => ({
  names: namesOf(items),
  level: levelOf(units),
})

interface Name {
  readonly item: KnownItem
  readonly name: string
  /** Whether the item is meant where other words stand around the name; a full name always is. */
  readonly isMeant: (before: string, after: string) => boolean
}

/** The longest first: full names, and those that an item also goes by where nothing else does. */
function namesOf(items: readonly KnownItem[]): Name[] {
  const full = new Set(items.map(({ name }) => name))
  const short = items.flatMap(shortNames).filter(({ name }) => name.length >= 4 && !full.has(name))
  const names = [...items.map((item) => ({ item, name: item.name, isMeant: () => true })), ...short]
  return names.toSorted((a, b) => b.name.length - a.name.length)
}

const gained = /(?:新增?|认定|培育|引进|净增|评为|[家个户])$/
const aimed = /目标|预期|计划|力争|确保|累计|年均/

function shortNames(item: KnownItem): Name[] {
  const { name, unit } = item
  // 细颗粒物（PM2.5）年均浓度: what stands in Latin letters only explains.
  const plain = name.replace(/[（(][A-Za-z][\w.&-]*[）)]/g, '')
  const counted = name.replace(/数$/, '')
  const growing = unit === '%' ? name.replace(/(?:年均)?(?:增长率?|增速)$/, '') : name
  return [
    { item, name: plain, isMeant: () => true },
    // 国家高新技术企业由196家增加到312家; 新认定国家高新技术企业 are others.
    {
      ...{ item, name: counted },
      isMeant: (before: string, after: string) =>
        !gained.test(before) && /^(?:由|达到?|增加到|增至|总数)/.test(after),
    },
    // 一般公共预算收入增长2.1% gives a year's figure of 一般公共预算收入年均增长.
    {
      ...{ item, name: growing },
      isMeant: (before: string, after: string) =>
        !aimed.test(before + (after.split(/[，。；]/)[0] ?? '')) &&
        /年[^，。；]{0,4}，?[^，。；]{0,4}$/.test(before) &&
        /^(?:分别|同比|实际)?增长\d/.test(after),
    },
  ].filter((short) => short.name !== name)
}

/** 空气质量优良天数比率（第15项）。2021年为…: what stands first alone, the whole paragraph is of; null where nothing does. */
export function headOf(paragraph: string, { names }: Naming): { item: KnownItem; to: number } | null {
  const first = names.find(({ name }) => paragraph.startsWith(name))
  const end = first && /^(?:（第\d+项）)?。/.exec(paragraph.slice(first.name.length))
  return first && end ? { item: first.item, to: first.name.length + end[0].length } : null
}

/** A sentence under such a head is of it from its beginning, until it names another item. */
export function underHead(text: string, item: KnownItem, mentions: readonly Mention[]): Mention[] {
  const until = mentions[0]?.from ?? text.length
  const end = text.search(/[。；！？\n]/)
  return [
    { ...{ item, from: 0, to: 0, isHead: true }, until: Math.min(until, end < 0 ? text.length : end) },
    ...mentions,
  ]
}

export function placesOf(text: string, name: string): number[] {
  const places: number[] = []
  if (name === '') return places
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) places.push(at)
  return places
}
