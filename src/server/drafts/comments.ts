/** Comments on a draft: what was said of which words, what was answered, and who resolved it. */

import { v7 } from 'uuid'
import type { CommentView } from '#contract/draft-sections.ts'
import { refuseMarkedTexts } from '#documents/reading/marking/marking.ts'
import { blockText, type DraftDocument } from '#domain/drafts/document.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'

/** How many of each section's comments nobody resolved. */
export async function openComments(tx: Tx, sectionIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('draftComment')
    .leftJoin('draftReply', (join) =>
      join.onRef('draftReply.commentId', '=', 'draftComment.id').on('draftReply.action', '!=', 'reply'),
    )
    .distinctOn('draftComment.id')
    .select(['draftComment.id', 'draftComment.sectionId', 'draftReply.action'])
    .where('draftComment.sectionId', 'in', [...sectionIds])
    .orderBy('draftComment.id')
    .orderBy('draftReply.number', 'desc')
    .execute()
  const counts = new Map<string, number>()
  for (const { sectionId, action } of rows)
    if (action !== 'resolve') counts.set(sectionId, (counts.get(sectionId) ?? 0) + 1)
  return counts
}

/** Oldest first, each with where its words stand by now. */
export async function readComments(
  tx: Tx,
  {
    sectionId,
    document,
    texts,
  }: { sectionId: string; document: DraftDocument; texts: ReadonlyMap<string, string> },
): Promise<CommentView[]> {
  const comments = await tx
    .selectFrom('draftComment')
    .innerJoin('person', 'person.id', 'draftComment.writtenBy')
    .select(['draftComment.id', 'blockId', 'quote', 'text', 'version', 'writtenAt', 'person.name as by'])
    .where('sectionId', '=', sectionId)
    .orderBy('writtenAt')
    .orderBy('draftComment.id')
    .execute()
  const replies = await repliesTo(
    tx,
    comments.map(({ id }) => id),
  )
  const standing = new Map(document.content.map((block) => [block.attrs.id, blockText(block, texts)]))
  return comments.map(({ writtenAt, ...comment }) => {
    const own = replies.filter(({ commentId }) => commentId === comment.id)
    const settled = own.findLast(({ action }) => action !== 'reply')
    const text = standing.get(comment.blockId)
    return {
      ...comment,
      at: writtenAt.toISOString(),
      place: text === undefined ? 'gone' : text.includes(comment.quote) ? 'there' : 'changed',
      resolved:
        settled?.action === 'resolve' ? { by: settled.by, at: settled.writtenAt.toISOString() } : null,
      replies: own.map((reply) => ({
        ...{ id: reply.id, action: reply.action, text: reply.text, by: reply.by },
        at: reply.writtenAt.toISOString(),
      })),
    }
  })
}

const repliesTo = (tx: Tx, commentIds: readonly string[]) =>
  tx
    .selectFrom('draftReply')
    .innerJoin('person', 'person.id', 'draftReply.writtenBy')
    .select(['draftReply.id', 'commentId', 'action', 'text', 'writtenAt', 'person.name as by'])
    .where('commentId', 'in', [...commentIds])
    .orderBy('commentId')
    .orderBy('draftReply.number')
    .execute()

interface NewComment {
  readonly sectionId: string
  readonly version: number
  readonly document: DraftDocument
  readonly blockId: string
  readonly quote: string
  readonly text: string
  readonly now: Date
}

/** Refuses `draft-block-unknown` for a block that does not stand. */
export async function writeComment(tx: Tx, { tenantId, personId }: Actor, wanted: NewComment): Promise<void> {
  const { sectionId, version, document, blockId, quote, text, now } = wanted
  refuseMarkedTexts([quote, text])
  if (!document.content.some(({ attrs }) => attrs.id === blockId)) throw new Refusal('draft-block-unknown')
  await tx
    .insertInto('draftComment')
    .values({
      ...{ tenantId, id: v7(), sectionId, blockId, quote, text, version },
      ...{ writtenBy: personId, writtenAt: now },
    })
    .execute()
}

interface NewReply {
  readonly commentId: string
  readonly action: 'reply' | 'resolve' | 'reopen'
  readonly text: string
  readonly now: Date
}

/** Refuses `comment-empty` for a reply that says nothing. */
export async function writeReply(tx: Tx, { tenantId, personId }: Actor, wanted: NewReply): Promise<void> {
  const { commentId, action, text, now } = wanted
  if (action === 'reply' && text === '') throw new Refusal('comment-empty')
  refuseMarkedTexts([text])
  await takeTurn(tx, commentId)
  const last = await tx
    .selectFrom('draftReply')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('commentId', '=', commentId)
    .executeTakeFirst()
  await tx
    .insertInto('draftReply')
    .values({
      ...{ tenantId, id: v7(), commentId, number: (last?.number ?? 0) + 1, action, text },
      ...{ writtenBy: personId, writtenAt: now },
    })
    .execute()
}

/** The section and block that the comment is on. Refuses `not-found`. */
export async function getComment(tx: Tx, id: string): Promise<{ sectionId: string; blockId: string }> {
  const comment = await tx
    .selectFrom('draftComment')
    .select(['sectionId', 'blockId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!comment) throw new Refusal('not-found')
  return comment
}

/** Whoever wrote the comment or answered it. */
export async function speakersOf(tx: Tx, commentId: string): Promise<string[]> {
  const comments = tx.selectFrom('draftComment').select('writtenBy').where('id', '=', commentId)
  const replies = tx.selectFrom('draftReply').select('writtenBy').where('commentId', '=', commentId)
  return (await comments.union(replies).execute()).map(({ writtenBy }) => writtenBy)
}
