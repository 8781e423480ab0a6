/** Values over HTTP: the line of a cell, the effect of another figure, and its entry. */

import * as contract from '#contract/values.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { writeDocuments } from '../documents/recorded.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { getCellItem, leadsOf } from './cells.ts'
import { makeChanges, planChanges, type WantedChange } from './change.ts'
import { getValueLine } from './line.ts'
import { previewView } from './views.ts'
import { refuseLocked } from './writing.ts'

export function serveValues(router: Router, services: Services): void {
  serveLine(router, services)
  serveReplacing(router, services)
  serveChoosing(router, services)
}

/** The lead unit through which the actor may, or the first. */
async function leadUnit(tx: Tx, itemId: string, actor: Actor): Promise<string | null> {
  const leads = await leadsOf(tx, itemId)
  const own = leads.find(({ unitId }) => actor.memberships.some((m) => m.unitId === unitId))
  return (own ?? leads[0])?.unitId ?? null
}

function serveLine(router: Router, { door }: Services): void {
  router.serve(contract.getValue, ({ actor, params: { id: itemId, period }, permit, now }) =>
    door.read(actor, async (tx) => {
      permit(await leadUnit(tx, itemId, actor))
      return getValueLine(tx, actor, { itemId, period, today: await todayOf(tx, now) })
    }),
  )
}

/** Checks the cell and the actor, then answers the day. */
async function enterCell(
  tx: Tx,
  actor: Actor,
  {
    cell,
    permit,
    now,
  }: { cell: { itemId: string; period: string }; permit: (unitId: string | null) => void; now: Date },
): Promise<string> {
  await getCellItem(tx, cell)
  permit(await leadUnit(tx, cell.itemId, actor))
  const today = await todayOf(tx, now)
  await refuseLocked(tx, actor, { itemId: cell.itemId, today })
  return today
}

function serveReplacing(router: Router, { door }: Services): void {
  router.serve(contract.previewValue, ({ actor, params: { id: itemId, period }, body, permit, now }) =>
    door.read(actor, async (tx) => {
      const today = await enterCell(tx, actor, { cell: { itemId, period }, permit, now })
      const figure = { kind: 'stated', value: { ...body, period }, unit: null } as const
      return previewView(
        tx,
        actor,
        await planChanges(tx, actor, { wanted: [{ itemId, period, figure, reason: '' }], today }),
      )
    }),
  )

  router.serve(contract.replaceValue, ({ actor, params: { id: itemId, period }, body, permit, now: at }) => {
    const { basedOn, reason, ...value } = body
    const action = { name: 'value.enter', subject: itemId, detail: { period, number: value.number } }
    return writeDocuments(door, { actor, action }, async (tx, trail, documents) => {
      const today = await enterCell(tx, actor, { cell: { itemId, period }, permit, now: at })
      const figure = { kind: 'stated', value: { ...value, period }, unit: null } as const
      await makeChanges(tx, trail, {
        actor,
        wanted: [{ itemId, period, figure, basedOn, reason }],
        today,
        at,
        documents,
      })
      return getValueLine(tx, actor, { itemId, period, today })
    })
  })
}

function serveChoosing(router: Router, { door }: Services): void {
  router.serve(contract.previewChoice, ({ actor, params: { id: itemId, period }, body, permit, now }) =>
    door.read(actor, async (tx) => {
      const today = await enterCell(tx, actor, { cell: { itemId, period }, permit, now })
      const figure = { kind: 'recorded', valueId: body.valueId } as const
      return previewView(
        tx,
        actor,
        await planChanges(tx, actor, { wanted: [{ itemId, period, figure, reason: '' }], today }),
      )
    }),
  )

  router.serve(contract.chooseValue, ({ actor, params: { id: itemId, period }, body, permit, now: at }) => {
    const { basedOn, reason, valueId } = body
    if (reason === '') throw new Refusal('reason-required')
    const action = { name: 'value.choose', subject: itemId, detail: { period } }
    return writeDocuments(door, { actor, action }, async (tx, trail, documents) => {
      const today = await enterCell(tx, actor, { cell: { itemId, period }, permit, now: at })
      const wanted: WantedChange = { itemId, period, figure: { kind: 'recorded', valueId }, basedOn, reason }
      await makeChanges(tx, trail, { actor, wanted: [wanted], today, at, documents })
      return getValueLine(tx, actor, { itemId, period, today })
    })
  })
}
