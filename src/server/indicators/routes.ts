/** Indicators over HTTP: figures, verdicts, decisions. */

import * as contract from '#contract/indicators.ts'
import { askedPeriods } from '#domain/entries/entry.ts'
import { isPermitted, isPermittedOnOne } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { getForm, getForms } from '../evaluations/queries.ts'
import { findOutline } from '../plans/queries.ts'
import { standingResponsibilities } from '../plans/standing.ts'
import type { Services } from '../services.ts'
import { decide } from './decide.ts'
import { getIndicator } from './one.ts'
import { indicatorSummaries, toScaleView } from './queries.ts'
import { type IndicatorRow, readIndicators } from './readings.ts'

export function serveIndicators(router: Router, services: Services): void {
  serveReading(router, services)
  serveWriting(router, services)
}

const isSeen = (actor: Actor, { leads }: IndicatorRow): boolean =>
  isPermittedOnOne(
    'indicator.read',
    actor,
    leads.map((l) => l.unitId),
  )

function serveReading(router: Router, { door }: Services): void {
  router.serve(contract.listIndicators, ({ actor, params }) =>
    door.read(actor, async (tx) => {
      const planId = params.plan ?? (await findOutline(tx))?.id
      if (!planId) throw new Refusal('not-found')
      const readings = await readIndicators(tx, planId)
      const { form } = getForm(await getForms(tx, readings.evaluation.id), 'indicator')
      const rows = readings.rows.filter((row) => isSeen(actor, row))
      return {
        plan: { id: readings.plan.id, name: readings.plan.name },
        periods: askedPeriods(form),
        scale: toScaleView(readings),
        indicators: await indicatorSummaries(tx, actor, { readings, rows }),
        scorable: isPermitted('score.make', actor, null),
      }
    }),
  )

  router.serve(contract.getIndicator, ({ actor, params, permit }) =>
    door.read(actor, async (tx) => {
      permit(await leadUnit(tx, params.id, actor))
      return getIndicator(tx, actor, params.id)
    }),
  )
}

function serveWriting(router: Router, { door }: Services): void {
  router.serve(contract.decide, ({ actor, params: { id }, body, permit, now: at }) => {
    permit(null)
    const detail = { aspect: body.aspect, class: body.class }
    return door.write(actor, { name: 'indicator.decide', subject: id, detail }, async (tx) => {
      await decide(tx, actor, { ...body, itemId: id, at })
      return getIndicator(tx, actor, id)
    })
  })
}

/** The lead unit through which the actor may look, or the first. */
async function leadUnit(tx: Tx, itemId: string, actor: Actor): Promise<string | null> {
  const responsibilities = await standingResponsibilities(tx, { itemIds: [itemId] })
  const leads = responsibilities.filter((r) => r.role === 'lead').map((r) => r.unitId)
  return leads.find((unit) => actor.memberships.some((m) => m.unitId === unit)) ?? leads[0] ?? null
}
