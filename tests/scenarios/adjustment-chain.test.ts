/** The chains in the database are those of the domain, with every choice of optional steps. */

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OptionalStep, optionalSteps, withSteps } from '#domain/processes/optional-steps.ts'
import { outlineAdjustmentProcess } from '#domain/processes/outline-adjustment.ts'
import type { Process } from '#domain/processes/process.ts'
import { specialAdjustmentProcess } from '#domain/processes/special-adjustment.ts'
import type { DoorActor } from '#server/db.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { makeTenant } from '../tenant.ts'

let database: TestDatabase
let actor: DoorActor
beforeAll(async () => {
  database = await makeDatabase()
  actor = await makeTenant(database.door, 'chain')
})
afterAll(() => database.close())

const processes: readonly Process[] = [outlineAdjustmentProcess, specialAdjustmentProcess]

const read = <Row>(statement: string): Promise<Row[]> =>
  database.door.read(actor, async (tx) => (await sql.raw<Row>(statement).execute(tx)).rows)

const isOptional = (state: string) => optionalSteps.some((step) => step === state)

test('row by row, in the same order', async () => {
  const rows = await read('select * from process_transition order by process, position')
  const wanted = processes.flatMap(({ name, transitions }) =>
    transitions.map(({ action, from, to, by, guards, outside }, at) => ({
      ...{ process: name, position: at + 1, action, fromState: from, toState: to, roles: [...by] },
      ownUnit: guards.includes('own_unit'),
      needsReason: guards.includes('reason'),
      outside: outside ?? false,
      optional: isOptional(from),
    })),
  )
  expect(rows).toEqual(wanted)
})

const subsets: OptionalStep[][] = Array.from({ length: 2 ** optionalSteps.length }, (_, bits) =>
  optionalSteps.filter((_step, at) => Math.floor(bits / 2 ** at) % 2 === 1),
)

describe.each(processes)('$name', (process) => {
  test(`leads on in the same way with each of ${subsets.length} choices of optional steps`, async () => {
    const cells = process.transitions.map(({ action, from }) => ({ action, from }))
    const asked = subsets.flatMap((enabled) => cells.map((cell) => ({ ...cell, enabled })))
    const values = asked
      .map(
        ({ action, from, enabled }, at) =>
          `(${at}, '${action}', '${from}', '{${enabled.join(',')}}'::text[])`,
      )
      .join(', ')
    const rows = await read<{ reached: string | null }>(
      `select next_state('${process.name}', action, state, enabled) as reached
       from (values ${values}) as asked (at, action, state, enabled) order by at`,
    )
    const wanted = asked.map(({ action, from, enabled }) => {
      const { transitions } = withSteps(process, enabled)
      return { reached: transitions.find((t) => t.action === action && t.from === from)?.to ?? null }
    })
    expect(rows).toEqual(wanted)
  })
})
