/** Autumn and winter: government, party committee, congress, its opinions and their handling, publication. */

import { expect } from 'vitest'
import type { CongressView } from '#contract/congress.ts'
import type { OpinionsView, OpinionView } from '#contract/opinions.ts'
import type { PublicationsView, PublicationView } from '#contract/publications.ts'
import type { ReportView } from '#contract/reports.ts'
import type { WorkView } from '#contract/work.ts'
import { makeVersion } from '../case-walk.ts'
import { json } from '../exercise.ts'
import { codeOf, confirm, outside, put, register, type Subject, standing, take } from './chains.ts'
import { beijing, coordinator, governmentOffice, type Place } from './place.ts'
import { outlineReportId, wordsOf } from './report.ts'

const reportOf = async (place: Place) =>
  ({ process: 'outline_report', id: await outlineReportId(place) }) as const
const officeOf = (place: Place) => place.who('government_office', governmentOffice)

export async function government(place: Place): Promise<void> {
  place.itIs(beijing('2023-10-25'))
  const report = await reportOf(place)
  const by = await coordinator(place)
  const office = await officeOf(place)
  await makeVersion(by, report.id, 'review')
  await json(take(by, report, 'submit_to_government'))
  expect(await codeOf(take(by, report, 'government_approves'))).toBe('register-first')
  const decided = { body: '区人民政府', decidedOn: '2023-10-25', number: '第62次' }
  await json(register(office, report, { ...decided, action: 'government_approves' }))
  expect(await codeOf(confirm(office, report))).toBe('own-registration')
  await json(confirm(by, report))
  for (const action of ['government_meeting_passes', 'party_committee_passes'])
    await outside([office, by], report, { ...decided, action })
  expect((await standing(by, report)).state).toBe('government_approved')
  expect((await json<ReportView>(by.get(`/api/reports/${report.id}`))).mayBeFinal).toBe(true)
  await makeVersion(by, report.id, 'final')
}

export async function planBack(place: Place): Promise<void> {
  place.itIs(beijing('2023-11-01'))
  const report = await reportOf(place)
  const office = await officeOf(place)
  const path = `/api/reports/${report.id}`
  const { deliveries } = await json<CongressView>(office.post(`${path}/meeting`, { heldOn: '2023-11-28' }))
  expect(deliveries.map(({ dueOn }) => dueOn)).toEqual(['2023-11-08', '2023-11-18', '2023-11-21'])
  const { coming } = await json<WorkView>(office.get('/api/work'))
  expect(coming.map(({ dueOn }) => dueOn)).toContain('2023-11-08')
  const { packages } = await json<CongressView>(office.post(`${path}/packages`, {}))
  expect(packages[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
  await json(take(office, report, 'submit_to_congress'))
}

export async function deliberate(place: Place): Promise<void> {
  place.itIs(beijing('2023-11-28', '18:00:00'))
  const report = await reportOf(place)
  const both = [await officeOf(place), await coordinator(place)] as const
  const decided = { body: '区人大常委会', decidedOn: '2023-11-28', number: '北人发〔2023〕12号' }
  expect(await outside(both, report, { ...decided, action: 'deliberate' })).toBe('deliberated')
}

const points = ['加快补齐教育短板。', '加强公共卫生体系建设。', '加大科技创新投入。', '压缩报告篇幅。']
const owners = ['区教育局', '区卫生健康委', '区科技局']

export async function assignOpinions(place: Place): Promise<void> {
  place.itIs(beijing('2023-12-01'))
  const by = await coordinator(place)
  const { id: reportId } = await reportOf(place)
  const said = { reportId, source: 'deliberation', points }
  const { opinions } = await json<OpinionsView>(by.post('/api/opinions', said))
  expect(opinions).toHaveLength(4)
  for (const [at, { id }] of opinions.entries()) {
    const opinion: Subject = { process: 'opinion', id }
    const owner = owners[at]
    if (owner === undefined) {
      await json(take(by, opinion, 'drop', { reason: '不属于办理事项' }))
      continue
    }
    expect(await codeOf(take(by, opinion, 'assign'))).toBe('condition-unmet')
    const { version, text, units } = await json<OpinionView>(by.get(`/api/opinions/${id}`))
    const ids = units.filter(({ name }) => name === owner).map((unit) => unit.id)
    await json(put(by, `/api/opinions/${id}`, { version, text, owners: ids, dueOn: '2023-12-20' }))
    await json(take(by, opinion, 'assign'))
  }
}

export async function handleOpinions(place: Place): Promise<void> {
  place.itIs(beijing('2023-12-15'))
  const report = await reportOf(place)
  const by = await coordinator(place)
  const { opinions } = await json<OpinionsView>(by.get('/api/opinions'))
  for (const { id, owners: own, state } of opinions) {
    const [owner] = own
    if (!owner || state === 'dropped') continue
    const opinion: Subject = { process: 'opinion', id }
    const unit = await place.who('contact', owner.unit)
    const write = async (version: number) => {
      const handling = { measures: '制定专项方案', progress: '已落实', done: true }
      await json(unit.post(`/api/opinions/${id}/handlings`, { ...handling, unitId: owner.unitId, version }))
      await json(take(unit, opinion, 'report_back'))
    }
    await write(0)
    if (owner.unit === owners[0]) {
      await json(take(by, opinion, 'return', { reason: '进展不具体' }))
      place.itIs(new Date(place.now().getTime() + 1000))
      await write(1)
    }
    await json(take(by, opinion, 'accept'))
  }
  const both = [by, await coordinator(place, 2)] as const
  const told = { body: '区人大常委会', decidedOn: '2023-12-15', action: 'report_handling' }
  expect(await outside(both, report, told)).toBe('handled')
  const file = await by.get(`/api/reports/${report.id}/opinion-report`)
  expect(wordsOf(new Uint8Array(await file.arrayBuffer()))).toContain('共4条，已办结3条')
}

export async function publish(place: Place): Promise<void> {
  place.itIs(new Date('2023-12-27T15:59:59Z'))
  const by = await coordinator(place)
  const { candidates } = await json<PublicationsView>(by.get('/api/publications'))
  const final = candidates.find(({ title }) => title.includes('中期评估报告'))
  const said = { reportVersionId: final?.id, openness: 'active', formedOn: '2023-11-29' }
  const made = await json<PublicationView>(by.post('/api/publications', said))
  expect(made).toMatchObject({ dueOn: '2023-12-27', daysLeft: 0, late: false })
  const release: Subject = { process: 'publication', id: made.id }
  await json(take(by, release, 'submit_review'))
  expect(await codeOf(take(by, release, 'clear'))).toBe('own-filing')
  await json(take(await officeOf(place), release, 'clear'))
  place.itIs(new Date('2023-12-27T16:00:00Z'))
  const again = await coordinator(place)
  const path = `/api/publications/${made.id}`
  expect(await json<PublicationView>(again.get(path))).toMatchObject({ daysLeft: -1, late: true })
  await json(take(again, release, 'release'))
  expect(await json<PublicationView>(again.get(path))).toMatchObject({
    state: 'released',
    releasedAt: '2023-12-27T16:00:00.000Z',
  })
}
