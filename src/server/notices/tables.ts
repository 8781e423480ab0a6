/** What each person was told. */

import type { ColumnType, Generated } from 'kysely'
import type { NoticeFacts } from '#domain/notices/notice.ts'

export interface NoticeTable {
  tenantId: string
  id: string
  personId: string
  outboxId: string
  topic: string
  facts: ColumnType<NoticeFacts, string, never>
  path: string // '' where it leads nowhere
  createdAt: Date // when it happened
  readAt: Generated<Date | null>
}
