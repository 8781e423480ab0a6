/** An adjustment of the outline, from the draft to the new version of the plan, and what is refused on the way. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AdjustmentView } from '#contract/adjustments.ts'
import type { PlanSummary, PlanView } from '#contract/plans.ts'
import {
  begin,
  caseOf,
  choices,
  confirm,
  draftOn,
  register,
  saveItem,
  step,
  walkTo,
  weighAll,
  withTarget,
} from '../adjustment.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

const lead = '区发展改革局'
const process = 'outline_adjustment'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let colleague: Browser
let outline: string

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  coordinator = await exercise.signIn('coordinator', lead)
  colleague = await exercise.signIn('coordinator', lead, 2)
  const { plans } = await json<{ plans: PlanSummary[] }>(coordinator.get('/api/plans'))
  outline = plans.find((p) => p.kind === 'district')?.id ?? ''
})
afterAll(() => database.close())

const plan = (query = '') => json<PlanView>(coordinator.get(`/api/plans/${outline}${query}`))
const adjustment = (id: string) => json<AdjustmentView>(coordinator.get(`/api/adjustments/${id}`))
const both = (): [Browser, Browser] => [coordinator, colleague]
const refusal = async (answered: Promise<Response>) => {
  const answer = await answered
  const { code, details } = await answer.json()
  return { status: answer.status, code, details }
}
const approve = async (id: string, more = {}) => {
  await walkTo(both(), { process, id }, 'congress')
  const view = await json<Parameters<typeof confirm>[1]>(
    register(coordinator, await caseOf(coordinator, process, id), 'congress_approves', more),
  )
  return confirm(colleague, view)
}

test('an approved adjustment is the next version of the plan, in the transaction of the approval', async () => {
  const { id } = (await draftOn(coordinator, outline, '77.7')).summary
  const before = await plan()
  await json(approve(id))
  const after = await plan()
  expect(after.plan).toMatchObject({ version: 2, adoptedOn: '2028-05-08' })
  const changed = after.items.filter(
    (item) => before.items.find((b) => b.id === item.id)?.target !== item.target,
  )
  expect(changed.map((item) => item.target)).toEqual(['77.7'])
  expect((await plan('?version=1')).items).toEqual(before.items)
  expect(after.basis.map((b) => b.number)).toContain('静人发〔2028〕5号')
  expect((await adjustment(id)).result).toMatchObject({
    number: 2,
    adoptedOn: '2028-05-08',
    document: { number: '静人发〔2028〕5号', issuer: '区人大常委会' },
  })
})

test('looking back, every screen has the plan of that day, and nothing can be changed', async () => {
  const on = (day: string, path: string, init: RequestInit = {}) =>
    coordinator.send(path, { ...init, headers: { ...init.headers, 'guiheng-as-of': day } })
  const then = await json<PlanView>(on('2028-05-07', `/api/plans/${outline}`))
  expect(then.plan).toMatchObject({ version: 1, adoptedOn: '2026-03-20' })
  expect(then.items.map((i) => i.target)).not.toContain('77.7')
  const now = await json<PlanView>(on('2028-05-08', `/api/plans/${outline}`))
  expect(now.plan.version).toBe(2)
  const early = await json<PlanView>(on('2026-01-01', `/api/plans/${outline}`))
  expect(early.plan).toMatchObject({ state: 'draft', version: 0 })
  const shown = await json<{ indicators: { target: string }[] }>(
    on('2028-05-07', `/api/indicators?plan=${outline}`),
  )
  expect(shown.indicators.map((i) => i.target)).not.toContain('77.7')
  const write = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
  expect(await refusal(on('2028-05-07', '/api/adjustments', write))).toMatchObject({
    status: 409,
    code: 'looking-back',
    details: { day: '2028-05-07' },
  })
  expect(await refusal(on('yesterday', '/api/plans'))).toMatchObject({ status: 422, code: 'day-invalid' })
})

test('an item is added with its units, who owe it from then on; one that is taken out is owed no more', async () => {
  const { id } = (await begin(coordinator, outline, '增减条目')).summary
  const tasks = (await choices(coordinator, id)).filter((c) => c.kind === 'task')
  const gone = tasks[0]
  if (!gone) throw new Error('the plan has no task')
  await json(saveItem(coordinator, id, gone.itemId, { change: 'remove', after: null }))
  const after = { kind: 'task', name: '建设数据要素市场', field: '', taskKind: 'reform' }
  const added = { after, reason: '新要求', leads: ['区商务局'], supporters: ['各镇街'] }
  await json(coordinator.post(`/api/adjustments/${id}/items`, added))
  await weighAll(coordinator, id)
  const before = await plan()
  const owedBefore = await owed(gone.itemId)
  expect(owedBefore).toBeGreaterThan(0)
  await json(approve(id, { decidedOn: '2028-05-09' }))
  const now = await plan()
  expect(now.plan.tasks).toBe(before.plan.tasks)
  const item = now.items.find((i) => i.name === after.name)
  expect(item).toMatchObject({ number: before.plan.tasks + 1, leads: ['区商务局'], supporters: ['各镇街'] })
  expect(now.items.map((i) => i.id)).not.toContain(gone.itemId)
  expect((await plan('?version=2')).items.map((i) => i.id)).toContain(gone.itemId)
  expect(await owed(gone.itemId)).toBe(0)
  expect(await owed(item?.id ?? '')).toBe(1)
})

/** Units whose filing asks for the item. */
async function owed(itemId: string): Promise<number> {
  const rows = await look<{ id: string }>(exercise, 'select id from assignment')
  const views = await Promise.all(
    rows.map(({ id }) =>
      json<{ entries: { itemId: string | null }[] }>(coordinator.get(`/api/assignments/${id}`)),
    ),
  )
  return views.filter(({ entries }) => entries.some((e) => e.itemId === itemId)).length
}

