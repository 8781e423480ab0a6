/** What units owe an evaluation: a report on a track, and an entry for each item of it that they fill in. */

import { fillingUnits, type Responsibility } from '../plans/responsibility.ts'

export interface Owed {
  readonly trackId: string
  readonly unitId: string
  /** null: the unit's own texts, which go with every report, or those about the special plan. */
  readonly itemId: string | null
  /** The special plan that a report of its own is owed about; null: the unit's one report on the track. */
  readonly planId: string | null
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
export function owedOn(trackId: string, plans: readonly AskedPlan[]): Owed[] {
  const own = { trackId, planId: null }
  return plans.flatMap(({ leads, leadUnitId }) => {
    if (leads.length === 0) return leadUnitId === null ? [] : [{ ...own, unitId: leadUnitId, itemId: null }]
    return fillingUnits(leads).flatMap(({ unitId, itemId }) => [
      { ...own, unitId, itemId },
      { ...own, unitId, itemId: null },
    ])
  })
}

/**
 * Of special plans, reported on one by one: the lead of each owes the texts about it, whoever fills in an item of it
 * that item. A unit that leads two plans owes two reports.
 */
export const owedByPlan = (trackId: string, plans: readonly AskedPlan[]): Owed[] =>
  plans.flatMap(({ id: planId, leads, leadUnitId }) => [
    ...(leadUnitId === null ? [] : [{ trackId, planId, unitId: leadUnitId, itemId: null }]),
    ...fillingUnits(leads).map(({ unitId, itemId }) => ({ trackId, planId, unitId, itemId })),
  ])
