/** Filled once (P4): aligned items share what is said, until one is written by itself or was submitted. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentView } from '#contract/assignments.ts'
import type { EntryView, SaveEntry } from '#contract/entries.ts'
import type { WorkView } from '#contract/work.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

const unit = '意风区管委会'
const rounds = process.env.GUIHENG_TEST_ENGINE === 'postgres' ? 5 : 1
const round = Array.from({ length: rounds }, (_, number) => number + 1)

let database: TestDatabase
let exercise: Exercise
let contact: Browser
let head: Browser
let coordinator: Browser
/** Two entries of the unit on aligned items, each in a filing of its own. */
let pair: Record<'first' | 'second' | 'firstFiling' | 'secondFiling', string>

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  contact = await exercise.signIn('contact', unit)
  head = await exercise.signIn('unit_head', unit)
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  const [found] = await look<typeof pair>(
    exercise,
    `select c.id as first, d.id as second, fc.id as "firstFiling", fd.id as "secondFiling"
     from alignment a join entry d on d.item_id = a.item_id join entry c on c.item_id = a.serves_item_id
     join unit u on u.id = d.unit_id join item ic on ic.id = c.item_id join item id on id.id = d.item_id
     join track_plan tc on tc.plan_id = ic.plan_id join track_plan td on td.plan_id = id.plan_id
     join assignment fc on fc.track_id = tc.track_id and fc.unit_id = u.id
     join assignment fd on fd.track_id = td.track_id and fd.unit_id = u.id
     where u.name = '${unit}' and c.unit_id = d.unit_id limit 1`,
  )
  if (!found) throw new Error('the unit fills two aligned items')
  pair = found
})
afterAll(() => database.close())

const entry = (id: string) => json<EntryView>(contact.get(`/api/entries/${id}`))
const assignment = (id: string) => json<AssignmentView>(coordinator.get(`/api/assignments/${id}`))

async function step(browser: Browser, id: string, action: string): Promise<Response> {
  const { version } = await assignment(id)
  return browser.post(`/api/assignments/${id}/steps`, { action, version, reason: '理由' })
}

/** Everything the form requires, the texts saying this. */
const saying = ({ form, version, values }: EntryView, text: string): SaveEntry => ({
  basedOn: version,
  answers: Object.fromEntries(
    form.fields
      .filter((field) => field.required)
      .map(({ key, type, choices }) => [key, type === 'choice' ? (choices[0]?.key ?? '') : text]),
  ),
  asOf: '2023-05-31',
  values,
})

const say = async (id: string, text: string) =>
  json<EntryView>(contact.post(`/api/entries/${id}/versions`, saying(await entry(id), text)))

const textOf = ({ answers, form }: EntryView) =>
  answers[form.fields.find((f) => f.type !== 'choice')?.key ?? '']

/** Fills what is open of a filing and brings it to the coordinator. */
async function submit(id: string): Promise<void> {
  for (const { entryId, state } of (await assignment(id)).entries) {
    if (state !== 'filled') await say(entryId, '按计划推进。')
  }
  await json(step(contact, id, 'submit'))
  await json(step(head, id, 'approve'))
}

describe('two open reports', () => {
  test('what is said of one item is said of the other, and both say in how many reports it is used', async () => {
    const said = await say(pair.first, '一次填报')
    expect(said.usedIn).toHaveLength(2)
    expect(said.aligned).toMatchObject([{ entryId: pair.second, relation: 'follower' }])
    const other = await entry(pair.second)
    expect(other).toMatchObject({ version: 1, answers: said.answers, usedIn: said.usedIn })
    expect(other.history[0]).toMatchObject({ via: 'aligned' })
    expect(other.aligned).toMatchObject([{ entryId: pair.first, relation: 'source' }])
  })

  test('a change follows; once written by itself the other stays apart', async () => {
    await say(pair.first, '再次填报')
    expect(textOf(await entry(pair.second))).toBe('再次填报')
    await say(pair.second, '另行填报')
    const said = await say(pair.first, '第三次填报')
    expect(said.usedIn).toHaveLength(1)
    expect(textOf(await entry(pair.second))).toBe('另行填报')
    expect((await entry(pair.second)).aligned).toMatchObject([{ relation: 'apart' }])
  })

  test('it can be made to follow again, of an aligned entry only', async () => {
    const { version } = await entry(pair.second)
    const follow = (from: string) =>
      contact.post(`/api/entries/${pair.second}/following`, { from, basedOn: version })
    const foreign = (await assignment(pair.firstFiling)).entries.find((e) => e.subject === 'unit')
    expect((await follow(foreign?.entryId ?? '')).status).toBe(404)
    await json(follow(pair.first))
    expect(textOf(await entry(pair.second))).toBe('第三次填报')
  })
})

