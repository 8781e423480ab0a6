/** Files named by their ids, and definitions made to harm: nobody attaches what he did not upload, nothing is a fault. */

import { type BookType, utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compoundFile, rawWorkbook } from '#documents/reading/test-files.ts'
import { begin, caseOf, choices, saveItem, step, weighAll } from '../adjustment.ts'
import type { Browser } from '../browser.ts'
import { codeOf } from '../case-walk.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'
import { adoptWith } from '../special-plan.ts'

const commission = '区发展改革局'
const lead = '区科技工信局'
const special = 'special_adjustment'
const unknownId = '0192f3a0-0000-7000-8000-000000000001'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let planLead: Browser
/** Of another unit, uploaded by its contact. */
let foreign = ''
let adjustmentId = ''
/** Another, before its experts. */
let proposedId = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  coordinator = await exercise.signIn('coordinator', commission)
  const items = [{ name: '新增专精特新企业', unit: '家', base: '20', target: '60' }]
  const plan = await adoptWith(coordinator, { name: '静和区制造业发展规划', lead, items })
  planLead = await exercise.signIn('plan_lead', lead)
  adjustmentId = (await begin(planLead, plan.id, '调整')).summary.id
  proposedId = await propose(plan.id)
  const contact = await exercise.signIn('contact', '区卫生健康局')
  const body = new FormData()
  body.set('file', new File(['%PDF-1.4 inner'], '内部材料.pdf'))
  foreign = (await json<{ id: string }>(contact.send('/api/exchange-files', { method: 'POST', body }))).id
})
afterAll(() => database.close())

async function propose(planId: string): Promise<string> {
  const { id } = (await begin(planLead, planId, '另一调整')).summary
  const [item] = await choices(planLead, id)
  await json(saveItem(planLead, id, item?.itemId ?? '', { change: 'remove', after: null }))
  await weighAll(planLead, id)
  await json(step(planLead, await caseOf(planLead, special, id), 'propose'))
  return id
}

describe.each([
  { whose: 'of another unit', id: () => foreign },
  { whose: 'that is not there', id: () => unknownId },
])('a file $whose', ({ id }) => {
  test.each<{ what: string; path: string; body: (version: number) => object }>([
    { what: 'the paper of a step', path: 'steps', body: (version) => ({ version, action: 'withdraw', reason: '撤回', sourceFileId: id() }) },
    { what: 'the scan of a registration', path: 'registrations', body: (version) => ({ version, action: 'pass_expert_review', fileId: id(), body: '专家组', decidedOn: '2028-05-08', decision: '同意' }) },
  ])('is not $what', async ({ path, body }) => {
    const of = path === 'steps' ? adjustmentId : proposedId
    const { version } = await caseOf(planLead, special, of)
    const sent = planLead.post(`/api/cases/${special}/${of}/${path}`, body(version))
    expect(await codeOf(sent)).toBe('not-found')
  }) // biome-ignore format: table

  test("is not an expert's opinion, nor another's to read", async () => {
    const opinion = { who: '王教授', opinion: '可行', givenOn: '2028-05-01', fileId: id() }
    expect(await codeOf(planLead.post(`/api/adjustments/${adjustmentId}/opinions`, opinion))).toBe(
      'not-found',
    )
    expect((await planLead.get(`/api/files/${id()}`)).ok).toBe(false)
  })
})

