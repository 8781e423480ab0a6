/** A whole program on a test's database with an exercise in it, and its people at their browsers. */

import { sql } from 'kysely'
import { pino } from 'pino'
import type { Role } from '#domain/people/role.ts'
import { createApp } from '#server/app.ts'
import { nobody } from '#server/db.ts'
import { loadExercise } from '#server/exercises/load.ts'
import { readExercise } from '#server/exercises/read-exercise.ts'
import { createProgram, type Program, type ProgramSettings } from '#server/program.ts'
import { listTenants } from '#server/tenants/registry.ts'
import { type Browser, openBrowser } from './browser.ts'
import type { TestDatabase } from './database.ts'

export interface Exercise {
  readonly program: Program
  readonly tenantId: string
  /** A browser nobody has signed in with. */
  open(): Browser
  /** Somebody with this role in this unit, signed in; `number` tells several apart. */
  signIn(role: Role, unit: string, number?: number): Promise<Browser>
}

const password = 'correct horse battery'

export async function openExercise(
  database: TestDatabase,
  folder: string,
  given: (() => Date) | Pick<ProgramSettings, 'clock' | 'mailer'> = () => new Date(),
): Promise<Exercise> {
  const { clock, mailer } = typeof given === 'function' ? { clock: given, mailer: undefined } : given
  const reach = { boundTo: '127.0.0.1', publicUrl: new URL('http://localhost:3000') }
  const program = await createProgram({ pool: database.pool, clock, reach, logLevel: 'silent', mailer })
  const tenantId =
    database.example === folder
      ? await onlyTenant(program)
      : await loadExercise(program.door, await readExercise(folder), clock())
  const app = createApp({
    router: program.router,
    reach,
    port: 3000,
    webFolder: '/nowhere',
    log: pino({ level: 'warn' }),
    checkHealth: async () => {},
  })
  return {
    program,
    tenantId,
    open: () => openBrowser(app),
    async signIn(role, unit, number = 1) {
      const account = await giveAccess(program, { tenantId, role, unit, number })
      const browser = openBrowser(app)
      const answered = await browser.post('/api/session', { account, password })
      if (answered.status !== 204) throw new Error(`signing in answered ${answered.status}`)
      return browser
    },
  }
}

async function onlyTenant({ door }: Program): Promise<string> {
  const [tenant, ...others] = await listTenants(door)
  if (!tenant || others.length > 0) throw new Error('the database holds not one place')
  return tenant.tenantId
}

async function giveAccess(
  { door, auth }: Program,
  { tenantId, role, unit, number }: { tenantId: string; role: Role; unit: string; number: number },
): Promise<string> {
  const machine = { tenantId, personId: null }
  const people = await door.read(machine, (tx) =>
    tx
      .selectFrom('membership')
      .innerJoin('unit', 'unit.id', 'membership.unitId')
      .select(['membership.personId'])
      .where('membership.role', '=', role)
      .where('unit.name', '=', unit)
      .orderBy('membership.id')
      .execute(),
  )
  const person = people[number - 1]
  if (!person) throw new Error(`nobody is ${role} at ${unit}`)
  const account = `test-${person.personId}`
  if (await auth.findAccount(account)) return account
  const accountId = await auth.createAccount(account)
  await auth.setPassword(accountId, password)
  await door.write(machine, { name: 'account.make', subject: person.personId }, (tx) =>
    tx.updateTable('person').set({ accountId }).where('id', '=', person.personId).execute(),
  )
  return account
}

/** Rows of any statement that reads, of the exercise's tenant whoever may see them: what was really stored. */
export const look = <Row>({ program, tenantId }: Exercise, statement: string): Promise<Row[]> =>
  program.door.read({ ...nobody, tenantId }, async (tx) => (await sql.raw<Row>(statement).execute(tx)).rows)

/** The JSON of an answer that must be a success. */
export async function json<Answer>(answered: Promise<Response> | Response): Promise<Answer> {
  const response = await answered
  const body: unknown = response.status === 204 ? null : await response.json()
  if (response.status >= 300) throw new Error(`${response.status} ${JSON.stringify(body)}`)
  return body as Answer
}