describe('one of two reports submitted', () => {
  test('a change asks what to do about it, with the report named, and stays where it was made', async () => {
    await submit(pair.secondFiling)
    const said = await say(pair.first, '提交后修改')
    expect(said.undecided).toMatchObject([{ assignmentId: pair.secondFiling }])
    expect(said.reuseChoices).toEqual(['here', 'open', 'reopen'])
    expect(textOf(await entry(pair.second))).toBe('第三次填报')
  })

  test('leaving it as it stands is kept as a decision, and not asked again', async () => {
    const decide = (choice: string) =>
      contact.post(`/api/entries/${pair.first}/reuse-decisions`, { choice, reason: '已报不改' })
    expect(await json<EntryView>(decide('here'))).toMatchObject({ undecided: [] })
    expect(await (await decide('here')).json()).toMatchObject({ code: 'reuse-decided' })
    expect((await say(pair.first, '提交后再改')).undecided).toEqual([])
    const rows = await look<{ choice: string }>(exercise, 'select choice from reuse_decision')
    expect(rows).toEqual([{ choice: 'here' }])
  })

  test('asked to be returned: the coordinator sees it, and once returned the text follows', async () => {
    await json(step(contact, pair.secondFiling, 'withdraw'))
    await submit(pair.secondFiling)
    const said = await say(pair.first, '请退回')
    expect(said.undecided).toHaveLength(1)
    await json(
      contact.post(`/api/entries/${pair.first}/reuse-decisions`, { choice: 'reopen', reason: '数据有误' }),
    )
    const duties = async () =>
      (await json<WorkView>(coordinator.get('/api/work'))).duties.filter((d) => d.kind === 'reopen')
    expect(await duties()).toMatchObject([{ subjectId: pair.secondFiling, unit, reason: '数据有误' }])
    await json(step(coordinator, pair.secondFiling, 'return'))
    expect(textOf(await entry(pair.second))).toBe('请退回')
    expect(await duties()).toEqual([])
  })

  test.each(round)('a change of one against the submission of the other, round %i', async (number) => {
    const { summary } = await assignment(pair.secondFiling)
    if (summary.state.startsWith('inner')) await json(step(contact, pair.secondFiling, 'withdraw'))
    const [standing, { version }] = [await entry(pair.first), await assignment(pair.secondFiling)]
    const [saved, sent] = await Promise.all([
      contact.post(`/api/entries/${pair.first}/versions`, saying(standing, `第${number}次`)),
      contact.post(`/api/assignments/${pair.secondFiling}/steps`, { action: 'submit', version, reason: '' }),
    ])
    expect([saved.status, sent.status]).toEqual([200, 200])
    // Whichever came first: nothing changes in a report that is on its way.
    const [locked, after] = [await entry(pair.second), await entry(pair.first)]
    expect(locked.writable).toBe(false)
    await say(pair.first, `第${number}次之后`)
    expect(await entry(pair.second)).toMatchObject({ version: locked.version, answers: locked.answers })
    expect(after.version).toBe(standing.version + 1)
  })
})

describe('figures', () => {
  /** Two aligned indicators of one unit, measured alike or made to serve one another though they are not. */
  async function twoIndicators(isSameMeasure: boolean) {
    const aligned = 'exists (select from alignment a where a.item_id = id.id and a.serves_item_id = ic.id)'
    const [found] = await look<Record<'first' | 'second' | 'item' | 'serves' | 'unit' | 'unitId', string>>(
      exercise,
      `select d.id as first, c.id as second, d.item_id as item, c.item_id as serves, u.name as unit, u.id as "unitId"
       from entry d join entry c on c.unit_id = d.unit_id and c.id <> d.id
       join item id on id.id = d.item_id and id.kind = 'indicator'
       join item ic on ic.id = c.item_id and ic.kind = 'indicator'
       join item_version vd on vd.item_id = id.id join item_version vc on vc.item_id = ic.id
       join unit u on u.id = d.unit_id
       where (vd.content ->> 'unit' = vc.content ->> 'unit') = ${isSameMeasure}
         and ${isSameMeasure ? aligned : `not ${aligned}`}
       order by u.position, id.id limit 1`,
    )
    if (!found) throw new Error('two indicators of one unit')
    if (!isSameMeasure) {
      await database.asSuperuser((client) =>
        client.query(
          'insert into guiheng.alignment select tenant_id, $1, $2 from guiheng.item where id = $1',
          [found.item, found.serves],
        ),
      )
    }
    const filings = await look<{ id: string; state: string }>(
      exercise,
      `select a.id, c.state from assignment a join "case" c on c.subject_id = a.id
       where a.unit_id = '${found.unitId}' and c.state not in ('draft', 'returned')`,
    )
    for (const { id } of filings) await json(step(coordinator, id, 'return'))
    return found
  }

  test.each([
    { isSameMeasure: true, shared: true, codes: [] },
    { isSameMeasure: false, shared: false, codes: ['aligned-unit-differs'] },
  ])('measured alike $isSameMeasure: shared $shared', async ({ isSameMeasure, shared, codes }) => {
    const found = await twoIndicators(isSameMeasure)
    const browser = await exercise.signIn('contact', found.unit)
    const read = (id: string) => json<EntryView>(browser.get(`/api/entries/${id}`))
    const target = await read(found.second)
    const standing = await read(found.first)
    const period = standing.periods[0]?.period ?? ''
    const value = { period, number: '123.45', grade: 'official' as const, asOf: '2022-12-31', source: '年报' }
    await json(
      browser.post(`/api/entries/${found.first}/versions`, { ...saying(standing, '数'), values: [value] }),
    )
    await json(
      browser.post(`/api/entries/${found.second}/following`, { from: found.first, basedOn: target.version }),
    )
    const after = await read(found.second)
    expect(after.values.some((v) => v.number === '123.45')).toBe(shared)
    expect(after.aligned.find((a) => a.entryId === found.first)?.findings.map((f) => f.code)).toEqual(codes)
    if (!shared) expect(after.values).toEqual(target.values)
  })
})
