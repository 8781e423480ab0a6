/** `guiheng exercise FILE.json`: a definition that stands by itself becomes another place. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Exercise as Definition } from '#contract/exercise.ts'
import type { ExercisesView } from '#contract/exercises.ts'
import { operate } from '#server/commands/control.ts'
import { createProgram, type Program } from '#server/program.ts'
import { listTenants } from '#server/tenants/registry.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { json, openExercise } from '../exercise.ts'

let database: TestDatabase
let program: Program
let folder: string
let definition: Definition

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  const exercise = await openExercise(database, 'examples/jinghe-2028')
  const coordinator = await exercise.signIn('coordinator', '区发展改革局')
  const { evaluations } = await json<ExercisesView>(coordinator.get('/api/exercises'))
  definition = await json(coordinator.get(`/api/exercises/${evaluations[0]?.id}/definition`))
  const reach = { boundTo: '127.0.0.1', publicUrl: new URL('http://localhost:3000') }
  program = await createProgram({ pool: database.pool, clock: () => new Date(), reach, logLevel: 'silent' })
  folder = await mkdtemp(join(tmpdir(), 'guiheng-definition-'))
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

async function load(name: string, stated: unknown) {
  const file = join(folder, name)
  await writeFile(file, typeof stated === 'string' ? stated : JSON.stringify(stated))
  return operate(program, 'exercise', { args: [file], language: 'zh-CN' })
}

const addresses = async () => (await listTenants(program.door)).map(({ address }) => address)

describe('guiheng exercise FILE.json', () => {
  test('loads what was taken out of one place as another, with its items, and prints the first codes', async () => {
    const { ok, text } = await load('方案.json', { ...definition, address: 'other', example: false })
    expect({ ok, text }).toEqual({ ok: true, text: expect.stringMatching(/\w{4}-\w{4}-\w{4}/) })
    expect(await addresses()).toEqual(['jinghe', 'other'])
    const tenantId = (await listTenants(program.door)).find((t) => t.address === 'other')?.tenantId ?? ''
    const { count } = await program.door.read({ tenantId, personId: null }, (tx) =>
      tx
        .selectFrom('item')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow(),
    )
    expect(Number(count)).toBe(definition.plans.flatMap(({ items }) => items).length)
  })

  test.each([
    { name: 'taken.json', change: {}, says: '已有地址为“jinghe”的评估' },
    { name: 'unit.json', change: { address: 'new', coordinator: '区发改委' }, says: 'unit.json' },
    { name: 'short.json', change: { address: 'new', plans: [] }, says: 'plans' },
  ])('$name is refused in words', async ({ name, change, says }) => {
    const { ok, text } = await load(name, { ...definition, ...change })
    expect({ ok, text }).toEqual({ ok: false, text: expect.stringContaining(says) })
  })

  test('a plan whose table would have to stand beside it is refused with the name of the table', async () => {
    const plans = definition.plans.map((plan) => ({ ...plan, decomposition: '分解表.xlsx' }))
    const { ok, text } = await load('beside.json', { ...definition, address: 'new', plans })
    expect({ ok, text }).toEqual({ ok: false, text: expect.stringContaining('分解表.xlsx') })
  })

  test('no JSON, and no file', async () => {
    expect((await load('text.json', '方案')).text).toContain('text.json')
    const missing = await operate(program, 'exercise', { args: ['/nowhere/a.json'], language: 'zh-CN' })
    expect(missing).toMatchObject({ ok: false, text: expect.stringContaining('a.json') })
    expect(await addresses()).toEqual(['jinghe', 'other'])
  })
})
