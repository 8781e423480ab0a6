/** April: the notice and its acknowledgement, the contacts, the units' reports on the city's plan and the district's. */

import { expect } from 'vitest'
import type { ContactView } from '#contract/contacts.ts'
import type { FilingDeadlineView } from '#contract/deadlines.ts'
import type { NoticeView } from '#contract/notices.ts'
import type { NotificationView } from '#contract/notifications.ts'
import type { WorkView } from '#contract/work.ts'
import { tick } from '#server/deadlines/tick.ts'
import type { Browser } from '../browser.ts'
import { makeVersion } from '../case-walk.ts'
import { json } from '../exercise.ts'
import { codeOf, confirm, outside, put, register, standing, upload } from './chains.ts'
import { accept, file, filing, filingOf, filingsOf, fill, mend, send, step } from './filings.ts'
import { beijing, coordinator, governmentOffice, type Place } from './place.ts'
import { openRound, settleRound } from './rounds.ts'

const silent = '市规划资源局河北分局'
const slow = '区网信办'
const extended = '区民政局'
const returned = '区教育局'
const punctual = '区商务局'

export const notices = async (browser: Browser) =>
  (await json<{ notices: NoticeView[] }>(browser.get('/api/notices'))).notices

let issued: NotificationView
const open = async (place: Place) => {
  const view = await json<NotificationView>((await coordinator(place)).get(`/api/notifications/${issued.id}`))
  return view.addressees.filter(({ acknowledged }) => acknowledged === null).map(({ unit }) => unit)
}

export async function issueNotice(place: Place): Promise<void> {
  const by = await coordinator(place)
  const { units } = await json<{ units: { unitId: string; owes: boolean }[] }>(
    by.get('/api/notification-units'),
  )
  const fileId = await upload(by, '/api/notification-files', '河北政办函〔2023〕6号.pdf')
  const unitIds = units.map(({ unitId }) => unitId)
  const said = { title: '中期评估工作方案', text: '请照此执行。', fileId, unitIds }
  issued = await json(by.post('/api/notifications', said))
  expect(issued).toMatchObject({ units: 49, acknowledged: 0 })
  await tick(place.exercise.program, place.now())
  const told = await notices(await place.who('contact', slow))
  expect(told.map(({ topic }) => topic)).toContain('notification.issue')
}

export async function signForIt(place: Place): Promise<void> {
  const path = `/api/notifications/${issued.id}/acknowledgements`
  for (const { unit, unitId, owes } of issued.addressees) {
    if (unit === slow) continue
    const by = owes ? await place.who('contact', unit) : await coordinator(place)
    await json(by.post(path, { unitId, noItems: !owes, note: owes ? '' : '电话确认' }))
  }
  expect(await open(place)).toEqual([slow])
  // Not there yet: nobody is reminded by itself of a notice not signed for; it stays among the duties.
  const { duties } = await json<WorkView>((await place.who('contact', slow)).get('/api/work'))
  expect(duties.map(({ kind }) => kind)).toContain('acknowledge')
  place.itIs(beijing('2023-04-05'))
  const unitId = issued.addressees.find(({ unit }) => unit === slow)?.unitId
  await json((await place.who('contact', slow)).post(path, { unitId, noItems: false, note: '' }))
  expect(await open(place)).toEqual([])
}

const contacts = async (place: Place) =>
  (await json<{ contacts: ContactView[] }>((await coordinator(place)).get('/api/contacts'))).contacts
const name = async (place: Place, { unit, unitId }: ContactView) => {
  const fields = { office: '办公室', position: '科长', phone: '022-00000000', mobile: '', filledBy: '' }
  const said = { name: `${unit}联系人`, ...fields, filledOn: '2023-04-06', basedOn: 0 }
  // Where nobody of the unit signs in, its paper is entered for it.
  const by = await place.who('contact', unit).catch(() => coordinator(place))
  return json<ContactView>(put(by, `/api/contacts/${unitId}`, said))
}

export async function nameContacts(place: Place): Promise<void> {
  for (const one of await contacts(place))
    if (one.unit !== slow && one.unit !== punctual) await name(place, one)
  place.itIs(beijing('2023-04-06', '09:00:00'))
  await tick(place.exercise.program, place.now())
  const reminded = async (unit: string) =>
    (await notices(await place.who('contact', unit))).some(
      ({ topic, facts }) => topic === 'reminder.contact' && facts.daysLeft === 0,
    )
  expect(await Promise.all([slow, punctual, returned].map(reminded))).toEqual([true, true, false])
}

export async function contactsAtMidnight(place: Place): Promise<void> {
  const find = async (unit: string) => (await contacts(place)).find((one) => one.unit === unit)
  place.itIs(new Date('2023-04-06T15:59:59Z'))
  const inTime = await find(punctual)
  expect(inTime?.daysLeft).toBe(0)
  if (inTime) await name(place, inTime)
  place.itIs(new Date('2023-04-06T16:00:00Z'))
  const late = await find(slow)
  expect(late?.daysLeft).toBe(-1)
  if (late) expect((await name(place, late)).changedAt).toBe('2023-04-06T16:00:00.000Z')
  const all = await contacts(place)
  expect(all.every(({ contact }) => contact !== null)).toBe(true)
  // All whom the work plan is sent to were asked; one was late, and stays so.
  expect(all).toHaveLength(48)
  expect(all.flatMap(({ unit, lateDays }) => (lateDays > 0 ? [`${unit} ${lateDays}`] : []))).toEqual([
    `${slow} 1`,
  ])
}

