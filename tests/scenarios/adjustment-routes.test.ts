/** The adopted plan by the routes of the program: no other way in, nothing beside what the contract takes, nobody else. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlanSummary } from '#contract/plans.ts'
import { begin, choices } from '../adjustment.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

const lead = '区发展改革局'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let outline: string

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  coordinator = await exercise.signIn('coordinator', lead)
  const { plans } = await json<{ plans: PlanSummary[] }>(coordinator.get('/api/plans'))
  outline = plans.find((p) => p.kind === 'district')?.id ?? ''
})
afterAll(() => database.close())

const refusal = async (answered: Promise<Response>) => {
  const answer = await answered
  const { code, details } = await answer.json()
  return { status: answer.status, code, details }
}

describe('the adopted plan by the routes', () => {
  const put = (path: string, body: unknown) =>
    coordinator.send(path, {
      method: 'PUT',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })
  test('is not adopted, imported or drafted again', async () => {
    const again = coordinator.post(`/api/plans/${outline}/adoption`, { adoptedOn: '2028-05-01' })
    expect((await again).status).toBe(409)
    const body = new FormData()
    body.append('file', new File([new Uint8Array([1])], '分解表.xlsx'))
    const upload = coordinator.send(`/api/plans/${outline}/decomposition`, { method: 'POST', body })
    expect(await refusal(upload)).toMatchObject({ code: 'plan-closed' })
  })
  test.each([
    { field: 'state', body: { state: 'approved' } },
    { field: 'version', body: { version: 2 } },
    { field: 'items', body: { items: [{ target: '1' }] } },
    { field: 'adoptedOn', body: { adoptedOn: '2028-05-08' } },
    { field: 'sentFromId', body: { sentFromId: null } },
  ])('takes no $field with a new adjustment', async ({ body }) => {
    const sent = { planId: outline, title: '夹带', reason: '', ...body }
    expect(await refusal(coordinator.post('/api/adjustments', sent))).toMatchObject({
      status: 422,
      code: 'input-invalid',
    })
  })
  test('changes no item by another way in', async () => {
    const { id } = (await begin(coordinator, outline, '夹带条目')).summary
    const [item] = await choices(coordinator, id)
    if (!item) throw new Error('the plan has no item')
    const extra = { ...item.content, approved: true }
    const wanted = { basedOn: 0, change: 'change', after: extra, reason: '' }
    expect((await put(`/api/adjustments/${id}/items/${item.itemId}`, wanted)).status).toBe(422)
    const same = { basedOn: 0, change: 'change', after: item.content, reason: '' }
    expect(await refusal(put(`/api/adjustments/${id}/items/${item.itemId}`, same))).toMatchObject({
      code: 'adjustment-unchanged',
    })
    expect((await put(`/api/plans/${outline}`, { name: 'x' })).status).toBe(405)
  })
  test.each([
    'contact',
    'unit_head',
    'plan_lead',
    'statistics',
    'administrator',
    'auditor',
    'leader',
  ] as const)('is adjusted by no %s', async (role) => {
    const units = await look<{ name: string }>(
      exercise,
      `select u.name from membership m join unit u on u.id = m.unit_id where m.role = '${role}' order by m.id limit 1`,
    )
    const somebody = await exercise.signIn(role, units[0]?.name ?? lead)
    const tried = await somebody.post('/api/adjustments', { planId: outline, title: '越权', reason: '' })
    expect(tried.status).toBe(403)
  })
})
