/** An evaluation is written out as one file, and the file makes the same evaluation at another place. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exerciseFindings } from '#domain/exercises/check-exercise.ts'
import { defineEvaluation } from '#server/exercises/define.ts'
import { loadExercise } from '#server/exercises/load.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { type Exercise, openExercise } from '../exercise.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await makeDatabase()
})
afterAll(() => database.close())

const define = ({ program }: Exercise, tenantId: string) =>
  program.door.read({ tenantId, personId: null }, async (tx) => {
    const { id } = await tx.selectFrom('evaluation').select('id').executeTakeFirstOrThrow()
    return defineEvaluation(tx, id)
  })

describe.each(['examples/hebei-2023', 'examples/jinghe-2028'])('%s', (folder) => {
  test('comes back from its own definition', async () => {
    const exercise = await openExercise(database, folder)
    const defined = await define(exercise, exercise.tenantId)
    expect(exerciseFindings(defined)).toEqual([])
    const copy = { ...defined, address: `${defined.address}-copy` }
    const files = new Map<string, Uint8Array>()
    const again = await loadExercise(
      exercise.program.door,
      { exercise: copy, samples: null, files },
      new Date(),
    )
    expect(await define(exercise, again)).toEqual(copy)
    expect(await countAll(exercise, again)).toEqual(await countAll(exercise, exercise.tenantId))
  })
})

/** What the definition must bring along, counted. */
const countAll = ({ program }: Exercise, tenantId: string) =>
  program.door.read({ tenantId, personId: null }, async (tx) => {
    const count = async (table: 'item' | 'responsibility' | 'assignment' | 'entry' | 'alignment') => {
      const { n } = await tx
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow()
      return Number(n)
    }
    const items = await count('item')
    expect(items).toBeGreaterThan(0)
    const { reports } = await tx
      .selectFrom('report')
      .where('themeId', 'is', null)
      .select(({ fn }) => fn.countAll<string>().as('reports'))
      .executeTakeFirstOrThrow()
    return {
      items,
      responsibilities: await count('responsibility'),
      assignments: await count('assignment'),
      entries: await count('entry'),
      alignments: await count('alignment'),
      reports: Number(reports), // those on themes are what the place did, not what it is
    }
  })