export async function fileInTime(place: Place): Promise<void> {
  place.itIs(beijing('2023-04-12'))
  const apart = [silent, slow, extended, punctual]
  for (const one of await filingsOf(place, 'city')) {
    if (!apart.includes(one.unit)) await file(place, one, '2023-03-31')
  }
  const states = (await filingsOf(place, 'city')).map(({ state }) => state)
  expect(states.filter((state) => state === 'submitted')).toHaveLength(16)
}

export async function askForTime(place: Place): Promise<void> {
  place.itIs(beijing('2023-04-14'))
  const { id } = await filingOf(place, 'city', extended)
  const asked = { until: '2023-04-20', reason: '数据需与市局核对。' }
  const path = `/api/assignments/${id}`
  const view = await json<FilingDeadlineView>(
    (await place.who('contact', extended)).post(`${path}/extension-requests`, asked),
  )
  const [request] = view.extensions
  const granted = { requestId: request?.requestId, until: '2023-04-20', reason: '' }
  await json((await coordinator(place)).post(`${path}/extensions`, granted))
  expect(await filingOf(place, 'city', extended)).toMatchObject({ dueOn: '2023-04-20' })
}

export async function lastSecond(place: Place): Promise<void> {
  place.itIs(new Date('2023-04-15T15:59:59Z'))
  await file(place, await filingOf(place, 'city', punctual), '2023-03-31')
  place.itIs(new Date('2023-04-15T16:00:00Z'))
  await file(place, await filingOf(place, 'city', slow), '2023-03-31')
  expect(await filingOf(place, 'city', punctual)).toMatchObject({ late: false, lateDays: 0 })
  expect(await filingOf(place, 'city', slow)).toMatchObject({ late: true, lateDays: 1 })
}

export async function onBehalf(place: Place): Promise<void> {
  place.itIs(beijing('2023-04-17'))
  const { id } = await filingOf(place, 'city', silent)
  const by = await coordinator(place)
  await fill(by, id, '2023-03-31')
  const { version } = await filing(by, id)
  const body = new FormData()
  body.set('file', new File(['%PDF-1.4 sealed'], '盖章报告.pdf'))
  const why = encodeURIComponent('单位报送盖章纸质件')
  await json(
    by.send(`/api/assignments/${id}/filing?version=${version}&reason=${why}`, { method: 'POST', body }),
  )
  expect(await codeOf(accept(place, id))).toBe('own-filing')
  await json(accept(place, id, 2))
  expect(await filingOf(place, 'city', silent)).toMatchObject({ state: 'accepted', onBehalf: true })
}

export async function byExtension(place: Place): Promise<void> {
  place.itIs(beijing('2023-04-20', '23:59:59'))
  await file(place, await filingOf(place, 'city', extended), '2023-03-31')
  expect(await filingOf(place, 'city', extended)).toMatchObject({ late: false, byExtension: true })
}

export async function returnedAndAccepted(place: Place): Promise<void> {
  place.itIs(beijing('2023-04-21'))
  const { id, unit } = await filingOf(place, 'city', returned)
  const [first] = (await filing(await coordinator(place), id)).entries
  const returns = [{ entryId: first?.entryId, reason: '请补充数据来源。' }]
  await json(step(await coordinator(place), id, 'return', { reason: '一处需补充。', returns }))
  await mend(await place.who('contact', unit), first?.entryId ?? '')
  await send(place, { id, unit })
  for (const one of await filingsOf(place, 'city')) {
    if (one.state === 'submitted') await json(accept(place, one.id))
  }
  const all = await filingsOf(place, 'city')
  expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['accepted']))
  expect(all.filter(({ round }) => round === 2).map((one) => one.unit)).toEqual([returned])
}

export async function reportToCity(place: Place): Promise<void> {
  place.itIs(beijing('2023-04-28'))
  const by = await coordinator(place)
  const { reports } = await json<{ reports: { id: string; title: string }[] }>(by.get('/api/reports'))
  const report = reports.find(({ title }) => title.includes('天津市'))
  const city = { process: 'city_report' as const, id: report?.id ?? '' }
  const sent = { action: 'submit_to_city', body: '市发展改革委', decidedOn: '2023-04-28' }
  expect(await codeOf(register(by, city, sent))).toBe('condition-unmet')
  await makeVersion(by, city.id, 'final')
  const round = await openRound(by, city, { asks: returned, dueOn: '2023-04-28' })
  expect(await codeOf(register(by, city, sent))).toBe('condition-unmet')
  await settleRound(by, await place.who('contact', returned), round)
  await json(register(by, city, sent))
  expect(await codeOf(confirm(by, city))).toBe('own-registration')
  await json(confirm(await coordinator(place, 2), city))
  const office = await place.who('government_office', governmentOffice)
  const back = { ...sent, action: 'city_returns', decision: '请补充项目进展' }
  expect(await outside([office, by], city, back)).toBe('returned')
  place.itIs(beijing('2023-04-30', '16:00:00'))
  const both = [await coordinator(place, 2), await coordinator(place)] as const
  await makeVersion(both[1], city.id, 'final')
  const again = { ...sent, decidedOn: '2023-04-30' }
  expect(await outside(both, city, again)).toBe('with_city')
  expect(await outside(both, city, { ...again, action: 'receive' })).toBe('received')
  const { steps } = await standing(both[0], city)
  expect(steps.map(({ to }) => to)).toEqual(['with_city', 'returned', 'with_city', 'received'])
}
