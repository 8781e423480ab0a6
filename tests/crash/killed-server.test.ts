/** The real server, killed while people save and submit over the network: what it answered with success is kept. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { EntryView } from '#contract/entries.ts'
import type { LetterView } from '#contract/letters.ts'
import type { ReportJob, ReportView } from '#contract/reports.ts'
import { verifyAudit } from '#server/database/audit-verification.ts'
import { openDatabase } from '#server/database/open.ts'
import { createDoor, type Door, nobody } from '#server/db.ts'
import { freePort, type Person, type Served, serve, signInAs } from './served.ts'

let folder: string
let port: number
let running: Served[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guiheng-killed-'))
  port = await freePort()
  running = []
})
afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL')
  await Promise.all(running.map(({ ended }) => ended))
  rmSync(folder, { recursive: true })
})

async function served(): Promise<Served> {
  const server = serve(port, { GUIHENG_DATA: folder, GUIHENG_EXERCISE: 'examples/jinghe-2028' })
  running.push(server)
  await server.line('规衡已启动')
  return server
}

/** What was answered with success. */
interface Acknowledged {
  readonly saves: { entryId: string; version: number; text: string }[]
  readonly steps: { assignmentId: string; version: number; state: string }[]
}

const rounds = 10

test(`killed ${rounds} times in the middle of saves and submissions, it has lost nothing it acknowledged`, async () => {
  const acknowledged: Acknowledged = { saves: [], steps: [] }
  for (let round = 1; round <= rounds; round += 1) {
    const server = await served()
    const contact = await signInAs(server.url, 'contact')
    const burst = Promise.all(await crowd(contact, acknowledged, `round ${round}`))
    // Each round is cut at another moment of its burst.
    const enough = acknowledged.saves.length + 3 + round
    while (acknowledged.saves.length < enough) await new Promise((resolve) => setTimeout(resolve, 5))
    server.child.kill('SIGKILL')
    await server.ended
    await burst
  }
  expect(acknowledged.steps.length).toBeGreaterThan(0)
  const database = await openDatabase({ dataFolder: folder })
  try {
    await expectKept(createDoor(database.pool, { clock: () => new Date() }), acknowledged)
  } finally {
    await database.close()
  }
})

test('told to end while a report is made it ends in order; killed while a letter is made it keeps nothing of it', async () => {
  const server = await served()
  const coordinator = await signInAs(server.url, 'coordinator')
  const listed = await coordinator.ask<{ reports: { id: string }[] }>('GET', '/api/reports')
  const path = `/api/reports/${listed?.body.reports[0]?.id}`
  expect((await coordinator.ask('POST', `${path}/versions`, { variant: 'final' }))?.status).toBe(200)
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  const again = await served()
  const after = await signInAs(again.url, 'coordinator')
  const { versions } = (await after.ask<ReportView>('GET', path))?.body ?? { versions: [] }
  expect(versions.length).toBeLessThanOrEqual(1)
  const made = await after.ask<ReportJob>('POST', `${path}/versions`, { variant: 'final' })
  expect(made?.body.state).toBe('running')
  await beginLongLetter(after, async (making) => {
    again.child.kill('SIGKILL')
    await again.ended
    expect(await making).toBeNull()
  })
  const database = await openDatabase({ dataFolder: folder })
  try {
    const door = createDoor(database.pool, { clock: () => new Date() })
    const kept = await door.read(await onlyTenant(door), async (tx) => ({
      letters: (await tx.selectFrom('letter').select('version').execute()).map(({ version }) => version),
      files: await tx.selectFrom('letterFile').select('fileId').execute(),
      steps: await tx.selectFrom('auditEntry').select('action').where('action', '=', 'letter.make').execute(),
    }))
    expect(kept).toEqual({ letters: [2], files: [], steps: [] })
  } finally {
    await database.close()
  }
})

/** Has a letter of 24,000 cells made and goes on as soon as somebody else was answered meanwhile. */
async function beginLongLetter(
  { ask }: Person,
  goOn: (making: Promise<unknown>) => Promise<void>,
): Promise<void> {
  const order = { kind: 'notice', assignmentIds: [], reportId: null }
  const letter = (await ask<LetterView>('POST', '/api/letters', order))?.body
  const path = `/api/letters/${letter?.id}`
  const rows = Array.from({ length: 2000 }, (_, at) => Array.from({ length: 12 }, () => `第${at}行`))
  const texts = { title: '通知', text: '现通知如下。', annexes: [{ title: '表', rows }] }
  const saved = await ask('PUT', path, { version: 1, content: { ...letter?.content, ...texts } })
  expect(saved?.status).toBe(200)
  const making = ask('POST', `${path}/files`, { version: 2 })
  // On the one connection nobody could be answered, were it made in a transaction.
  expect((await ask('GET', path))?.status).toBe(200)
  await goOn(making)
}

