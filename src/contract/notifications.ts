/** Notifications: documents sent to units, each of which acknowledges (签收). */

import { z } from 'zod'
import { route } from './route.ts'
import { byId, id, instant, none } from './shared.ts'

const Addressee = z
  .strictObject({
    unitId: id,
    unit: z.string(),
    /** Whether the unit has to report on something: only one that has not may confirm that it has no task. */
    owes: z.boolean(),
    /** Null until the unit acknowledges. */
    acknowledged: z
      .strictObject({
        by: z.string(),
        at: instant,
        noItems: z.boolean(),
        onBehalf: z.boolean(),
        note: z.string(),
      })
      .nullable(),
    contact: z.strictObject({ name: z.string(), phone: z.string() }).nullable(),
    /** Whether this reader may acknowledge for the unit. */
    canAcknowledge: z.boolean(),
  })
  .meta({ id: 'Addressee' })
export type Addressee = z.infer<typeof Addressee>

const NotificationSummary = z
  .strictObject({
    id,
    title: z.string(),
    by: z.string(),
    at: instant,
    /** Units it went to, and those of them that acknowledged; for people of units only their own. */
    units: z.int(),
    acknowledged: z.int(),
  })
  .meta({ id: 'NotificationSummary' })
export type NotificationSummary = z.infer<typeof NotificationSummary>

export const NotificationView = NotificationSummary.extend({
  text: z.string(),
  file: z.strictObject({ name: z.string(), size: z.int() }).nullable(),
  addressees: z.array(Addressee),
}).meta({ id: 'Notification' })
export type NotificationView = z.infer<typeof NotificationView>

export const listNotifications = route({
  method: 'get',
  path: '/api/notifications',
  params: none,
  body: null,
  answer: z.strictObject({ notifications: z.array(NotificationSummary), canIssue: z.boolean() }),
  permission: 'notification.read',
})
export const getNotification = route({
  method: 'get',
  path: '/api/notifications/{id}',
  params: byId,
  body: null,
  answer: NotificationView,
  permission: 'notification.read',
})
/** Units a notification can go to, with those that owe a report. */
export const listAddressees = route({
  method: 'get',
  path: '/api/notification-units',
  params: none,
  body: null,
  answer: z.strictObject({
    units: z.array(z.strictObject({ unitId: id, unit: z.string(), owes: z.boolean() })),
  }),
  permission: 'notification.issue',
})
/** Keeps a file for a notification to come. */
export const keepNotificationFile = route({
  method: 'post',
  path: '/api/notification-files',
  params: none,
  body: 'file',
  answer: z.strictObject({ id, name: z.string() }),
  permission: 'notification.issue',
})
export const issueNotification = route({
  method: 'post',
  path: '/api/notifications',
  params: none,
  body: z.strictObject({
    title: z.string().trim().min(1).max(200),
    text: z.string().trim().max(20_000),
    fileId: id.nullable(),
    unitIds: z.array(id).min(1).max(2000),
  }),
  answer: NotificationView,
  permission: 'notification.issue',
})
export const downloadNotificationFile = route({
  method: 'get',
  path: '/api/notifications/{id}/file',
  params: byId,
  body: null,
  answer: 'file',
  permission: 'notification.read',
})
/** 签收, for the own unit; by the coordinator on a unit's word. */
export const acknowledge = route({
  method: 'post',
  path: '/api/notifications/{id}/acknowledgements',
  params: byId,
  body: z.strictObject({ unitId: id, noItems: z.boolean(), note: z.string().trim().max(500) }),
  answer: NotificationView,
  permission: 'notification.acknowledge',
})
