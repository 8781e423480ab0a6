/** A real exercise beside an example: nobody in it at first, and everybody who enters does so by a code. */

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { EntryView } from '#contract/entries.ts'
import type { UnitView } from '#contract/people.ts'
import type { SessionView } from '#contract/session.ts'
import type { WorkView } from '#contract/work.ts'
import { invitedRoles } from '#domain/people/invitation.ts'
import { createApp } from '#server/app.ts'
import { operate } from '#server/commands/control.ts'
import { createProgram, type Program } from '#server/program.ts'
import { type Browser, openBrowser } from '../browser.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { json } from '../exercise.ts'

const example = 'examples/jinghe-2028'
const lead = '区发展改革局'

let database: TestDatabase
let program: Program
let folder: string
let first: string[]

beforeAll(async () => {
  database = await makeDatabase()
  const reach = { boundTo: '127.0.0.1', publicUrl: new URL('http://localhost:3000') }
  program = await createProgram({ pool: database.pool, clock: () => new Date(), reach, logLevel: 'silent' })
  folder = await mkdtemp(join(tmpdir(), 'guiheng-exercise-'))
  await write(join(folder, 'real'), { example: false, address: 'jinghe-real' })
  first = codesIn((await run('exercise', join(folder, 'real'))).text)
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

/** The example as another exercise: with these entries of its file changed. */
async function write(to: string, changed: object): Promise<void> {
  await cp(example, to, { recursive: true })
  const file = join(to, 'exercise.json')
  const stated: object = JSON.parse(await readFile(file, 'utf8'))
  await writeFile(file, JSON.stringify({ ...stated, ...changed }))
}

const run = (name: string, ...args: string[]) => operate(program, name, { args, language: 'zh-CN' })

/** In the order of the table: coordinator, administrator, auditor. */
const codesIn = (text: string): string[] => text.match(/\b\w{4}-\w{4}-\w{4}\b/g) ?? []

const browser = () =>
  openBrowser(
    createApp({
      router: program.router,
      reach: program.reach,
      port: 3000,
      webFolder: '/nowhere',
      log: program.log,
      checkHealth: async () => {},
    }),
  )

async function enter(code: string | undefined): Promise<Browser> {
  const person = browser()
  await json(person.post('/api/session/invitation', { code }))
  return person
}

const sessionOf = (person: Browser) => json<SessionView>(person.get('/api/session'))
const unitsOf = async (person: Browser) => (await json<{ units: UnitView[] }>(person.get('/api/units'))).units
const offered = async () =>
  (await json<{ exampleAccounts: { unit: string }[] }>(browser().get('/api/session/options'))).exampleAccounts

let coordinator: Browser
const unitNamed = async (name: string) => {
  const unit = (await unitsOf(coordinator)).find((one) => one.name === name)
  if (!unit) throw new Error(`there is no ${name}`)
  return unit
}
const invite = (unitId: string, role: string, personId: string | null = null) =>
  coordinator.post(`/api/units/${unitId}/invitation`, { role, personId })
const invited = async (unitId: string, role: string) =>
  enter((await json<{ code: string }>(invite(unitId, role))).code)

describe('loaded', () => {
  test('its first three people are let in by their codes, once', async () => {
    expect(first).toHaveLength(3)
    const people: Browser[] = []
    for (const code of first) people.push(await enter(code))
    const memberships = (await Promise.all(people.map(sessionOf))).flatMap((session) => session.memberships)
    expect(memberships.map(({ unit, role }) => [unit, role])).toEqual(
      ['coordinator', 'administrator', 'auditor'].map((role) => [lead, role]),
    )
    for (const code of first) {
      expect((await browser().post('/api/session/invitation', { code })).status).toBe(401)
    }
    const [entered] = people
    if (entered) coordinator = entered
  })

  test('it has no samples, no other people, and the real day', async () => {
    const { tenant } = await sessionOf(coordinator)
    expect(tenant).toMatchObject({ place: '静和区', example: false })
    expect(tenant.today > '2026').toBe(true)
    const people = (await unitsOf(coordinator)).flatMap((unit) => unit.people)
    expect(people.map(({ name }) => name)).toEqual([`${lead}协调人`, `${lead}系统管理员`, `${lead}审计员`])
    const { assignments } = await json<{ assignments: AssignmentSummary[] }>(
      coordinator.get('/api/assignments'),
    )
    expect(new Set(assignments.map(({ state }) => state))).toEqual(new Set(['draft']))
  })

  test('its people have no account to print and are offered to nobody', async () => {
    expect((await run('accounts')).text).toContain('没有示例账号')
    expect(await offered()).toEqual([])
  })

  test('an example comes in beside it with accounts of its own', async () => {
    const { ok, text } = await run('exercise', example)
    expect(ok).toBe(true)
    expect(text).toContain('coordinator-2')
    expect(await offered()).not.toEqual([])
    expect((await sessionOf(coordinator)).tenant.example).toBe(false)
  })

  test('new codes for the first people let the same in again', async () => {
    const [code] = codesIn((await run('codes', 'jinghe-real')).text)
    expect((await sessionOf(await enter(code))).person).toEqual((await sessionOf(coordinator)).person)
  })
})

describe('refused in words', () => {
  test.each([
    { name: 'the same place again', command: 'exercise', changed: { example: false, address: 'jinghe-real' }, says: '已有地址为“jinghe-real”的评估（静和区）' },
    { name: 'a unit nobody defines', command: 'exercise', changed: { address: 'new', coordinator: '区发改委' }, says: '区发改委' },
    { name: 'an item no table holds', command: 'exercise', changed: { address: 'new', alignments: [{ item: { plan: 'outline', kind: 'task', number: 99 }, serves: { plan: 'industry', kind: 'task', number: 1 } }] }, says: 'outline task 99' },
  ])('$name', async ({ name, command, changed, says }) => {
    await write(join(folder, name), changed)
    const { ok, text } = await run(command, join(folder, name))
    expect({ ok, text }).toEqual({ ok: false, text: expect.stringContaining(says) })
  }) // biome-ignore format: table

  test('a table that does not read, in the words of its findings', async () => {
    const to = join(folder, 'table')
    await write(to, { address: 'new' })
    await writeFile(join(to, 'decomposition.xlsx'), 'no workbook')
    expect(await run('exercise', to)).toMatchObject({ ok: false, text: expect.stringContaining('文件') })
  })

  test('no folder', async () => {
    const missing = await run('exercise', '/nowhere')
    expect(missing).toMatchObject({ ok: false, text: expect.stringContaining('exercise.json') })
  })

  test('no such place, since nothing is left of what was refused', async () => {
    const unknown = await run('codes', 'new')
    expect(unknown).toEqual({
      ok: false,
      text: '没有地址为“new”的评估。现有的：jinghe, jinghe-real。',
      file: null,
    })
  })
})

describe('a unit', () => {
  const name = '区教育局'
  let contact: Browser
  let head: Browser

  test('gets its contact and its head by codes of the coordinator', async () => {
    const unit = await unitNamed(name)
    contact = await invited(unit.id, 'contact')
    head = await invited(unit.id, 'unit_head')
    const { people, invitations } = await unitNamed(name)
    expect(people.map(({ name: who, hasAccess }) => [who, hasAccess])).toEqual([
      [`${name}联系人`, true],
      [`${name}单位负责人`, true],
    ])
    expect(invitations.map(({ role }) => role).sort()).toEqual(['contact', 'unit_head'])
  })

  test('sees what it owes', async () => {
    const { duties } = await json<WorkView>(contact.get('/api/work'))
    expect(duties.filter(({ kind }) => kind === 'fill').map(({ unit }) => unit)).toContain(name)
    expect((await contact.get('/api/units')).status).toBe(403)
  })

  test('gets neither a coordinator nor a role above from the screens; the leading unit gets a second one', async () => {
    const { id, invitable } = await unitNamed(name)
    const above = ['coordinator', 'government_office', 'leader']
    expect(invitable).toEqual(invitedRoles.filter((role) => !above.includes(role)))
    expect((await invite(id, 'coordinator')).status).toBe(403)
    const leading = await unitNamed(lead)
    expect((await invite(leading.id, 'administrator')).status).toBe(422)
    const second = await invited(leading.id, 'coordinator')
    expect((await sessionOf(second)).person.name).toBe(`${lead}协调人2`)
  })

  describe('approves its own reports as often as the coordinator sets', () => {
    const setSteps = async (by: Browser, innerSteps: number) =>
      by.send(`/api/units/${(await unitNamed(name)).id}/inner-steps`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ innerSteps }),
      })
    const assignment = async (by: Browser) => {
      const { assignments } = await json<{ assignments: AssignmentSummary[] }>(by.get('/api/assignments'))
      const own = assignments.find(({ unit }) => unit === name)
      return json<AssignmentView>(by.get(`/api/assignments/${own?.id}`))
    }
    const step = async (by: Browser, action: string, reason = '') => {
      const { summary, version } = await assignment(by)
      await json(by.post(`/api/assignments/${summary.id}/steps`, { action, version, reason }))
      return (await assignment(by)).summary.state
    }

    beforeAll(async () => {
      for (const { entryId } of (await assignment(contact)).entries) {
        const { form, version } = await json<EntryView>(contact.get(`/api/entries/${entryId}`))
        const answers = form.fields.filter((field) => field.required).map((field) => [field.key, field.choices[0]?.key ?? '已推进。'])
        const body = { basedOn: version, answers: Object.fromEntries(answers), asOf: '2026-01-31', values: [] }
        await json(contact.post(`/api/entries/${entryId}/versions`, body))
      }
    }) // biome-ignore format: a line each

    test('never: what is submitted is with the coordinator', async () => {
      expect((await setSteps(coordinator, 0)).status).toBe(204)
      expect(await step(contact, 'submit')).toBe('submitted')
      expect(await step(coordinator, 'return', '请补充')).toBe('returned')
    })

    test('twice: the head approves twice', async () => {
      expect((await setSteps(coordinator, 2)).status).toBe(204)
      expect((await unitNamed(name)).innerSteps).toBe(2)
      expect(await step(contact, 'submit')).toBe('inner_1')
      expect(await step(head, 'approve')).toBe('inner_2')
      const refused = await setSteps(coordinator, 1)
      expect(refused.status).toBe(409)
      expect(await refused.json()).toMatchObject({ code: 'inner-steps-in-use', details: { count: 1 } })
      expect(await step(head, 'approve')).toBe('submitted')
    })

    test('only the coordinator sets it, and only from 0 to 3', async () => {
      expect((await setSteps(contact, 1)).status).toBe(403)
      expect((await setSteps(coordinator, 4)).status).toBe(422)
    })
  })
})
