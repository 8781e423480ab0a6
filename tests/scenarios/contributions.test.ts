/** A supporting unit writes its part of the lead's entry and countersigns it; members of a group keep theirs apart. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentView } from '#contract/assignments.ts'
import type { Contributing, EntryContributions } from '#contract/contributions.ts'
import type { EntryView, SaveEntry } from '#contract/entries.ts'
import type { WorkView } from '#contract/work.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

const rounds = process.env.GUIHENG_TEST_ENGINE === 'postgres' ? 5 : 1
const round = Array.from({ length: rounds }, (_, number) => number + 1)

let database: TestDatabase
let exercise: Exercise
let lead: Browser
let supporter: Browser
let stranger: Browser
/** An open entry with a supporting unit, whose own unit fills nothing else of it. */
let found: Found

interface Found {
  readonly entry: string
  readonly lead: string
  readonly support: string
  readonly supportId: string
  readonly assignment: string
}

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  const [first] = await look<Found>(
    exercise,
    `select e.id as entry, u.name as lead, s.name as support, s.id as "supportId", a.id as assignment
     from entry e join item i on i.id = e.item_id join unit u on u.id = e.unit_id
     join responsibility r on r.item_id = e.item_id and r.role = 'support' join unit s on s.id = r.unit_id
     join assignment a on a.unit_id = e.unit_id join track_plan t on t.track_id = a.track_id and t.plan_id = i.plan_id
     join "case" c on c.subject_id = a.id
     where c.state = 'draft' and r.via_group = '' and exists (
       select from membership m where m.unit_id = s.id and m.role = 'contact')
     order by u.position, i.id limit 1`,
  )
  if (!first) throw new Error('an open entry with a supporting unit')
  found = first
  lead = await exercise.signIn('contact', found.lead)
  supporter = await exercise.signIn('contact', found.support)
  const others = await look<{ name: string }>(
    exercise,
    `select u.name from unit u join membership m on m.unit_id = u.id and m.role = 'contact'
     where u.name <> '${found.lead}' and not exists (
       select from responsibility r join entry e on e.item_id = r.item_id
       where e.id = '${found.entry}' and r.unit_id = u.id) limit 1`,
  )
  stranger = await exercise.signIn('contact', others[0]?.name ?? '')
})
afterAll(() => database.close())

const path = () => `/api/entries/${found.entry}`
const entry = (browser: Browser) => json<EntryView>(browser.get(path()))
const parts = (browser: Browser) => json<EntryContributions>(browser.get(`${path()}/contributions`))
const own = async (browser: Browser) => {
  const part = (await parts(browser)).contributions.find((c) => c.unitId === found.supportId && !c.office)
  if (!part) throw new Error('the supporting unit has no part')
  return part
}
const write = (browser: Browser, text: string, basedOn: number, more: object = {}) =>
  browser.post(`${path()}/contributions`, { unitId: found.supportId, text, basedOn, ...more })

async function step(browser: Browser, action: string, reason = '') {
  const { version, unitId } = await own(browser)
  return browser.post(`${path()}/contributions/steps`, { action, reason, parts: [{ unitId, version }] })
}

/** Everything the form requires, said plainly. */
function filled({ form, version }: EntryView): SaveEntry {
  const answers = form.fields
    .filter((field) => field.required)
    .map(({ key, type, choices }) => [key, type === 'choice' ? (choices[0]?.key ?? '') : '按计划推进。'])
  return { basedOn: version, answers: Object.fromEntries(answers), asOf: '2028-04-30', values: [] }
}

