/** Who answers for an item after units gave their part in it to another: a change of responsibilities 责任调整. */

import type { Responsibility, ResponsibilityRole } from './responsibility.ts'

type Part = Pick<Responsibility, 'unitId' | 'name' | 'role' | 'position' | 'viaGroup'>

export interface Handing {
  /** Units that give their part. */
  readonly givers: readonly string[]
  readonly taker: { readonly unitId: string; readonly name: string }
}

/**
 * The parts of one item with the givers' ones taken over, each unit once: where the taker has a part already the
 * better one stays, and who leads does not also support. Places are counted anew from 1 in each role, so the first
 * lead stays the main one. A taker that is a giver too gets its new name.
 */
export function reassigned<One extends Part>(parts: readonly One[], { givers, taker }: Handing): One[] {
  const handed = inOrder(parts).map((part) =>
    part.unitId !== null && (givers.includes(part.unitId) || part.unitId === taker.unitId)
      ? { ...part, unitId: taker.unitId, name: taker.name }
      : part,
  )
  return settled(handed)
}

/** Each unit once, leads before supporters, places counted from 1 in each role. */
export function settled<One extends Part>(parts: readonly One[]): One[] {
  const once = inOrder(parts).filter(
    (part, at, all) => all.findIndex((other) => other.name === part.name) === at,
  )
  const count = { lead: 0, support: 0 } satisfies Record<ResponsibilityRole, number>
  return once.map((part) => {
    count[part.role] += 1
    return { ...part, position: count[part.role] }
  })
}

const rank = { lead: 0, support: 1 } as const

const inOrder = <One extends Part>(parts: readonly One[]): One[] =>
  parts.toSorted((a, b) => rank[a.role] - rank[b.role] || a.position - b.position)

/** Whether two lists say the same of who answers, in which part and place. */
export const sameParts = (one: readonly Part[], other: readonly Part[]): boolean =>
  one.length === other.length &&
  inOrder(one).every((part, at) => {
    const beside = inOrder(other)[at]
    return (
      beside !== undefined &&
      part.unitId === beside.unitId &&
      part.name === beside.name &&
      part.role === beside.role &&
      part.position === beside.position &&
      part.viaGroup === beside.viaGroup
    )
  })
