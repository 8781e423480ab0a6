/** Joint research, discussions, bulletins and shared documents: who took part, what they are about, their files. */

import { z } from 'zod'
import { exchangeKinds } from '#domain/exchanges/exchange.ts'
import { route } from './route.ts'
import { byId, day, id, instant, none } from './shared.ts'

const Linked = z.strictObject({ id, name: z.string() })

export const ExchangeSummary = z
  .strictObject({
    id,
    kind: z.enum(exchangeKinds),
    heldOn: day,
    title: z.string(),
    /** The unit of the author, and the author. */
    unit: z.string(),
    by: z.string(),
    /** Whose units may read it beside the participants; '' for none. */
    track: z.string(),
    units: z.array(z.string()),
    plans: z.array(Linked),
    files: z.int(),
  })
  .meta({ id: 'ExchangeSummary' })
export type ExchangeSummary = z.infer<typeof ExchangeSummary>

export const ExchangeView = z
  .strictObject({
    summary: ExchangeSummary,
    text: z.string(),
    items: z.array(z.strictObject({ id, plan: z.string(), number: z.int(), name: z.string() })),
    files: z.array(z.strictObject({ id, name: z.string(), size: z.int() })),
    at: instant,
  })
  .meta({ id: 'Exchange' })
export type ExchangeView = z.infer<typeof ExchangeView>

/** What the reader may choose from when a record is written. */
export const ExchangeChoices = z
  .strictObject({
    units: z.array(Linked),
    plans: z.array(Linked),
    tracks: z.array(Linked),
    /** Units the reader may write for. */
    own: z.array(Linked),
    items: z.array(z.strictObject({ id, planId: id, number: z.int(), name: z.string() })),
  })
  .meta({ id: 'ExchangeChoices' })
export type ExchangeChoices = z.infer<typeof ExchangeChoices>

/** Newest first: those the reader may read; of one plan where it is given. */
export const listExchanges = route({
  method: 'get',
  path: '/api/exchanges',
  params: z.strictObject({ planId: id.optional() }),
  body: null,
  answer: z.strictObject({ exchanges: z.array(ExchangeSummary), writable: z.boolean() }),
  permission: 'exchange.read',
})
export const getExchange = route({
  method: 'get',
  path: '/api/exchanges/{id}',
  params: byId,
  body: null,
  answer: ExchangeView,
  permission: 'exchange.read',
})
export const getExchangeChoices = route({
  method: 'get',
  path: '/api/exchange-choices',
  params: none,
  body: null,
  answer: ExchangeChoices,
  permission: 'exchange.write',
})
/** A file of a record that is being written. */
export const addExchangeFile = route({
  method: 'post',
  path: '/api/exchange-files',
  params: none,
  body: 'file',
  answer: z.strictObject({ id, name: z.string() }),
  permission: 'exchange.write',
})
export const addExchange = route({
  method: 'post',
  path: '/api/exchanges',
  params: none,
  body: z.strictObject({
    kind: z.enum(exchangeKinds),
    heldOn: day,
    title: z.string().trim().min(1).max(200),
    text: z.string().trim().max(20_000).default(''),
    /** The author's unit. */
    unitId: id,
    trackId: id.nullable().default(null),
    unitIds: z.array(id).max(200).default([]),
    planIds: z.array(id).max(50).default([]),
    itemIds: z.array(id).max(200).default([]),
    fileIds: z.array(id).max(20).default([]),
  }),
  answer: ExchangeView,
  permission: 'exchange.write',
})
export const downloadExchangeFile = route({
  method: 'get',
  path: '/api/exchanges/{id}/files/{fileId}',
  params: byId.extend({ fileId: id }),
  body: null,
  answer: 'file',
  permission: 'exchange.read',
})
