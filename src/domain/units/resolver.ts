/** Brings the ways in which one unit is written to one name: by the directory, by the file itself, by general rules. */

import { fileIndex, findIn, type Index, indexOf } from './name-index.ts'
import { tidyUnit, writtenOutName } from './spelling.ts'
import type { UnitDirectory } from './unit.ts'

export interface ResolvedUnit {
  /** Full name where it is known, else as written. */
  readonly name: string
  /** Known to the directory, or a group of it. Always true where the directory is empty. */
  readonly isKnown: boolean
  /** A group that names no closed set of units: 各有关部门. */
  readonly isOpenGroup: boolean
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
  const listed = directoryIndex(directory)
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

const directoryIndex = ({ units }: UnitDirectory): Index =>
  indexOf(
    units.flatMap(({ name, aliases }) => [name, ...aliases].map((spelling) => [spelling, name] as const)),
  )
