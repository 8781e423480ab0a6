/** A special plan's adjustment: its lead proposes, the leader agrees; what the outline holds too goes another way. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AdjustmentView } from '#contract/adjustments.ts'
import type { CaseView } from '#contract/cases.ts'
import type { PlanSummary, PlanView } from '#contract/plans.ts'
import {
  begin,
  caseOf,
  choices,
  confirm,
  register,
  saveItem,
  step,
  walkTo,
  weighAll,
  withTarget,
} from '../adjustment.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'
import { adoptWith } from '../special-plan.ts'

const commission = '区发展改革局'
const lead = '区科技工信局'
const special = 'special_adjustment'
const outline = 'outline_adjustment'

let database: TestDatabase
let exercise: Exercise
let coordinators: [Browser, Browser]
let planLead: Browser
let plan: PlanSummary

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  coordinators = [
    await exercise.signIn('coordinator', commission),
    await exercise.signIn('coordinator', commission, 2),
  ]
  plan = await adoptWith(coordinators[0], {
    ...{ name: '静和区制造业发展规划', lead },
    items: [
      { name: '研发经费投入强度', unit: '%', base: '2.1', target: '2.8' },
      { name: '新增专精特新企业', unit: '家', base: '20', target: '60' },
    ],
  })
  planLead = await exercise.signIn('plan_lead', lead)
})
afterAll(() => database.close())

const read = (id: string, by = planLead) => json<AdjustmentView>(by.get(`/api/adjustments/${id}`))
const version = async (id = plan.id) =>
  (await json<PlanView>(coordinators[0].get(`/api/plans/${id}`))).plan.version

/** A draft of the lead that changes the item of this name. */
async function draft(name: string, value: string): Promise<string> {
  const { id } = (await begin(planLead, plan.id, `调整${name}`)).summary
  const item = (await choices(planLead, id)).find((c) => c.content.name === name)
  if (!item) throw new Error('the plan has no such item')
  await json(
    saveItem(planLead, id, item.itemId, { change: 'change', after: withTarget(item.content, value) }),
  )
  await weighAll(planLead, id)
  return id
}

test('the lead proposes, one registers the agreement, another confirms it, and the commission files it', async () => {
  const id = await draft('新增专精特新企业', '80')
  await json(step(planLead, await caseOf(planLead, special, id), 'propose'))
  const experts = await caseOf(planLead, special, id)
  expect(experts.state).toBe('expert_review')
  await json(
    confirm(coordinators[0], await json<CaseView>(register(planLead, experts, 'pass_expert_review'))),
  )
  const agreed = register(planLead, await caseOf(planLead, special, id), 'leader_approves')
  await json(confirm(coordinators[0], await json<CaseView>(agreed)))
  expect(await version()).toBe(2)
  await json(step(planLead, await caseOf(planLead, special, id), 'file_with_commission'))
  await json(step(coordinators[0], await caseOf(coordinators[0], special, id), 'acknowledge_filing'))
  expect((await caseOf(planLead, special, id)).state).toBe('filed')
})

test('nobody but the lead proposes, and another lead does not even see it', async () => {
  const id = await draft('新增专精特新企业', '90')
  const view = await caseOf(coordinators[0], special, id)
  expect(view.offers).toEqual([])
  expect((await step(coordinators[0], view, 'propose')).status).toBe(403)
  const other = await exercise.signIn('plan_lead', '区民政局')
  expect((await other.get(`/api/adjustments/${id}`)).status).toBe(403)
  expect((await other.get(`/api/cases/${special}/${id}`)).status).toBe(403)
})

test('a target that the outline holds too is sent to the outline, and follows once it was changed there', async () => {
  const id = await draft('研发经费投入强度', '3.0')
  expect((await read(id)).outlineTargets).toEqual([
    expect.objectContaining({ name: '研发经费投入强度', number: 3 }),
  ])
  const propose = async () => step(planLead, await caseOf(planLead, special, id), 'propose')
  expect(await (await propose()).json()).toMatchObject({
    code: 'condition-unmet',
    details: { condition: 'no_outline_target' },
  })
  const sent = await json<{ id: string }>(planLead.post(`/api/adjustments/${id}/outline`, {}))
  expect(await (await planLead.post(`/api/adjustments/${id}/outline`, {})).json()).toMatchObject({
    code: 'adjustment-sent-on',
  })
  expect((await read(id)).sentOnTo).toMatchObject({ id: sent.id })
  expect((await planLead.get(`/api/adjustments/${sent.id}`)).status).toBe(403)
  const linked = await read(sent.id, coordinators[0])
  expect(linked).toMatchObject({ sentFrom: { id }, summary: { process: outline } })
  expect(
    linked.items.map((i) => [i.before?.name, i.after?.kind === 'indicator' && i.after.target.text]),
  ).toEqual([['研发经费投入强度', '3.0']])
  await weighAll(coordinators[0], sent.id)
  await walkTo(coordinators, { process: outline, id: sent.id }, 'approved')
  expect((await read(id)).outlineTargets).toEqual([])
  await weighAll(planLead, id)
  expect((await propose()).status).toBe(200)
})
