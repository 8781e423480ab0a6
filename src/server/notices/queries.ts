/** The notices of one person. */

import type { NoticeView } from '#contract/notices.ts'
import type { Actor } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'

const page = 50

/** The newest, or those before an instant. */
export async function listNotices(
  tx: Tx,
  { personId }: Pick<Actor, 'personId'>,
  { before, limit = page }: { before?: string | undefined; limit?: number },
): Promise<{ notices: NoticeView[]; earlier: boolean }> {
  const rows = await tx
    .selectFrom('notice')
    .select(['id', 'topic', 'facts', 'path', 'createdAt', 'readAt'])
    .where('personId', '=', personId)
    .$if(before !== undefined, (q) => q.where('createdAt', '<', new Date(before ?? '')))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const notices = rows.slice(0, limit).map(({ createdAt, readAt, facts, ...notice }) => ({
    ...notice,
    facts: { ...facts },
    at: createdAt.toISOString(),
    read: readAt !== null,
  }))
  return { notices, earlier: rows.length > limit }
}

export async function countUnread(tx: Tx, { personId }: Pick<Actor, 'personId'>): Promise<number> {
  const { count } = await tx
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Marks these of the person's own notices, or all of them, as read; what was read stays as it was. */
export async function markRead(
  tx: Tx,
  { personId }: Pick<Actor, 'personId'>,
  { ids, at }: { ids: readonly string[] | null; at: Date },
): Promise<void> {
  await tx
    .updateTable('notice')
    .set({ readAt: at })
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .$if(ids !== null, (q) => q.where('id', 'in', [...(ids ?? [])]))
    .execute()
}
