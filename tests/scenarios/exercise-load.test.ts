/** Both shipped exercises come in as tenants of one database, with what their files say and nothing of each other. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '#server/db.ts'
import { loadExercise } from '#server/exercises/load.ts'
import { readExercise } from '#server/exercises/read-exercise.ts'
import { makeDatabase, type TestDatabase } from '#tests/database.ts'

let database: TestDatabase
let tenants: Record<string, string>

beforeAll(async () => {
  database = await makeDatabase()
  const load = async (folder: string) =>
    loadExercise(database.door, await readExercise(folder), new Date('2030-01-07T02:00:00Z'))
  tenants = { hebei: await load('examples/hebei-2023'), jinghe: await load('examples/jinghe-2028') }
})
afterAll(() => database.close())

const read = <T>(address: string, fn: (tx: Tx) => Promise<T>): Promise<T> =>
  database.door.read({ tenantId: tenants[address] ?? '', personId: null }, fn)

/** 'state count' of everything filed on a track. */
const filed = (tx: Tx, track: string) =>
  tx
    .selectFrom('assignment')
    .innerJoin('track', 'track.id', 'assignment.trackId')
    .innerJoin('case', 'case.subjectId', 'assignment.id')
    .where('track.key', '=', track)
    .select((eb) => ['case.state', eb.fn.countAll<string>().as('count')])
    .groupBy('case.state')
    .orderBy('case.state')
    .execute()
    .then((rows) => rows.map(({ state, count }) => `${state} ${count}`))

describe.each([
  { address: 'hebei', plans: 18, items: { indicator: 26, project: 11, task: 145 }, adopted: 2 },
  { address: 'jinghe', plans: 3, items: { indicator: 12, project: 5, task: 43 }, adopted: 1 },
])('$address', ({ address, plans, items, adopted }) => {
  test('plans and their items, adopted where a table stands behind them', async () => {
    const [versions, counted] = await read(address, async (tx) => [
      await tx.selectFrom('planVersion').select('adoptedOn').execute(),
      await tx
        .selectFrom('item')
        .select((eb) => ['kind', eb.fn.countAll<string>().as('count')])
        .groupBy('kind')
        .execute(),
    ])
    expect(versions).toHaveLength(plans)
    expect(versions.filter(({ adoptedOn }) => adoptedOn !== null)).toHaveLength(adopted)
    expect(Object.fromEntries(counted.map(({ kind, count }) => [kind, Number(count)]))).toEqual(items)
  })
})

test('the founding example stands with filings in every state', async () => {
  await read('hebei', async (tx) => {
    expect(await filed(tx, 'city')).toEqual(['accepted 16', 'draft 4'])
    expect(await filed(tx, 'outline')).toEqual([
      'accepted 5',
      'draft 7',
      'inner_1 2',
      'returned 2',
      'submitted 4',
    ])
    const returned = await tx.selectFrom('entryReturn').select('reason').execute()
    expect(returned).toHaveLength(4)
    const aligned = await tx.selectFrom('alignment').select('itemId').execute()
    expect(aligned).toHaveLength(46)
  })
})

test('the other example knows no inner step and its own forms', async () => {
  await read('jinghe', async (tx) => {
    expect(await filed(tx, 'outline')).toEqual(['accepted 1', 'draft 9', 'returned 1'])
    const evaluation = await tx.selectFrom('evaluation').selectAll().executeTakeFirstOrThrow()
    expect(evaluation).toMatchObject({ yearlyCutOff: '2027-12-31', innerSteps: 0 })
    const [form] = await tx.selectFrom('formVersion').select('form').where('subject', '=', 'task').execute()
    expect(form?.form.fields.map(({ key }) => key)).toEqual(['stage', 'situation'])
  })
})
