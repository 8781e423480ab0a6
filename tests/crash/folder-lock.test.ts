/** One process per data folder, whatever the others that tried have come to. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Started, start } from './process.ts'

let folder: string
let started: Started[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiheng-lock-'))
  started = []
})
afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL')
  await Promise.all(started.map(({ ended }) => ended))
  rmSync(folder, { recursive: true })
})

const tryLock = () => {
  const holder = start('lock-holder.ts', [folder])
  started.push(holder)
  return holder
}
const outcome = (holder: Started) => Promise.race([holder.line('held'), holder.line('refused')])
const killed = async ({ child, ended }: Started) => {
  child.kill('SIGKILL')
  await ended
}
const lockFile = () => join(folder, 'lock')

test('a second process is refused with the process id of the first', async () => {
  const first = tryLock()
  await first.line('held')
  expect(await outcome(tryLock())).toBe(`refused ${first.child.pid}`)
})

test('the lock of a killed process is taken over', async () => {
  const first = tryLock()
  await first.line('held')
  await killed(first)
  const second = tryLock()
  expect(await outcome(second)).toBe('held')
  expect(JSON.parse(readFileSync(lockFile(), 'utf8')).pid).toBe(second.child.pid)
})

/** A lock file as written by the test's own process, which runs, with something changed. */
const identity = async () => {
  const holder = tryLock()
  await holder.line('held')
  const written = JSON.parse(readFileSync(lockFile(), 'utf8'))
  await killed(holder)
  return written
}

test.each([
  { left: 'whose number another process has now', change: { pid: process.pid } },
  {
    left: 'from before the machine started again',
    change: { bootId: '00000000-0000-0000-0000-000000000000' },
  },
  { left: 'of a process that is gone', change: {} },
])('a lock $left is taken over', async ({ change }) => {
  writeFileSync(lockFile(), JSON.stringify({ ...(await identity()), ...change }))
  expect(await outcome(tryLock())).toBe('held')
})

test('a lock file that a crash left unreadable is taken over', async () => {
  writeFileSync(lockFile(), '{"pid":')
  expect(await outcome(tryLock())).toBe('held')
})

test('the file alone holds too, where the kernel socket does not reach', async () => {
  const other = tryLock()
  await other.line('held')
  const written = readFileSync(lockFile(), 'utf8')
  const elsewhere = mkdtempSync(join(tmpdir(), 'guiheng-lock-'))
  writeFileSync(join(elsewhere, 'lock'), written)
  const second = start('lock-holder.ts', [elsewhere])
  started.push(second)
  expect(await outcome(second)).toBe(`refused ${other.child.pid}`)
  rmSync(elsewhere, { recursive: true })
})

test('of several that start at once over a lock left behind, one gets it and the others name it', async () => {
  writeFileSync(lockFile(), JSON.stringify({ ...(await identity()), pid: process.pid }))
  const all = Array.from({ length: 5 }, tryLock)
  const outcomes = await Promise.all(all.map(outcome))
  const holder = all[outcomes.indexOf('held')]
  const refused = `refused ${holder?.child.pid}`
  expect(outcomes.toSorted()).toEqual(['held', refused, refused, refused, refused])
})
