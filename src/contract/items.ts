/** One item with what changes about it beside its approved text, and the corrections of how that text was entered. */

import { z } from 'zod'
import { BasisRef } from './basis-documents.ts'
import { itemContent } from './item-content.ts'
import { route } from './route.ts'
import { byId, day, decimalText, id, instant } from './shared.ts'

const Part = z.strictObject({
  unitId: id.nullable(),
  name: z.string(),
  role: z.enum(['lead', 'support']),
  position: z.int(),
  viaGroup: z.string(),
})

const Tag = z.strictObject({
  vocabulary: z.string().trim().min(1).max(50),
  word: z.string().trim().min(1).max(50),
})

const Milestone = z.strictObject({
  id,
  dueOn: day,
  text: z.string().trim().min(1).max(500),
  weight: z.string().regex(/^\d{1,5}(\.\d{1,4})?$/),
  /** What is done of an open one, 0 to 1. */
  share: z
    .string()
    .regex(/^(0(\.\d{1,4})?|1(\.0{1,4})?)$/)
    .nullable(),
  isKey: z.boolean(),
  doneOn: day.nullable(),
  evidence: z.string().trim().max(500),
})

const Stage = z.strictObject({ year: z.int().min(1949).max(2100), level: decimalText })

const FieldChange = z.strictObject({ field: z.string(), before: z.string(), after: z.string() })

const CorrectionView = z
  .strictObject({
    id,
    itemId: id,
    number: z.int(),
    name: z.string(),
    changes: z.array(FieldChange),
    reason: z.string(),
    /** The page of the approved document. */
    fileName: z.string(),
    by: z.string(),
    at: instant,
    /** Null while a second person has not looked at it. */
    end: z
      .strictObject({
        outcome: z.enum(['applied', 'turned_down']),
        by: z.string(),
        at: instant,
        reason: z.string(),
      })
      .nullable(),
    /** Whether this reader may confirm it, and turn it down. */
    canApply: z.boolean(),
    canTurnDown: z.boolean(),
  })
  .meta({ id: 'Correction' })
export type CorrectionView = z.infer<typeof CorrectionView>

const OrderedChange = z.strictObject({
  basis: BasisRef,
  effectiveOn: day,
  by: z.string(),
  at: instant,
  /** Names, leads before supporters. */
  before: z.strictObject({ leads: z.array(z.string()), supporters: z.array(z.string()) }),
  after: z.strictObject({ leads: z.array(z.string()), supporters: z.array(z.string()) }),
  /** Whether it was part of a reform of the units. */
  byReform: z.boolean(),
})

export const ItemView = z
  .strictObject({
    id,
    planId: id,
    plan: z.string(),
    isAdopted: z.boolean(),
    number: z.int(),
    /** As it reads now. */
    content: itemContent,
    /** Every text it ever had, oldest first: as adopted, then as each correction made it. */
    texts: z.array(
      z.strictObject({
        version: z.int(),
        adoptedOn: day.nullable(),
        corrected: z.int(),
        content: itemContent,
      }),
    ),
    parts: z.array(Part),
    responsibilityChanges: z.array(OrderedChange),
    corrections: z.array(CorrectionView),
    attributes: z.strictObject({
      /** 0 before the first change; a save names the one it saw. */
      version: z.int(),
      position: z.int().nullable(),
      tags: z.array(Tag),
      milestones: z.array(Milestone),
      /** Stages of an indicator: levels of years between base and target. */
      path: z.array(Stage),
      changedBy: z.string(),
      changedAt: instant.nullable(),
    }),
    /** Every word in use in the place, for choosing. */
    vocabularies: z.array(Tag),
    may: z.strictObject({ arrange: z.boolean(), reassign: z.boolean(), correct: z.boolean() }),
  })
  .meta({ id: 'Item' })
export type ItemView = z.infer<typeof ItemView>

export const getItem = route({
  method: 'get',
  path: '/api/items/{id}',
  params: byId,
  body: null,
  answer: ItemView,
  permission: 'plan.read',
})
/** Tags, place on screens and milestones; never the approved text. */
export const arrangeItem = route({
  method: 'put',
  path: '/api/items/{id}/attributes',
  params: byId,
  body: z.strictObject({
    basedOn: z.int().min(0),
    position: z.int().min(1).max(100_000).nullable(),
    tags: z.array(Tag).max(50),
    milestones: z.array(Milestone).max(100),
    path: z.array(Stage).max(30).default([]),
  }),
  answer: ItemView,
  permission: 'item.arrange',
})
/** Who answers for the item from a day on, by the document that orders it. Open work goes over to the new main lead. */
export const reassignItem = route({
  method: 'post',
  path: '/api/items/{id}/responsibilities',
  params: byId,
  body: z.strictObject({
    basisDocumentId: id,
    effectiveOn: day,
    leads: z.array(id).min(1).max(50),
    supporters: z.array(id).max(100),
    /** How many changes of the item were known. */
    basedOn: z.int().min(0),
  }),
  answer: ItemView,
  permission: 'item.reassign',
})
/** Keeps the page of the approved document that a correction rests on. */
export const keepCorrectionPage = route({
  method: 'post',
  path: '/api/items/{id}/correction-pages',
  params: byId,
  body: 'file',
  answer: z.strictObject({ fileId: id }),
  permission: 'item.correct',
})
export const proposeCorrection = route({
  method: 'post',
  path: '/api/items/{id}/corrections',
  params: byId,
  body: z.strictObject({ content: itemContent, reason: z.string().trim().min(1).max(2000), fileId: id }),
  answer: ItemView,
  permission: 'item.correct',
})
export const applyCorrection = route({
  method: 'post',
  path: '/api/corrections/{id}/confirmation',
  params: byId,
  body: z.strictObject({}),
  answer: ItemView,
  permission: 'item.correct',
})
export const turnDownCorrection = route({
  method: 'post',
  path: '/api/corrections/{id}/rejection',
  params: byId,
  body: z.strictObject({ reason: z.string().trim().min(1).max(2000) }),
  answer: ItemView,
  permission: 'item.correct',
})
export const downloadCorrectionPage = route({
  method: 'get',
  path: '/api/corrections/{id}/page',
  params: byId,
  body: null,
  answer: 'file',
  permission: 'plan.read',
})

export const PlanChange = z
  .strictObject({
    kind: z.enum(['responsibilities', 'lead', 'correction']),
    itemId: id.nullable(),
    /** The item it is about; '' for the plan itself. */
    item: z.string(),
    by: z.string(),
    at: instant,
    effectiveOn: day.nullable(),
    basis: BasisRef.nullable(),
    before: z.string(),
    after: z.string(),
    correction: CorrectionView.nullable(),
  })
  .meta({ id: 'PlanChange' })
export type PlanChange = z.infer<typeof PlanChange>

/** What changed about an adopted plan beside its adjustments, the newest first. */
export const listPlanChanges = route({
  method: 'get',
  path: '/api/plans/{id}/changes',
  params: byId,
  body: null,
  answer: z.strictObject({ changes: z.array(PlanChange) }),
  permission: 'plan.read',
})
/** A plan gets another lead by the document that orders it. */
export const changePlanLead = route({
  method: 'post',
  path: '/api/plans/{id}/lead',
  params: byId,
  body: z.strictObject({ basisDocumentId: id, effectiveOn: day, unitId: id, leadBefore: id.nullable() }),
  answer: null,
  permission: 'item.reassign',
})
