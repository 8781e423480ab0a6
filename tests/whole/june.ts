/** June: the units' reports on the district's outline, with what others contribute, and the update after the cut-off. */

import { expect } from 'vitest'
import type { AssignmentView } from '#contract/assignments.ts'
import type { EntryContributions } from '#contract/contributions.ts'
import type { EntryView } from '#contract/entries.ts'
import type { UpdatesView, UpdateView } from '#contract/updates.ts'
import type { WorkView } from '#contract/work.ts'
import { tick } from '#server/deadlines/tick.ts'
import { json, look } from '../exercise.ts'
import { notices } from './april.ts'
import { codeOf } from './chains.ts'
import { accept, file, filingOf, filingsOf, fill, step } from './filings.ts'
import { beijing, coordinator, type Place } from './place.ts'

const lateUnits = ['区网信办', '意风区管委会']
const sentBack = '区人社局'
const revenue = '区财政局'

interface Supported {
  readonly entry: string
  readonly lead: string
  readonly support: string
  readonly supportId: string
}

export async function contribute(place: Place): Promise<void> {
  place.itIs(beijing('2023-06-05'))
  const pairs = await look<Supported>(
    place.exercise,
    `select distinct on (u.position) e.id as entry, u.name as lead, s.name as support, s.id as "supportId"
     from entry e join item i on i.id = e.item_id join plan p on p.id = i.plan_id and p.kind = 'district'
     join unit u on u.id = e.unit_id
     join responsibility r on r.item_id = i.id and r.role = 'support' and r.via_group = ''
     join unit s on s.id = r.unit_id
     where exists (select from membership m where m.unit_id = s.id and m.role = 'contact')
     order by u.position, i.id, s.position limit 3`,
  )
  expect(pairs).toHaveLength(3)
  for (const [at, pair] of pairs.entries()) await supportOne(place, pair, at === 0)
}

async function supportOne(place: Place, pair: Supported, objects: boolean): Promise<void> {
  const path = `/api/entries/${pair.entry}`
  const lead = await place.who('contact', pair.lead)
  const supporter = await place.who('contact', pair.support)
  const own = async () => {
    const { contributions } = await json<EntryContributions>(lead.get(`${path}/contributions`))
    const part = contributions.find((c) => c.unitId === pair.supportId && c.office === '')
    if (!part) throw new Error('the supporting unit has no part')
    return part
  }
  const take = async (action: string, reason = '') => {
    const { version, unitId } = await own()
    const by = ['ask', 'circulate', 'answer'].includes(action) ? lead : supporter
    await json(by.post(`${path}/contributions/steps`, { action, reason, parts: [{ unitId, version }] }))
  }
  await take('ask')
  const { duties } = await json<WorkView>(supporter.get('/api/work'))
  expect(duties).toContainEqual(expect.objectContaining({ kind: 'contribute', subjectId: pair.entry }))
  const text = { unitId: pair.supportId, text: '配合单位已完成分工任务。', basedOn: 0 }
  await json(supporter.post(`${path}/contributions`, text))
  const { id } = await filingOf(place, 'outline', pair.lead)
  await fill(lead, id, '2023-06-05')
  const { version } = await json<EntryView>(lead.get(path))
  const contributionId = (await own()).text?.id
  await json(lead.post(`${path}/takings`, { contributionId, field: 'progress', basedOn: version }))
  await take('circulate')
  if (objects) {
    await take('object', '数据应为上年数。')
    await take('answer', '已改为上年数。')
  } else await take('sign')
  expect((await own()).state).toBe(objects ? 'answered' : 'signed')
}

export async function remindOfFiling(place: Place): Promise<void> {
  place.itIs(beijing('2023-06-08', '09:00:00'))
  const contact = await place.who('contact', lateUnits[0] ?? '')
  await tick(place.exercise.program, place.now())
  expect(await notices(contact)).toContainEqual(
    expect.objectContaining({
      topic: 'reminder.filing',
      facts: expect.objectContaining({ dueOn: '2023-06-15', daysLeft: 7 }),
    }),
  )
}

export async function fileOutline(place: Place): Promise<void> {
  place.itIs(beijing('2023-06-12'))
  for (const one of await filingsOf(place, 'outline')) {
    if (lateUnits.includes(one.unit)) continue
    if (one.unit === sentBack) {
      await fill(await place.who('contact', one.unit), one.id, '2023-06-12')
      await json(step(await place.who('contact', one.unit), one.id, 'submit'))
      const head = await place.who('unit_head', one.unit)
      expect(await codeOf(step(head, one.id, 'send_back'))).toBe('reason-required')
      await json(step(head, one.id, 'send_back', { reason: '请核对数据。' }))
    }
    await file(place, one, '2023-06-12')
  }
  const open = (await filingsOf(place, 'outline')).filter(({ state }) => state === 'draft')
  expect(open.map(({ unit }) => unit)).toEqual(lateUnits)
}

