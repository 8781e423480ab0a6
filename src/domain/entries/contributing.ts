/** Who has a part in an item beside the unit that fills in its entry. */

import type { Responsibility } from '../plans/responsibility.ts'

type Answerable = Pick<Responsibility, 'unitId' | 'name' | 'role' | 'position'>

/**
 * The unit whose figures count as the item's: of the units that fill it in the one that comes first among the leads.
 * The other members of a leading group keep theirs beside. null where none of them fills it in.
 */
export function mainUnit(answering: readonly Answerable[], fillingUnitIds: readonly string[]): string | null {
  const leads = answering
    .filter(({ role, unitId }) => role === 'lead' && unitId !== null && fillingUnitIds.includes(unitId))
    .toSorted((a, b) => a.position - b.position)
  return leads[0]?.unitId ?? null
}

export interface ContributingUnit {
  readonly unitId: string
  readonly name: string
}

/**
 * Units that may be asked for their part: further leads first, then supporters, each once and in its order. Who fills
 * in an entry of its own has its part there; a name that is no unit of the place cannot be asked.
 */
export function contributingUnits(
  answering: readonly Answerable[],
  fillingUnitIds: readonly string[],
): ContributingUnit[] {
  const rank = { lead: 0, support: 1 } as const
  const units = answering
    .toSorted((a, b) => rank[a.role] - rank[b.role] || a.position - b.position)
    .flatMap(({ unitId, name }) =>
      unitId === null || fillingUnitIds.includes(unitId) ? [] : [{ unitId, name }],
    )
  return units.filter((unit, at) => units.findIndex((other) => other.unitId === unit.unitId) === at)
}

/** An answer with a contribution's text taken over: after what stands, on a line of its own; never twice. */
export function withTaken(answer: string, text: string): string {
  if (answer.includes(text)) return answer
  return answer.trim() === '' ? text : `${answer.trimEnd()}\n${text}`
}
