/** July: the sixteen special plans, each evaluated by its lead, from the draft to the leader's approval and the copy. */

import { expect } from 'vitest'
import type { AssignmentView } from '#contract/assignments.ts'
import type { EntryView } from '#contract/entries.ts'
import type { ExchangeChoices, ExchangeView } from '#contract/exchanges.ts'
import type { FeedbackView } from '#contract/feedback.ts'
import type { SpecialPlan } from '#contract/special-plans.ts'
import type { Browser } from '../browser.ts'
import { makeVersion } from '../case-walk.ts'
import { json } from '../exercise.ts'
import { adoptWith } from '../special-plan.ts'
import { codeOf, confirm, register, standing, take } from './chains.ts'
import { fill, send } from './filings.ts'
import { beijing, coordinator, governmentOffice, type Place } from './place.ts'
import { openRound, settleRound } from './rounds.ts'

/** The plan that is evaluated by items: one is the outline's too, the other its own. */
export const innovation = {
  name: '新开河沿线科创产业发展专项规划',
  lead: '区科技局',
  shared: '国家高新技术企业数',
  own: '新增科创载体',
}

/** Leads no special plan. */
const adviser = '区财政局'

let plans: readonly SpecialPlan[] = []

const of = ({ reportId }: SpecialPlan) => ({ process: 'special_report', id: reportId }) as const
const leadOf = (place: Place, { lead }: SpecialPlan) => place.who('plan_lead', lead)
/** The plan that is to be adjusted. */
const adjusted = (): SpecialPlan => {
  const found = plans.find(({ lead }) => lead === '区教育局')
  if (!found) throw new Error('the list has a plan on education')
  return found
}

async function readPlans(place: Place): Promise<void> {
  const answer = await json<{ plans: SpecialPlan[] }>((await coordinator(place)).get('/api/special-plans'))
  plans = answer.plans
}

export async function jointResearch(place: Place): Promise<void> {
  place.itIs(beijing('2023-07-25'))
  await readPlans(place)
  expect(plans).toHaveLength(16)
  expect(plans.every(({ listed, late, state }) => listed && !late && state === 'draft')).toBe(true)
  const by = await coordinator(place)
  await adoptWith(by, {
    ...{ name: innovation.name, lead: innovation.lead, years: [2020, 2025], adoptedOn: '2021-12-01' },
    items: [
      { name: innovation.shared, unit: '家', base: '196', target: '400' },
      { name: innovation.own, unit: '个', base: '10', target: '30' },
    ],
  })
  const { units, own } = await json<ExchangeChoices>(by.get('/api/exchange-choices'))
  const { planId, leadUnitId } = adjusted()
  const held = { unitId: own[0]?.id, planIds: [planId], unitIds: leadUnitId ? [leadUnitId] : [] }
  for (const kind of ['research', 'bulletin']) {
    const said = { ...held, kind, heldOn: '2023-07-25', title: '教育规划实施情况', text: '实地走访学校。' }
    await json<ExchangeView>(by.post('/api/exchanges', said))
  }
  const lead = await leadOf(place, adjusted())
  const { exchanges } = await json<{ exchanges: { kind: string }[] }>(lead.get('/api/exchanges'))
  expect(exchanges.map(({ kind }) => kind).toSorted()).toEqual(['bulletin', 'research'])
  expect(units.length).toBe(49)
}

/** The lead's unit writes, files, and has it approved; the lead makes the draft. */
async function draft(place: Place, plan: SpecialPlan): Promise<void> {
  const contact = await place.who('contact', plan.lead)
  const [own] = plan.filings
  const id = own?.assignmentId ?? ''
  const { version } = await fill(contact, id, '2023-06-30')
  await send(place, { id, unit: plan.lead }, version)
  const by = await coordinator(place)
  const { version: seen } = await json<AssignmentView>(by.get(`/api/assignments/${id}`))
  await json(by.post(`/api/assignments/${id}/steps`, { action: 'accept', version: seen }))
  await makeVersion(await leadOf(place, plan), plan.reportId, 'comments')
}

/** One unit is asked for its comments and has none. */
async function consult(place: Place, plan: SpecialPlan): Promise<void> {
  const lead = await leadOf(place, plan)
  const round = await openRound(lead, of(plan), { asks: adviser, dueOn: '2023-07-28' })
  const { statistics } = await settleRound(lead, await place.who('contact', adviser), round)
  expect(statistics).toContain('征求1个单位意见')
}

