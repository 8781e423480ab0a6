/** Adjustments of plans: what is to change, why, what it touches, who agreed, and the version it became. */

import { z } from 'zod'
import { changeKinds, effectKinds } from '#domain/adjustments/effect.ts'
import { planKinds } from '#domain/plans/plan.ts'
import { itemContent } from './item-content.ts'
import { route } from './route.ts'
import { byId, day, id, instant, itemKind, none } from './shared.ts'

/** The chain an adjustment runs. */
const adjustmentProcesses = ['outline_adjustment', 'special_adjustment'] as const

export const PlanRef = z.strictObject({ id, name: z.string(), kind: z.enum(planKinds) })
const DocumentRef = z.strictObject({ id, title: z.string(), number: z.string() })

export const AdjustmentSummary = z
  .strictObject({
    id,
    /** Counts the adjustments of the plan. */
    number: z.int(),
    title: z.string(),
    plan: PlanRef,
    process: z.enum(adjustmentProcesses),
    state: z.string(),
    unit: z.string(),
    items: z.int(),
    by: z.string(),
    at: instant,
    /** The plan version it became; null while it is none. */
    version: z.int().nullable(),
  })
  .meta({ id: 'AdjustmentSummary' })
export type AdjustmentSummary = z.infer<typeof AdjustmentSummary>

export const AdjustedItemView = z
  .strictObject({
    itemId: id,
    /** Saves of it so far: the next one names it. */
    version: z.int(),
    change: z.enum(changeKinds),
    number: z.int(),
    before: itemContent.nullable(),
    after: itemContent.nullable(),
    /** The fields that differ; of a new item all that say something. */
    changes: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
    reason: z.string(),
    leads: z.array(z.string()),
    supporters: z.array(z.string()),
  })
  .meta({ id: 'AdjustedItem' })
export type AdjustedItemView = z.infer<typeof AdjustedItemView>

const EffectView = z.strictObject({
  kind: z.enum(effectKinds),
  itemId: id,
  linkedItemId: id,
  found: z.strictObject({
    plan: z.string(),
    number: z.int(),
    name: z.string(),
    target: z.string(),
    fields: z.array(z.string()),
  }),
  /** A person's word on it; '' while nobody looked at it. */
  note: z.string(),
  by: z.string(),
})

const OpinionView = z.strictObject({
  id,
  who: z.string(),
  opinion: z.string(),
  givenOn: day,
  file: z.strictObject({ id, name: z.string() }).nullable(),
  by: z.string(),
  at: instant,
})

export const AdjustmentView = z
  .strictObject({
    summary: AdjustmentSummary,
    text: z.strictObject({
      version: z.int(),
      reason: z.string(),
      basis: z.string(),
      documents: z.array(DocumentRef),
    }),
    /** The plan version it starts from. */
    base: z.strictObject({ number: z.int(), adoptedOn: day }),
    /** The version that stands by now, where it is a newer one and this is not decided yet. */
    newer: z.strictObject({ number: z.int(), by: z.string(), at: instant }).nullable(),
    items: z.array(AdjustedItemView),
    effects: z.array(EffectView),
    /** Targets among the changes that an outline holds too: plan, number and name. */
    outlineTargets: z.array(z.strictObject({ plan: z.string(), number: z.int(), name: z.string() })),
    sentFrom: z.strictObject({ id, title: z.string() }).nullable(),
    sentOnTo: z.strictObject({ id, title: z.string() }).nullable(),
    opinions: z.array(OpinionView),
    result: z
      .strictObject({
        number: z.int(),
        adoptedOn: day,
        document: z.strictObject({ title: z.string(), number: z.string(), issuer: z.string() }),
        by: z.string(),
        at: instant,
      })
      .nullable(),
    lastOn: day.nullable(),
    writable: z.boolean(),
    /** Whether this reader may record an expert's opinion. */
    opinable: z.boolean(),
  })
  .meta({ id: 'Adjustment' })
export type AdjustmentView = z.infer<typeof AdjustmentView>

const words = z.string().trim().max(5000)
const title = z.string().trim().min(1).max(200)
const names = z.array(z.string().trim().min(1).max(100)).max(60)
export const adjustmentsPath = '/api/adjustments' as const
const base = adjustmentsPath

