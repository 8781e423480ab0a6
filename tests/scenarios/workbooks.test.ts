/** A unit's form as a workbook: out, filled in by hand, back in two steps. */

import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { EntryView } from '#contract/entries.ts'
import type { IntakeView } from '#contract/intakes.ts'
import type { ItemFormView } from '#contract/item-forms.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

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

async function download(): Promise<ExcelJS.Workbook> {
  const answered = await contact.get(`/api/assignments/${id}/workbook`)
  expect(answered.headers.get('content-disposition')).toContain('.xlsx')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await answered.arrayBuffer())
  return workbook
}

async function upload(workbook: ExcelJS.Workbook, browser = contact): Promise<Response> {
  const body = new FormData()
  body.append('file', new File([await workbook.xlsx.writeBuffer()], '填报表.xlsx'))
  return browser.send(`/api/assignments/${id}/workbook`, { method: 'POST', body })
}

/** The first cell open to the unit under this head on any sheet. */
function cellUnder(workbook: ExcelJS.Workbook, head: string): ExcelJS.Cell {
  const cells = workbook.worksheets.flatMap((sheet) => {
    const rows = Array.from({ length: sheet.rowCount }, (_, row) => row + 1)
    const columns = Array.from({ length: sheet.columnCount }, (_, column) => column + 1)
    const heads = columns.flatMap((column) => rows.slice(0, 8).map((row) => sheet.getCell(row, column)))
    const found = heads.find((cell) => cell.text === head)
    return found ? rows.slice(Number(found.row)).map((row) => sheet.getCell(row, Number(found.col))) : []
  })
  const open = cells.find((cell) => cell.protection?.locked === false)
  if (!open) throw new Error(`no cell under ${head}`)
  return open
}

test('sent back untouched it changes nothing', async () => {
  const intake = await json<IntakeView>(upload(await download()))
  expect(intake).toMatchObject({ changes: [], confirmable: true })
  expect(intake.findings.filter((f) => f.severity === 'error')).toEqual([])
})

test('what was written by hand is shown before and after, then saved', async () => {
  const workbook = await download()
  cellUnder(workbook, '实现进度').value = '新建应急避难场所2处，面积1.2万平方米。'
  const intake = await json<IntakeView>(upload(workbook))
  expect(intake.changes).toEqual([
    expect.objectContaining({ after: '新建应急避难场所2处，面积1.2万平方米。' }),
  ])
  const [change] = intake.changes
  const before = await json<EntryView>(contact.get(`/api/entries/${change?.entryId}`))
  await json(contact.post(`/api/intakes/${intake.id}/confirmation`, {}))
  const after = await json<EntryView>(contact.get(`/api/entries/${change?.entryId}`))
  expect(after.version).toBe(before.version + 1)
  expect(after.history[0]?.via).toBe('workbook')
  expect(Object.values(after.answers)).toContain('新建应急避难场所2处，面积1.2万平方米。')
})

test('a file laid beside an older state is refused when confirmed, and nothing of it is saved', async () => {
  const workbook = await download()
  cellUnder(workbook, '实现进度').value = '甲'
  const intake = await json<IntakeView>(upload(workbook))
  const [change] = intake.changes
  const standing = await json<EntryView>(contact.get(`/api/entries/${change?.entryId}`))
  await json(
    contact.post(`/api/entries/${standing.entryId}/versions`, {
      basedOn: standing.version,
      answers: standing.answers,
      asOf: standing.asOf,
      values: standing.values,
    }),
  )
  const refused = await contact.post(`/api/intakes/${intake.id}/confirmation`, {})
  expect(await refused.json()).toMatchObject({ code: 'changed-meanwhile' })
  const after = await json<EntryView>(contact.get(`/api/entries/${change?.entryId}`))
  expect(after.version).toBe(standing.version + 1)
})

test('another unit’s file and another unit’s hand are refused', async () => {
  const other = await exercise.signIn('contact', '区教育局')
  expect((await upload(await download(), other)).status).toBe(403)
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(other.get('/api/assignments'))
  const own = assignments.find((a) => a.tasks > 0)
  const body = new FormData()
  body.append('file', new File([await (await download()).xlsx.writeBuffer()], '填报表.xlsx'))
  const intake = await json<IntakeView>(
    other.send(`/api/assignments/${own?.id}/workbook`, { method: 'POST', body }),
  )
  expect(intake.confirmable).toBe(false)
  const view = await json<AssignmentView>(other.get(`/api/assignments/${own?.id}`))
  expect(view.summary.unit).toBe('区教育局')
})

const intakeOf = (workbook: ExcelJS.Workbook) => json<IntakeView>(upload(workbook))

async function opened(answered: Response): Promise<ExcelJS.Workbook> {
  expect(answered.status).toBe(200)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await answered.arrayBuffer())
  return workbook
}

test('a faulty file comes back marked; corrected in its cells and handed in again it is saved', async () => {
  const workbook = await download()
  const cell = cellUnder(workbook, '截至日期')
  const sheet = cell.worksheet.name
  cell.value = '6月底'
  cellUnder(workbook, '实现进度').value = '已建成避难场所3处。'
  const intake = await intakeOf(workbook)
  expect(intake.confirmable).toBe(false)
  expect((await contact.post(`/api/intakes/${intake.id}/confirmation`, {})).status).toBe(422)

  const answered = await contact.get(`/api/intakes/${intake.id}/marked`)
  expect(decodeURIComponent(answered.headers.get('content-disposition') ?? '')).toContain('已标注')
  const marked = await opened(answered)
  expect(marked.worksheets[0]?.name).toBe('检查结果')
  const faulty = marked.getWorksheet(sheet)?.getCell(cell.address)
  expect(faulty?.value).toBe('6月底')
  expect(faulty?.fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } })
  expect(faulty?.note).toBeTruthy()
  if (faulty) faulty.value = '2023-05-31'
  const again = await intakeOf(marked)
  expect(again.findings).toEqual([])
  expect(again.confirmable).toBe(true)
  expect(again.changes.map(({ after }) => after)).toContain('已建成避难场所3处。')
  await json(contact.post(`/api/intakes/${again.id}/confirmation`, {}))
})

