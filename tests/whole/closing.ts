/** January: what is unfinished is named, the evaluation ends, and what is left behind is whole. */

import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'
import type { AssignmentView } from '#contract/assignments.ts'
import type { AuditVerification } from '#contract/audit.ts'
import type { EntryView } from '#contract/entries.ts'
import type { ExercisesView, Unfinished } from '#contract/exercises.ts'
import { json, look } from '../exercise.ts'
import { codeOf } from './chains.ts'
import { filing, filingOf, step } from './filings.ts'
import { beijing, commission, coordinator, type Place } from './place.ts'
import { computedOnly, wordsOf } from './report.ts'

const unfinishedUnit = '区市场监管局'

export async function unfinished(place: Place): Promise<void> {
  place.itIs(beijing('2024-01-15'))
  const by = await coordinator(place)
  const { id } = await filingOf(place, 'city', unfinishedUnit)
  await json(step(by, id, 'return', { reason: '年终核对，数据需更正。' }))
  const left = await json<Unfinished>(by.get(`${await pathOf(place)}/unfinished`))
  expect(left.cases).toEqual([])
  expect(left.filings).toMatchObject([{ unit: unfinishedUnit, state: 'returned' }])
}

async function pathOf(place: Place): Promise<string> {
  const { evaluations } = await json<ExercisesView>((await coordinator(place)).get('/api/exercises'))
  return `/api/exercises/${evaluations[0]?.id}`
}

export async function end(place: Place): Promise<void> {
  const by = await coordinator(place)
  const path = `${await pathOf(place)}/end`
  expect(await codeOf(by.post(path, { reason: '' }))).toBe('reason-required')
  const closed = await json<ExercisesView>(by.post(path, { reason: '工作结束，一份材料转年度监测办理。' }))
  const [evaluation] = closed.evaluations
  expect(evaluation?.closedAt).toBe('2024-01-15T02:00:00.000Z')
  const [volume] = evaluation?.archive ?? []
  const bytes = await (await by.get(`/api/files/${volume?.id}`)).arrayBuffer()
  const parts = unzipSync(new Uint8Array(bytes))
  const steps = strFromU8(parts['流程/办理过程.csv'] ?? new Uint8Array())
  for (const unit of [unfinishedUnit, '区人大常委会']) expect(steps).toContain(unit)
}

export async function nothingAfter(place: Place): Promise<void> {
  const { id } = await filingOf(place, 'city', unfinishedUnit)
  const contact = await place.who('contact', unfinishedUnit)
  const { entries } = await filing(contact, id)
  const path = `/api/entries/${entries[0]?.entryId}`
  const { version, answers, asOf } = await json<EntryView>(contact.get(path))
  const save = contact.post(`${path}/versions`, { basedOn: version, answers, asOf, values: [] })
  expect(await codeOf(save)).toBe('evaluation-closed')
  const view = await json<AssignmentView>(contact.get(`/api/assignments/${id}`))
  expect(view).toMatchObject({ actions: [], writable: false })
}

export async function countSteps(place: Place): Promise<void> {
  const rows = await look<{ step: string; count: string }>(
    place.exercise,
    `select c.process || ' ' || s.action as step, count(*) from step s join "case" c on c.id = s.case_id group by 1`,
  )
  const counts = Object.fromEntries(rows.map(({ step: name, count }) => [name, Number(count)]))
  expect(counts).toMatchObject({
    'submission accept': 20 + 20 + 16,
    'submission file_for': 1,
    'submission return': 2,
    'submission send_back': 1,
    'city_report submit_to_city': 2,
    'city_report city_returns': 1,
    'comment_round settle': 1 + 1 + 16,
    'special_report give_feedback': 16,
    'special_report leader_approves': 16,
    'special_report copy_to_commission': 16,
    'outline_adjustment congress_approves': 1,
    'outline_adjustment refuse': 1,
    'special_adjustment leader_approves': 1,
    'special_adjustment refuse': 1,
    'outline_report deliberate': 1,
    'opinion accept': 3,
    'opinion return': 1,
    'publication release': 1,
  })
}

/** The Word files in it, those of a package too, by name. */
const documentsIn = (name: string, bytes: Uint8Array): [string, Uint8Array][] =>
  name.endsWith('.zip')
    ? Object.entries(unzipSync(bytes)).flatMap(([inner, part]) => documentsIn(inner, part))
    : name.endsWith('.docx')
      ? [[name, bytes]]
      : []

export async function noComputedWord(place: Place): Promise<void> {
  const files = await look<{ name: string; bytes: Uint8Array }>(
    place.exercise,
    `select f.name, string_agg(c.bytes, ''::bytea order by c.position) as bytes
     from file f join file_chunk c on c.file_id = f.id where f.name ~ '(docx|zip)$' group by f.id, f.name`,
  )
  const documents = files.flatMap(({ name, bytes }) => documentsIn(name, new Uint8Array(bytes)))
  expect(documents.map(([name]) => name)).toContain('提请审议的函.docx')
  expect(documents.length).toBeGreaterThan(16 * 2)
  const words = await computedOnly(place)
  expect(words.length).toBeGreaterThan(0)
  for (const [name, bytes] of documents) {
    const text = wordsOf(bytes)
    for (const word of words) expect(text.includes(word), `${name}: ${word}`).toBe(false)
  }
}

export async function trailIsWhole(place: Place): Promise<void> {
  const auditor = await place.who('auditor', commission)
  const verified = await json<AuditVerification>(auditor.get('/api/audit/verification'))
  expect(verified).toMatchObject({ whole: true, broken: null })
  expect(verified.entries).toBeGreaterThan(1000)
}
