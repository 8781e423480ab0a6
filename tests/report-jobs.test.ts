/** Files being made: two at a time, each told to whoever ordered it and to nobody else. */

import { expect, test } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import type { JobRows } from '#server/reports/job-rows.ts'
import { createReportJobs } from '#server/reports/jobs.ts'

const person = (personId: string) => ({ tenantId: 't', personId, memberships: [] })
const settled = () => new Promise((resolve) => setImmediate(resolve))

/** Rows in memory: what the database keeps of each job. */
function rowsInMemory(): JobRows & { readonly ended: Map<string, string | null> } {
  const ended = new Map<string, string | null>()
  return {
    ended,
    begin: async () => {},
    end: async (_actor, id, fileId) => {
      ended.set(id, fileId)
    },
    find: async () => {
      throw new Refusal('not-found')
    },
  }
}

test('however many are ordered at once, two are made at a time, in order', async () => {
  const failures: unknown[] = []
  const rows = rowsInMemory()
  const jobs = createReportJobs(rows, (error) => failures.push(error))
  const ends: (() => void)[] = []
  const order: number[] = []
  const ordered = await Promise.all(
    Array.from({ length: 6 }, (_, number) =>
      jobs.start(person('a'), async (progress) => {
        order.push(number)
        progress('layout', 1, 3)
        await new Promise<void>((resolve) => ends.push(resolve))
        if (number === 3) throw new Error('no paper')
        return `file-${number}`
      }),
    ),
  )
  const now = () => Promise.all(ordered.map(({ id }) => jobs.get(person('a'), id)))
  const running = async () =>
    (await now()).filter(({ state, step }) => `${state} ${step}` === 'running layout').length
  await settled()
  expect(await running()).toBe(2)
  while (ends.length > 0) {
    ends.shift()?.()
    await settled()
    expect(await running()).toBeLessThanOrEqual(2)
  }
  expect(order).toEqual([0, 1, 2, 3, 4, 5])
  const files = ['file-0', 'file-1', 'file-2', null, 'file-4', 'file-5']
  expect((await now()).map(({ fileId }) => fileId)).toEqual(files)
  expect(ordered.map(({ id }) => rows.ended.get(id))).toEqual(files)
  expect(failures).toMatchObject([{ message: 'no paper' }])
})

test('another person finds nothing', async () => {
  const jobs = createReportJobs(rowsInMemory(), () => {})
  const { id } = await jobs.start(person('a'), async () => 'file')
  await expect(jobs.get(person('b'), id)).rejects.toMatchObject({ code: 'not-found' })
})

test('what is still being made is never forgotten, however many were made since', async () => {
  const jobs = createReportJobs(rowsInMemory(), () => {})
  const slow = await jobs.start(person('a'), () => new Promise(() => {}))
  for (let number = 0; number < 300; number += 1) await jobs.start(person('a'), async () => 'file')
  await settled()
  expect((await jobs.get(person('a'), slow.id)).state).toBe('running')
})
