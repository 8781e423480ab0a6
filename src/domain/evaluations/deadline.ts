/** Deadlines 时限 of a track. */

/** Who owes what a deadline is about. */
export const parties = ['units', 'coordinator', 'plan_leads'] as const
export type Party = (typeof parties)[number]

export interface Deadline {
  /** What is due, as the work plan words it. */
  readonly text: string
  readonly by: Party
  /** Who receives it. */
  readonly to: string
  /** The day it is due, that day included to 24:00 Beijing time. */
  readonly dueOn: string
}

/** What the units' own reports are due by: the first deadline that is not the coordinator's; undefined where none is. */
export const unitsDeadline = <One extends Deadline>(deadlines: readonly One[]): One | undefined =>
  deadlines.find((d) => d.by !== 'coordinator')

/** The day of the coordinator's own first deadline; a track without one presses nobody. */
export const coordinatorDueOn = (deadlines: readonly Deadline[]): string | null =>
  deadlines.find((d) => d.by === 'coordinator')?.dueOn ?? null
