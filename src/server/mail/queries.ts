/** What a person chose of mail, and how mail fares. */

import type { MailHealth } from '#contract/notices.ts'
import type { Tx } from '../db.ts'
import { isConfirmed } from './confirm.ts'

/** The address and when mail goes there. */
export async function mailChoice(tx: Tx, personId: string) {
  const { isConfirmed: confirmed, ...chosen } = await tx
    .selectFrom('person')
    .select(['mailAddress as address', 'mailWhen as when', 'mailLanguage as language'])
    .select((eb) => isConfirmed(eb).as('isConfirmed'))
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return { ...chosen, confirmed: Boolean(confirmed) }
}

export async function mailHealth(tx: Tx): Promise<Omit<MailHealth, 'sending'>> {
  const counts = await tx
    .selectFrom('mail')
    .select(({ fn }) => ['state', fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute()
  const count = (...states: string[]) =>
    counts.filter(({ state }) => states.includes(state)).reduce((sum, row) => sum + Number(row.count), 0)
  const without = await tx
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('accountId', 'is not', null)
    .where('mailAddress', '=', '')
    .executeTakeFirstOrThrow()
  const unconfirmed = await tx
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('mailAddress', '!=', '')
    .where((eb) => eb.not(isConfirmed(eb)))
    .executeTakeFirstOrThrow()
  return {
    waiting: count('queued', 'sending'),
    sent: count('sent'),
    failed: count('failed'),
    withoutAddress: Number(without.count),
    unconfirmed: Number(unconfirmed.count),
    last: await lastFailure(tx),
  }
}

async function lastFailure(tx: Tx): Promise<MailHealth['last']> {
  const row = await tx
    .selectFrom('mail')
    .select(['address', 'failure', 'state', 'createdAt', 'endedAt'])
    .where('failure', '!=', '')
    .where('state', '!=', 'sent')
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { address, failure, state, createdAt, endedAt } = row
  return { address, failure, final: state === 'failed', at: (endedAt ?? createdAt).toISOString() }
}
