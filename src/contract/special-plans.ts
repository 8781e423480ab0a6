/** Special plans that are reported on one by one: where each stands, and the report on it. */

import { z } from 'zod'
import { roles } from '#domain/people/role.ts'
import { issuings, obligations } from '#domain/plans/plan.ts'
import { submissionStates } from '#domain/processes/submission.ts'
import { route } from './route.ts'
import { byId, day, id, none } from './shared.ts'

export const SpecialPlan = z
  .strictObject({
    planId: id,
    reportId: id,
    name: z.string(),
    leadUnitId: id.nullable(),
    lead: z.string(),
    listed: z.boolean(),
    obligation: z.enum(obligations),
    commissionTakesPart: z.boolean(),
    issuedBy: z.enum(issuings).nullable(),
    documentNumber: z.string(),
    leaderInCharge: z.string(),
    /** Of the report's case. */
    state: z.string(),
    /** With whom the report lies. */
    awaits: z.array(z.enum(roles)),
    /** The day it is due at the commission; null for a plan that is evaluated as needed: it is never late. */
    dueOn: day.nullable(),
    daysLeft: z.int().nullable(),
    /** Past its day and never yet at the commission. */
    late: z.boolean(),
    /** Files of the report. */
    versions: z.int(),
    /** What units file about the plan; the lead's first. */
    filings: z.array(
      z.strictObject({
        assignmentId: id,
        unit: z.string(),
        isLead: z.boolean(),
        state: z.enum(submissionStates),
      }),
    ),
  })
  .meta({ id: 'SpecialPlan' })
export type SpecialPlan = z.infer<typeof SpecialPlan>

/** Those of the reader's own units, or all. */
export const listSpecialPlans = route({
  method: 'get',
  path: '/api/special-plans',
  params: none,
  body: null,
  answer: z.strictObject({ plans: z.array(SpecialPlan) }),
  permission: 'special.read',
})
/** One, by the id of its plan. */
export const getSpecialPlan = route({
  method: 'get',
  path: '/api/special-plans/{id}',
  params: byId,
  body: null,
  answer: SpecialPlan,
  permission: 'special.read',
})
