/** The founding exercise empty and at the test's own clock: nothing filed yet, and the day is the clock's. */

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '#domain/people/role.ts'
import type { Browser } from '../browser.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { type Exercise, look, openExercise } from '../exercise.ts'

export interface Place {
  readonly exercise: Exercise
  readonly database: TestDatabase
  now(): Date
  /** The clock goes on. */
  itIs(instant: Date): void
  /** Somebody with this role in this unit, signed in at the clock's time; `number` tells several apart. */
  who(role: Role, unit: string, number?: number): Promise<Browser>
  close(): Promise<void>
}

export const commission = '区发展改革委'
export const governmentOffice = '区政府办公室'

/** A coordinator of the commission: the first, or the second person. */
export const coordinator = (place: Place, number = 1) => place.who('coordinator', commission, number)

/** An instant at the clock of Beijing. */
export const beijing = (day: string, time = '10:00:00') => new Date(`${day}T${time}+08:00`)

export async function openPlace(): Promise<Place> {
  let now = beijing('2023-04-04')
  const folder = await emptyExample()
  const database = await makeDatabase(() => now)
  const exercise = await openExercise(database, folder, () => now)
  await rm(folder, { recursive: true })
  const people = peopleOf(exercise)
  return {
    exercise,
    database,
    now: () => now,
    itIs(instant) {
      now = instant
    },
    who: (role, unit, number = 1) => people(now, { role, unit, number }),
    close: () => database.close(),
  }
}

/** The example without its samples, at no day of its own, with the meetings of government and party committee. */
async function emptyExample(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guiheng-whole-'))
  await cp('examples/hebei-2023', folder, { recursive: true })
  await rm(join(folder, 'samples.json'))
  const file = join(folder, 'exercise.json')
  const stated = JSON.parse(await readFile(file, 'utf8'))
  const evaluation = { ...stated.evaluation, optionalSteps: ['government_meeting', 'party_committee'] }
  await writeFile(file, JSON.stringify({ ...stated, demonstrationDate: null, evaluation }))
  return folder
}

interface Wanted {
  readonly role: Role
  readonly unit: string
  readonly number: number
}

/** Sessions end with time and the story jumps over weeks: whoever acts enters anew, without a password's work. */
function peopleOf(exercise: Exercise) {
  const accounts = new Map<string, Promise<string>>()
  const browsers = new Map<string, { at: number; browser: Browser }>()
  return async (now: Date, wanted: Wanted): Promise<Browser> => {
    const key = `${wanted.role} ${wanted.unit} ${wanted.number}`
    const open = browsers.get(key)
    if (open && Math.abs(now.getTime() - open.at) < 60_000) return open.browser
    const account = accounts.get(key) ?? giveAccount(exercise, wanted)
    accounts.set(key, account)
    const { cookies } = await exercise.program.auth.begin(new Headers(), await account)
    const browser = exercise.open()
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      browser.cookies.set(name, value)
    }
    browsers.set(key, { at: now.getTime(), browser })
    return browser
  }
}

async function giveAccount(exercise: Exercise, { role, unit, number }: Wanted): Promise<string> {
  const { tenantId, program } = exercise
  const people = await look<{ id: string }>(
    exercise,
    `select m.person_id as id from membership m join unit u on u.id = m.unit_id
     where m.role = '${role}' and u.name = '${unit}' order by m.id`,
  )
  const person = people[number - 1]
  if (!person) throw new Error(`nobody is ${role} at ${unit}`)
  const accountId = await program.auth.createAccount(`whole-${person.id}`)
  const act = { name: 'account.make', subject: person.id } as const
  await program.door.write({ tenantId, personId: null }, act, (tx) =>
    tx.updateTable('person').set({ accountId }).where('id', '=', person.id).execute(),
  )
  return accountId
}
