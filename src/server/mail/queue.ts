/** Composes mail from notices: to each person one mail for what happened together, or one digest a day. */

import { v7 } from 'uuid'
import { digestDue, type MailWhen } from '#domain/notices/mailing.ts'
import type { NoticeFacts } from '#domain/notices/notice.ts'
import type { Language } from '#words/language.ts'
import { mailBody, mailSubject } from '#words/mail-text.ts'
import { takeTurn } from '../database/turn.ts'
import type { DoorActor, Tx } from '../db.ts'
import { findEvaluation } from '../evaluations/queries.ts'
import { getTenant } from '../tenants/queries.ts'
import { isConfirmed } from './confirm.ts'
import type { MailService } from './send.ts'

interface MailedNotice {
  readonly id: string
  readonly personId: string
  readonly topic: string
  readonly facts: NoticeFacts
  readonly path: string
  readonly createdAt: Date
}

interface Addressed {
  readonly id: string
  readonly name: string
  readonly mailAddress: string
  readonly mailLanguage: Language
}

/** Queues what these notices are to people who want it at once and have confirmed an address. */
export async function queueMail(
  tx: Tx,
  actor: DoorActor,
  { mail, notices, at }: { mail: MailService; notices: readonly MailedNotice[]; at: Date },
): Promise<void> {
  for (const person of await peopleWith(tx, 'at_once')) {
    const own = notices.filter(({ personId }) => personId === person.id)
    if (own.length > 0) await addMail(tx, actor, { mail, person, notices: own, day: null, at })
  }
}

/** Whose digest is due: with a confirmed address, something unread from before its hour, and none sent since. */
export async function waitingDigests(tx: Tx, at: Date): Promise<Addressed[]> {
  const evaluation = await findEvaluation(tx)
  if (!evaluation) return []
  const { day, before } = digestDue(evaluation.digestHour, at)
  return tx
    .selectFrom('person')
    .select(['id', 'name', 'mailAddress', 'mailLanguage'])
    .where('mailWhen', '=', 'daily')
    .where('mailAddress', '!=', '')
    .where(isConfirmed)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('mail')
            .select('mail.id')
            .whereRef('mail.personId', '=', 'person.id')
            .where('mail.digestDay', '>=', day),
        ),
      ),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('notice')
          .leftJoin('mailNotice', 'mailNotice.noticeId', 'notice.id')
          .select('notice.id')
          .whereRef('notice.personId', '=', 'person.id')
          .where('notice.readAt', 'is', null)
          .where('notice.createdAt', '<', before)
          .where('mailNotice.mailId', 'is', null),
      ),
    )
    .orderBy('id')
    .execute()
}

/** Queues the digests that are due. Ticking again the same day adds nothing. Answers how many were queued. */
export async function queueDigests(
  tx: Tx,
  actor: DoorActor,
  { mail, at }: { mail: MailService; at: Date },
): Promise<number> {
  await takeTurn(tx, `digests ${actor.tenantId}`)
  const waiting = await waitingDigests(tx, at)
  const evaluation = await findEvaluation(tx)
  const { day } = digestDue(evaluation?.digestHour ?? 0, at)
  for (const person of waiting) {
    const notices = await unmailed(tx, person.id)
    await addMail(tx, actor, { mail, person, notices, day, at })
  }
  return waiting.length
}

const peopleWith = (tx: Tx, when: MailWhen): Promise<Addressed[]> =>
  tx
    .selectFrom('person')
    .select(['id', 'name', 'mailAddress', 'mailLanguage'])
    .where('mailWhen', '=', when)
    .where('mailAddress', '!=', '')
    .where(isConfirmed)
    .orderBy('id')
    .execute()

const longestDigest = 100

/** What happened since the last mail and was not read in the program, oldest first. */
const unmailed = (tx: Tx, personId: string): Promise<MailedNotice[]> =>
  tx
    .selectFrom('notice')
    .leftJoin('mailNotice', 'mailNotice.noticeId', 'notice.id')
    .select(['notice.id', 'personId', 'topic', 'facts', 'path', 'notice.createdAt'])
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .where('mailNotice.mailId', 'is', null)
    .orderBy('notice.createdAt')
    .limit(longestDigest)
    .execute()

interface NewMail {
  readonly mail: MailService
  readonly person: Addressed
  readonly notices: readonly MailedNotice[]
  readonly day: string | null
  readonly at: Date
}

async function addMail(
  tx: Tx,
  { tenantId }: DoorActor,
  { mail, person, notices, day, at }: NewMail,
): Promise<void> {
  const id = v7()
  const { example, name: place } = await getTenant(tx)
  const about = { language: person.mailLanguage, person: person.name, place, example, isDigest: day !== null }
  const lines = notices.map(({ topic, facts, path, createdAt }) => ({
    ...{ topic, facts, at: createdAt.toISOString() },
    address: path === '' ? '' : new URL(path, mail.publicUrl).href,
  }))
  await tx
    .insertInto('mail')
    .values({
      ...{ tenantId, id, personId: person.id, address: person.mailAddress, digestDay: day, createdAt: at },
      subject: mailSubject(about, lines),
      body: mailBody(about, lines, mail.publicUrl.href),
      ...{ state: 'queued', attempts: 0, dueAt: at, endedAt: null, failure: '' },
    })
    .execute()
  await tx
    .insertInto('mailNotice')
    .values(notices.map((notice) => ({ tenantId, noticeId: notice.id, mailId: id })))
    .execute()
}
