/** Mail over HTTP: one's own address and wish, and how mail fares. */

import * as contract from '#contract/notices.ts'
import type { Router } from '../edge/router.ts'
import { findEvaluation } from '../evaluations/queries.ts'
import type { Services } from '../services.ts'
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

  router.serve(contract.setMailChoice, async ({ actor, body: { address, when } }) => {
    await door.write(actor, { name: 'mail.choose', subject: actor.personId }, (tx) =>
      tx
        .updateTable('person')
        .set({ mailAddress: address, mailWhen: when })
        .where('id', '=', actor.personId)
        .execute(),
    )
  })

  router.serve(contract.getMailHealth, ({ actor }) =>
    door.read(actor, async (tx) => ({ ...(await mailHealth(tx)), sending })),
  )
}
