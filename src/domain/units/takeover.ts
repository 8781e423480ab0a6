/** Open work goes to whoever answers now; what was filed stays with the unit that filed it. */

import { isInnerState, isOpenState, type SubmissionState } from '../processes/submission.ts'
import type { Succession } from './succession.ts'

interface HeldAssignment {
  readonly id: string
  readonly unitId: string
  readonly trackId: string
  /** The special plan it is about; null: the unit's one report on the track. */
  readonly planId: string | null
  readonly state: SubmissionState
}

interface HeldEntry {
  readonly id: string
  readonly unitId: string
  readonly itemId: string | null
  /** The item's plan, or the plan its texts are about; null: the unit's own texts. */
  readonly planId: string | null
}

/** What the givers owe and have begun. */
export interface HeldWork {
  readonly assignments: readonly HeldAssignment[]
  readonly entries: readonly HeldEntry[]
  readonly tracks: readonly { readonly id: string; readonly planIds: readonly string[] }[]
}

export interface Takeover {
  /** Entries that another unit goes on with. */
  readonly entries: readonly (HeldEntry & { readonly to: string })[]
  /** Open assignments that are over for the giver. */
  readonly assignments: readonly (HeldAssignment & { readonly to: string })[]
  /** What a taker need not file, since it was. */
  readonly filedBefore: readonly {
    readonly trackId: string
    readonly unitId: string
    readonly itemId: string | null
    readonly planId: string | null
    readonly assignmentId: string
  }[]
}

export type Handed = Pick<Succession, 'fills' | 'plans' | 'heirs'>

/** A filing that has not left the unit. */
export const isUnderWork = (state: SubmissionState): boolean => isOpenState(state) || isInnerState(state)

/**
 * An entry goes over where one of the filings it is part of has not left the unit. An assignment is over for a unit
 * that ends, and for one that has given away every item it was about.
 */
export function workOutTakeover(handed: Handed, work: HeldWork): Takeover {
  const going = work.entries.flatMap((entry) => {
    const to = takerOf(handed, entry)
    return to === undefined || to === entry.unitId ? [] : [{ ...entry, to }]
  })
  const entries = going.filter((entry) => holding(work, entry).some(({ state }) => isUnderWork(state)))
  return {
    entries,
    assignments: work.assignments.flatMap((assignment) => {
      const to = isUnderWork(assignment.state) ? overFor(handed, { assignment, work, going }) : undefined
      return to === undefined ? [] : [{ ...assignment, to }]
    }),
    filedBefore: [
      ...going.flatMap((entry) => filedItem(work, entry)),
      ...handed.plans.flatMap((plan) => filedPlan(work, plan)),
    ],
  }
}

function takerOf({ fills, plans, heirs }: Handed, { itemId, planId, unitId }: HeldEntry): string | undefined {
  if (itemId !== null) return fills.find((f) => f.itemId === itemId && f.from === unitId)?.to
  if (planId !== null) return plans.find((p) => p.planId === planId)?.to ?? heirs.get(unitId)
  return heirs.get(unitId)
}

/** The assignments an entry is part of. */
const holding = ({ assignments, tracks }: HeldWork, { unitId, itemId, planId }: HeldEntry) =>
  assignments.filter((a) => {
    if (a.unitId !== unitId) return false
    if (planId === null) return true
    if (itemId === null) return a.planId === planId
    const isOnTrack = tracks.some((t) => t.id === a.trackId && t.planIds.includes(planId))
    return isOnTrack && (a.planId === null || a.planId === planId)
  })

type Going = HeldEntry & { readonly to: string }

interface Judged {
  readonly assignment: HeldAssignment
  readonly work: HeldWork
  readonly going: readonly Going[]
}

/** Who goes on with an assignment that is over for its unit; undefined where it is not over. */
function overFor(handed: Handed, { assignment, work, going }: Judged): string | undefined {
  const { unitId, planId } = assignment
  const heir = handed.heirs.get(unitId)
  const ofPlan = handed.plans.find((p) => p.planId === planId)?.to
  if (heir !== undefined || ofPlan !== undefined) return ofPlan ?? heir
  const items = work.entries.filter((e) => e.itemId !== null && holding(work, e).includes(assignment))
  const gone = items.flatMap((item) => going.find(({ id }) => id === item.id) ?? [])
  return gone.length > 0 && gone.length === items.length ? gone[0]?.to : undefined
}

const filedItem = (work: HeldWork, entry: Going): Takeover['filedBefore'] =>
  entry.itemId === null
    ? []
    : holding(work, entry)
        .filter(({ state }) => !isUnderWork(state))
        .map(({ id, trackId }) => ({
          ...{ trackId, assignmentId: id, unitId: entry.to },
          ...{ itemId: entry.itemId, planId: null },
        }))

const filedPlan = (
  { assignments, tracks }: HeldWork,
  { planId, to }: Handed['plans'][number],
): Takeover['filedBefore'] =>
  assignments
    .filter((a) => !isUnderWork(a.state) && a.unitId !== to && (a.planId === null || a.planId === planId))
    .filter((a) => tracks.some((t) => t.id === a.trackId && t.planIds.includes(planId)))
    .map(({ id, trackId }) => ({ trackId, unitId: to, itemId: null, planId, assignmentId: id }))
