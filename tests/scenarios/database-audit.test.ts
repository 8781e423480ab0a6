/** The audit chain: whole as long as nobody touches it, and the place is found where somebody did. */

import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from '#server/database/audit-verification.ts'
import { createDoor, type DoorActor } from '#server/db.ts'
import { makeDatabase, type TestDatabase } from '#tests/database.ts'
import { makeTenant } from '#tests/tenant.ts'

let database: TestDatabase
let actor: DoorActor
let tenants = 0

beforeAll(async () => {
  database = await makeDatabase()
})
afterAll(() => database.close())

/** A chain of six entries: the tenant's making, then five, the later ones by SM3. */
beforeEach(async () => {
  tenants += 1
  actor = await makeTenant(database.door, `tenant-${tenants}`)
  const national = createDoor(database.pool, { clock: () => new Date(), hash: 'sm3' })
  for (const [index, door] of [database.door, database.door, national, national, database.door].entries()) {
    const detail = {
      index,
      text: '二〇二三年 "\\\n',
      list: [1.5, null, { z: 0, a: -1e-7 }],
      '10': true,
      '9': false,
    }
    await door.write(actor, { name: 'value.enter', subject: `value ${index}`, detail }, async () => null)
  }
})

const verify = (notedHead?: string) => verifyAudit(database.door, actor.tenantId, notedHead)

test('an untouched chain is whole and holds its own head', async () => {
  const { head } = await verify()
  expect(await verify(head)).toEqual({ entries: 6, head, broken: null, holdsNotedHead: true })
})

test('a head is known as reports print it, by its number too', async () => {
  const { head } = await verify()
  expect(await verify(`6 ${head}`)).toMatchObject({ holdsNotedHead: true })
  expect(await verify(`5 ${head}`)).toMatchObject({ holdsNotedHead: false })
})

test('a head noted down elsewhere is missed', async () => {
  expect(await verify('sha256:of another history')).toMatchObject({ broken: null, holdsNotedHead: false })
})

/** What a superuser can do who first takes the guards off and puts them back. */
const tamper = (statement: string) =>
  database.asSuperuser(async (client: pg.ClientBase) => {
    await client.query('begin; alter table guiheng.audit_entry disable trigger all')
    const { rowCount } = await client.query(statement, [actor.tenantId])
    await client.query(`alter table guiheng.audit_entry enable always trigger refuse_change;
      alter table guiheng.audit_entry enable always trigger advance_audit_head; commit`)
    expect(rowCount).toBeGreaterThan(0)
  })

const mine = 'tenant_id = $1 and sequence'

test.each([
  { touched: 'detail', set: `detail = jsonb_set(detail, '{index}', '7')`, at: 3 },
  { touched: 'actor', set: `actor = gen_random_uuid()`, at: 4 },
  { touched: 'time', set: `at = at + interval '1 millisecond'`, at: 5 },
  { touched: 'action', set: `action = 'value.correct'`, at: 2 },
  { touched: 'subject', set: `subject = null`, at: 6 },
  { touched: 'hash', set: `hash = 'md5:short'`, at: 3 },
])('a changed $touched is found at its row', async ({ set, at }) => {
  await tamper(`update guiheng.audit_entry set ${set} where ${mine} = ${at}`)
  expect((await verify()).broken).toEqual({ sequence: String(at), why: 'changed' })
})

test('a removed row is found at the one after it', async () => {
  await tamper(`delete from guiheng.audit_entry where ${mine} = 3`)
  expect((await verify()).broken).toEqual({ sequence: '4', why: 'missing' })
})

test('a cut end is found', async () => {
  await tamper(`delete from guiheng.audit_entry where ${mine} >= 5`)
  expect(await verify()).toMatchObject({ entries: 4, broken: { sequence: '5', why: 'cut' } })
})

test('two rows that changed places are found at the first', async () => {
  await tamper(`update guiheng.audit_entry e set detail = o.detail, subject = o.subject, hash = o.hash
    from guiheng.audit_entry o where e.tenant_id = $1 and o.tenant_id = $1
      and (e.sequence, o.sequence) in ((3, 4), (4, 3))`)
  expect((await verify()).broken).toEqual({ sequence: '3', why: 'changed' })
})
