/** What units answer on adjustments, and until when one may be proposed. */

import { z } from 'zod'
import { adjustmentsPath as base, PlanRef } from './adjustments.ts'
import { route } from './route.ts'
import { day, id, label, none } from './shared.ts'

/** What every unit and plan lead answered: is an adjustment needed (A1). */
export const NeedView = z
  .strictObject({
    entryId: id,
    unitId: id,
    unit: z.string(),
    /** The special plan it is about; null: the unit's whole answer. */
    plan: PlanRef.nullable(),
    /** Key of the choice; null: not answered. */
    answer: z.string().nullable(),
    word: label.nullable(),
    reason: z.string(),
  })
  .meta({ id: 'AdjustmentNeed' })
export type NeedView = z.infer<typeof NeedView>

export const listNeeds = route({
  method: 'get',
  path: `${base}/needs`,
  params: none,
  body: null,
  answer: z.strictObject({
    needs: z.array(NeedView),
    /** Where an adjustment from a unit's whole answer begins. */
    outline: PlanRef.nullable(),
  }),
  permission: 'adjustment.lead',
})

export const setLastDay = route({
  method: 'put',
  path: `${base}/last-day`,
  params: none,
  body: z.strictObject({ lastOn: day.nullable() }),
  answer: z.strictObject({ lastOn: day.nullable() }),
  permission: 'adjustment.lead',
})
