/** Autumn: who needs an adjustment, and both chains: a plan changes by its approval and by nothing before. */

import { expect } from 'vitest'
import type { NeedView } from '#contract/adjustment-needs.ts'
import type { AdjustmentView } from '#contract/adjustments.ts'
import type { PlanSummary, PlanView } from '#contract/plans.ts'
import { begin, choices, saveItem, weighAll, withTarget } from '../adjustment.ts'
import type { Browser } from '../browser.ts'
import { json } from '../exercise.ts'
import { codeOf, outside, type Subject, standing, take } from './chains.ts'
import { asking } from './filings.ts'
import { beijing, coordinator, governmentOffice, type Place } from './place.ts'
import { outlinePlanId } from './report.ts'
import { innovation } from './special.ts'

const nurseries = '每千人口拥有3岁以下婴幼儿托位数'

export async function needs(place: Place): Promise<void> {
  place.itIs(beijing('2023-09-01'))
  const answered = (
    await json<{ needs: NeedView[] }>((await coordinator(place)).get('/api/adjustments/needs'))
  ).needs
  expect(answered).toHaveLength(21 + 16)
  expect(answered.filter(({ answer }) => answer === null)).toEqual([])
  const wanted = answered.filter(({ answer }) => answer === 'needed')
  expect(wanted.map(({ unit, plan }) => [unit, plan === null])).toEqual([
    ['区教育局', false],
    [asking, true],
  ])
}

const read = async (place: Place, planId: string, day?: string) =>
  json<PlanView>(
    (await coordinator(place)).send(`/api/plans/${planId}`, day ? { headers: { 'guiheng-as-of': day } } : {}),
  )
const targetOf = ({ items }: PlanView, name: string) => items.find((item) => item.name === name)?.target

/** A draft that gives one indicator another target, with every effect weighed. */
async function draftOn(by: Browser, planId: string, { name, value }: { name: string; value: string }) {
  const { id } = (await begin(by, planId, `调整${name}`)).summary
  const item = (await choices(by, id)).find(({ content }) => content.name === name)
  if (!item) throw new Error(`the plan has no ${name}`)
  await json(saveItem(by, id, item.itemId, { change: 'change', after: withTarget(item.content, value) }))
  await weighAll(by, id)
  return id
}

export async function outlineAdjustment(place: Place): Promise<void> {
  const planId = await outlinePlanId(place)
  const by = await coordinator(place)
  const before = targetOf(await read(place, planId), nurseries)
  const id = await draftOn(by, planId, { name: nurseries, value: '5.5' })
  const adjustment: Subject = { process: 'outline_adjustment', id }
  await json(take(by, adjustment, 'submit_to_government'))
  const both = [await place.who('government_office', governmentOffice), by] as const
  const government = { body: '区人民政府', decidedOn: '2023-09-01', number: '第60次' }
  for (const action of ['government_approves', 'government_meeting_passes', 'party_committee_passes'])
    await outside(both, adjustment, { ...government, action })
  await json(take(by, adjustment, 'submit_to_congress'))
  expect(await read(place, planId)).toMatchObject({ plan: { version: 1 } })
  expect(targetOf(await read(place, planId), nurseries)).toBe(before)
  place.itIs(beijing('2023-09-27'))
  const later = [await place.who('government_office', governmentOffice), await coordinator(place)] as const
  const decided = { body: '区人大常委会', decidedOn: '2023-09-26', number: '北人发〔2023〕9号' }
  expect(await outside(later, adjustment, { ...decided, action: 'congress_approves' })).toBe('approved')
  const after = await read(place, planId)
  expect(after.plan).toMatchObject({ version: 2, adoptedOn: '2023-09-26' })
  expect(targetOf(after, nurseries)).toBe('5.5')
  expect(targetOf(await read(place, planId, '2023-09-25'), nurseries)).toBe(before)
  const copied = { body: '市发展改革委', decidedOn: '2023-09-27', action: 'copy_to_city' }
  expect(await outside(later, adjustment, copied)).toBe('copied')
}

async function innovationPlan(place: Place): Promise<string> {
  const { plans } = await json<{ plans: PlanSummary[] }>((await coordinator(place)).get('/api/plans'))
  return plans.find(({ name }) => name === innovation.name)?.id ?? ''
}

const leaderSaid = { body: '分管区领导', decidedOn: '2023-10-12', number: '批示第21号' }

export async function specialAdjustment(place: Place): Promise<void> {
  place.itIs(beijing('2023-10-12'))
  const planId = await innovationPlan(place)
  const lead = await place.who('plan_lead', innovation.lead)
  const by = await coordinator(place)
  const id = await draftOn(lead, planId, { name: innovation.own, value: '25' })
  const adjustment: Subject = { process: 'special_adjustment', id }
  expect((await standing(by, adjustment)).offers).toEqual([])
  await json(take(lead, adjustment, 'propose'))
  expect((await read(place, planId)).plan.version).toBe(1)
  expect(await outside([lead, by], adjustment, { ...leaderSaid, action: 'leader_approves' })).toBe('approved')
  const after = await read(place, planId)
  expect(after.plan.version).toBe(2)
  expect(targetOf(after, innovation.own)).toBe('25')
  await json(take(lead, adjustment, 'file_with_commission'))
  await json(take(by, adjustment, 'acknowledge_filing'))
  expect((await standing(by, adjustment)).state).toBe('filed')
}

export async function refusedByLeader(place: Place): Promise<void> {
  const planId = await innovationPlan(place)
  const lead = await place.who('plan_lead', innovation.lead)
  const before = await read(place, planId)
  const id = await draftOn(lead, planId, { name: innovation.own, value: '5' })
  const adjustment: Subject = { process: 'special_adjustment', id }
  await json(take(lead, adjustment, 'propose'))
  const refused = { ...leaderSaid, action: 'refuse', decision: '不同意' }
  expect(await outside([lead, await coordinator(place)], adjustment, refused)).toBe('refused')
  expect(await read(place, planId)).toEqual(before)
}

export async function sentToOutline(place: Place): Promise<void> {
  place.itIs(beijing('2023-10-20'))
  const planId = await innovationPlan(place)
  const outlineId = await outlinePlanId(place)
  const lead = await place.who('plan_lead', innovation.lead)
  const by = await coordinator(place)
  const id = await draftOn(lead, planId, { name: innovation.shared, value: '300' })
  const adjustment: Subject = { process: 'special_adjustment', id }
  expect(await codeOf(take(lead, adjustment, 'propose'))).toBe('condition-unmet')
  expect((await standing(lead, adjustment)).offers[0]?.unmet).toEqual(['no_outline_target'])
  const sent = await json<{ id: string }>(lead.post(`/api/adjustments/${id}/outline`, {}))
  const linked = await json<AdjustmentView>(by.get(`/api/adjustments/${sent.id}`))
  expect(linked).toMatchObject({ sentFrom: { id }, summary: { process: 'outline_adjustment' } })
  const before = await read(place, outlineId)
  await weighAll(by, sent.id)
  const outline: Subject = { process: 'outline_adjustment', id: sent.id }
  await json(take(by, outline, 'submit_to_government'))
  const refused = { body: '区人民政府', decidedOn: '2023-10-20', action: 'refuse', decision: '不同意调整' }
  const both = [await place.who('government_office', governmentOffice), by] as const
  expect(await outside(both, outline, refused)).toBe('refused')
  expect(await read(place, outlineId)).toEqual(before)
}
