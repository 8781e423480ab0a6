/** A decomposition table comes in: previewed, confirmed, adopted, and from then on closed for everybody. */

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary } from '#contract/assignments.ts'
import type { IndicatorSummary } from '#contract/indicators.ts'
import type { IntakeView } from '#contract/intakes.ts'
import type { PlanSummary, PlanView } from '#contract/plans.ts'
import type { SessionView } from '#contract/session.ts'
import { sqlState } from '#server/db.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let plan: PlanSummary
let trackId = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  const { evaluation } = await json<SessionView>(coordinator.get('/api/session'))
  trackId = evaluation?.tracks.find((t) => t.key === 'outline')?.id ?? ''
  plan = await json(
    coordinator.post('/api/plans', {
      kind: 'district',
      name: '另一个规划纲要',
      periodStart: 2026,
      periodEnd: 2030,
      trackId,
    }),
  )
})
afterAll(() => database.close())

const upload = (browser: Browser, planId: string, bytes: Uint8Array<ArrayBuffer>, name: string) => {
  const body = new FormData()
  body.append('file', new File([bytes], name))
  return browser.send(`/api/plans/${planId}/decomposition`, { method: 'POST', body })
}
const table = () => new Uint8Array(readFileSync('examples/hebei-2023/district-decomposition.docx'))
const shown = (id: string) => json<PlanView>(coordinator.get(`/api/plans/${id}`))

test('the founding plans came in by the same way: counts as their tables have them', async () => {
  const { plans } = await json<{ plans: PlanSummary[] }>(coordinator.get('/api/plans'))
  const outline = plans.find((p) => p.kind === 'district' && p.state === 'adopted')
  expect(outline).toMatchObject({ indicators: 17, tasks: 107, projects: 7, version: 1 })
  expect(plans.filter((p) => p.kind === 'special' && p.listed)).toHaveLength(16)
  expect(plans.find((p) => p.kind === 'city')?.tasks).toBeGreaterThan(0)
})

describe('import', () => {
  let intake: IntakeView

  test('a preview stores nothing in the plan', async () => {
    intake = await json(upload(coordinator, plan.id, table(), '分解表.docx'))
    expect(intake).toMatchObject({ kind: 'decomposition', state: 'previewed', confirmable: true })
    const counted = (kind: string) => intake.items.filter((i) => i.kind === kind).length
    expect([counted('indicator'), counted('task'), counted('project')]).toEqual([17, 107, 7])
    expect(intake.findings.every((f) => f.place.table !== undefined)).toBe(true)
    expect((await shown(plan.id)).items).toEqual([])
  })

  test('an empty plan is not adopted', async () => {
    const refused = await coordinator.post(`/api/plans/${plan.id}/adoption`, { adoptedOn: '2026-03-01' })
    expect(await refused.json()).toMatchObject({ code: 'plan-empty' })
  })

  test('a wrong file is refused by what it is, and nothing is kept', async () => {
    const pdf = new TextEncoder().encode('%PDF-1.7 something')
    const refused = await upload(coordinator, plan.id, pdf, '分解表.docx')
    expect(refused.status).toBe(422)
    expect((await refused.json()).message).toContain('PDF')
    expect(await look(exercise, `select 1 from intake where file_id not in (select id from file)`)).toEqual(
      [],
    )
  })

  test('nobody but the coordinator imports', async () => {
    const contact = await exercise.signIn('contact', '区教育局')
    expect((await upload(contact, plan.id, table(), '分解表.docx')).status).toBe(403)
    expect((await contact.get(`/api/intakes/${intake.id}`)).status).toBe(403)
    expect((await contact.post(`/api/intakes/${intake.id}/confirmation`, {})).status).toBe(403)
  })

  test('confirmed once, it is in the draft; a second time it is refused', async () => {
    const placed = { place: [{ section: '1', target: 'x' }] }
    const chosen = await coordinator.post(`/api/intakes/${intake.id}/confirmation`, placed)
    expect(await chosen.json()).toMatchObject({ code: 'intake-choice-unknown' })
    await json(coordinator.post(`/api/intakes/${intake.id}/confirmation`, {}))
    expect((await shown(plan.id)).items).toHaveLength(131)
    const again = await coordinator.post(`/api/intakes/${intake.id}/confirmation`, {})
    expect(await again.json()).toMatchObject({ code: 'intake-closed' })
  })

  test('a dropped preview changes nothing', async () => {
    const other = await json<IntakeView>(upload(coordinator, plan.id, table(), '分解表.docx'))
    expect((await coordinator.delete(`/api/intakes/${other.id}`)).status).toBe(204)
    const late = await coordinator.post(`/api/intakes/${other.id}/confirmation`, {})
    expect(await late.json()).toMatchObject({ code: 'intake-closed' })
  })
})

