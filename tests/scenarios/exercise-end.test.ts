/** An evaluation is closed: what is unfinished is named, everything goes into the archive, nothing is added after. */

import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { EntryView } from '#contract/entries.ts'
import type { ExercisesView, Unfinished } from '#contract/exercises.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let contact: Browser
let evaluationId = ''
let draft: AssignmentSummary | undefined

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  evaluationId = (await list()).evaluations[0]?.id ?? ''
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(
    coordinator.get('/api/assignments'),
  )
  draft = assignments.find((a) => a.state === 'draft' && a.total > 1)
  contact = await exercise.signIn('contact', draft?.unit ?? '')
})
afterAll(() => database.close())

const list = () => json<ExercisesView>(coordinator.get('/api/exercises'))
const refusalOf = async (answered: Promise<Response>) =>
  (await (await answered).json()) as { code: string; details: Record<string, string> }
const close = (reason: string) => coordinator.post(`/api/exercises/${evaluationId}/end`, { reason })

const openView = () => json<AssignmentView>(contact.get(`/api/assignments/${draft?.id}`))

/** Saving the first entry of the draft filing as it stands. */
async function save(): Promise<Response> {
  const [entry] = (await openView()).entries
  const view = await json<EntryView>(contact.get(`/api/entries/${entry?.entryId}`))
  const changed = { basedOn: view.version, answers: view.answers, values: [], asOf: view.asOf }
  return contact.post(`/api/entries/${entry?.entryId}/versions`, changed)
}

/** The draft filing's form sent back as it is: an intake that waits for its confirmation. */
async function sendBack(): Promise<string> {
  const path = `/api/assignments/${draft?.id}/workbook`
  const body = new FormData()
  body.append('file', new File([await (await contact.get(path)).arrayBuffer()], '填报表.xlsx'))
  return (await json<{ id: string }>(contact.send(path, { method: 'POST', body }))).id
}

describe('closing', () => {
  let intakeId = ''
  test('names what is unfinished and asks why it ends there', async () => {
    const unfinished = await json<Unfinished>(coordinator.get(`/api/exercises/${evaluationId}/unfinished`))
    const open = { unit: draft?.unit, track: draft?.track, state: 'draft' }
    expect(unfinished.filings).toContainEqual(expect.objectContaining(open))
    expect(unfinished.cases.map((c) => c.process)).toEqual(
      expect.arrayContaining(['city_report', 'outline_report']),
    )
    expect(unfinished.products).toContainEqual(
      expect.objectContaining({ kind: 'theme', title: '绿色低碳转型和环境质量改善' }),
    )
    expect(await refusalOf(close('  '))).toMatchObject({ code: 'reason-required' })
    const [unit] = await look<{ id: string }>(exercise, "select id from unit where name = '区教育局'")
    await json(
      coordinator.post('/api/themes', {
        ...{ kind: 'theme', title: '学前教育', basis: '', product: '', leadUnitId: unit?.id, dueOn: null },
        ...{ memberIds: [], questions: [{ id: null, question: '问题', unitId: unit?.id }], items: [] },
      }),
    )
    expect((await save()).status).toBe(200)
    intakeId = await sendBack()
  })

  test('one closes, a second is told who and when', async () => {
    const answers = await Promise.all([close('工作结束'), close('工作结束')])
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 409])
    const { evaluations } = await list()
    expect(evaluations[0]).toMatchObject({ closedAt: expect.any(String), closedBy: expect.any(String) })
    const again = await refusalOf(close('再来'))
    expect(again).toMatchObject({
      code: 'evaluation-closed',
      details: { who: evaluations[0]?.closedBy, when: evaluations[0]?.closedAt },
    })
  })

  test('nothing is added after it: no save, no step', async () => {
    expect((await refusalOf(save())).code).toBe('evaluation-closed')
    const confirmed = await refusalOf(contact.post(`/api/intakes/${intakeId}/confirmation`, {}))
    expect(confirmed.code).toBe('evaluation-closed')
    const { version } = await openView()
    const step = { action: 'withdraw', reason: '', version, returns: [] }
    const answer = await refusalOf(contact.post(`/api/assignments/${draft?.id}/steps`, step))
    expect(['evaluation-closed', 'action-not-allowed']).toContain(answer.code)
  })

  test('nor is a report made', async () => {
    const { reports } = await json<{ reports: { id: string }[] }>(coordinator.get('/api/reports'))
    const path = `/api/reports/${reports[0]?.id}/versions`
    expect(await refusalOf(coordinator.post(path, { variant: 'review' }))).toMatchObject({
      code: 'evaluation-closed',
    })
  })

  test.each(['entry_version', 'submission', 'contact', 'decision'])(
    'the database itself refuses a row of %s',
    async (table) => {
      const [column] = await look<{ columns: string }>(
        exercise,
        `select string_agg(quote_ident(column_name), ', ') columns from information_schema.columns
          where table_schema = 'guiheng' and table_name = '${table}' and column_name <> 'id'`,
      )
      const statement = `insert into guiheng.${table} (id, ${column?.columns})
        select gen_random_uuid(), ${column?.columns} from guiheng.${table} limit 1`
      await expect(database.asSuperuser((client) => client.query(statement))).rejects.toMatchObject({
        code: 'GH006',
      })
    },
  )
})

describe('the archive', () => {
  test('holds everything, marked as an example, with the hash of each part', async () => {
    const [evaluation] = (await list()).evaluations
    const [volume] = evaluation?.archive ?? []
    expect(volume?.name).toBe(`【示例数据】${evaluation?.name}归档包1.zip`)
    const bytes = Buffer.from(await (await coordinator.get(`/api/files/${volume?.id}`)).arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(volume?.sha256)
    const parts = unzipSync(bytes)
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining([
        '方案/评估方案.json',
        '填报/填报内容.csv',
        '流程/办理过程.csv',
        '专题评估/专题.csv',
        '专题评估/答复和文字.csv',
        '数据/数值.csv',
        '数据/评定.csv',
        '目录.csv',
      ]),
    )
    const index = strFromU8(parts['目录.csv'] ?? new Uint8Array())
    for (const [path, part] of Object.entries(parts).filter(([name]) => name !== '目录.csv')) {
      expect(index).toContain(
        `"${path}","${part.length}","${createHash('sha256').update(part).digest('hex')}"`,
      )
    }
    const ordered = strFromU8(parts['专题评估/专题.csv'] ?? new Uint8Array())
    expect(ordered).toMatch(/《[^》]+》\d+ [^；]+（问题1）/)
    const decided = strFromU8(parts['数据/评定.csv'] ?? new Uint8Array())
    expect(decided).toContain('基本符合预期')
    expect(strFromU8(parts['流程/办理过程.csv'] ?? new Uint8Array())).toContain('退回修改')
  })

  test('a contact gets none of it', async () => {
    const [volume] = (await list()).evaluations[0]?.archive ?? []
    expect((await contact.get(`/api/files/${volume?.id}`)).status).toBe(403)
  })
})
