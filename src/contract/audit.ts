/** The audit trail: who did what and when, and whether the chain of its entries is whole. */

import { z } from 'zod'
import { route } from './route.ts'
import { instant, none } from './shared.ts'

/** Number of an entry: 1, 2, 3 … without a gap. As text: it may grow beyond what a JSON number holds. */
const sequence = z.string().regex(/^\d{1,18}$/)

export const AuditEntryView = z
  .strictObject({
    sequence,
    at: instant,
    /** Name of the person; null for the machine itself. */
    by: z.string().nullable(),
    /** As recorded, 'noun.verb': an entry that was tampered with may hold any. */
    action: z.string(),
    /** Id of what was acted on, as recorded. */
    subject: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntryView = z.infer<typeof AuditEntryView>

export const AuditVerification = z
  .strictObject({
    whole: z.boolean(),
    /** Whole entries before the first break, or all. */
    entries: z.int(),
    /** Hash of the last whole entry; '' when there is none. */
    head: z.string(),
    broken: z.strictObject({ sequence, why: z.enum(['changed', 'missing', 'cut']) }).nullable(),
    /** When it was verified. */
    at: instant,
  })
  .meta({ id: 'AuditVerification' })
export type AuditVerification = z.infer<typeof AuditVerification>

/** Fifty entries, the newest first. */
export const listAudit = route({
  method: 'get',
  path: '/api/audit',
  params: z.strictObject({
    /** Only entries before this one: the last of the fifty shown so far. */
    before: sequence.optional(),
    /** How the action begins: 'session', 'session.begin'. */
    action: z
      .string()
      .regex(/^[a-zA-Z.]{1,60}$/)
      .optional(),
    /** Part of the person's name. */
    person: z.string().trim().min(1).max(50).optional(),
  }),
  body: null,
  answer: z.strictObject({ entries: z.array(AuditEntryView), hasEarlier: z.boolean() }),
  permission: 'audit.read',
})
export const verifyAudit = route({
  method: 'get',
  path: '/api/audit/verification',
  params: none,
  body: null,
  answer: AuditVerification,
  permission: 'audit.read',
})
