/** Mail on its way, and which notices it carries. */

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
