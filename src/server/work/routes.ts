/** My work over HTTP. */

import { getWork as getWorkRoute } from '#contract/work.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { nowOf } from '../tenants/queries.ts'
import { getWork } from './queries.ts'

export function serveWork(router: Router, { door }: Services): void {
  router.serve(getWorkRoute, ({ actor, now }) =>
    door.read(actor, async (tx) => getWork(tx, actor, await nowOf(tx, now))),
  )
}
