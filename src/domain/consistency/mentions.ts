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
export function mentionsOf(text: string, items: readonly KnownItem[], level = ''): Mention[] {
  const named: { item: KnownItem; from: number; to: number }[] = []
  for (const { item, name } of namesOf(items)) {
    const isFree = (at: number) => named.every((f) => at + name.length <= f.from || at >= f.to)
    const free = placesOf(text, name).filter(isFree)
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
export function levelOf(units: Known['units']): string {
  const firsts = units.map(({ name }) => name.charAt(0))
  return (
    [...'省市区县'].find((level) => firsts.filter((first) => first === level).length * 2 > units.length) ?? ''
  )
}

interface Name {
  readonly item: KnownItem
  readonly name: string
}

/** The longest first; 细颗粒物（PM2.5）年均浓度 goes by 细颗粒物年均浓度 too, as what stands in Latin letters only explains. */
function namesOf(items: readonly KnownItem[]): Name[] {
  const full = new Set(items.map(({ name }) => name))
  const names = items.flatMap((item) => {
    const short = item.name.replace(/[（(][A-Za-z][\w.&-]*[）)]/g, '')
    return [item.name, ...(full.has(short) || short.length < 4 ? [] : [short])].map((name) => ({
      item,
      name,
    }))
  })
  return names.toSorted((a, b) => b.name.length - a.name.length)
}

/** 空气质量优良天数比率（第15项）。2021年为…: what stands first alone, the whole paragraph is of; null where nothing does. */
export function headOf(
  paragraph: string,
  items: readonly KnownItem[],
): { item: KnownItem; to: number } | null {
  const first = namesOf(items).find(({ name }) => paragraph.startsWith(name))
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