export const listAdjustments = route({
  method: 'get',
  path: base,
  params: none,
  body: null,
  answer: z.strictObject({
    adjustments: z.array(AdjustmentSummary),
    /** Adopted plans on which this reader may begin one. */
    plans: z.array(PlanRef),
    lastOn: day.nullable(),
    /** Whether this reader sees the units' answers and sets the last day. */
    leading: z.boolean(),
  }),
  permission: 'adjustment.read',
})

export const beginAdjustment = route({
  method: 'post',
  path: base,
  params: none,
  body: z.strictObject({ planId: id, title, reason: words.default('') }),
  answer: AdjustmentView,
  permission: 'adjustment.write',
})

export const getAdjustment = route({
  method: 'get',
  path: `${base}/{id}`,
  params: byId,
  body: null,
  answer: AdjustmentView,
  permission: 'adjustment.read',
})

/** Saves what it says of itself; it then starts from the plan version that stands. */
export const saveAdjustmentText = route({
  method: 'put',
  path: `${base}/{id}/text`,
  params: byId,
  body: z.strictObject({
    basedOn: z.int().min(1),
    title,
    reason: words,
    basis: words,
    documentIds: z.array(id).max(30),
  }),
  answer: AdjustmentView,
  permission: 'adjustment.write',
})

/** What can be chosen: the plan's items as they stand, units and groups that can lead a new one, documents. */
export const getAdjustmentChoices = route({
  method: 'get',
  path: `${base}/{id}/choices`,
  params: byId,
  body: null,
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        itemId: id,
        kind: itemKind,
        number: z.int(),
        content: itemContent,
        /** Saves of it so far in this adjustment. */
        version: z.int(),
      }),
    ),
    units: z.array(z.string()),
    documents: z.array(DocumentRef),
  }),
  permission: 'adjustment.write',
})

/** An item as it is to be. `none` takes it out of the adjustment again. */
const itemBody = z.strictObject({
  basedOn: z.int().min(0),
  change: z.enum([...changeKinds, 'none']),
  after: itemContent.nullable(),
  reason: words,
  leads: names.default([]),
  supporters: names.default([]),
})

export const saveAdjustedItem = route({
  method: 'put',
  path: `${base}/{id}/items/{itemId}`,
  params: byId.extend({ itemId: id }),
  body: itemBody,
  answer: AdjustmentView,
  permission: 'adjustment.write',
})

export const addAdjustedItem = route({
  method: 'post',
  path: `${base}/{id}/items`,
  params: byId,
  body: z.strictObject({ after: itemContent, reason: words, leads: names.min(1), supporters: names }),
  answer: AdjustmentView,
  permission: 'adjustment.write',
})

export const weighEffect = route({
  method: 'post',
  path: `${base}/{id}/effects`,
  params: byId,
  body: z.strictObject({
    kind: z.enum(effectKinds),
    itemId: id,
    linkedItemId: id,
    note: words.min(1),
  }),
  answer: AdjustmentView,
  permission: 'adjustment.write',
})

export const addOpinionFile = route({
  method: 'post',
  path: `${base}/{id}/files`,
  params: byId,
  body: 'file',
  answer: z.strictObject({ id, name: z.string() }),
  permission: 'adjustment.write',
})

export const addOpinion = route({
  method: 'post',
  path: `${base}/{id}/opinions`,
  params: byId,
  body: z.strictObject({
    who: z.string().trim().min(1).max(200),
    opinion: words.min(1),
    givenOn: day,
    fileId: id.nullable(),
  }),
  answer: AdjustmentView,
  permission: 'adjustment.write',
})

/** Sends what the outline holds too to the outline's chain: a draft there, linked to this one. */
export const sendToOutline = route({
  method: 'post',
  path: `${base}/{id}/outline`,
  params: byId,
  body: none,
  answer: z.strictObject({ id }),
  permission: 'adjustment.write',
})

/** The adjustment as a document: 原, 新, 理由. */
export const getAdjustmentDocument = route({
  method: 'get',
  path: `${base}/{id}/document`,
  params: byId,
  body: null,
  answer: 'file',
  permission: 'adjustment.read',
  printable: true,
})
