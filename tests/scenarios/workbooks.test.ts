/** A unit's form as a workbook: out, filled in by hand, back in two steps. */

import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { EntryView } from '#contract/entries.ts'
import type { IntakeView } from '#contract/intakes.ts'
import type { Browser } from '../browser.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

const unit = '区应急局'

let database: TestDatabase
let exercise: Exercise
let contact: Browser
let id = ''

beforeAll(async () => {
  database = await makeDatabase()
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
