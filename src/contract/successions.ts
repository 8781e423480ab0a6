/** Reform of the units: worked out before it is carried out, then done in one act. */

import { z } from 'zod'
import { roles } from '#domain/people/role.ts'
import { submissionStates } from '#domain/processes/submission.ts'
import { successionKinds } from '#domain/units/succession.ts'
import { unitKinds } from '#domain/units/unit.ts'
import { BasisRef } from './basis-documents.ts'
import { route } from './route.ts'
import { day, id, instant, itemKind, none } from './shared.ts'

/** Which of the takers, counted from 0. */
const takerAt = z.int().min(0).max(19)
const many = 5000

const Wanted = z.strictObject({
  kind: z.enum(successionKinds),
  givers: z.array(id).min(1).max(20),
  /** A unit that stands by its id, a new one by name and kind; of a renaming id and new name. */
  takers: z
    .array(
      z.strictObject({
        unitId: id.nullable(),
        name: z.string().trim().max(100).default(''),
        kind: z.enum(unitKinds).default('government'),
      }),
    )
    .min(1)
    .max(20),
  /** Where an item, a plan led or a person goes; the rest goes to the first taker, of a hand-over nowhere. */
  items: z
    .array(z.strictObject({ itemId: id, to: takerAt }))
    .max(many)
    .default([]),
  plans: z
    .array(z.strictObject({ planId: id, to: takerAt }))
    .max(many)
    .default([]),
  people: z
    .array(z.strictObject({ personId: id, to: takerAt }))
    .max(many)
    .default([]),
  contacts: z
    .array(z.strictObject({ personId: id, to: takerAt }))
    .max(20)
    .default([]),
})
export type Wanted = z.output<typeof Wanted>

export const SuccessionPreview = z
  .strictObject({
    /** The last act of the place that was known: carrying out names it. */
    basedOn: z.int(),
    ends: z.array(z.string()),
    renamed: z.array(z.strictObject({ before: z.string(), after: z.string() })),
    made: z.array(z.string()),
    items: z.array(
      z.strictObject({
        itemId: id,
        plan: z.string(),
        number: z.int(),
        kind: itemKind,
        name: z.string(),
        before: z.string(),
        after: z.string(),
        /** Whether an open entry goes over with it. */
        isOpen: z.boolean(),
      }),
    ),
    plans: z.array(z.strictObject({ planId: id, name: z.string(), before: z.string(), after: z.string() })),
    people: z.array(
      z.strictObject({
        personId: id,
        name: z.string(),
        role: z.enum(roles),
        before: z.string(),
        after: z.string(),
        roleAfter: z.enum(roles),
      }),
    ),
    filings: z.array(
      z.strictObject({
        assignmentId: id,
        unit: z.string(),
        track: z.string(),
        state: z.enum(submissionStates),
        /** Who goes on with it; '' where it stays with the unit, as it was filed or as its own work. */
        after: z.string(),
        /** How many of its entries go over. */
        entries: z.int(),
      }),
    ),
  })
  .meta({ id: 'SuccessionPreview' })
export type SuccessionPreview = z.infer<typeof SuccessionPreview>

export const SuccessionView = z
  .strictObject({
    id,
    number: z.int(),
    kind: z.enum(successionKinds),
    effectiveOn: day,
    basis: BasisRef,
    note: z.string(),
    by: z.string(),
    at: instant,
    /** By the names before the act, and after it. */
    givers: z.array(z.string()),
    takers: z.array(z.string()),
    /** How many items got another name or unit by it. */
    items: z.int(),
  })
  .meta({ id: 'Succession' })
export type SuccessionView = z.infer<typeof SuccessionView>

export const listSuccessions = route({
  method: 'get',
  path: '/api/successions',
  params: none,
  body: null,
  answer: z.strictObject({ successions: z.array(SuccessionView), writable: z.boolean() }),
  permission: 'unit.list',
})
/** Units with what they hold, for choosing who gives what to whom. */
export const readHoldings = route({
  method: 'get',
  path: '/api/successions/holdings',
  params: z.strictObject({ unit: id }),
  body: null,
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        id,
        plan: z.string(),
        number: z.int(),
        kind: itemKind,
        name: z.string(),
        role: z.enum(['lead', 'support']),
      }),
    ),
    plans: z.array(z.strictObject({ id, name: z.string() })),
    people: z.array(z.strictObject({ id, name: z.string(), role: z.enum(roles) })),
  }),
  permission: 'unit.change',
})
/** What would move. Nothing is stored. */
export const previewSuccession = route({
  method: 'post',
  path: '/api/successions/preview',
  params: none,
  body: Wanted,
  answer: SuccessionPreview,
  permission: 'unit.change',
})
export const carryOutSuccession = route({
  method: 'post',
  path: '/api/successions',
  params: none,
  body: Wanted.extend({
    basisDocumentId: id,
    effectiveOn: day,
    note: z.string().trim().max(2000).default(''),
    basedOn: z.int().min(0),
  }),
  answer: SuccessionView,
  permission: 'unit.change',
})
