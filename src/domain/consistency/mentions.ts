/** Where a text speaks of an item: by its full name, the longest that fits. */

import type { KnownItem } from './known.ts'

export interface Mention {
  readonly item: KnownItem
  /** The name's own place. */
  readonly from: number
  readonly to: number
  /** Where what is said of it ends: the sentence's end, or the next item's name. */
  readonly until: number
}

/** Mentions of items in order; a name inside a longer one is not another mention. */
export function mentionsOf(text: string, items: readonly KnownItem[]): Mention[] {
  const named: { item: KnownItem; from: number; to: number }[] = []
  for (const item of items.toSorted((a, b) => b.name.length - a.name.length)) {
    const isFree = (at: number) => named.every((f) => at + item.name.length <= f.from || at >= f.to)
    const free = placesOf(text, item.name).filter(isFree)
    named.push(...free.map((from) => ({ item, from, to: from + item.name.length })))
  }
  named.sort((a, b) => a.from - b.from)
  return named.map((mention, at) => {
    const next = named[at + 1]?.from ?? text.length
    const end = text.slice(mention.to).search(/[。；！？\n]/)
    return { ...mention, until: Math.min(next, end < 0 ? text.length : mention.to + end) }
  })
}

export function placesOf(text: string, name: string): number[] {
  const places: number[] = []
  if (name === '') return places
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) places.push(at)
  return places
}
