/** Brings the ways in which one unit is written to one name: by the directory, by the file itself, by general rules. */

import { branchBureaus, businesses, endings, partyOrgans, writtenOut } from './abbreviations.ts'
import type { UnitDirectory } from './unit.ts'

export interface ResolvedUnit {
  /** Full name where it is known, else as written. */
  readonly name: string
  /** Known to the directory, or a group of it. Always true where the directory is empty. */
  readonly isKnown: boolean
  /** A group that names no closed set of units: 各有关部门. */
  readonly isOpenGroup: boolean
}

const levels = '[省市区县旗州]'

/** Without blanks and in one width; quotes and end marks go. */
export const tidyUnit = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff"“”'‘’]/g, '')
    .replace(/^[、,;:.·]+|[、,;:.。·]+$/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')

const byLength = businesses
  .flatMap(([key = '', ...all]) => all.map((spelling) => ({ key, spelling })))
  .sort((a, b) => b.spelling.length - a.spelling.length)

const spelledNames = byLength.map(({ key, spelling }) => ({
  key,
  whole: new RegExp(`^(.{0,8}${levels}委?|)${spelling}((?:综合)?(?:局|委|办|厅|会|支队|大队)?)$`),
  branch: new RegExp(`^${levels}?${spelling}局?(.{0,4})分局$`),
}))

/** 区发改委 is 区发展改革委: only a whole business between level and ending counts. */
function withBusinessKey(name: string): string {
  for (const { key, whole } of spelledNames) {
    const found = whole.exec(name)
    if (found) return `${found[1]}${key}${found[2]}`
  }
  return name
}

/** 市规划资源局河北分局 and 规划资源河北分局 share business, place and the word 分局. */
function branchKey(name: string): string | null {
  for (const { key, branch } of spelledNames) {
    const found = branch.exec(name)
    if (found) return `${key}|${found[1]}分局`
  }
  return null
}

/** Two spellings with one key are one unit. */
export function unitKey(name: string): string {
  const branch = branchKey(name)
  if (branch) return branch
  const [spelling, ending] = endings.find(([spelled]) => spelled.test(name)) ?? []
  const ended = spelling && ending ? name.replace(spelling, ending) : name
  const league = /^(?:共青团)?(?:.{0,6}?)([区县市旗州])?团?([区县市旗州])?委$/.exec(ended)
  if (league && /团/.test(ended)) return `团${league[1] ?? league[2] ?? ''}委`
  return withBusinessKey(ended.replace(partyOrgans, '$1'))
}

const spokenBranches = branchBureaus.map(([spoken, bureau]) => ({
  spoken: new RegExp(`^${spoken}(.{2,4})分局$`),
  written: `市${bureau}局$1分局`,
}))

/** By the general rules alone: 区发改委 is 区发展改革委, 规划资源某某分局 is 市规划资源局某某分局. */
export function writtenOutName(name: string): string {
  const branch = spokenBranches.find(({ spoken }) => spoken.test(name))
  if (branch) return name.replace(branch.spoken, branch.written)
  return writtenOut.reduce((long, [spoken, written]) => long.replace(spoken, written), name)
}

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

interface Index {
  readonly exact: NameIndex
  readonly byKey: NameIndex
  /** Keys without the level mark: 发展改革委 for 区发展改革委. */
  readonly bare: NameIndex
}

/** Without the level mark, a branch without its place: 发展改革委 for 区发展改革委. */
const bareKey = (key: string): string =>
  key.includes('|') ? key.replace(/\|.*/, '|分局') : key.replace(new RegExp(`^${levels}(?=.{2})`), '')

function indexOf(names: readonly (readonly [spelling: string, name: string])[]): Index {
  const index = { exact: new NameIndex(), byKey: new NameIndex(), bare: new NameIndex() }
  for (const [spelling, name] of names) {
    const key = unitKey(tidyUnit(spelling))
    index.exact.add(tidyUnit(spelling), name)
    index.byKey.add(key, name)
    index.bare.add(bareKey(key), name)
  }
  return index
}

/** 河北区教育局 for 区教育局: a place before a name that begins with its level. */
function withoutPlace(name: string): string[] {
  const shorter: string[] = []
  for (let at = 1; at < Math.min(name.length - 2, 10); at++)
    if (new RegExp(levels).test(name[at] ?? '')) shorter.push(name.slice(at))
  return shorter
}

function findIn(index: Index, written: string): string | null {
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
function fileIndex(names: readonly string[]): Index {
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

const openWords =
  /有关|相关|其他|其它|等$|等(?:有关|相关)?(?:单位|部门|成员单位)$|^各(?:级|责任|成员|职能|行业主管|牵头|主管|配合|直属|驻区|所属|委办局?|部门|单位|委、办、局)/
const groupWords = /^(?:全[市区县])?各|^全体|有关(?:单位|部门|街道)|相关(?:单位|部门|街道)/

/** Whether a name stands for several units. */
export const isGroupName = (name: string): boolean => groupWords.test(name) || openWords.test(name)

export interface UnitResolver {
  resolve(written: string): ResolvedUnit
}

/**
 * Resolves names against the directory first, then against the other names of the same file, then by general rules.
 * Group names stay as written; a name that nothing knows stays as written and is not known.
 */
export function unitResolver(directory: UnitDirectory, namesInFile: readonly string[]): UnitResolver {
  const listed = indexOf(
    directory.units.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((spelling) => [spelling, name] as const),
    ),
  )
  const groups = new Map(directory.groups.map((group) => [tidyUnit(group.name), group]))
  const own = fileIndex(namesInFile.filter((name) => !isGroupName(tidyUnit(name))))
  const isKnown = directory.units.length === 0
  const resolved = new Map<string, ResolvedUnit>()

  const resolve = (tidy: string): ResolvedUnit => {
    const group = groups.get(tidy)
    if (group) return { name: group.name, isKnown: true, isOpenGroup: group.open }
    const name = findIn(listed, tidy)
    if (name) return { name, isKnown: true, isOpenGroup: false }
    if (isGroupName(tidy)) return { name: tidy, isKnown, isOpenGroup: openWords.test(tidy) }
    return { name: findIn(own, tidy) ?? writtenOutName(tidy), isKnown, isOpenGroup: false }
  }
  return {
    resolve(written) {
      const tidy = tidyUnit(written)
      const unit = resolved.get(tidy) ?? resolve(tidy)
      resolved.set(tidy, unit)
      return unit
    },
  }
}
