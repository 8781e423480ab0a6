/** Who answers for an item: lead units 牵头单位 and supporting units 配合单位, by themselves or through a group. */

import type { UnitDirectory } from '../units/unit.ts'
import type { DecompositionItem } from './item.ts'

export type ResponsibilityRole = 'lead' | 'support'

export interface Responsibility {
  readonly itemId: string
  /** null: a name that no unit of the place bears. */
  readonly unitId: string | null
  readonly name: string
  readonly role: ResponsibilityRole
  /** Among the item's leads or supporters, from 1; the lead at 1 is the main one 主牵头. */
  readonly position: number
  /** The group it came by, e.g. 各街道; '' where it is named itself. */
  readonly viaGroup: string
}

type Named = Pick<Responsibility, 'name' | 'viaGroup'>

/** A name as the units it stands for: a closed group is its members, everything else itself. */
export function expandName(name: string, { groups }: UnitDirectory): Named[] {
  const group = groups.find((g) => g.name === name && !g.open)
  return group ? group.members.map((member) => ({ name: member, viaGroup: name })) : [{ name, viaGroup: '' }]
}

const expand = (names: readonly string[], directory: UnitDirectory): Named[] => {
  const expanded = names.flatMap((name) => expandName(name, directory))
  return expanded.filter((one, at) => expanded.findIndex((other) => other.name === one.name) === at)
}

/**
 * Who answers for an item of a decomposition table, each unit once. A unit that leads does not also support.
 * Shared leads keep their order; `position` counts from 1 in each role.
 */
export function responsibilitiesOf(
  { leads, supporters }: Pick<DecompositionItem, 'leads' | 'supporters'>,
  directory: UnitDirectory,
): Pick<Responsibility, 'name' | 'viaGroup' | 'role' | 'position'>[] {
  const leading = expand(leads, directory)
  const supporting = expand(supporters, directory).filter(({ name }) => !leading.some((l) => l.name === name))
  const placed = (role: ResponsibilityRole) => (named: Named, at: number) => ({
    ...named,
    role,
    position: at + 1,
  })
  return [...leading.map(placed('lead')), ...supporting.map(placed('support'))]
}

/** The names of a role as the plan has them, in order: a group once, by its own name. */
export const namedUnits = (
  responsibilities: readonly Pick<Responsibility, 'name' | 'viaGroup' | 'role'>[],
  role: ResponsibilityRole,
): string[] => [...new Set(responsibilities.filter((r) => r.role === role).map((r) => r.viaGroup || r.name))]

/** Which unit fills in which item: its main lead, or each member of the group that is the main lead. */
export function fillingUnits(leads: readonly Responsibility[]): { itemId: string; unitId: string }[] {
  const groups = new Map(leads.filter((l) => l.position === 1).map((l) => [l.itemId, l.viaGroup]))
  return leads
    .filter((l) => l.position === 1 || (l.viaGroup !== '' && l.viaGroup === groups.get(l.itemId)))
    .flatMap(({ itemId, unitId }) => (unitId === null ? [] : [{ itemId, unitId }]))
}
