/** Letters (R2) are drafted from facts, changed by a person, made as files; documents are set in the chosen fonts (R3). */

import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary } from '#contract/assignments.ts'
import type { LetterView } from '#contract/letters.ts'
import type { PdfHealthView } from '#contract/pdf.ts'
import type { ReportJob } from '#contract/reports.ts'
import { compose } from '#documents/composing/compose.ts'
import { Refusal } from '#domain/refusal.ts'
import { type FileOrder, writeDocuments } from '#server/documents/recorded.ts'
import { makeLetter } from '#server/letters/write.ts'
import { createJobRows } from '#server/reports/job-rows.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let filings: AssignmentSummary[] = []

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  const board = await json<{ assignments: AssignmentSummary[] }>(coordinator.get('/api/assignments'))
  filings = board.assignments
})
afterAll(() => database.close())

const draft = (body: object) =>
  coordinator.post('/api/letters', { assignmentIds: [], reportId: null, ...body })
const drafted = (body: object) => json<LetterView>(draft(body))
const put = (path: string, body: object) =>
  coordinator.send(path, {
    method: 'PUT',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
const save = (letter: LetterView, change: Partial<LetterView['content']>) =>
  put(`/api/letters/${letter.id}`, {
    version: letter.version,
    content: { ...letter.content, ...change },
  })
const make = ({ id, version }: LetterView) => coordinator.post(`/api/letters/${id}/files`, { version })

async function documentOf(fileId: string | undefined): Promise<string> {
  const bytes = new Uint8Array(await (await coordinator.get(`/api/files/${fileId}`)).arrayBuffer())
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
}

const textOf = (xml: string) => xml.replaceAll(/<[^>]+>/g, '')
const open = (filing: AssignmentSummary) => ['draft', 'returned'].includes(filing.state)

describe('a reminder', () => {
  test('names the units that have not filed and carries what each owes', async () => {
    const [first, second] = filings.filter(open)
    const chosen = [first?.id ?? '', second?.id ?? '']
    const letter = await drafted({ kind: 'reminder', assignmentIds: chosen })
    expect(letter).toMatchObject({ kind: 'reminder', version: 1, missing: [], files: [] })
    expect(letter.content.addressees).toEqual([...new Set([first?.unit, second?.unit])])
    expect(letter.content.annexes[0]?.rows).toHaveLength(3)
    expect(letter.content.annexes[0]?.rows[1]).toContain(first?.unit)
  })

  test('of a unit that has filed is refused', async () => {
    const filed = filings.find(({ state }) => state === 'accepted')
    const answered = await draft({ kind: 'reminder', assignmentIds: [filed?.id] })
    expect(await answered.json()).toMatchObject({ code: 'urging-needless' })
  })

  test('of nobody chosen is of whoever is past the day', async () => {
    const late = new Set(filings.filter((f) => f.late && open(f)).map(({ unit }) => unit))
    const answered = await draft({ kind: 'reminder' })
    const found = await answered.json()
    if (late.size === 0) expect(found).toMatchObject({ code: 'letter-nobody' })
    else expect(new Set(found.content.addressees)).toEqual(late)
  })
})

describe('a submission of the report to the city', () => {
  let letter: LetterView

  beforeAll(async () => {
    const { reports } = await json<{ reports: { id: string }[] }>(coordinator.get('/api/reports'))
    letter = await drafted({ kind: 'submission', reportId: reports[0]?.id })
  })

  test('goes to whom the deadline names and waits for its signer', async () => {
    const [row] = await look<{ toWhom: string }>(
      exercise,
      `select to_whom as "toWhom" from deadline join report on report.track_id = deadline.track_id
       where by_whom = 'coordinator' and report.id = '${letter.reportId}' order by deadline.position desc limit 1`,
    )
    expect(letter.content).toMatchObject({ format: 'upward', addressees: [row?.toWhom] })
    expect(letter.missing).toEqual(['signers'])
    expect(await (await make(letter)).json()).toMatchObject({ code: 'letter-incomplete' })
  })

  test('keeps nothing that is marked as a state secret', async () => {
    for (const change of [
      { title: '机密★5年' },
      { text: '现报送。\n绝密★' },
      { annexes: [{ title: '表', rows: [['秘密★1年']] }] },
    ]) {
      expect(await (await save(letter, change)).json()).toMatchObject({ code: 'secret-marking' })
    }
    expect((await json<LetterView>(coordinator.get(`/api/letters/${letter.id}`))).version).toBe(1)
  })

  test('is changed by one at a time', async () => {
    const change = { number: '示发改〔2023〕32号', signers: ['张三'], copies: ['区政府办公室'] }
    const saved = await json<LetterView>(save(letter, change))
    expect(saved).toMatchObject({ version: 2, missing: [], content: change })
    expect(await (await save(letter, {})).json()).toMatchObject({
      code: 'changed-meanwhile',
      details: { who: expect.any(String) },
    })
    letter = saved
  })

  test('is made as a file that is kept, with what stood then', async () => {
    const made = await json<LetterView>(make(letter))
    expect(made.files).toMatchObject([{ number: 1, letterVersion: 2 }])
    const text = textOf(await documentOf(made.files[0]?.fileId))
    for (const said of ['示发改〔2023〕32号', '签发人：张三', '抄送：区政府办公室。', '印发']) {
      expect(text).toContain(said)
    }
    const again = await json<LetterView>(make(letter))
    expect(again.files.map(({ number }) => number)).toEqual([2, 1])
  })

  test('leaves its steps in the trail', async () => {
    const steps = await look<{ action: string }>(
      exercise,
      `select distinct action from audit_entry where action like 'letter.%' order by action`,
    )
    expect(steps.map(({ action }) => action)).toEqual(['letter.draft', 'letter.make', 'letter.save'])
  })
})

test('letters are the coordinator’s: a unit sees none', async () => {
  const contact = await exercise.signIn('contact', '区教育局')
  expect((await contact.get('/api/letters')).status).toBe(403)
  expect(
    (await contact.post('/api/letters', { kind: 'notice', assignmentIds: [], reportId: null })).status,
  ).toBe(403)
})

test('the fonts that a place chooses are in every document made after', async () => {
  const setting = { scheme: 'C', digits: 'chinese', salutation: '主任，各位委员：' }
  const saved = await json(put('/api/document-setting', { version: 0, ...setting }))
  expect(saved).toMatchObject({ ...setting, version: 1, changed: { by: expect.any(String) } })
  const late = await put('/api/document-setting', { version: 0, ...setting })
  expect(await late.json()).toMatchObject({ code: 'changed-meanwhile' })
  const notice = await drafted({ kind: 'notice' })
  const ready = await json<LetterView>(save(notice, { title: '关于开展评估的通知', text: '现通知如下。' }))
  const { files } = await json<LetterView>(make(ready))
  const bytes = new Uint8Array(await (await coordinator.get(`/api/files/${files[0]?.fileId}`)).arrayBuffer())
  const parts = unzipSync(bytes)
  expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('w:ascii="方正仿宋_GBK"')
  expect(strFromU8(parts['word/fontTable.xml'] ?? new Uint8Array())).toContain('<w:altName w:val="仿宋"/>')
})

describe('files made in the background', () => {
  test('are told by their rows, also to another process', async () => {
    const { reports } = await json<{ reports: { id: string }[] }>(coordinator.get('/api/reports'))
    const job = await json<ReportJob>(
      coordinator.post(`/api/reports/${reports[0]?.id}/versions`, { variant: 'review' }),
    )
    const { door, clock } = exercise.program
    const [row] = await look<{ orderedBy: string }>(
      exercise,
      `select ordered_by as "orderedBy" from file_job where id = '${job.id}'`,
    )
    const actor = { tenantId: exercise.tenantId, personId: row?.orderedBy ?? '', memberships: [] }
    const elsewhere = createJobRows(door, clock)
    expect((await elsewhere.find(actor, job.id)).state).toMatch(/running|done/)
    let told = await elsewhere.find(actor, job.id)
    while (told.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 50))
      told = await elsewhere.find(actor, job.id)
    }
    expect(told).toMatchObject({ state: 'done', fileId: expect.any(String) })
    await expect(elsewhere.find({ ...actor, personId: exercise.tenantId }, job.id)).rejects.toMatchObject({
      code: 'not-found',
    })
    const later = createJobRows(door, () => new Date(clock().getTime() + 3_600_000))
    await later.begin(actor, '0192f3a0-0000-7000-8000-00000000aaaa')
    expect(await elsewhere.find(actor, '0192f3a0-0000-7000-8000-00000000aaaa')).toMatchObject({
      state: 'running',
    })
  })

  test('as PDF: only what the program made itself, and never without the office program', async () => {
    const health = await json<PdfHealthView>(coordinator.get('/api/pdf'))
    expect(health).toMatchObject({ waiting: 0, failures: [], fonts: expect.any(Array) })
    const [foreign] = await look<{ id: string }>(
      exercise,
      `select id from file where id not in (select file_id from report_version) and id not in (select file_id from letter_file) limit 1`,
    )
    if (foreign) {
      const refused = await coordinator.post(`/api/files/${foreign.id}/pdf`, {})
      expect(await refused.json()).toMatchObject({ code: 'pdf-kind' })
    }
    const contact = await exercise.signIn('contact', '区教育局')
    expect((await contact.get('/api/pdf')).status).toBe(403)
  })
})

