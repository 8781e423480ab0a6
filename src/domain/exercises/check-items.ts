/** Whether the items an exercise and its samples name stand in the tables of its plans. */

import type { UnitGroup } from '../units/unit.ts'
import { type ItemReference, itemText, type StatedExercise, type StatedSamples } from './exercise.ts'
import { type ExerciseFinding, finding } from './finding.ts'

/** An item as its plan's table has it; leads by full name, the first being the main one 主牵头. */
export interface KnownItem extends ItemReference {
  readonly leads: readonly string[]
}

/** Items named that no table holds, and items filed by a unit that is not their main lead or of the group that is. */
export function itemFindings(
  { alignments, groups }: Pick<StatedExercise, 'alignments' | 'groups'>,
  { filings }: StatedSamples,
  items: readonly KnownItem[],
): ExerciseFinding[] {
  const known = new Map(items.map((item) => [itemText(item), item]))
  const aligned = alignments.flatMap(({ item, serves }, a) => [
    { item, path: `alignments[${a}].item` },
    { item: serves, path: `alignments[${a}].serves` },
  ])
  const filed = filings.flatMap(({ unit, items: own }, f) =>
    own.map(({ item }, i) => ({ item, unit, path: `filings[${f}].items[${i}].item` })),
  )
  return [
    ...[...aligned, ...filed]
      .filter(({ item }) => !known.has(itemText(item)))
      .map(({ item, path }) => finding('item-unknown', path, itemText(item))),
    ...filed.flatMap(({ item, unit, path }) => {
      const [main] = known.get(itemText(item))?.leads ?? []
      const isLead = main === undefined || main === unit || isMember(groups, main, unit)
      return isLead ? [] : [finding('item-not-led', path, unit)]
    }),
  ]
}

const isMember = (groups: readonly UnitGroup[], group: string, unit: string): boolean =>
  groups.some(({ name, members }) => name === group && members.includes(unit))
