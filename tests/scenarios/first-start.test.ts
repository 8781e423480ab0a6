/** The first start fills an empty database and makes its accounts, also where an earlier one was cut short. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillEmpty } from '#server/exercises/fill-empty.ts'
import { loadExercise } from '#server/exercises/load.ts'
import { readExercise } from '#server/exercises/read-exercise.ts'
import { createProgram, type Program } from '#server/program.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'

const folder = 'examples/jinghe-2028'
let database: TestDatabase
let program: Program

beforeAll(async () => {
  database = await makeDatabase()
  const reach = { boundTo: '127.0.0.1', publicUrl: new URL('http://localhost:3000') }
  program = await createProgram({ pool: database.pool, clock: () => new Date(), reach, logLevel: 'silent' })
})
afterAll(() => database.close())

const canSignIn = async (account: string, password: string) =>
  (await program.auth.beginByPassword(new Headers(), { account, password })) !== null

test('cut short before anybody had an account, the next start makes them all', async () => {
  await loadExercise(program.door, await readExercise(folder), new Date())
  const { accounts } = await fillEmpty(program, folder)
  expect(accounts.map(({ account }) => account)).toEqual(
    expect.arrayContaining(['coordinator', 'coordinator-2', 'contact', 'unit-head']),
  )
  for (const { account, password } of accounts) expect(await canSignIn(account, password)).toBe(true)
})

test('cut short after some had one, the next start makes all of them anew, with passwords that work', async () => {
  const before = await fillEmpty(program, folder)
  expect(before).toEqual({ accounts: [], codes: [] })
  // One account had been made but not handed over, another not even made.
  await database.asSuperuser((client) =>
    client.query(`
      update guiheng.person set account_id = null
        where account_id in (select id from auth."user" where name in ('unit-head', 'auditor'));
      delete from auth."user" where name = 'auditor'`),
  )
  const { accounts } = await fillEmpty(program, folder)
  expect(accounts.map(({ account }) => account)).toEqual(
    expect.arrayContaining(['coordinator', 'unit-head', 'auditor']),
  )
  for (const { account, password } of accounts) expect(await canSignIn(account, password)).toBe(true)
})

test('a later start makes nothing and changes no password', async () => {
  expect(await fillEmpty(program, folder)).toEqual({ accounts: [], codes: [] })
})
