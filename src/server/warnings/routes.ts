/** Early warning over HTTP. */

import * as contract from '#contract/warnings.ts'
import { Refusal } from '#domain/refusal.ts'
import { halfYearBy, halfYearsUntil, lastDayOf } from '#domain/warnings/half-year.ts'
import type { Router } from '../edge/router.ts'
import { toScaleView } from '../indicators/queries.ts'
import { findOutline } from '../plans/queries.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { movementView, readWatched, warningViews } from './queries.ts'

export function serveWarnings(router: Router, { door }: Services): void {
  router.serve(contract.listWarnings, ({ actor, params, now }) =>
    door.read(actor, async (tx) => {
      const planId = params.plan ?? (await findOutline(tx))?.id
      if (!planId) throw new Refusal('not-found')
      const today = await todayOf(tx, now)
      const readings = await readWatched(tx, actor, { planId, today })
      const { plan, evaluation } = readings.indicators
      // Figures of the half-year that an exercise ends with are often reported before it is over.
      const asked = halfYearBy(evaluation.cutOffs.progress)
      const over = halfYearBy(today)
      const halfYears = halfYearsUntil(asked > over ? asked : over, plan.periodStart)
      const halfYear = params.halfYear ?? asked
      const lastDay = lastDayOf(halfYear)
      const { kind, name, cutOffs } = evaluation
      return {
        plan: { id: plan.id, name: plan.name },
        evaluation: { name, kind, cutOff: cutOffs.yearly },
        halfYear,
        halfYears: halfYears.includes(halfYear) ? halfYears : [halfYear, ...halfYears],
        watched: { indicators: readings.rows.length, work: readings.workRows.length },
        warnings: warningViews(readings, { halfYear, lastDay, asOf: lastDay < today ? lastDay : today }),
        movement: movementView(readings),
        scale: toScaleView(readings.indicators),
      }
    }),
  )
}
