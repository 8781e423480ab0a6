/** Mail over HTTP: one's own address, its confirmation and one's wish, and how mail fares. */

import * as contract from '#contract/notices.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Router } from '../edge/router.ts'
import { findEvaluation } from '../evaluations/queries.ts'
import type { Services } from '../services.ts'
import { confirmedAddress, giveCode, sendCode } from './confirm.ts'
import { mailChoice, mailHealth } from './queries.ts'

export function serveMail(router: Router, { door, mail }: Services): void {
  const sending = mail !== null

  router.serve(contract.getMailChoice, ({ actor }) =>
    door.read(actor, async (tx) => ({
      ...(await mailChoice(tx, actor.personId)),
      digestHour: (await findEvaluation(tx))?.digestHour ?? 0,
      sending,
    })),
  )

  router.serve(contract.setMailChoice, async ({ actor, body: { address, when, language }, now }) => {
    await door.write(actor, { name: 'mail.choose', subject: actor.personId }, async (tx) => {
      const before = await mailChoice(tx, actor.personId)
      await tx
        .updateTable('person')
        .set({ mailAddress: address, mailWhen: when, mailLanguage: language })
        .where('id', '=', actor.personId)
        .execute()
      const isNew = address !== '' && address !== before.address
      if (sending && isNew && !(await confirmedAddress(tx, actor.personId))) await sendCode(tx, actor, now)
    })
  })

  router.serve(contract.askMailCode, async ({ actor, now }) => {
    if (!sending) throw new Refusal('mail-not-sending')
    await door.write(actor, { name: 'mail.choose', subject: actor.personId }, (tx) =>
      sendCode(tx, actor, now),
    )
  })

  router.serve(contract.confirmMail, async ({ actor, body: { code }, now: at }) => {
    const action = { name: 'mail.confirm', subject: actor.personId } as const
    // A wrong code is counted, so the refusal comes after the transaction.
    const isRight = await door.write(actor, action, (tx) => giveCode(tx, actor, { code, at }))
    if (!isRight) throw new Refusal('mail-code-wrong')
  })

  router.serve(contract.getMailHealth, ({ actor }) =>
    door.read(actor, async (tx) => ({ ...(await mailHealth(tx)), sending })),
  )
}
