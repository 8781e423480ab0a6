/** A tenant for a test. */

import { v7 } from 'uuid'
import type { Door, DoorActor } from '#server/db.ts'

/** Makes a tenant with this address and name, and answers with its machine actor. */
export async function makeTenant(door: Door, address: string): Promise<DoorActor> {
  const actor = { tenantId: v7(), personId: null }
  const row = { tenantId: actor.tenantId, name: address, address, example: false, demonstrationDate: null }
  await door.write(actor, { name: 'tenant.create', subject: actor.tenantId }, (tx) =>
    tx
      .insertInto('tenant')
      .values({ ...row, createdAt: new Date() })
      .execute(),
  )
  return actor
}
