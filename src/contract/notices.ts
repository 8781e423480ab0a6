/** Notices to one person, in the program and by mail. */

import { z } from 'zod'
import { mailWhens } from '#domain/notices/mailing.ts'
import { route } from './route.ts'
import { id, instant, none } from './shared.ts'

export const NoticeView = z
  .strictObject({
    id,
    topic: z.string(),
    /** Names and numbers the page fills the topic's words with. */
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
    /** Screen it leads to; '' where it leads nowhere. */
    path: z.string(),
    at: instant,
    read: z.boolean(),
  })
  .meta({ id: 'Notice' })
export type NoticeView = z.infer<typeof NoticeView>

export const listNotices = route({
  method: 'get',
  path: '/api/notices',
  /** Earlier than this instant; without it the newest. */
  params: z.strictObject({ before: instant.optional() }),
  body: null,
  /** `earlier`: whether older ones remain. */
  answer: z.strictObject({ notices: z.array(NoticeView), unread: z.int(), earlier: z.boolean() }),
  permission: 'notice.read',
})
export const countUnread = route({
  method: 'get',
  path: '/api/notices/unread',
  params: none,
  body: null,
  answer: z.strictObject({ unread: z.int() }),
  permission: 'notice.read',
})
export const markRead = route({
  method: 'post',
  path: '/api/notices/reading',
  params: none,
  /** Null: all of them. */
  body: z.strictObject({ ids: z.array(id).max(200).nullable() }),
  answer: z.strictObject({ unread: z.int() }),
  permission: 'notice.mark',
})

const MailChoice = z.strictObject({
  /** '' where none is known. */
  address: z.union([z.literal(''), z.email().max(254)]),
  when: z.enum(mailWhens),
  /** What the person reads mail in. */
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
})

export const getMailChoice = route({
  method: 'get',
  path: '/api/mail-choice',
  params: none,
  body: null,
  /** `sending`: whether this program sends mail at all. */
  answer: MailChoice.extend({
    /** Nothing but a code goes to an address before it is confirmed. */
    confirmed: z.boolean(),
    digestHour: z.int(),
    sending: z.boolean(),
  }),
  permission: 'notice.read',
})
export const setMailChoice = route({
  method: 'put',
  path: '/api/mail-choice',
  params: none,
  body: MailChoice,
  answer: null,
  permission: 'notice.mark',
})

/** Sends a code to one's own address once more. */
export const askMailCode = route({
  method: 'post',
  path: '/api/mail-choice/code',
  params: none,
  body: none,
  answer: null,
  permission: 'notice.mark',
})
/** Gives the code back: from then on the address has mail. */
export const confirmMail = route({
  method: 'post',
  path: '/api/mail-choice/confirmation',
  params: none,
  body: z.strictObject({ code: z.string().trim().min(1).max(40) }),
  answer: null,
  permission: 'notice.mark',
})

/** How mail fares: what waits, what failed, and what the mail server said last. */
export const MailHealth = z
  .strictObject({
    sending: z.boolean(),
    waiting: z.int(),
    sent: z.int(),
    failed: z.int(),
    /** People who can sign in and have left no address. */
    withoutAddress: z.int(),
    /** Those whose address is not confirmed. */
    unconfirmed: z.int(),
    last: z
      .strictObject({ at: instant, address: z.string(), failure: z.string(), final: z.boolean() })
      .nullable(),
  })
  .meta({ id: 'MailHealth' })
export type MailHealth = z.infer<typeof MailHealth>

export const getMailHealth = route({
  method: 'get',
  path: '/api/mail-health',
  params: none,
  body: null,
  answer: MailHealth,
  permission: 'mail.health',
})
