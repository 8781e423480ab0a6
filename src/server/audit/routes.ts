/** The audit trail over HTTP. Reading it leaves no entry of its own. */

import * as contract from '#contract/audit.ts'
import { verifyAudit } from '../database/audit-verification.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { readTrail } from './queries.ts'

export function serveAudit(router: Router, { door }: Services): void {
  router.serve(contract.listAudit, ({ actor, params }) => door.read(actor, (tx) => readTrail(tx, params)))

  router.serve(contract.verifyAudit, async ({ actor, now }) => {
    const { entries, head, broken } = await verifyAudit(door, actor.tenantId)
    return { whole: broken === null, entries, head, broken, at: now.toISOString() }
  })
}