test('what is on its way keeps its text; sent back, it can be changed again', async () => {
  const { id } = (await draftOn(coordinator, outline, '50')).summary
  await walkTo(both(), { process, id }, 'government')
  const { text, items } = await adjustment(id)
  const save = { basedOn: text.version, title: '改名', reason: '', basis: '', documentIds: [] }
  const [item] = items
  const saved = () =>
    coordinator.send(`/api/adjustments/${id}/text`, {
      method: 'PUT',
      body: JSON.stringify(save),
      headers: { 'content-type': 'application/json' },
    })
  expect(await refusal(saved())).toMatchObject({ status: 409, code: 'adjustment-under-way' })
  const change = saveItem(coordinator, id, item?.itemId ?? '', { change: 'none', after: null, basedOn: 1 })
  expect(await refusal(change)).toMatchObject({ status: 409, code: 'adjustment-under-way' })
  const view = await json<Parameters<typeof confirm>[1]>(
    register(coordinator, await caseOf(coordinator, process, id), 'send_back'),
  )
  await json(confirm(colleague, view))
  expect((await saved()).status).toBe(200)
  expect(await refusal(saved())).toMatchObject({ status: 409, code: 'changed-meanwhile' })
})

test('drawn up on an older version it is not approved; checked against the new one it is', async () => {
  const first = (await draftOn(coordinator, outline, '60', 1)).summary.id
  const second = (await draftOn(coordinator, outline, '61', 1)).summary.id
  await walkTo(both(), { process, id: second }, 'congress')
  await json(approve(first, { decidedOn: '2028-05-10' }))
  const { version } = (await plan()).plan
  const refused = await refusal(approve(second, { decidedOn: '2028-05-10' }))
  expect(refused).toMatchObject({ status: 409, code: 'adjustment-stale', details: { version } })
  expect(refused.details.who).toMatch(/./)
  expect((await plan()).plan.version).toBe(version)
  expect((await adjustment(second)).newer).toMatchObject({ number: version })
  const waiting = await caseOf(coordinator, process, second)
  expect(waiting).toMatchObject({ state: 'congress', waiting: { action: 'congress_approves' } })
  await json(
    colleague.post(`/api/cases/${process}/${second}/registrations/${waiting.waiting?.id}/rejection`, {
      reason: '版本已变',
    }),
  )
  const back = register(coordinator, await caseOf(coordinator, process, second), 'send_back')
  await json(confirm(colleague, await json<Parameters<typeof confirm>[1]>(back)))
  const { text } = await adjustment(second)
  await json(
    coordinator.send(`/api/adjustments/${second}/text`, {
      method: 'PUT',
      body: JSON.stringify({ basedOn: text.version, title: '再调', reason: '', basis: '', documentIds: [] }),
      headers: { 'content-type': 'application/json' },
    }),
  )
  const again = await adjustment(second)
  expect(again.items[0]?.changes).toContainEqual({ field: 'target.text', before: '60', after: '61' })
  expect(again.newer).toBeNull()
  await weighAll(coordinator, second)
  await json(approve(second, { decidedOn: '2028-05-10' }))
  expect((await plan()).plan.version).toBe(version + 1)
})

