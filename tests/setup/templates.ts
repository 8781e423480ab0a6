/** Databases of the run's PostgreSQL that tests copy: one that is migrated, and one for each example, loaded when first asked for. */

import { openPool, setUp, withClient } from '#server/database/open.ts'
import { createDoor } from '#server/db.ts'
import { loadExercise } from '#server/exercises/load.ts'
import { readExercise } from '#server/exercises/read-exercise.ts'

interface Login {
  readonly name: string
  readonly role: string
}

export function addressOf(server: URL, { name, role }: Login): { connectionString: string } {
  const url = new URL(server)
  url.username = role
  url.pathname = `/${name}`
  return { connectionString: url.href }
}

export async function copyDatabase(
  server: URL,
  { name, template }: { name: string; template: string },
): Promise<void> {
  await withClient({ connectionString: server.href }, (client) =>
    client.query(`create database ${name} template ${template}`),
  )
  // A copy does not take over the rights on the database itself.
  await setUp(addressOf(server, { name, role: 'postgres' }))
}

/** The name of the database that holds this example; test files that ask at once wait for the one that loads it. */
export async function templateHolding(server: URL, folder: string): Promise<string> {
  const name = `template_${folder.replace(/\W+/g, '_')}`
  await withClient({ connectionString: server.href }, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await load(server, { name, folder })
  })
  return name
}

/** Named as it is looked for only once everything is in it: a loading that failed leaves no half of an example. */
async function load(server: URL, { name, folder }: { name: string; folder: string }): Promise<void> {
  const begun = `${name}_begun`
  await copyDatabase(server, { name: begun, template: 'template_guiheng' })
  const pool = await openPool(addressOf(server, { name: begun, role: 'guiheng_login' }), {
    max: 4,
    superuser: false,
  })
  try {
    const door = createDoor(pool, { clock: () => new Date() })
    await loadExercise(door, await readExercise(folder), new Date())
  } finally {
    await pool.end()
  }
  await withClient({ connectionString: server.href }, (client) =>
    client.query(`alter database ${begun} rename to ${name}`),
  )
}
