/** The contact receipt: one contact per unit, online or printed. */

import { z } from 'zod'
import { route } from './route.ts'
import { byId, day, id, instant, none } from './shared.ts'

const ContactFields = z.strictObject({
  name: z.string().max(50),
  office: z.string().max(100),
  position: z.string().max(100),
  phone: z.string().max(50),
  mobile: z.string().max(50),
  filledBy: z.string().max(50),
  filledOn: day.nullable(),
})

export const ContactView = z
  .strictObject({
    unitId: id,
    unit: z.string(),
    dueOn: day,
    daysLeft: z.int(),
    /** Null while the unit has named nobody. */
    contact: ContactFields.nullable(),
    /** Rows saved so far; a save names the one it saw. */
    version: z.int(),
    /** Days after the due day on which the first receipt came, or that have passed without one; 0: not late. */
    lateDays: z.int(),
    changedAt: instant.nullable(),
    changedBy: z.string(),
    writable: z.boolean(),
    /** Whom the contact could hand over to beside somebody new; null where the reader may not, or in a list. */
    handOver: z.strictObject({ colleagues: z.array(z.strictObject({ id, name: z.string() })) }).nullable(),
  })
  .meta({ id: 'Contact' })
export type ContactView = z.infer<typeof ContactView>

export const listContacts = route({
  method: 'get',
  path: '/api/contacts',
  params: none,
  body: null,
  answer: z.strictObject({ contacts: z.array(ContactView) }),
  permission: 'contact.list',
})
export const getContact = route({
  method: 'get',
  path: '/api/contacts/{id}',
  params: byId,
  body: null,
  answer: ContactView,
  permission: 'contact.read',
})
export const saveContact = route({
  method: 'put',
  path: '/api/contacts/{id}',
  params: byId,
  body: ContactFields.extend({ name: z.string().trim().min(1).max(50), basedOn: z.int().min(0) }),
  answer: ContactView,
  permission: 'contact.write',
})
export const downloadReceipt = route({
  method: 'get',
  path: '/api/contacts/{id}/receipt',
  params: byId.extend({ blank: z.enum(['yes', 'no']).default('no') }),
  body: null,
  answer: 'file',
  permission: 'contact.read',
  printable: true,
})
/**
 * 联系人交接 in one act: the contact's membership ends, the next person gets a code, the receipt a new version; what
 * is under work stays. `personId`: somebody already in the unit; null: somebody new.
 */
export const handOverContact = route({
  method: 'post',
  path: '/api/contacts/{id}/hand-over',
  params: byId,
  body: ContactFields.extend({
    name: z.string().trim().min(1).max(50),
    basedOn: z.int().min(0),
    personId: id.nullable(),
  }),
  /** The code is shown this once; null for somebody who has access already. */
  answer: z.strictObject({ code: z.string().nullable(), expiresAt: instant.nullable() }),
  permission: 'contact.hand_over',
})
