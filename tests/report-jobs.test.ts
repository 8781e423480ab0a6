/** Reports being made: two at a time, each told to whoever ordered it and to nobody else. */

import { expect, test } from 'vitest'
import { createReportJobs } from '#server/reports/jobs.ts'

const person = (personId: string) => ({ tenantId: 't', personId, memberships: [] })
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('however many are ordered at once, two are made at a time, in order', async () => {
  const failures: unknown[] = []
  const jobs = createReportJobs((error) => failures.push(error))
  const ends: (() => void)[] = []
  const order: number[] = []
  const ordered = Array.from({ length: 6 }, (_, number) =>
    jobs.start(person('a'), async (progress) => {
      order.push(number)
      progress('layout', 1, 3)
      await new Promise<void>((resolve) => ends.push(resolve))
      if (number === 3) throw new Error('no paper')
      return `file-${number}`
    }),
  )
  const steps = () =>
    ordered.map(({ id }) => jobs.get(person('a'), id)).map(({ state, step }) => `${state} ${step}`)
  await settled()
  expect(steps().filter((text) => text === 'running layout')).toHaveLength(2)
  while (ends.length > 0) {
    ends.shift()?.()
    await settled()
    expect(steps().filter((text) => text === 'running layout').length).toBeLessThanOrEqual(2)
  }
  expect(order).toEqual([0, 1, 2, 3, 4, 5])
  expect(ordered.map(({ id }) => jobs.get(person('a'), id).fileId)).toEqual([
    'file-0',
    'file-1',
    'file-2',
    null,
    'file-4',
    'file-5',
  ])
  expect(failures).toMatchObject([{ message: 'no paper' }])
})

test('another person finds nothing', () => {
  const jobs = createReportJobs(() => {})
  const { id } = jobs.start(person('a'), async () => 'file')
  expect(() => jobs.get(person('b'), id)).toThrow(expect.objectContaining({ code: 'not-found' }))
})

test('what is still being made is never forgotten, however many were made since', async () => {
  const jobs = createReportJobs(() => {})
  const slow = jobs.start(person('a'), () => new Promise(() => {}))
  for (let number = 0; number < 300; number += 1) jobs.start(person('a'), async () => 'file')
  await settled()
  expect(jobs.get(person('a'), slow.id).state).toBe('running')
})
