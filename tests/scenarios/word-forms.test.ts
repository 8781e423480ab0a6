/** A unit's form as a Word document: out, filled in by hand, back in two steps. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { EntryView } from '#contract/entries.ts'
import type { IntakeView } from '#contract/intakes.ts'
import { readGrids } from '#documents/reading/read-grids.ts'
import { keepLaidBeside } from '#server/assignments/laid-beside.ts'
import type { Door } from '#server/db.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'
import { writtenForm } from '../word-parts.ts'

const unit = '区应急局'

let database: TestDatabase
let exercise: Exercise
let contact: Browser
let id = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  contact = await exercise.signIn('contact', unit)
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(contact.get('/api/assignments'))
  id = assignments.find((a) => a.state === 'draft' && a.tasks > 0)?.id ?? ''
})
afterAll(() => database.close())

async function download(): Promise<Uint8Array> {
  const answered = await contact.get(`/api/assignments/${id}/word-form`)
  expect(answered.headers.get('content-disposition')).toContain('.docx')
  return new Uint8Array(await answered.arrayBuffer())
}

function upload(bytes: Uint8Array, browser = contact, to = id): Promise<Response> {
  const body = new FormData()
  body.append('file', new File([Buffer.from(bytes)], '填报表.docx'))
  return browser.send(`/api/assignments/${to}/workbook`, { method: 'POST', body })
}

test('sent back untouched it changes nothing', async () => {
  const intake = await json<IntakeView>(upload(await download()))
  expect(intake).toMatchObject({ kind: 'workbook', changes: [], findings: [], confirmable: true })
})

test('what was written by hand is shown before and after, then saved', async () => {
  const text = '新建应急避难场所2处，面积1.2万平方米。'
  const intake = await json<IntakeView>(upload(writtenForm(await download(), '实现进度', text)))
  expect(intake.changes).toEqual([expect.objectContaining({ field: '实现进度', after: text })])
  const [change] = intake.changes
  const before = await json<EntryView>(contact.get(`/api/entries/${change?.entryId}`))
  expect(Object.values(before.answers)).not.toContain(text)
  await json(contact.post(`/api/intakes/${intake.id}/confirmation`, {}))
  const after = await json<EntryView>(contact.get(`/api/entries/${change?.entryId}`))
  expect(after.version).toBe(before.version + 1)
  expect(Object.values(after.answers)).toContain(text)
})

test('a file laid beside an older state is refused when confirmed, and nothing of it is saved', async () => {
  const intake = await json<IntakeView>(upload(writtenForm(await download(), '实现进度', '甲')))
  const entryId = intake.changes[0]?.entryId
  const standing = await json<EntryView>(contact.get(`/api/entries/${entryId}`))
  const { version, answers, asOf, values } = standing
  await json(contact.post(`/api/entries/${entryId}/versions`, { basedOn: version, answers, asOf, values }))
  const refused = await contact.post(`/api/intakes/${intake.id}/confirmation`, {})
  expect(await refused.json()).toMatchObject({ code: 'changed-meanwhile' })
})

test('a file with an error cannot be confirmed, and comes back with comments', async () => {
  const bytes = writtenForm(await download(), '截至日期', '六月底')
  const intake = await json<IntakeView>(upload(bytes))
  expect(intake.confirmable).toBe(false)
  expect(intake.findings).toContainEqual(
    expect.objectContaining({
      code: 'not-a-day',
      found: '六月底',
      place: expect.objectContaining({ column: 2 }),
    }),
  )
  const refused = await contact.post(`/api/intakes/${intake.id}/confirmation`, {})
  expect(await refused.json()).toMatchObject({ code: 'findings-open' })
  const marked = await contact.get(`/api/intakes/${intake.id}/marked`)
  expect(marked.status).toBe(200)
  expect(marked.headers.get('content-disposition')).toContain('.docx')
  const given = unzipSync(new Uint8Array(await marked.arrayBuffer()))
  expect(strFromU8(given['word/comments.xml'] ?? new Uint8Array())).toContain('六月底')
})

test('another unit’s file and another unit’s hand are refused', async () => {
  const other = await exercise.signIn('contact', '区教育局')
  expect((await other.get(`/api/assignments/${id}/word-form`)).status).toBe(403)
  expect((await upload(await download(), other)).status).toBe(403)
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(other.get('/api/assignments'))
  const own = assignments.find((a) => a.tasks > 0)?.id ?? ''
  const intake = await json<IntakeView>(upload(await download(), other, own))
  expect(intake.confirmable).toBe(false)
  expect(intake.findings.map(({ code }) => code)).toEqual(['other-unit'])
  const view = await json<AssignmentView>(other.get(`/api/assignments/${own}`))
  expect(view.summary.unit).toBe('区教育局')
})

/** A report of these lines, as a unit writes it, without anything of the form. */
async function writtenReport(lines: readonly string[]): Promise<Uint8Array> {
  const parts = unzipSync(await download())
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const body = lines.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  return zipSync({
    ...Object.fromEntries(Object.entries(parts).filter(([name]) => !/^(customXml|docProps)\//.test(name))),
    'word/document.xml': strToU8(xml.replace(/(<w:body>).*(<w:sectPr)/s, `$1${body}$2`)),
  })
}

test('a report in the unit’s own words is offered to its texts, heading by heading', async () => {
  const lines = ['一、规划实施总体进展情况', '各项任务有序推进。', '（一）主要指标进展', '见附表。']
  const report = await writtenReport([...lines, '（二）经验做法', '网格化巡查。', '四、其他', '无。'])
  const intake = await json<IntakeView>(upload(report))
  expect(intake.matches.map(({ found, row }) => [found, row])).toEqual([
    ['规划实施总体进展情况', '进展成效'],
    ['经验做法', '经验做法'],
  ])
  expect(intake.changes.map(({ after }) => after)).toEqual(['各项任务有序推进。', '网格化巡查。'])
  expect(intake.findings.filter(({ code }) => code === 'report-unread').map(({ found }) => found)).toEqual([
    '见附表。',
    '无。',
  ])
  expect(intake.chooses).toBe(true)
  expect(intake.changes.map(({ heading }) => heading)).toEqual(['规划实施总体进展情况', '经验做法'])
  const confirmation = `/api/intakes/${intake.id}/confirmation`
  const unknown = await contact.post(confirmation, { take: [`${id} answer:none`] })
  expect(await unknown.json()).toMatchObject({ code: 'intake-choice-unknown' })
  const [first, second] = intake.changes
  const before = await json<EntryView>(contact.get(`/api/entries/${first?.entryId}`))
  // What was taken for the wrong text by its heading belongs to another one: not while it is taken.
  const matched = intake.sections.find(({ change }) => change === first?.key)
  const causes = intake.targets.find(({ field }) => field === '原因分析')
  const place = [{ section: matched?.key, target: causes?.key }]
  const twice = await contact.post(confirmation, { take: [first?.key, second?.key], place })
  expect(await twice.json()).toMatchObject({ code: 'intake-choice-unknown' })
  const confirmed = await json<IntakeView>(contact.post(confirmation, { take: [second?.key], place }))
  expect(confirmed.changes.map(({ taken }) => taken)).toEqual([false, true])
  const after = await json<EntryView>(contact.get(`/api/entries/${first?.entryId}`))
  expect(after.answers).toEqual({
    ...before.answers,
    experience: '网格化巡查。',
    causes: '各项任务有序推进。',
  })
  const { untaken } = await json<AssignmentView>(contact.get(`/api/assignments/${id}`))
  expect(untaken).toMatchObject({ intakeId: intake.id, count: 2 })
})

test('a section that answers to no text is put to one by a person, and it is told who left out what', async () => {
  const report = await writtenReport(['一、工作开展情况', '建成避难场所。', '二、下一步打算', '加快收尾。'])
  const upload1 = await json<IntakeView>(upload(report))
  expect(upload1.findings.map(({ code }) => code)).toEqual([
    'report-unmatched',
    'report-unread',
    'report-unread',
  ])
  const [first, second] = upload1.sections
  const target = upload1.targets.find(({ subject, field }) => subject === 'task' && field === '实现进度')
  const entryId = target?.key.split(' ')[0] ?? ''
  const before = await json<EntryView>(contact.get(`/api/entries/${entryId}`))
  const place = [{ section: first?.key, target: target?.key }]
  const confirm = (intake: IntakeView, body: unknown) =>
    contact.post(`/api/intakes/${intake.id}/confirmation`, body)
  const wrong = await confirm(upload1, { take: [], place: [{ section: '99', target: target?.key }] })
  expect(await wrong.json()).toMatchObject({ code: 'intake-choice-unknown' })
  const done = await json<IntakeView>(confirm(upload1, { take: [], place }))
  expect(done.sections.map(({ heading, placed }) => [heading, placed])).toEqual([
    ['工作开展情况', target?.key],
    [second?.heading, null],
  ])
  expect(done.ended).toMatchObject({ who: expect.stringMatching(/./) })
  const after = await json<EntryView>(contact.get(`/api/entries/${entryId}`))
  expect(after).toMatchObject({ version: before.version + 1, values: before.values, asOf: before.asOf })
  expect(after.answers).toEqual({ ...before.answers, progress: '建成避难场所。' })
  const { untaken } = await json<AssignmentView>(contact.get(`/api/assignments/${id}`))
  expect(untaken).toMatchObject({ intakeId: done.id, count: 1 })
  // What was written meanwhile is not replaced.
  const upload2 = await json<IntakeView>(upload(report))
  const { version, answers, asOf, values } = after
  await json(contact.post(`/api/entries/${entryId}/versions`, { basedOn: version, answers, asOf, values }))
  const stale = await confirm(upload2, { take: [], place })
  expect(await stale.json()).toMatchObject({ code: 'changed-meanwhile' })
})

test('a form is taken whole, never in parts', async () => {
  const intake = await json<IntakeView>(upload(writtenForm(await download(), '实现进度', '乙')))
  const take = intake.changes.map(({ key }) => key)
  const refused = await contact.post(`/api/intakes/${intake.id}/confirmation`, { take })
  expect(await refused.json()).toMatchObject({ code: 'intake-choice-unknown' })
})

test('what is written while a file is laid beside is what it is laid beside', async () => {
  const door = exercise.program.door
  const machine = { tenantId: exercise.tenantId, personId: null }
  const grids = await readGrids(writtenForm(await download(), '实现进度', '丙'))
  const [unitId, personId] = await door.read(machine, async (tx) => {
    const row = await tx.selectFrom('assignment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const person = await tx.selectFrom('person').select('id').executeTakeFirstOrThrow()
    return [row.unitId, person.id] as const
  })
  let reads = 0
  const overtaken: Pick<Door, 'read' | 'write'> = {
    write: (...given) => door.write(...given),
    read: async (...given) => {
      const read = await door.read(...given)
      reads += 1
      if (reads > 1) return read
      const intake = await json<IntakeView>(upload(writtenForm(await download(), '实现进度', '丁')))
      await json(contact.post(`/api/intakes/${intake.id}/confirmation`, {}))
      return read
    },
  }
  const file = { name: '填报表.docx', mediaType: 'application/octet-stream', bytes: new Uint8Array([1]) }
  const returned = { assignmentId: id, unitId, grids, file, at: new Date() }
  const actor = { tenantId: exercise.tenantId, personId, memberships: [] }
  const intake = await keepLaidBeside(overtaken, actor, returned)
  expect(reads).toBe(2)
  // The file was made before that and says another thing: neither is lost.
  expect(intake.findings).toContainEqual(expect.objectContaining({ code: 'changed-meanwhile', found: '丙' }))
})
