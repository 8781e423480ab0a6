/** The lights of tasks and projects over HTTP. */

import * as contract from '#contract/progress.ts'
import { Refusal } from '#domain/refusal.ts'
import { seesVerdict } from '#domain/verdicts/readers.ts'
import type { Router } from '../edge/router.ts'
import { findOutline } from '../plans/queries.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { workView } from './queries.ts'
import { readWork } from './readings.ts'

export function serveProgress(router: Router, { door }: Services): void {
  router.serve(contract.listProgress, ({ actor, params, now }) =>
    door.read(actor, async (tx) => {
      const planId = params.plan ?? (await findOutline(tx))?.id
      if (!planId) throw new Refusal('not-found')
      const today = await todayOf(tx, now)
      const readings = await readWork(tx, planId, today)
      const { plan, earlier } = readings
      const seen = readings.rows.filter(({ leads }) =>
        seesVerdict(
          actor,
          leads.map((lead) => lead.unitId),
        ),
      )
      return {
        plan: { id: plan.id, name: plan.name },
        asOf: today,
        earlier: earlier && { name: earlier.name, asOf: earlier.progress },
        items: seen.map((row) => workView(readings, row, today)),
      }
    }),
  )
}
