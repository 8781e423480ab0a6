/** Plans and their items by version. */

import { z } from 'zod'
import { natures } from '#domain/plans/item.ts'
import { issuings, obligations, planKinds } from '#domain/plans/plan.ts'
import { route } from './route.ts'
import { byId, day, id, instant, itemKind, none } from './shared.ts'

export const PlanSummary = z
  .strictObject({
    id,
    kind: z.enum(planKinds),
    name: z.string(),
    periodStart: z.int(),
    periodEnd: z.int(),
    lead: z.string(),
    state: z.enum(['draft', 'adopted']),
    /** 0 while a draft. */
    version: z.int(),
    adoptedOn: day.nullable(),
    listed: z.boolean(),
    obligation: z.enum(obligations),
    indicators: z.int(),
    tasks: z.int(),
    projects: z.int(),
  })
  .meta({ id: 'PlanSummary' })
export type PlanSummary = z.infer<typeof PlanSummary>

export const PlanItem = z
  .strictObject({
    id,
    kind: itemKind,
    number: z.int(),
    name: z.string(),
    field: z.string(),
    unit: z.string(),
    nature: z.enum(natures).nullable(),
    base: z.string(),
    target: z.string(),
    targetKind: z.string(),
    /** Task kind, or a project's content, years and investment. */
    more: z.string(),
    leads: z.array(z.string()),
    supporters: z.array(z.string()),
    /** Items of other plans this one serves, as words: plan and number. */
    serves: z.array(z.string()),
  })
  .meta({ id: 'PlanItem' })
export type PlanItem = z.infer<typeof PlanItem>

/** An adopted version with what it rests on. */
export const PlanVersionView = z
  .strictObject({
    planId: id,
    plan: z.string(),
    number: z.int(),
    adoptedOn: day,
    /** Who adopted it, or confirmed the approval. */
    by: z.string(),
    at: instant,
    /** The adjustment that made it; null: adopted as a draft. */
    adjustment: z.strictObject({ id, number: z.int() }).nullable(),
    /** Of the approval. */
    document: z.strictObject({ title: z.string(), number: z.string(), issuer: z.string() }).nullable(),
  })
  .meta({ id: 'PlanVersion' })
export type PlanVersionView = z.infer<typeof PlanVersionView>

export const PlanView = z
  .strictObject({
    plan: PlanSummary,
    basis: z.array(z.strictObject({ title: z.string(), number: z.string(), issuedOn: day.nullable() })),
    items: z.array(PlanItem),
    versions: z.array(z.strictObject({ number: z.int(), adoptedOn: day.nullable() })),
    writable: z.boolean(),
    /** Who leads it, for a reader who may change that by a document; null: he may not. */
    leadChange: z.strictObject({ unitId: id.nullable() }).nullable(),
  })
  .meta({ id: 'Plan' })
export type PlanView = z.infer<typeof PlanView>

export const listPlans = route({
  method: 'get',
  path: '/api/plans',
  params: none,
  body: null,
  answer: z.strictObject({ plans: z.array(PlanSummary), writable: z.boolean() }),
  permission: 'plan.read',
})
export const getPlan = route({
  method: 'get',
  path: '/api/plans/{id}',
  params: byId.extend({ version: z.coerce.number().int().min(1).max(10_000).optional() }),
  body: null,
  answer: PlanView,
  permission: 'plan.read',
})
/** The adopted versions of every plan, or of one: the days that can be looked back to. */
export const listPlanVersions = route({
  method: 'get',
  path: '/api/plan-versions',
  params: z.strictObject({ plan: id.optional() }),
  body: null,
  answer: z.strictObject({ versions: z.array(PlanVersionView) }),
  permission: 'plan.read',
})
/** What is known of a special plan beside its text. */
export const SpecialFacts = z.strictObject({
  leadUnitId: id.nullable(),
  /** Whether it stands on the list of special plans to be evaluated. */
  listed: z.boolean(),
  obligation: z.enum(obligations),
  commissionTakesPart: z.boolean(),
  issuedBy: z.enum(issuings).nullable(),
  documentNumber: z.string().trim().max(100),
  /** Name and position. */
  leaderInCharge: z.string().trim().max(100),
})
export type SpecialFacts = z.infer<typeof SpecialFacts>

export const createPlan = route({
  method: 'post',
  path: '/api/plans',
  params: none,
  body: z
    .strictObject({
      kind: z.enum(planKinds),
      name: z.string().trim().min(2).max(200),
      periodStart: z.int().min(1949).max(2100),
      periodEnd: z.int().min(1949).max(2100),
      /** The track whose units report on it once it is adopted. */
      trackId: id.nullable().default(null),
      /** Of a special plan; null for any other. */
      special: SpecialFacts.nullable().default(null),
    })
    .refine(({ periodStart, periodEnd }) => periodEnd >= periodStart, { path: ['periodEnd'] }),
  answer: PlanSummary,
  permission: 'plan.write',
})
export const adoptPlan = route({
  method: 'post',
  path: '/api/plans/{id}/adoption',
  params: byId,
  body: z.strictObject({ adoptedOn: day }),
  answer: PlanView,
  permission: 'plan.write',
})
