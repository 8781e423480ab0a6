/** What units owe an evaluation: a report on a track, and an entry for each item of it that they fill in. */

import { fillingUnits, type Responsibility } from '../plans/responsibility.ts'

export interface Owed {
  readonly trackId: string
  readonly unitId: string
  /** null: the unit's own texts, which go with every report. */
  readonly itemId: string | null
}

/** A plan of a track with the leads of its items. */
export interface AskedPlan {
  readonly id: string
  readonly leadUnitId: string | null
  /** Leads of all items of its adopted version; [] for a plan evaluated by text only. */
  readonly leads: readonly Responsibility[]
}

/**
 * Every unit that fills in an item of a track's plans owes that item and its own texts. A plan without items is
 * evaluated by text only: its lead owes the texts. A lead that is no unit of the place owes nothing.
 */
export const owedOn = (trackId: string, plans: readonly AskedPlan[]): Owed[] =>
  plans.flatMap(({ leads, leadUnitId }) => {
    if (leads.length === 0) return leadUnitId === null ? [] : [{ trackId, unitId: leadUnitId, itemId: null }]
    return fillingUnits(leads).flatMap(({ unitId, itemId }) => [
      { trackId, unitId, itemId },
      { trackId, unitId, itemId: null },
    ])
  })