describe('a part', () => {
  test('is offered to the supporting unit before anybody asks, but owed only then', async () => {
    const { contributions } = await json<{ contributions: Contributing[] }>(
      supporter.get('/api/contributions'),
    )
    expect(contributions.find((c) => c.entryId === found.entry)).toMatchObject({
      state: 'draft',
      lead: found.lead,
      open: true,
    })
    expect((await json<WorkView>(supporter.get('/api/work'))).duties.map((d) => d.kind)).not.toContain(
      'contribute',
    )
    expect((await supporter.get(path())).status).toBe(403)
  })

  test('is nobody else’s to see, to write or to ask for', async () => {
    expect((await stranger.get(`${path()}/contributions`)).status).toBe(403)
    expect((await write(stranger, '不相干', 0)).status).toBe(403)
    const ask = { action: 'ask', parts: [{ unitId: found.supportId, version: 0 }] }
    expect((await supporter.post(`${path()}/contributions/steps`, ask)).status).toBe(403)
  })

  test('once asked for is in the work list and lets its writer read the entry', async () => {
    await json(step(lead, 'ask'))
    const duty = (await json<WorkView>(supporter.get('/api/work'))).duties.find(
      (d) => d.kind === 'contribute',
    )
    expect(duty).toMatchObject({ subjectId: found.entry, unit: found.support })
    expect(await entry(supporter)).toMatchObject({ writable: false, locked: 'not-writer' })
  })

  test('is written version by version; an older one is refused with who and when', async () => {
    await json(write(supporter, '已新增床位200张。', 0))
    const again = await write(supporter, '另一份', 0)
    expect(await again.json()).toMatchObject({ code: 'changed-meanwhile' })
    expect(await own(lead)).toMatchObject({ state: 'written', text: { text: '已新增床位200张。' } })
  })

  test('is taken over by the lead in one act; where it came from is kept', async () => {
    const before = await entry(lead)
    const field = before.form.fields.find((f) => f.type !== 'choice')?.key ?? ''
    const text = (await own(lead)).text
    const taken = await json<EntryView>(
      lead.post(`${path()}/takings`, { contributionId: text?.id, field, basedOn: before.version }),
    )
    expect(taken.answers[field]).toContain('已新增床位200张。')
    expect((await own(lead)).takenInto.map(({ key }) => key)).toEqual([field])
  })
})

describe('countersigning', () => {
  test('the supporter objects with words; the lead answers; nothing is blocked', async () => {
    await json(step(lead, 'circulate'))
    const duties = (await json<WorkView>(supporter.get('/api/work'))).duties.map((d) => d.kind)
    expect(duties).toContain('countersign')
    expect(await (await step(supporter, 'object')).json()).toMatchObject({ code: 'reason-required' })
    await json(step(supporter, 'object', '床位数应为180张。'))
    expect(await own(lead)).toMatchObject({ state: 'objected' })
    await json(step(lead, 'answer', '已按180张修改。'))
    const { steps, signedVersion, state } = await own(lead)
    expect(state).toBe('answered')
    expect(signedVersion).toBe((await entry(lead)).version)
    expect(steps.map((s) => [s.action, s.reason])).toContainEqual(['object', '床位数应为180张。'])
  })

  test('a signature names the version it was given to', async () => {
    await json(step(lead, 'circulate'))
    await json(step(supporter, 'sign'))
    const { signedVersion } = await own(lead)
    const standing = await entry(lead)
    await json(lead.post(`${path()}/versions`, filled(standing)))
    expect((await own(lead)).signedVersion).toBe(signedVersion)
    expect((await entry(lead)).version).toBe((signedVersion ?? 0) + 1)
  })

  test('an office of the lead writes its part too', async () => {
    const unitId = (
      await look<{ id: string }>(exercise, `select id from unit where name = '${found.lead}'`)
    )[0]?.id
    const ask = { action: 'ask', parts: [{ unitId, office: '综合科', version: 0 }] }
    await json(lead.post(`${path()}/contributions/steps`, ask))
    const { contributions } = await json<EntryContributions>(
      write(lead, '综合科：已完成统计。', 0, { unitId, office: '综合科' }),
    )
    expect(contributions.find((c) => c.office === '综合科')).toMatchObject({ state: 'written' })
    const foreign = { action: 'ask', parts: [{ unitId: found.supportId, office: '综合科', version: 0 }] }
    expect((await lead.post(`${path()}/contributions/steps`, foreign)).status).toBe(404)
  })
})

describe('beside the filing', () => {
  const assignment = () => json<AssignmentView>(lead.get(`/api/assignments/${found.assignment}`))

  async function bringToDraft(): Promise<AssignmentView> {
    const standing = await assignment()
    if (standing.summary.state === 'draft') return standing
    const { version } = standing
    await json(lead.post(`/api/assignments/${found.assignment}/steps`, { action: 'withdraw', version }))
    return assignment()
  }

  test.each(round)('a part written against the submission, round %i: nothing comes after it', async () => {
    const { entries, version } = await bringToDraft()
    for (const { entryId, state } of entries) {
      if (state === 'filled') continue
      const one = await json<EntryView>(lead.get(`/api/entries/${entryId}`))
      await json(lead.post(`/api/entries/${entryId}/versions`, { ...filled(one), values: one.values }))
    }
    await json(step(lead, 'circulate'))
    await json(step(supporter, 'object', '再改。'))
    const text = (await own(supporter)).text
    const [sent, late] = await Promise.all([
      lead.post(`/api/assignments/${found.assignment}/steps`, { action: 'submit', version }),
      write(supporter, `补充${text?.version}`, text?.version ?? 0),
    ])
    expect(sent.status).toBe(200)
    if (late.status !== 200) expect(await late.json()).toMatchObject({ code: 'entry-locked' })
    const { contributions, open } = await parts(lead)
    expect(open).toBe(false)
    expect(contributions.every((c) => c.actions.length === 0)).toBe(true)
    expect((await write(supporter, '太迟', text?.version ?? 0)).status).toBe(409)
  })
})