export async function withoutChapter(place: Place): Promise<void> {
  place.itIs(beijing('2023-07-25', '14:00:00'))
  const plan = adjusted()
  const contact = await place.who('contact', plan.lead)
  const lead = await leadOf(place, plan)
  const { entries } = await json<AssignmentView>(
    contact.get(`/api/assignments/${plan.filings[0]?.assignmentId}`),
  )
  const path = `/api/entries/${entries[0]?.entryId}`
  const write = async (more: object) => {
    const { version, form, answers } = await json<EntryView>(contact.get(path))
    const said = form.fields
      .filter(({ key, type }) => type !== 'choice' && !key.startsWith('adjustment'))
      .map(({ key }) => [key, '各项任务已按计划推进。'])
    const all = { ...Object.fromEntries(said), ...answers, ...more }
    await json(
      contact.post(`${path}/versions`, { basedOn: version, asOf: '2023-06-30', values: [], answers: all }),
    )
  }
  await write({ adjustmentNeeded: 'needed', adjustmentReason: '人口变化，学位需求减少。' })
  await makeVersion(lead, plan.reportId, 'review')
  await consult(place, plan)
  expect(await codeOf(take(lead, of(plan), 'submit_to_commission'))).toBe('condition-unmet')
  const { offers } = await standing(lead, of(plan))
  expect(offers.find(({ action }) => action === 'submit_to_commission')?.unmet).toEqual([
    'adjustment_chapter',
  ])
  await write({ adjustmentScheme: '将新增学位由3000个调整为2500个。' })
  await draft(place, plan)
  await json(take(lead, of(plan), 'submit_to_commission'))
}

export async function draftAndConsult(place: Place): Promise<void> {
  place.itIs(beijing('2023-07-26'))
  for (const plan of plans) {
    if (plan === adjusted()) continue
    await draft(place, plan)
    await consult(place, plan)
    await json(take(await leadOf(place, plan), of(plan), 'submit_to_commission'))
  }
  await readPlans(place)
  expect(new Set(plans.map(({ state }) => state))).toEqual(new Set(['commission']))
}

/** The commission's document with its points, issued; then the step. */
async function giveFeedback(by: Browser, plan: SpecialPlan): Promise<void> {
  const path = `/api/reports/${plan.reportId}/feedback`
  const said = {
    version: 0,
    opening: '报告结构完整。',
    closing: '请修改后报审。',
    points: ['补充数据来源', '核实进度'],
  }
  const [document] = (await json<FeedbackView>(by.post(path, said))).documents
  const issued = { version: document?.version, number: '北发改〔2023〕12号', issuedOn: '2023-07-27' }
  await json(by.post(`/api/feedback/${document?.id}/issue`, issued))
  await json(take(by, of(plan), 'give_feedback'))
}

async function revise(lead: Browser, plan: SpecialPlan): Promise<void> {
  const [document] = (await json<FeedbackView>(lead.get(`/api/reports/${plan.reportId}/feedback`))).documents
  for (const { id: pointId } of document?.points ?? []) {
    const answer = { pointId, version: 0, outcome: 'adopted', text: '已修改。', changedPlace: '第一部分' }
    await json(lead.post(`/api/feedback/${document?.id}/answers`, answer))
  }
}

export async function feedback(place: Place): Promise<void> {
  place.itIs(beijing('2023-07-27'))
  for (const plan of plans) await giveFeedback(await coordinator(place), plan)
  const lead = await leadOf(place, adjusted())
  const early = await standing(lead, of(adjusted()))
  expect(early.offers.find(({ action }) => action === 'submit_to_leader')?.unmet.toSorted()).toEqual([
    'feedback_answered',
    'revised',
  ])
  place.itIs(beijing('2023-07-28'))
  for (const plan of plans) {
    const by = await leadOf(place, plan)
    await revise(by, plan)
    await makeVersion(by, plan.reportId, 'final')
    await json(take(by, of(plan), 'submit_to_leader'))
  }
}

export async function approve(place: Place): Promise<void> {
  place.itIs(new Date('2023-07-31T15:59:59Z'))
  const leader = await place.who('leader', governmentOffice)
  const onPaper = plans.find((plan) => plan !== adjusted())
  for (const plan of plans) {
    const lead = await leadOf(place, plan)
    const decided = { body: '分管区领导', decidedOn: '2023-07-28', number: '批示第5号' }
    if (plan === onPaper) {
      await json(register(lead, of(plan), { ...decided, action: 'leader_approves' }))
      expect(await codeOf(confirm(lead, of(plan)))).toBe('own-registration')
      await json(confirm(await coordinator(place), of(plan)))
    } else await json(take(leader, of(plan), 'leader_approves'))
    await json(take(lead, of(plan), 'copy_to_commission'))
  }
  await readPlans(place)
  expect(plans.every(({ state, late }) => state === 'copied' && !late)).toBe(true)
}
