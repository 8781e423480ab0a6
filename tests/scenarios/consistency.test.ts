/** The consistency check over HTTP: the draft agrees with its data, an edited file is found out. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ConsistencyView } from '#contract/consistency.ts'
import type { ReportJob } from '#contract/reports.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let reportId = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  const { reports } = await json<{ reports: { id: string; title: string }[] }>(
    coordinator.get('/api/reports'),
  )
  reportId = reports.find((r) => r.title.includes('规划纲要中期评估'))?.id ?? ''
})
afterAll(() => database.close())

async function madeFile(): Promise<Uint8Array> {
  let job = await json<ReportJob>(
    coordinator.post(`/api/reports/${reportId}/versions`, { variant: 'review' }),
  )
  while (job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 50))
    job = await json<ReportJob>(coordinator.get(`/api/report-jobs/${job.id}`))
  }
  return new Uint8Array(await (await coordinator.get(`/api/files/${job.fileId}`)).arrayBuffer())
}

function check(bytes: Uint8Array): Promise<ConsistencyView> {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], '报告.docx'))
  return json(coordinator.send(`/api/reports/${reportId}/consistency`, { method: 'POST', body }))
}

/** The file with the first text of the body that matches replaced. */
function edited(bytes: Uint8Array, from: RegExp, to: string): Uint8Array {
  const parts = unzipSync(bytes)
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  expect(body).toMatch(from)
  return zipSync({ ...parts, 'word/document.xml': strToU8(body.replace(from, to)) })
}

const errorsOf = ({ findings }: ConsistencyView) => findings.filter((f) => f.severity === 'error')

test('the draft says nothing that its data deny', async () => {
  const view = await json<ConsistencyView>(coordinator.get(`/api/reports/${reportId}/consistency`))
  expect(view.paragraphs).toBeGreaterThan(20)
  expect(view.findings).toEqual([])
})

test('nor does its file; a count retyped in it is found with what is right', async () => {
  const bytes = await madeFile()
  expect(errorsOf(await check(bytes))).toEqual([])
  const wrong = edited(
    bytes,
    /<w:body>/,
    [
      '规划确定的18项主要指标进展良好。',
      '规划确定的十八项主要指标进展良好。',
      '规划确定的十七项主要指标进展良好。',
    ]
      .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
      .reduce((body, paragraph) => body + paragraph, '<w:body>'),
  )
  expect(errorsOf(await check(wrong))).toMatchObject([
    { code: 'count-differs', found: '18', right: '17', paragraph: 1, before: '规划确定的' },
    { code: 'count-differs', found: '十八', right: '十七', paragraph: 2, before: '规划确定的' },
  ])
})

test('a contact checks nothing of the report of the place', async () => {
  const contact = await exercise.signIn('contact', '区教育局')
  expect((await contact.get(`/api/reports/${reportId}/consistency`)).status).toBe(403)
})
