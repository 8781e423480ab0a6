/** Names of units found by the ways they may be written. */

import { bareKey, tidyUnit, unitKey, withoutPlace, writtenOutName } from './spelling.ts'

/** Names by what they may be written as. A spelling that could mean two units means none. */
class NameIndex {
  readonly #names = new Map<string, string | null>()

  add(spelling: string, name: string): void {
    const known = this.#names.get(spelling)
    this.#names.set(spelling, known === undefined || known === name ? name : null)
  }

  find(spelling: string): string | null {
    return this.#names.get(spelling) ?? null
  }
}

export interface Index {
  readonly exact: NameIndex
  readonly byKey: NameIndex
  /** Keys without the level mark: 发展改革委 for 区发展改革委. */
  readonly bare: NameIndex
}

/** The names under each spelling given for them. */
export function indexOf(names: readonly (readonly [spelling: string, name: string])[]): Index {
  const index = { exact: new NameIndex(), byKey: new NameIndex(), bare: new NameIndex() }
  for (const [spelling, name] of names) {
    const key = unitKey(tidyUnit(spelling))
    index.exact.add(tidyUnit(spelling), name)
    index.byKey.add(key, name)
    index.bare.add(bareKey(key), name)
  }
  return index
}

/** The one name a text means in this index; null where it means none, or could mean two. */
export function findIn(index: Index, written: string): string | null {
  const key = unitKey(written)
  const direct = index.exact.find(written) ?? index.byKey.find(key)
  if (direct) return direct
  const placed = withoutPlace(written).map(
    (name) => index.exact.find(name) ?? index.byKey.find(unitKey(name)),
  )
  return placed.find((name) => name !== null) ?? (bareKey(key) === key ? index.bare.find(key) : null)
}

/** Of one unit's spellings the regular ones before spoken short names, then the most used, then the longest. */
function preferred(spellings: readonly (readonly [name: string, times: number])[]): string {
  const isShort = (name: string): number => (writtenOutName(name) === name ? 0 : 1)
  const [best] = [...spellings].sort(
    ([a, usesA], [b, usesB]) => isShort(a) - isShort(b) || usesB - usesA || b.length - a.length,
  )
  return best?.[0] ?? ''
}

/** Spellings of one file by unit, with how often each occurs. */
function spellingsByKey(names: readonly string[]): Map<string, Map<string, number>> {
  const byKey = new Map<string, Map<string, number>>()
  for (const name of names.map(tidyUnit)) {
    const key = unitKey(name)
    const uses = byKey.get(key) ?? new Map<string, number>()
    uses.set(name, (uses.get(name) ?? 0) + 1)
    byKey.set(key, uses)
  }
  return byKey
}

/**
 * The file's own names as an index: of each unit the preferred spelling, spelled out where only short ones occur.
 * A name that only adds a place to another, or leaves its level out, is no unit of its own.
 */
export function fileIndex(names: readonly string[]): Index {
  const byKey = spellingsByKey(names)
  const bareKeys = new Set([...byKey.keys()].filter((key) => bareKey(key) !== key).map(bareKey))
  const own = [...byKey].filter(
    ([key]) => !bareKeys.has(key) && !withoutPlace(key).some((shorter) => byKey.has(shorter)),
  )
  return indexOf(
    own.map(([, uses]) => {
      const best = preferred([...uses])
      return [best, writtenOutName(best)] as const
    }),
  )
}
