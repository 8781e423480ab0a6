/** Two people at one filing at the same moment: one wins, the other is told who and when, nothing is half done. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { ContactView } from '#contract/contacts.ts'
import type { EntryView } from '#contract/entries.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'
import { expectOneWinner } from '../one-winner.ts'

/** PostgreSQL runs both sides at once, the embedded database one after the other: there once is enough. */
const rounds = Number(
  process.env.GUIHENG_RACE_ROUNDS ?? (process.env.GUIHENG_TEST_ENGINE === 'postgres' ? 3 : 1),
)
const round = Array.from({ length: rounds }, (_, number) => number + 1)

const unit = '区卫生健康局'
const lead = '区发展改革局'

let database: TestDatabase
let exercise: Exercise
let contact: Browser
let head: Browser
let coordinator: Browser
let colleague: Browser
let id = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  contact = await exercise.signIn('contact', unit)
  head = await exercise.signIn('unit_head', unit)
  coordinator = await exercise.signIn('coordinator', lead)
  colleague = await exercise.signIn('coordinator', lead, 2)
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(contact.get('/api/assignments'))
  id = assignments.find((a) => a.indicators > 0)?.id ?? ''
  await database.asSuperuser((client) =>
    client.query('update guiheng.assignment set inner_steps = 1 where id = $1', [id]),
  )
  for (const { entryId } of (await assignment()).entries) await json(save(contact, await entry(entryId)))
})
afterAll(() => database.close())

const assignment = () => json<AssignmentView>(coordinator.get(`/api/assignments/${id}`))
const entry = (entryId: string) => json<EntryView>(coordinator.get(`/api/entries/${entryId}`))
const step = (browser: Browser, action: string, version: number) =>
  browser.post(`/api/assignments/${id}/steps`, { action, version, reason: '理由' })

function save(browser: Browser, { entryId, form, version, values }: EntryView): Promise<Response> {
  const answers = form.fields.map(({ key, type, choices }) => [
    key,
    type === 'choice' ? (choices[0]?.key ?? '') : '已按计划推进。',
  ])
  const body = { basedOn: version, answers: Object.fromEntries(answers), asOf: '2028-06-30', values }
  return browser.post(`/api/entries/${entryId}/versions`, body)
}

/** Brings the filing from wherever it stands to this state. */
async function bringTo(state: 'draft' | 'inner_1' | 'submitted'): Promise<AssignmentView> {
  for (;;) {
    const { summary, version } = await assignment()
    if (summary.state === state || (state === 'draft' && summary.state === 'returned')) {
      return assignment()
    }
    if (summary.state === 'accepted') await json(step(coordinator, 'return', version))
    else if (summary.state === 'draft' || summary.state === 'returned')
      await json(step(contact, 'submit', version))
    else if (summary.state === 'inner_1' && state === 'submitted') await json(step(head, 'approve', version))
    else await json(step(contact, 'withdraw', version))
  }
}

describe('one filing', () => {
  test.each(round)('two reviewers, round %i', async () => {
    const { version } = await bringTo('submitted')
    await expectOneWinner(
      await Promise.all([step(coordinator, 'accept', version), step(colleague, 'return', version)]),
    )
    expect((await assignment()).version).toBe(version + 1)
  })

  test.each(round)('approval against withdrawal, round %i', async () => {
    const { version } = await bringTo('inner_1')
    await expectOneWinner(
      await Promise.all([step(head, 'approve', version), step(contact, 'withdraw', version)]),
    )
  })

  test.each(round)('acceptance against withdrawal, round %i', async () => {
    const { version } = await bringTo('submitted')
    await expectOneWinner(
      await Promise.all([step(coordinator, 'accept', version), step(contact, 'withdraw', version)]),
    )
  })

  test.each(round)('a save against the submission that locks it, round %i', async (number) => {
    const { version, entries } = await bringTo('draft')
    await database.asSuperuser((client) =>
      client.query('update guiheng.assignment set inner_steps = 0 where id = $1', [id]),
    )
    const saved = await entry(entries[number % entries.length]?.entryId ?? '')
    const [submitted, late] = await Promise.all([step(contact, 'submit', version), save(coordinator, saved)])
    await database.asSuperuser((client) =>
      client.query('update guiheng.assignment set inner_steps = 1 where id = $1', [id]),
    )
    expect(submitted.status).toBe(200)
    expect([200, 409]).toContain(late.status)
    // Whatever was taken is in the filing: nothing is changed behind the back of those who review it.
    expect(await changedBehind()).toEqual([])
  })
})

/** Entries whose newest version is not the one that the newest filing froze. */
const changedBehind = () =>
  look(
    exercise,
    `select newest.entry_id from (
       select distinct on (v.entry_id) v.entry_id, v.id from entry_version v order by v.entry_id, v.version desc
     ) newest
     join (
       select fv.entry_id, f.entry_version_id from submission_entry f join entry_version fv on fv.id = f.entry_version_id
       where f.submission_id = (select id from submission where assignment_id = '${id}' order by round desc limit 1)
     ) frozen on frozen.entry_id = newest.entry_id
     where frozen.entry_version_id <> newest.id`,
  )

describe('one entry', () => {
  test.each(round)('two saves on one version, round %i', async (number) => {
    const { entries } = await bringTo('draft')
    const standing = await entry(entries[number % entries.length]?.entryId ?? '')
    await expectOneWinner(await Promise.all([save(contact, standing), save(coordinator, standing)]))
    expect((await entry(standing.entryId)).version).toBe(standing.version + 1)
  })

  test.each(round)('a unit’s save against a figure entered beside it, round %i', async (number) => {
    const { entries } = await bringTo('draft')
    const of = entries.find(({ subject }) => subject === 'indicator')
    const standing = await entry(of?.entryId ?? '')
    const period = standing.periods[0]?.period ?? ''
    const figure = { number: `${number}.5`, grade: 'official', asOf: '2028-01-31' }
    const body = { ...standing, values: [{ ...figure, period, number: `${number}`, source: '' }] }
    const told = { publisher: '区统计局', publication: '统计公报', explanation: '公报数。' }
    const [saved, entered] = await Promise.all([
      save(contact, body as EntryView),
      coordinator.post(`/api/values/${of?.itemId}/${period}`, { ...figure, ...told }),
    ])
    expect(entered.status).toBe(200)
    if (saved.status !== 200) expect(await saved.json()).toMatchObject({ code: 'figure-entered' })
    // Whichever came first, the figure entered by itself is the one that stands.
    const { values } = await entry(standing.entryId)
    expect(values.find((value) => value.period === period)?.number).toBe(figure.number)
  })
})

test.each(round)('two receipts of one contact, round %i', async () => {
  const path = (await assignment()).summary.unitId
  const { version } = await json<ContactView>(contact.get(`/api/contacts/${path}`))
  const fields = { office: '办公室', position: '科员', phone: '', mobile: '', filledBy: '', filledOn: null }
  const put = (browser: Browser) =>
    browser.send(`/api/contacts/${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...fields, name: '王某', basedOn: version }),
    })
  await expectOneWinner(await Promise.all([put(contact), put(coordinator)]))
})

test.each(round)('two orders for one unit’s report, round %i', async () => {
  const both = await Promise.all(
    [contact, head].map((browser) => browser.post(`/api/assignments/${id}/report`, {})),
  )
  expect(both.map(({ status }) => status)).toEqual([200, 200])
})
