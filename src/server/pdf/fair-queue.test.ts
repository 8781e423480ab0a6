/** Whoever orders many files waits longer than whoever orders one, and nobody fills the queue alone. */

import { expect, test } from 'vitest'
import { createFairQueue, queueLimits } from './fair-queue.ts'

/** A queue whose works end when the test says so. */
function held(limits = queueLimits) {
  const queue = createFairQueue(limits)
  const begun: string[] = []
  const ends: (() => void)[] = []
  const order = (personId: string, name = personId) => {
    const done = queue.run(personId, async () => {
      begun.push(name)
      await new Promise<void>((resolve) => ends.push(resolve))
      return name
    })
    done.catch(() => {})
    return done
  }
  const endAll = async () => {
    while (queue.count() > 0) {
      ends.shift()?.()
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { queue, begun, order, endAll }
}

test('persons are served in turn, the files of each in the order they came', async () => {
  const { begun, order, endAll } = held()
  for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) void order('a', name)
  void order('b', 'b1')
  void order('b', 'b2')
  void order('c', 'c1')
  await endAll()
  expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4', 'a5'])
})

test('one person cannot keep sixty units from ordering one each', async () => {
  const { queue, order, endAll } = held()
  const many = Array.from({ length: 5 }, () => order('office'))
  await expect(order('office')).rejects.toMatchObject({
    code: 'pdf-busy',
    details: { waiting: 5, own: 5 },
  })
  const units = Array.from({ length: 60 }, (_, at) => order(`unit ${at}`))
  await expect(order('unit 0')).rejects.toMatchObject({ code: 'pdf-busy', details: { waiting: 65, own: 1 } })
  expect(queue.count()).toBe(65)
  await endAll()
  expect(await Promise.all([...many, ...units])).toHaveLength(65)
  await expect(Promise.race([order('office'), Promise.resolve('taken')])).resolves.toBe('taken')
})

test('what fails leaves its place to the next', async () => {
  const queue = createFairQueue({ own: 1, further: 1, all: 2 })
  const failed = queue.run('a', async () => {
    throw new Error('no')
  })
  const next = queue.run('b', async () => 'made')
  await expect(queue.run('c', async () => 'late')).rejects.toMatchObject({ code: 'pdf-busy' })
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('made')
  expect(await queue.run('a', async () => 'again')).toBe('again')
  expect(queue.count()).toBe(0)
})