describe('a definition', () => {
  let definition: string
  beforeAll(async () => {
    const { evaluations } = await json<{ evaluations: { id: string }[] }>(coordinator.get('/api/exercises'))
    const file = await coordinator.get(`/api/exercises/${evaluations[0]?.id}/definition`)
    definition = JSON.stringify(await file.json())
  })

  const bringIn = (text: string | Uint8Array<ArrayBuffer>) => {
    const body = new FormData()
    body.set('file', new File([text], '方案.json'))
    return coordinator.send('/api/exercise-drafts/files', { method: 'POST', body })
  }
  const nested = (levels: number) =>
    '{"key":"a","title":"甲","sections":['.repeat(levels) + ']}'.repeat(levels)
  const framed = (levels: number) => definition.replace('"frame":[', () => `"frame":[${nested(levels)},`)

  test.each<{ what: string; bytes: () => string | Uint8Array<ArrayBuffer> }>([
    { what: 'with the character zero', bytes: () => definition.replace('"place":"', '"place":"\\u0000') },
    { what: 'with half a character', bytes: () => definition.replace('"place":"', '"place":"\\ud800') },
    { what: 'with a name that is no text', bytes: () => definition.replace('{', '{"\\u0000":1,') },
    { what: 'with a prototype', bytes: () => definition.replace('{', '{"__proto__":{"example":true},') },
    { what: 'nested a thousand levels deep', bytes: () => framed(1000) },
    { what: 'nested a hundred thousand levels deep', bytes: () => framed(100_000) },
    { what: 'of brackets alone', bytes: () => '['.repeat(5_000_000) },
    { what: 'that is no UTF-8', bytes: () => new Uint8Array([0x7b, 0xff, 0xfe]) },
  ])('$what is refused in words', async ({ bytes }) => {
    expect(await codeOf(bringIn(bytes()))).toMatch(/^exercise-(no-json|invalid)$/)
  }) // biome-ignore format: table

  test('saved over HTTP is no deeper either', async () => {
    const draft = await json<{ id: string; version: number }>(
      bringIn(definition.replace(/"name":"[^"]*","contacts/, '"name":"另一次","contacts')),
    )
    const body = `{"version":${draft.version},"definition":${framed(5000)}}`
    const sent = coordinator.send(`/api/exercise-drafts/${draft.id}`, {
      ...{ method: 'PUT', body, headers: { 'content-type': 'application/json' } },
    })
    expect(await codeOf(sent)).toBe('body-malformed')
    expect(await look(exercise, 'select 1 from exercise_draft_version')).toHaveLength(1)
  })
})

describe('a table', () => {
  const bring = (name: string, bytes: Uint8Array) => {
    const body = new FormData()
    body.set('file', new File([new Uint8Array(bytes)], name))
    return coordinator.send('/api/figures', { method: 'POST', body })
  }
  const texts = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${'<si><t>甲</t></si>'.repeat(1_000_000)}</sst>`
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>'

  test.each<{ what: string; name: string; bytes: () => Uint8Array; code: string }>([
    { what: 'of a million texts', name: '数据.xlsx', bytes: () => rawWorkbook(row, '', { 'xl/sharedStrings.xml': texts }), code: 'file-too-many-parts' },
    { what: 'with a far cell', name: '数据.xlsx', bytes: () => rawWorkbook(`${row}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`), code: 'file-too-many-rows' },
    { what: 'that is a text document of old', name: '数据.xls', bytes: () => compoundFile({ WordDocument: new Uint8Array(5000) }), code: 'file-kind-unsupported' },
    { what: 'with macros of old', name: '数据.xls', bytes: () => compoundFile({ Workbook: new Uint8Array(5000), '_VBA_PROJECT_CUR/VBA/dir': new Uint8Array(9) }), code: 'file-has-macros' },
    { what: 'of one endless line', name: '数据.csv', bytes: () => new TextEncoder().encode(`${','.repeat(9_000_000)}x`), code: 'file-too-many-columns' },
    { what: 'that is a PDF', name: '数据.csv', bytes: () => new TextEncoder().encode('%PDF-1.7'), code: 'file-kind-unsupported' },
  ])('$what is refused in words while others are answered', async ({ name, bytes, code }) => {
    const kept = await look(exercise, 'select 1 from intake')
    let ended = false
    const refused = codeOf(bring(name, bytes())).finally(() => {
      ended = true
    })
    do expect((await planLead.get('/api/session')).status).toBe(200)
    while (!ended)
    expect(await refused).toBe(code)
    expect(await look(exercise, 'select 1 from intake')).toHaveLength(kept.length)
  }) // biome-ignore format: table

  test.each([
    { kind: '.xls', bytes: () => sheetFile('biff8') },
    { kind: '.ods', bytes: () => sheetFile('ods') },
    { kind: '.csv in UTF-16', bytes: () => Buffer.from(`\ufeff${figureRows.map((cells) => cells.join(',')).join('\n')}`, 'utf16le') },
  ])('as $kind is previewed', async ({ kind, bytes }) => {
    const { findings } = await json<{ findings: { code: string; found: string }[] }>(bring(`数据${kind}`, bytes()))
    expect(findings.map(({ code, found }) => [code, found])).toContainEqual(['figure-item-unknown', '没有的指标'])
  }) // biome-ignore format: table
})

const figureRows = [
  ['规划', '指标', '时期', '数值', '性质', '数据时点'],
  ['', '没有的指标', '2027年', '6.5', '正式', '2027-12-31'],
]

function sheetFile(bookType: BookType): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(figureRows), '数据')
  return new Uint8Array(write(book, { type: 'buffer', bookType }))
}