describe('an item led by a group', () => {
  /** Another unit with an open filing on the same track joins the lead, as members of one group. */
  async function makeGroup() {
    const [pair] = await look<
      Record<'entry' | 'item' | 'first' | 'second' | 'secondId' | 'evaluation', string>
    >(
      exercise,
      `select e.id as entry, e.item_id as item, e.evaluation_id as evaluation, u.name as first,
         o.name as second, o.id as "secondId"
       from entry e join item i on i.id = e.item_id join unit u on u.id = e.unit_id
       join assignment a on a.unit_id = u.id join "case" c on c.subject_id = a.id and c.state = 'draft'
       join assignment b on b.track_id = a.track_id and b.unit_id <> u.id
       join "case" d on d.subject_id = b.id and d.state = 'draft' join unit o on o.id = b.unit_id
       join track_plan t on t.track_id = a.track_id and t.plan_id = i.plan_id
       where i.kind = 'indicator' and not exists (
         select from responsibility r where r.item_id = i.id and r.unit_id = o.id)
       order by u.position, o.position limit 1`,
    )
    if (!pair) throw new Error('two units with open filings on one track')
    await database.asSuperuser(async (client) => {
      await client.query('alter table guiheng.responsibility disable trigger guard_responsibility')
      await client.query(
        `update guiheng.responsibility set via_group = '各镇街' where item_id = $1 and role = 'lead'`,
        [pair.item],
      )
      await client.query(
        `insert into guiheng.responsibility
         select tenant_id, gen_random_uuid(), item_id, $2, $3, 'lead', 9, '各镇街'
         from guiheng.responsibility where item_id = $1 and role = 'lead' and position = 1`,
        [pair.item, pair.secondId, pair.second],
      )
      await client.query(
        `insert into guiheng.entry (tenant_id, id, evaluation_id, item_id, unit_id)
         select tenant_id, gen_random_uuid(), evaluation_id, item_id, $2 from guiheng.entry where id = $1`,
        [pair.entry, pair.secondId],
      )
      await client.query('alter table guiheng.responsibility enable always trigger guard_responsibility')
    })
    const [other] = await look<{ id: string }>(
      exercise,
      `select id from entry where item_id = '${pair.item}' and unit_id = '${pair.secondId}'`,
    )
    return { ...pair, other: other?.id ?? '' }
  }

  test('each member’s text and figure stand apart; the main lead’s figure is the item’s', async () => {
    const { entry: first, other, item, ...pair } = await makeGroup()
    const main = await exercise.signIn('contact', pair.first)
    const member = await exercise.signIn('contact', pair.second)
    const put = async (browser: Browser, id: string, number: string) => {
      const standing = await json<EntryView>(browser.get(`/api/entries/${id}`))
      const period = standing.periods[0]?.period ?? ''
      const value = { period, number, grade: 'estimate' as const, asOf: '2027-06-30', source: '' }
      return json<EntryView>(
        browser.post(`/api/entries/${id}/versions`, { ...filled(standing), values: [value] }),
      )
    }
    expect(await put(main, first, '5.0')).toMatchObject({ isMain: true })
    expect(await put(member, other, '7.5')).toMatchObject({ isMain: false })
    const numbers = async (browser: Browser, id: string) =>
      (await json<EntryView>(browser.get(`/api/entries/${id}`))).values.map((v) => v.number)
    expect(await numbers(main, first)).toContain('5.0')
    expect(await numbers(member, other)).toEqual(['7.5'])
    const inUse = await look<{ number: string }>(
      exercise,
      `select v.number from value_in_use u join value v on v.id = u.value_id where u.item_id = '${item}'`,
    )
    expect(inUse.map((v) => v.number)).not.toContain('7.5')
    const { members } = await json<EntryContributions>(main.get(`/api/entries/${first}/contributions`))
    expect(
      members.map(({ unit, isMain, values }) => [unit, isMain, values.map((v) => v.number)]),
    ).toContainEqual([pair.second, false, ['7.5']])
  })
})