/** The contact at several windows at once: each saves an entry over and over, one submits and withdraws. */
async function crowd(contact: Person, acknowledged: Acknowledged, text: string): Promise<Promise<void>[]> {
  const listed = await contact.ask<{ assignments: AssignmentSummary[] }>('GET', '/api/assignments')
  const own = (listed?.body.assignments ?? []).find(
    (a) => a.indicators + a.tasks > 0 && a.state !== 'accepted',
  )
  if (!own) throw new Error('the contact owes nothing with items')
  const view = await contact.ask<AssignmentView>('GET', `/api/assignments/${own.id}`)
  const entries = (view?.body.entries ?? []).slice(0, 4)
  return [
    ...entries.map(({ entryId }) => saveOn(contact, entryId, { acknowledged, text })),
    submitOn(contact, own.id, acknowledged),
  ]
}

interface Burst {
  readonly acknowledged: Acknowledged
  readonly text: string
}

async function saveOn(contact: Person, entryId: string, { acknowledged, text }: Burst): Promise<void> {
  for (let number = 1; ; number += 1) {
    const standing = await contact.ask<EntryView>('GET', `/api/entries/${entryId}`)
    if (!standing) return
    const { form, version, values } = standing.body
    const said = `${text}, ${number}`
    const answers = Object.fromEntries(
      form.fields.map(({ key, type, choices }) => [key, type === 'choice' ? (choices[0]?.key ?? '') : said]),
    )
    const body = { basedOn: version, answers, asOf: '2028-06-30', values }
    const saved = await contact.ask<EntryView>('POST', `/api/entries/${entryId}/versions`, body)
    if (!saved) return
    expect([200, 409]).toContain(saved.status)
    if (saved.status === 200) acknowledged.saves.push({ entryId, version: saved.body.version, text: said })
  }
}

async function submitOn(contact: Person, assignmentId: string, acknowledged: Acknowledged): Promise<void> {
  for (;;) {
    const standing = await contact.ask<AssignmentView>('GET', `/api/assignments/${assignmentId}`)
    if (!standing) return
    const { version, actions } = standing.body
    const action = actions.includes('withdraw') ? 'withdraw' : 'submit'
    const taken = await contact.ask<AssignmentView>('POST', `/api/assignments/${assignmentId}/steps`, {
      action,
      version,
    })
    if (!taken) return
    expect([200, 422]).toContain(taken.status) // 422 while a required answer is still missing
    if (taken.status !== 200) continue
    acknowledged.steps.push({
      assignmentId,
      version: taken.body.version,
      state: taken.body.summary.state,
    })
  }
}

async function onlyTenant(door: Door): Promise<{ tenantId: string; personId: null }> {
  const { rows } = await door.read(nobody, (tx) =>
    sql<{ tenantId: string }>`select tenant_id from tenants()`.execute(tx),
  )
  return { tenantId: rows[0]?.tenantId ?? '', personId: null }
}

async function expectKept(door: Door, { saves, steps }: Acknowledged): Promise<void> {
  const { tenantId } = await onlyTenant(door)
  const kept = await door.read({ tenantId, personId: null }, async (tx) => ({
    versions: await tx.selectFrom('entryVersion').select(['entryId', 'version', 'answers']).execute(),
    steps: await tx
      .selectFrom('step')
      .innerJoin('case', 'case.id', 'step.caseId')
      .leftJoin('submission', 'submission.stepId', 'step.id')
      .select(['case.subjectId', 'case.state', 'case.version as last', 'step.version', 'step.toState'])
      .select('submission.id as submissionId')
      .execute(),
    frozen: await tx
      .selectFrom('submission')
      .leftJoin('submissionEntry', 'submissionEntry.submissionId', 'submission.id')
      .select(({ fn }) => ['submission.id', fn.count<string>('submissionEntry.entryVersionId').as('entries')])
      .groupBy('submission.id')
      .execute(),
  }))
  const keptSave = (save: Acknowledged['saves'][number]) =>
    kept.versions.some(
      ({ entryId, version, answers }) =>
        entryId === save.entryId && version === save.version && Object.values(answers).includes(save.text),
    )
  expect(saves.filter((save) => !keptSave(save))).toEqual([])
  const keptStep = (step: Acknowledged['steps'][number]) =>
    kept.steps.some(
      ({ subjectId, version, toState }) =>
        subjectId === step.assignmentId && version === step.version && toState === step.state,
    )
  expect(steps.filter((step) => !keptStep(step))).toEqual([])
  // No half one: a case stands where its last step led, and what was submitted froze its entries.
  for (const step of kept.steps) {
    if (step.version === step.last) expect(step.toState).toBe(step.state)
    expect(step.submissionId !== null).toBe(step.toState === 'submitted')
  }
  expect(kept.frozen.filter(({ entries }) => Number(entries) === 0)).toEqual([])
  expect((await verifyAudit(door, tenantId)).broken).toBeNull()
}
