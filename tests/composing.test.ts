/** The same order gives the same bytes, whichever thread it meets and whatever that made before. */

import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { compose } from '#documents/composing/compose.ts'
import { make } from '#documents/composing/makers.ts'
import { everyOrder } from './document-orders.ts'

const printOf = (made: unknown): string =>
  hash('sha256', made instanceof Uint8Array ? made : JSON.stringify(made, (_, value) => plain(value)))

function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return hash('sha256', value)
  return value instanceof Map ? [...value] : value
}

test('each document is the same in this thread and in one that made others before', async () => {
  const orders = everyOrder(4)
  const here: string[] = []
  for (const order of orders) here.push(`${order.kind} ${printOf(await make(order))}`)
  const there = orders.toReversed().map(async (order) => `${order.kind} ${printOf(await compose(order))}`)
  expect((await Promise.all(there)).toReversed()).toEqual(here)
})

test('a refusal of the maker comes back as one', async () => {
  const order = { material: everyMaterial(), template: new Uint8Array([80, 75]) }
  await expect(compose({ kind: 'formInTemplate', order })).rejects.toMatchObject({ name: 'Refusal' })
})

function everyMaterial() {
  const report = everyOrder(1).find((order) => order.kind === 'report')
  if (report?.kind !== 'report') throw new Error('there is a report among them')
  return report.order.material
}
