/** What adjustments look like where they are read: lists, answers of units, indicators, reports, the Word file. */

import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NeedView } from '#contract/adjustment-needs.ts'
import type { AdjustmentSummary, AdjustmentView } from '#contract/adjustments.ts'
import type { IndicatorSummary } from '#contract/indicators.ts'
import type { PlanSummary, PlanVersionView } from '#contract/plans.ts'
import type { TemplateView } from '#contract/templates.ts'
import { wordFile } from '#documents/reading/test-files.ts'
import { adjustedTargets } from '#server/plans/adjusted.ts'
import { readMaterial } from '#server/reports/material.ts'
import { begin, draftOn, walkTo } from '../adjustment.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'
import { textOf } from '../word-parts.ts'

const lead = '区发展改革局'
const process = 'outline_adjustment'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let outline: PlanSummary
let approved: AdjustmentView
let was: IndicatorSummary

const listed = async () => {
  const { indicators } = await json<{ indicators: IndicatorSummary[] }>(
    coordinator.get(`/api/indicators?plan=${outline.id}`),
  )
  return indicators
}

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  coordinator = await exercise.signIn('coordinator', lead)
  const colleague = await exercise.signIn('coordinator', lead, 2)
  const { plans } = await json<{ plans: PlanSummary[] }>(coordinator.get('/api/plans'))
  outline = plans.find((p) => p.kind === 'district') as PlanSummary
  const { summary, items } = await draftOn(coordinator, outline.id, '3.1', 2)
  was = (await listed()).find((i) => i.itemId === items[0]?.itemId) as IndicatorSummary
  await walkTo([coordinator, colleague], { process, id: summary.id }, 'approved')
  approved = await json(coordinator.get(`/api/adjustments/${summary.id}`))
})
afterAll(() => database.close())

test('the list has it with its plan, its state and the version it became', async () => {
  const answer = await json<{ adjustments: AdjustmentSummary[]; plans: { id: string }[]; leading: boolean }>(
    coordinator.get('/api/adjustments'),
  )
  expect(answer.adjustments).toEqual([
    expect.objectContaining({ id: approved.summary.id, number: 1, state: 'approved', version: 2, items: 1 }),
  ])
  expect(answer.plans.map((p) => p.id)).toEqual([outline.id])
  expect(answer.leading).toBe(true)
})

test('a plan lead sees those of its own plan only, and does not lead them', async () => {
  const other = await exercise.signIn('plan_lead', '区民政局')
  expect(await json(other.get('/api/adjustments'))).toMatchObject({
    adjustments: [],
    plans: [],
    leading: false,
  })
  expect((await other.get('/api/adjustments/needs')).status).toBe(403)
})

test('the versions of a plan name the day, the document and who confirmed it', async () => {
  const { versions } = await json<{ versions: PlanVersionView[] }>(
    coordinator.get(`/api/plan-versions?plan=${outline.id}`),
  )
  expect(versions).toMatchObject([
    { number: 1, adoptedOn: '2026-03-20', adjustment: null, document: null },
    {
      ...{ number: 2, adoptedOn: '2028-05-08', by: `${lead}协调人2` },
      adjustment: { id: approved.summary.id, number: 1 },
      document: { number: '静人发〔2028〕5号', issuer: '区人大常委会' },
    },
  ])
})

test('whom the form asks whether an adjustment is needed is listed, those who have not answered too', async () => {
  const { needs } = await json<{ needs: NeedView[] }>(coordinator.get('/api/adjustments/needs'))
  expect(needs.map(({ unit, plan, answer }) => [unit, plan?.name, answer])).toEqual([
    ['区科技工信局', '静和区制造业发展规划', null],
    ['区民政局', '静和区养老服务发展规划', null],
  ])
})

test('an indicator has both targets, and is judged against the one that stands', async () => {
  const now = (await listed()).find((i) => i.itemId === was.itemId)
  expect(was.adjusted).toBeNull()
  expect(now).toMatchObject({
    ...{ target: '3.1', targetValue: '3.1' },
    adjusted: {
      target: was.target,
      targetValue: was.targetValue,
      adoptedOn: '2028-05-08',
      document: '静人发〔2028〕5号',
    },
  })
  const lines = now?.verdict?.arithmetic.filter((l) => l.code.startsWith('target-'))
  expect(lines?.map((l) => l.details.number)).toEqual(['3.1'])
  const then = await json<{ indicators: IndicatorSummary[] }>(
    coordinator.send(`/api/indicators?plan=${outline.id}`, { headers: { 'guiheng-as-of': '2028-05-07' } }),
  )
  expect(then.indicators.find((i) => i.itemId === was.itemId)).toMatchObject({
    target: was.target,
    adjusted: null,
  })
})

test('a report is given both targets with the document', async () => {
  const actor = { tenantId: exercise.tenantId, personId: null }
  const [track] = await look<{ id: string }>(exercise, `select id from track where key = 'outline'`)
  const material = await exercise.program.door.read(actor, (tx) =>
    readMaterial(tx, {
      trackId: track?.id ?? '',
      unitId: null,
      planId: null,
      title: '报告',
      today: '2028-05-10',
    }),
  )
  expect(material.indicators.flatMap((i) => i.adjusted ?? [])).toEqual([
    {
      original: { target: expect.objectContaining({ text: was.target }), unit: was.unit, direction: 'up' },
      document: '静人发〔2028〕5号',
      adoptedOn: '2028-05-08',
    },
  ])
  expect(await exercise.program.door.read(actor, (tx) => adjustedTargets(tx, []))).toEqual(new Map())
})

async function paper(): Promise<string> {
  const answer = await coordinator.get(`/api/adjustments/${approved.summary.id}/document`)
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  return textOf(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))
}

test('the Word file is named after the adjustment', async () => {
  const answer = await coordinator.get(`/api/adjustments/${approved.summary.id}/document`)
  expect(answer.status).toBe(200)
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('指标调整为3.1.docx')
  const said = await paper()
  expect(said).toContain(`目标数值：2.8${was.unit}`)
  expect(said).toContain(`目标数值：3.1${was.unit}`)
})

test('a template of the coordinator for what was approved makes the Word file', async () => {
  const body = new FormData()
  const bytes = wordFile(['本区样式', '{{标题}}', { rows: [['{{调整条目.调整后}}']] }, '{{批准情况}}'])
  body.set('file', new File([new Uint8Array(bytes)], '模板.docx'))
  const view = await json<TemplateView>(
    coordinator.send('/api/templates?kind=adjustment&purpose=approved&reason=x', { method: 'POST', body }),
  )
  const versionId = view.versions[0]?.id ?? ''
  const sample = await coordinator.get(`/api/template-versions/${versionId}/sample?parts=long`)
  expect(sample.status).toBe(200)
  await json(coordinator.post(`/api/templates/${view.id}/choices`, { versionId, reason: 'x', choices: 0 }))
  expect(await paper()).toMatch(/^本区样式.*目标数值：3\.1.*静人发〔2028〕5号/s)
})

test('an adjustment that is not there is not found, and one on a draft plan is refused', async () => {
  const nowhere = '0192f3a0-0000-7000-8000-000000000009'
  expect((await coordinator.get(`/api/adjustments/${nowhere}`)).status).toBe(404)
  const [draft] = await look<{ id: string }>(exercise, `select id from plan where kind = 'special' limit 1`)
  const begun = await coordinator.post('/api/adjustments', { planId: draft?.id, title: '草案', reason: '' })
  expect(await begun.json()).toMatchObject({ code: 'plan-not-adopted' })
  await begin(coordinator, outline.id, '第二次')
})