describe('an approval', () => {
  let id: string
  beforeAll(async () => {
    id = (await draftOn(coordinator, outline, '40', 2)).summary.id
    await walkTo(both(), { process, id }, 'congress')
  })
  const registered = (more = {}) =>
    caseOf(coordinator, process, id).then((view) => register(coordinator, view, 'congress_approves', more))

  test('names its document', async () => {
    expect(await refusal(registered({ number: ' ' }))).toMatchObject({ status: 422, code: 'number-required' })
  })
  test('is no step inside', async () => {
    const view = await caseOf(coordinator, process, id)
    expect(await refusal(step(coordinator, view, 'congress_approves'))).toMatchObject({
      code: 'register-first',
    })
  })
  test('is confirmed by another, not by whoever registered it, and not by the administrator', async () => {
    const view = await json<Parameters<typeof confirm>[1]>(registered())
    expect(await refusal(confirm(coordinator, view))).toMatchObject({ status: 403, code: 'own-registration' })
    const administrator = await exercise.signIn('administrator', lead)
    expect((await confirm(administrator, view)).status).toBe(403)
    expect((await adjustment(id)).result).toBeNull()
  })
  test('that is refused leaves no trace in the plan', async () => {
    const before = await plan()
    const view = await caseOf(coordinator, process, id)
    await json(
      colleague.post(`/api/cases/${process}/${id}/registrations/${view.waiting?.id}/rejection`, {
        reason: '错了',
      }),
    )
    const refused = register(coordinator, await caseOf(coordinator, process, id), 'refuse')
    await json(confirm(colleague, await json<Parameters<typeof confirm>[1]>(refused)))
    expect(await plan()).toEqual(before)
    expect((await caseOf(coordinator, process, id)).offers).toEqual([])
  })
})

describe('before it leaves', () => {
  test('it says what changes, and every effect has a word', async () => {
    const { id } = (await begin(coordinator, outline, '空的')).summary
    const submit = async () =>
      step(coordinator, await caseOf(coordinator, process, id), 'submit_to_government')
    expect(await refusal(submit())).toMatchObject({
      code: 'condition-unmet',
      details: { condition: 'has_items' },
    })
    const growth = (await choices(coordinator, id)).find((c) => c.content.name.includes('地区生产总值'))
    if (!growth) throw new Error('the plan has no growth')
    const after = withTarget(growth.content, '5')
    await json(saveItem(coordinator, id, growth.itemId, { change: 'change', after }))
    const { effects } = await adjustment(id)
    expect(effects.map((e) => [e.kind, e.found.name])).toEqual([
      ['relative', '居民人均可支配收入年均增速'],
      ['verdict', '地区生产总值年均增速'],
    ])
    expect(await refusal(submit())).toMatchObject({ details: { condition: 'effects_weighed' } })
    await weighAll(coordinator, id)
    expect((await submit()).status).toBe(200)
  })

  test('the last day has not passed', async () => {
    const { id } = (await draftOn(coordinator, outline, '30', 3)).summary
    const put = (lastOn: string | null) =>
      coordinator.send('/api/adjustments/last-day', {
        method: 'PUT',
        body: JSON.stringify({ lastOn }),
        headers: { 'content-type': 'application/json' },
      })
    const submit = async () =>
      step(coordinator, await caseOf(coordinator, process, id), 'submit_to_government')
    await json(put('2028-05-09'))
    expect(await refusal(submit())).toMatchObject({ details: { condition: 'before_last_date' } })
    await json(put('2028-05-10'))
    expect((await submit()).status).toBe(200)
    await json(put(null))
  })
})