test('what cannot be is refused: a name that is taken, years that run backwards, an unknown track', async () => {
  const wanted = { kind: 'special', name: '某专项规划', periodStart: 2026, periodEnd: 2030, trackId: null }
  const make = async (more: object) => (await coordinator.post('/api/plans', { ...wanted, ...more })).json()
  expect(await make({ name: plan.name })).toMatchObject({ code: 'plan-known' })
  expect(await make({ periodEnd: 2025 })).toMatchObject({ code: 'input-invalid' })
  expect(await make({ trackId: plan.id })).toMatchObject({ code: 'not-found' })
})

describe('once adopted', () => {
  beforeAll(async () => {
    await json(coordinator.post(`/api/plans/${plan.id}/adoption`, { adoptedOn: '2026-03-01' }))
  })

  test('the page says so and no import is taken', async () => {
    const view = await shown(plan.id)
    expect(view).toMatchObject({
      writable: false,
      plan: { state: 'adopted', version: 1, adoptedOn: '2026-03-01' },
    })
    const refused = await upload(coordinator, plan.id, table(), '分解表.docx')
    expect(await refused.json()).toMatchObject({ code: 'plan-closed' })
  })

  test('its lead units owe its items on the track, and its indicators can be judged', async () => {
    const { assignments } = await json<{ assignments: AssignmentSummary[] }>(
      coordinator.get('/api/assignments'),
    )
    const education = assignments.find((a) => a.unit === '区教育局' && a.trackId === trackId)
    expect(education?.tasks).toBe(16)
    const { indicators, scale } = await json<{ indicators: IndicatorSummary[]; scale: unknown[] }>(
      coordinator.get(`/api/indicators?plan=${plan.id}`),
    )
    expect(indicators).toHaveLength(17)
    expect(scale).toHaveLength(4)
  })

  test.each([
    { name: 'a target', statement: `update guiheng.item_version set content = '{}'` },
    { name: 'an item removed', statement: 'delete from guiheng.item_version' },
    { name: 'an item moved', statement: 'update guiheng.item_version set number = number + 1000' },
    { name: 'the plan renamed', statement: `update guiheng.plan set name = name || '2'` },
    {
      name: 'the adoption taken back',
      statement: 'update guiheng.plan_version set adopted_on = null, adopted_at = null',
    },
    { name: 'a version emptied', statement: 'truncate guiheng.item_version cascade' },
    { name: 'an item gone', statement: 'delete from guiheng.item' },
    { name: 'a responsibility removed', statement: 'delete from guiheng.responsibility' },
    {
      name: 'a responsibility handed over',
      statement: 'update guiheng.responsibility set item_id = item_id',
    },
    {
      name: 'a second version slipped in',
      statement: `insert into guiheng.plan_version (tenant_id, id, plan_id, number)
        select tenant_id, gen_random_uuid(), plan_id, 2 from guiheng.plan_version limit 1`,
    },
  ])('not even a superuser changes it: $name', async ({ statement }) => {
    const refused = await database.asSuperuser(async (client) => {
      try {
        await client.query(`set session_replication_role = replica; ${statement}`)
        return 'done'
      } catch (error) {
        return sqlState(error)
      } finally {
        await client.query('rollback; set session_replication_role = origin')
      }
    })
    expect(refused).toMatch(/^GH00[13]$/)
  })
})