describe('when units change (P4)', () => {
  interface Part extends Found {
    readonly leadId: string
    readonly itemId: string
  }
  let part: Part
  let coordinator: Browser
  let basisDocumentId = ''

  beforeAll(async () => {
    coordinator = await exercise.signIn('coordinator', '区发展改革局')
    const document = { title: '机构改革方案', number: '', issuer: '区委', issuedOn: '2028-01-20' }
    basisDocumentId = (await json<{ id: string }>(coordinator.post('/api/basis-documents', document))).id
    const [other] = await look<Part>(
      exercise,
      `select e.id as entry, u.name as lead, u.id as "leadId", s.name as support, s.id as "supportId",
         a.id as assignment, i.id as "itemId"
       from entry e join item i on i.id = e.item_id join unit u on u.id = e.unit_id
       join responsibility r on r.item_id = e.item_id and r.role = 'support' join unit s on s.id = r.unit_id
       join assignment a on a.unit_id = e.unit_id join track_plan t on t.track_id = a.track_id and t.plan_id = i.plan_id
       join "case" c on c.subject_id = a.id
       where c.state = 'draft' and r.via_group = '' and s.id <> '${found.supportId}' and u.name <> '${found.lead}'
         and u.name <> '区发展改革局' and s.name <> '区发展改革局'
         and exists (select from membership m where m.unit_id = s.id and m.role = 'contact')
         and exists (select from membership m where m.unit_id = u.id and m.role = 'contact')
       order by u.position, i.id limit 1`,
    )
    if (!other) throw new Error('another open entry with a supporting unit')
    part = other
  })

  const partsOf = (browser: Browser, entryId: string) =>
    json<EntryContributions>(browser.get(`/api/entries/${entryId}/contributions`))
  const carryOut = async (wanted: object) => {
    const { basedOn } = await json<{ basedOn: number }>(coordinator.post('/api/successions/preview', wanted))
    const act = { ...wanted, basedOn, basisDocumentId, effectiveOn: '2028-02-01' }
    await json(coordinator.post('/api/successions', act))
  }

  test('a part goes on with its unit’s successor, and with the entry to who takes the item', async () => {
    const asking = await exercise.signIn('contact', part.lead)
    const writing = await exercise.signIn('contact', part.support)
    const asked = { action: 'ask', reason: '', parts: [{ unitId: part.supportId, version: 0 }] }
    await json(asking.post(`/api/entries/${part.entry}/contributions/steps`, asked))
    const text = '配合单位已完成三项任务。'
    const written = { unitId: part.supportId, text, basedOn: 0 }
    await json(writing.post(`/api/entries/${part.entry}/contributions`, written))

    const [heir, taker] = await look<{ id: string; name: string }>(
      exercise,
      `select u.id, u.name from unit u join membership m on m.unit_id = u.id and m.role = 'contact'
       where u.ended_on is null and u.id <> '${part.leadId}' and u.name <> '区发展改革局'
         and not exists (select from responsibility r where r.item_id = '${part.itemId}' and r.unit_id = u.id)
       order by u.position limit 2`,
    )
    await carryOut({ kind: 'abolition', givers: [part.supportId], takers: [{ unitId: heir?.id }] })
    const after = (await partsOf(asking, part.entry)).contributions.filter((c) => c.text !== null)
    expect(after).toMatchObject([{ unit: heir?.name, state: 'written', text: { text, version: 1 } }])
    const { contributions } = await json<{ contributions: Contributing[] }>(writing.get('/api/contributions'))
    expect(contributions.find((c) => c.entryId === part.entry)).toMatchObject({ unit: heir?.name })

    const items = [{ itemId: part.itemId, to: 0 }]
    await carryOut({ kind: 'hand_over', givers: [part.leadId], takers: [{ unitId: taker?.id }], items })
    const [entryNow] = await look<{ id: string }>(
      exercise,
      `select id from entry where item_id = '${part.itemId}' and unit_id = '${taker?.id}'`,
    )
    const going = await exercise.signIn('contact', taker?.name ?? '')
    const went = (await partsOf(going, entryNow?.id ?? '')).contributions.filter((c) => c.text !== null)
    expect(went).toMatchObject([{ unit: heir?.name, state: 'written', text: { text } }])
  })
})