export async function pressTheLate(place: Place): Promise<void> {
  place.itIs(new Date('2023-06-15T15:59:59Z'))
  const of15 = (await filingsOf(place, 'outline')).filter(({ state }) => state === 'draft')
  expect(of15.map(({ late, daysLeft }) => ({ late, daysLeft }))).toEqual(
    lateUnits.map(() => ({ late: false, daysLeft: 0 })),
  )
  place.itIs(new Date('2023-06-15T16:00:00Z'))
  const assignmentIds = of15.map(({ id }) => id)
  const text = '请于今日报送自评报告。'
  const by = await coordinator(place)
  expect(await json(by.post('/api/urgings', { assignmentIds, text }))).toEqual({
    urged: 2,
    unreached: [],
  })
  await tick(place.exercise.program, place.now())
  for (const unit of lateUnits) {
    const told = (await notices(await place.who('contact', unit))).map(({ topic }) => topic)
    expect(told).toContain('assignment.urge')
  }
  place.itIs(beijing('2023-06-16'))
  for (const one of of15) await file(place, one, '2023-06-16')
  const late = (await filingsOf(place, 'outline')).filter((one) => one.late)
  expect(late.map(({ unit, lateDays }) => ({ unit, lateDays }))).toEqual(
    lateUnits.map((unit) => ({ unit, lateDays: 1 })),
  )
}

export async function acceptOutline(place: Place): Promise<void> {
  place.itIs(beijing('2023-06-20'))
  for (const { id } of await filingsOf(place, 'outline')) await json(accept(place, id))
  const all = await filingsOf(place, 'outline')
  const sum = (count: (one: (typeof all)[number]) => number) => all.reduce((n, one) => n + count(one), 0)
  expect([sum((a) => a.indicators), sum((a) => a.tasks), sum((a) => a.projects)]).toEqual([17, 107, 7])
  expect(all.every(({ state, filled, total }) => state === 'accepted' && filled === total)).toBe(true)
}

let rounds: UpdatesView['rounds'] = []

export async function openUpdate(place: Place): Promise<void> {
  const { trackId } = await filingOf(place, 'outline', revenue)
  const open = async () =>
    (await coordinator(place)).post('/api/update-rounds', { trackId, dueOn: '2023-07-07', note: '请更新' })
  place.itIs(new Date('2023-06-30T15:59:59Z'))
  expect(await codeOf(open())).toBe('cut-off-ahead')
  place.itIs(new Date('2023-06-30T16:00:00Z'))
  rounds = (await json<UpdatesView>(open())).rounds
  expect(rounds[0]?.units.length).toBeGreaterThan(15)
}

export async function answerUpdate(place: Place): Promise<void> {
  place.itIs(beijing('2023-07-05'))
  for (const one of rounds[0]?.units ?? []) await update(place, one)
  const after = (await json<UpdatesView>((await coordinator(place)).get('/api/update-rounds'))).rounds[0]
  expect(after?.open).toBe(false)
  expect(new Set(after?.units.map(({ state }) => state))).toEqual(new Set(['accepted']))
  const changed = after?.units.filter(({ asked, unchanged }) => unchanged < asked)
  expect(changed?.map(({ unit }) => unit)).toEqual([revenue])
}

async function update(place: Place, { id, unit }: { id: string; unit: string }): Promise<void> {
  const contact = await place.who('contact', unit)
  const { asks } = await json<UpdateView>(contact.get(`/api/updates/${id}`))
  const figure = { number: '7.9', grade: 'official', asOf: '2023-06-30', source: '财政月报' }
  const answers = asks.map((ask) =>
    unit === revenue && ask.period === '2023-H1'
      ? { askId: ask.id, unchanged: false, figure }
      : { askId: ask.id, unchanged: true },
  )
  let { version } = await json<UpdateView>(contact.post(`/api/updates/${id}/answers`, { answers }))
  const way = [
    { action: 'submit', by: contact },
    { action: 'approve', by: await place.who('unit_head', unit) },
    { action: 'accept', by: await coordinator(place) },
  ]
  for (const { action, by } of way) {
    const said = { action, reason: '', version }
    version = (await json<UpdateView>(by.post(`/api/updates/${id}/steps`, said))).version
  }
  if (unit !== revenue) return
  const entryId = asks.find(({ period }) => period === '2023-H1')?.entryId
  const { values } = await json<EntryView>(contact.get(`/api/entries/${entryId}`))
  expect(values.find(({ period }) => period === '2023-H1')).toMatchObject({
    number: '7.9',
    grade: 'official',
  })
}

export async function updateIsRound(place: Place): Promise<void> {
  const { id } = await filingOf(place, 'outline', revenue)
  const view = await json<AssignmentView>((await coordinator(place)).get(`/api/assignments/${id}`))
  expect(view.summary).toMatchObject({ state: 'accepted', round: 2 })
}
