/** Basis documents: what plans, evaluations and changes rest on, with the document itself. */

import { z } from 'zod'
import { route } from './route.ts'
import { byId, day, id, none } from './shared.ts'

export const BasisRef = z.strictObject({ id, title: z.string(), number: z.string() })
export type BasisRef = z.infer<typeof BasisRef>

/** What can rest on a document. */
export const restingKinds = ['plan', 'evaluation', 'succession', 'responsibilities', 'lead'] as const

export const BasisDocumentView = z
  .strictObject({
    id,
    title: z.string(),
    number: z.string(),
    issuer: z.string(),
    issuedOn: day.nullable(),
    /** The document itself; null while it is not kept here. */
    file: z.strictObject({ name: z.string(), size: z.int(), sha256: z.string() }).nullable(),
    /** What rests on it: an item by its plan and number. */
    rests: z.array(z.strictObject({ kind: z.enum(restingKinds), name: z.string(), planId: id.nullable() })),
  })
  .meta({ id: 'BasisDocument' })
export type BasisDocumentView = z.infer<typeof BasisDocumentView>

export const listBasisDocuments = route({
  method: 'get',
  path: '/api/basis-documents',
  params: none,
  body: null,
  answer: z.strictObject({ documents: z.array(BasisDocumentView), writable: z.boolean() }),
  permission: 'basis.read',
})
export const addBasisDocument = route({
  method: 'post',
  path: '/api/basis-documents',
  params: none,
  body: z.strictObject({
    title: z.string().trim().min(1).max(300),
    number: z.string().trim().max(100),
    issuer: z.string().trim().max(100),
    issuedOn: day.nullable(),
  }),
  answer: BasisRef,
  permission: 'basis.write',
})
/** Keeps the document itself, once: what rests on it rests on this file. */
export const keepBasisFile = route({
  method: 'put',
  path: '/api/basis-documents/{id}/file',
  params: byId,
  body: 'file',
  answer: null,
  permission: 'basis.write',
})
export const downloadBasisFile = route({
  method: 'get',
  path: '/api/basis-documents/{id}/file',
  params: byId,
  body: null,
  answer: 'file',
  permission: 'basis.read',
})
