/** Mail on its way, which notices it carries, and the addresses it goes to. */

import type { Generated } from 'kysely'

export interface MailTable {
  tenantId: string
  id: string
  personId: string
  address: string
  subject: string
  body: string
  digestDay: string | null // null: sent at once
  createdAt: Date
  state: 'queued' | 'sending' | 'sent' | 'failed'
  attempts: number
  dueAt: Date // when it is tried next; while sending, when it counts as lost
  endedAt: Date | null
  failure: string // what the mail server said last; '' where it never refused
}

export interface MailNoticeTable {
  tenantId: string
  noticeId: string
  mailId: string
}

/** An address a person named, and whether he gave back the code that was sent there. */
export interface MailConfirmationTable {
  tenantId: string
  id: string
  personId: string
  address: string
  codeHash: string // SHA-256, hexadecimal
  createdAt: Date
  expiresAt: Date
  attempts: number // wrong codes that were given
  confirmedAt: Generated<Date | null>
}