test('the marked file is its unit’s alone', async () => {
  const intake = await intakeOf(await download())
  const other = await exercise.signIn('contact', '区教育局')
  expect((await other.get(`/api/intakes/${intake.id}/marked`)).status).toBe(403)
  expect((await exercise.open().get(`/api/intakes/${intake.id}/marked`)).status).toBe(401)
  const nobody = '00000000-0000-7000-8000-000000000000'
  expect((await contact.get(`/api/intakes/${nobody}/marked`)).status).toBe(404)
})

test('what can be seen, copied into a new file, is matched row by row and shown', async () => {
  const workbook = await download()
  const copied = new ExcelJS.Workbook()
  for (const sheet of workbook.worksheets.filter(({ state }) => state === 'visible')) {
    const one = copied.addWorksheet(sheet.name)
    sheet.eachRow((row, at) => {
      if (row.hidden) return
      row.eachCell((cell, column) => {
        if (column > 1) one.getCell(at, column - 1).value = cell.value
      })
    })
  }
  const intake = await intakeOf(copied)
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(contact.get('/api/assignments'))
  const tasks = assignments.find((a) => a.id === id)?.tasks ?? 0
  expect(intake.matches.length).toBeGreaterThanOrEqual(tasks)
  for (const { found, row, place } of intake.matches) {
    expect(row.replace(/\s/g, '')).toContain(found.replace(/^\d+\s*|\s/g, ''))
    expect(place.cell).toMatch(/^[A-Z]+\d+$/)
  }
  expect(intake.findings.map(({ code }) => code)).toContain('mark-missing')
  // A file without our mark is not laid out again: what was found comes as a list.
  const list = await opened(await contact.get(`/api/intakes/${intake.id}/marked`))
  expect(list.worksheets.map(({ name }) => name)).toEqual(['检查结果'])
})

test('of two people who confirm two files at the same moment one is refused, and neither file is saved by half', async () => {
  const [one, other] = [await download(), await download()]
  cellUnder(one, '实现进度').value = '甲写的。'
  cellUnder(other, '实现进度').value = '乙写的。'
  const intakes = [await intakeOf(one), await intakeOf(other)]
  const answers = await Promise.all(
    intakes.map((intake) => contact.post(`/api/intakes/${intake.id}/confirmation`, {})),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const entryId = intakes[0]?.changes[0]?.entryId
  const saved = await json<EntryView>(contact.get(`/api/entries/${entryId}`))
  const written = Object.values(saved.answers)
  expect(written.filter((text) => text === '甲写的。' || text === '乙写的。')).toHaveLength(1)
  const left = intakes.find((_, at) => answers[at]?.status === 409)
  expect(await json<IntakeView>(contact.get(`/api/intakes/${left?.id}`))).toMatchObject({
    state: 'previewed',
  })
})

test('an item given a form of its own stands on its own sheet, and a file made before says so', async () => {
  const before = await download()
  cellUnder(before, '实现进度').value = '先下载、后改表时所填。'
  const waiting = await intakeOf(before)
  const entryId = waiting.changes[0]?.entryId ?? ''
  const itemId = (await json<EntryView>(contact.get(`/api/entries/${entryId}`))).item?.id
  const coordinator = await exercise.signIn('coordinator', '区发展改革委')
  const form = await json<ItemFormView>(coordinator.get(`/api/items/${itemId}/form`))
  const own = {
    ...{ key: 'drills', label: { zh: '演练次数', en: 'Drills' }, help: null },
    ...{ type: 'text', choices: [], required: true },
  }
  const fields = [...form.standard.filter(({ key }) => key === 'progress'), own]
  const body = { fields, method: '现场核查', reason: '需核实演练。', basedOn: form.version }
  await json(coordinator.post(`/api/items/${itemId}/form`, body))

  const refused = await contact.post(`/api/intakes/${waiting.id}/confirmation`, {})
  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({ code: 'form-changed-meanwhile' })
  const late = await intakeOf(before)
  expect(late.findings.map(({ code }) => code)).toContain('form-changed')
  expect(late.confirmable).toBe(false)

  const now = await download()
  const sheet = now.getWorksheet('专用事项')
  const asked = sheet?.getColumn(4).values.map(String) ?? []
  expect(asked).toEqual(expect.arrayContaining(['实现进度', '演练次数', '截至日期']))
  const row = asked.indexOf('演练次数')
  if (sheet) sheet.getCell(row, 6).value = '12次'
  if (sheet) sheet.getCell(asked.indexOf('截至日期'), 6).value = '2023-05-31'
  const intake = await intakeOf(now)
  expect(intake.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  await json(contact.post(`/api/intakes/${intake.id}/confirmation`, {}))
  const saved = await json<EntryView>(contact.get(`/api/entries/${entryId}`))
  expect(saved.answers.drills).toBe('12次')
})
