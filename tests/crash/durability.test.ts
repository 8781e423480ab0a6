/** What the embedded database has acknowledged stays: seen from outside, by the calls it makes and by killing it. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from '#server/database/audit-verification.ts'
import { openDatabase } from '#server/database/open.ts'
import { createDoor } from '#server/db.ts'
import { type Started, start } from './process.ts'
import { tenantId } from './tenant-id.ts'

let folder: string
let started: Started[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiheng-crash-'))
  started = []
})
afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL')
  await Promise.all(started.map(({ ended }) => ended))
  rmSync(folder, { recursive: true })
})

const writer = (prefix: string, count: number, under: string[] = []) => {
  const process = start('writer.ts', [folder, prefix, String(count)], under)
  started.push(process)
  return process
}
const acknowledgedBy = ({ lines }: Started) =>
  lines.filter((line) => line.startsWith('acknowledged ')).map((line) => line.slice('acknowledged '.length))

const hasStrace = existsSync('/usr/bin/strace')
const straceReason = 'strace is not installed (apt-get install strace)'

test('before each acknowledgement a sync has reached the disk', async (context) => {
  if (!hasStrace && process.env.CI !== 'true') context.skip(straceReason)
  const trace = join(folder, 'trace')
  const writes = 100
  const traced = writer('traced', writes, [
    'strace',
    '-f',
    '-qq',
    '-e',
    'trace=fsync,fdatasync,write',
    '-o',
    trace,
  ])
  expect(await traced.ended).toBe(0)
  let syncs = 0
  const syncsBefore: number[] = []
  for (const call of readFileSync(trace, 'utf8').split('\n')) {
    // A call that another thread's call came between is told in two lines; the second has the result.
    if (/ (fsync|fdatasync)(\(\d+\)| resumed>\)) += 0$/.test(call)) syncs += 1
    if (call.includes('write(1, "acknowledged ')) {
      syncsBefore.push(syncs)
      syncs = 0
    }
  }
  expect(syncsBefore).toHaveLength(writes)
  expect(syncsBefore.filter((count) => count === 0)).toEqual([])
})

const rounds = 10

test(`killed ${rounds} times while writing, it has lost nothing it acknowledged`, async () => {
  const acknowledged: string[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const burst = writer(`round${round}`, 1_000_000)
    await burst.line(`acknowledged round${round}-${round * 7}`)
    burst.child.kill('SIGKILL')
    await burst.ended
    acknowledged.push(...acknowledgedBy(burst))
  }
  const database = await openDatabase({ dataFolder: folder })
  try {
    const door = createDoor(database.pool, { clock: () => new Date() })
    const actor = { tenantId, personId: null }
    const kept = await door.read(actor, async (tx) => ({
      entries: await tx
        .selectFrom('auditEntry')
        .select('subject')
        .where('action', '=', 'value.enter')
        .execute(),
      events: await tx.selectFrom('outbox').select('payload').execute(),
    }))
    const subjects = new Set(kept.entries.map(({ subject }) => subject))
    expect(acknowledged.filter((subject) => !subjects.has(subject))).toEqual([])
    // Each write is whole: its event is there exactly when its entry is, and at most one a round was not acknowledged.
    expect(kept.events).toHaveLength(kept.entries.length)
    expect(kept.entries.length - acknowledged.length).toBeLessThanOrEqual(rounds)
    expect((await verifyAudit(door, tenantId)).broken).toBeNull()
  } finally {
    await database.close()
  }
})

test('a disk that takes no sync ends the process before it acknowledges, and a later start goes on', async () => {
  const failing = start('writer.ts', [folder, 'failing', '20', '10'])
  started.push(failing)
  expect(await failing.ended).toBe(1)
  expect(acknowledgedBy(failing)).toHaveLength(10)
  const next = writer('next', 1)
  expect(await next.ended).toBe(0)
  // The tenant's entry, the ten, the tenant's again; the one that was not acknowledged may have reached the disk.
  expect(await next.line('ready')).toMatch(/^ready 1[23]$/)
})

test('killed while it is being made, it starts anew', async () => {
  for (const milliseconds of [200, 700, 1200, 1700]) {
    const first = writer('first', 1)
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    first.child.kill('SIGKILL')
    await first.ended
  }
  const last = writer('last', 1)
  await last.line('acknowledged last-1')
  expect(await last.ended).toBe(0)
})

test('a second start on the same folder says who has it', async () => {
  const first = writer('first', 1_000_000)
  await first.line('acknowledged first-1')
  const second = writer('second', 1)
  expect(await second.ended).toBe(3)
  expect(second.lines).toEqual([expect.stringContaining(`（进程号${first.child.pid}）`)])
  await first.line('acknowledged first-50')
})
