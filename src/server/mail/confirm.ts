/** Confirming an address: a code is sent there, and nothing else before it is given back. */

import { createHash, randomBytes } from 'node:crypto'
import { type ExpressionBuilder, sql } from 'kysely'
import { v7 } from 'uuid'
import { confirmation, confirmationLetters, isConfirmable } from '#domain/notices/confirmation.ts'
import { readCode, writeCode } from '#domain/people/invitation.ts'
import { Refusal } from '#domain/refusal.ts'
import { codeMail } from '#words/mail-text.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import type { Tables } from '../tables.ts'
import { getTenant } from '../tenants/queries.ts'

interface Person {
  readonly tenantId: string
  readonly personId: string
}

const hashOf = (code: string) => createHash('sha256').update(readCode(code)).digest('hex')

/** Whether the address that the person has now was confirmed by that person. */
export const isConfirmed = ({ exists, selectFrom }: ExpressionBuilder<Tables, 'person'>) =>
  exists(
    selectFrom('mailConfirmation')
      .select(sql`1`.as('one'))
      .whereRef('mailConfirmation.personId', '=', 'person.id')
      .whereRef('mailConfirmation.address', '=', 'person.mailAddress')
      .where('mailConfirmation.confirmedAt', 'is not', null),
  )

/** The address mail may be sent to; null where none is known or it is not confirmed. */
export async function confirmedAddress(tx: Tx, personId: string) {
  const person = await tx
    .selectFrom('person')
    .select(['name', 'mailAddress as address', 'mailLanguage as language'])
    .where('id', '=', personId)
    .where('mailAddress', '!=', '')
    .where(isConfirmed)
    .executeTakeFirst()
  return person ?? null
}

/** Queues a code to the person's address. Refuses `mail-code-often` for one more than a day may have. */
export async function sendCode(tx: Tx, { tenantId, personId }: Person, at: Date): Promise<void> {
  await takeTurn(tx, `mail code ${personId}`)
  const person = await tx
    .selectFrom('person')
    .select(['name', 'mailAddress as address', 'mailLanguage as language'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  if (person.address === '') throw new Refusal('mail-address-missing')
  const since = new Date(at.getTime() - 24 * 60 * 60_000)
  const { count } = await tx
    .selectFrom('mailConfirmation')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('personId', '=', personId)
    .where('createdAt', '>', since)
    .executeTakeFirstOrThrow()
  if (Number(count) >= confirmation.perDay)
    throw new Refusal('mail-code-often', { count: confirmation.perDay })
  const code = writeCode(randomBytes(confirmationLetters))
  const { address } = person
  const expiresAt = new Date(at.getTime() + confirmation.hours * 60 * 60_000)
  await tx
    .insertInto('mailConfirmation')
    .values({
      tenantId,
      id: v7(),
      personId,
      address,
      codeHash: hashOf(code),
      createdAt: at,
      expiresAt,
      attempts: 0,
    })
    .execute()
  const { example, name: place } = await getTenant(tx)
  await tx
    .insertInto('mail')
    .values({
      ...{ tenantId, id: v7(), personId, address, digestDay: null, createdAt: at },
      ...codeMail(person.language, { person: person.name, place, example, code, hours: confirmation.hours }),
      ...{ state: 'queued', attempts: 0, dueAt: at, endedAt: null, failure: '' },
    })
    .execute()
}

/** Whether the code is the one that was sent to the address the person has now; a wrong one is counted. */
export async function giveCode(
  tx: Tx,
  { personId }: Pick<Person, 'personId'>,
  { code, at }: { code: string; at: Date },
): Promise<boolean> {
  await takeTurn(tx, `mail code ${personId}`)
  const sent = await tx
    .selectFrom('mailConfirmation')
    .innerJoin('person', 'person.id', 'mailConfirmation.personId')
    .select(['mailConfirmation.id', 'codeHash', 'expiresAt', 'attempts'])
    .where('personId', '=', personId)
    .whereRef('mailConfirmation.address', '=', 'person.mailAddress')
    .where('confirmedAt', 'is', null)
    .orderBy('mailConfirmation.createdAt', 'desc')
    .executeTakeFirst()
  if (!sent || !isConfirmable(sent, at)) return false
  const isRight = sent.codeHash === hashOf(code)
  await tx
    .updateTable('mailConfirmation')
    .set(isRight ? { confirmedAt: at } : { attempts: sent.attempts + 1 })
    .where('id', '=', sent.id)
    .execute()
  return isRight
}
