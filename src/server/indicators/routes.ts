/** Indicators over HTTP: figures, verdicts, decisions. */

import * as contract from '#contract/indicators.ts'
import { askedPeriods } from '#domain/entries/entry.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import { parsePeriod } from '#domain/periods/period.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Router } from '../edge/router.ts'
import { takeTurn } from '../entries/current.ts'
import { enterValue } from '../entries/values.ts'
import { getForm, getForms } from '../evaluations/queries.ts'
import type { Services } from '../services.ts'
import { decide } from './decide.ts'
import { choosePlan, getIndicator, listIndicators, readIndicators, toScaleView } from './queries.ts'

export function serveIndicators(router: Router, { door }: Services): void {
  router.serve(contract.listIndicators, ({ actor, params }) =>
    door.read(actor, async (tx) => {
      const readings = await readIndicators(tx, await choosePlan(tx, params.plan))
      const { form } = getForm(await getForms(tx, readings.evaluation.id), 'indicator')
      const isSeen = (itemId: string) => {
        const leads = readings.rows.find((r) => r.itemId === itemId)?.leads ?? []
        return [null, ...leads.map((l) => l.unitId)].some((unit) =>
          isPermitted('indicator.read', actor, unit),
        )
      }
      const indicators = await listIndicators(tx, actor, readings)
      return {
        plan: { id: readings.plan.id, name: readings.plan.name },
        periods: askedPeriods(form),
        scale: toScaleView(readings),
        indicators: indicators.filter((i) => isSeen(i.itemId)),
      }
    }),
  )

  router.serve(contract.getIndicator, ({ actor, params, permit }) =>
    door.read(actor, async (tx) => {
      permit(await leadUnit(tx, params.id, actor))
      return getIndicator(tx, actor, params.id)
    }),
  )

  router.serve(contract.decide, ({ actor, params, body, permit, now }) => {
    permit(null)
    const action = {
      name: 'indicator.decide',
      subject: params.id,
      detail: { aspect: body.aspect, class: body.class },
    }
    return door.write(actor, action, async (tx) => {
      await decide(tx, actor, { ...body, itemId: params.id, at: now })
      return getIndicator(tx, actor, params.id)
    })
  })

  router.serve(contract.addValue, ({ actor, params, body, permit, now }) => {
    permit(null)
    if (!parsePeriod(body.period))
      throw new Refusal('figure-unasked', { period: body.period, found: body.number })
    const action = {
      name: 'value.enter',
      subject: params.id,
      detail: { period: body.period, number: body.number },
    }
    return door.write(actor, action, async (tx) => {
      await takeTurn(tx, params.id)
      const { reason, ...value } = body
      await enterValue(tx, actor, { itemId: params.id, entryVersionId: null, reason, at: now }, value)
      return getIndicator(tx, actor, params.id)
    })
  })
}

/** The lead unit through which the actor may look, or the first. */
async function leadUnit(
  tx: Parameters<typeof getIndicator>[0],
  itemId: string,
  actor: Parameters<typeof getIndicator>[1],
): Promise<string | null> {
  const leads = await tx
    .selectFrom('responsibility')
    .select('unitId')
    .where('itemId', '=', itemId)
    .where('role', '=', 'lead')
    .orderBy('position')
    .execute()
  return (
    leads.find((l) => actor.memberships.some((m) => m.unitId === l.unitId))?.unitId ??
    leads[0]?.unitId ??
    null
  )
}