describe('while its file is made', () => {
  const text = '现通知如下。'
  const wide = (count: number) => [
    {
      title: '表',
      rows: Array.from({ length: count }, (_, at) => Array.from({ length: 12 }, () => `第${at}行`)),
    },
  ]
  const ready = async (rows: number) =>
    json<LetterView>(save(await drafted({ kind: 'notice' }), { title: '通知', text, annexes: wide(rows) }))
  const counted = async () =>
    look<{ files: string; steps: string }>(
      exercise,
      `select (select count(*) from file) as files,
        (select count(*) from audit_entry where action = 'letter.make') as steps`,
    )
  /** Makes it as the route does, by hands of the test. */
  const makeBy = async ({ id, version }: LetterView, by: (order: FileOrder) => Promise<Uint8Array>) => {
    const { door, clock } = exercise.program
    const [row] = await look<{ createdBy: string }>(
      exercise,
      `select created_by as "createdBy" from letter limit 1`,
    )
    const actor = { tenantId: exercise.tenantId, personId: row?.createdBy ?? '', memberships: [] }
    const action = { name: 'letter.make' }
    return writeDocuments(door, { actor, action, make: by }, (tx, trail, documents) =>
      makeLetter(tx, trail, { actor, making: { id, version, at: clock(), documents } }),
    )
  }
  const setFonts = async (scheme: string) => {
    const { version } = await json<{ version: number }>(coordinator.get('/api/document-setting'))
    return json(put('/api/document-setting', { version, scheme, digits: 'chinese', salutation: '主任：' }))
  }

  test('others read and write, though it has 24,000 cells', async () => {
    const letter = await ready(2000)
    const events: string[] = []
    const made = make(letter).then(async (answered) => {
      events.push('made')
      return (await answered.json()) as LetterView
    })
    for (let at = 0; at < 3; at += 1) {
      await coordinator.get(`/api/letters/${letter.id}`)
      await drafted({ kind: 'notice' })
      events.push('answered')
    }
    expect((await made).files).toMatchObject([{ number: 1, letterVersion: 2 }])
    expect(events).toEqual(['answered', 'answered', 'answered', 'made'])
  })

  test('another saves it: nothing is kept, and the maker is told', async () => {
    const letter = await ready(1)
    const before = await counted()
    const made = makeBy(letter, async (order) => {
      await save(letter, { text: '另行通知。' })
      return compose(order)
    })
    await expect(made).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { who: expect.any(String) },
    })
    expect(await counted()).toEqual(before)
  })

  test('the fonts of the place change: it is made anew with them', async () => {
    const letter = await ready(1)
    const fonts: string[] = []
    await makeBy(letter, async (order) => {
      fonts.push(JSON.stringify(order.kind === 'officialLetter' && order.order.view.fonts))
      if (fonts.length === 1) await setFonts('B')
      return compose(order)
    })
    expect(fonts).toHaveLength(2)
    expect(fonts[1]).not.toEqual(fonts[0])
    expect((await json<LetterView>(coordinator.get(`/api/letters/${letter.id}`))).files).toHaveLength(1)
  })

  test('changes without end, or a thread that falls, leave nothing behind', async () => {
    const letter = await ready(1)
    const before = await counted()
    let round = 0
    const overtaken = makeBy(letter, async () => {
      round += 1
      await setFonts(round % 2 === 0 ? 'B' : 'A')
      return new Uint8Array([1])
    })
    await expect(overtaken).rejects.toMatchObject({ code: 'changed-meanwhile' })
    const fallen = makeBy(letter, async () => {
      throw new Refusal('document-not-made')
    })
    await expect(fallen).rejects.toMatchObject({ code: 'document-not-made' })
    expect(await counted()).toEqual(before)
  })
})
