/** `guiheng migrate`: brings a PostgreSQL to this version; with `--schema` it writes schema.sql instead. */

import { writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import type { Language } from '#words/language.ts'
import { say } from '#words/say.ts'
import { refuseUnreachable, setUp, withClient } from '../database/open.ts'
import { schemaFile, schemaText } from '../database/schema.ts'

/** Prints the names of the migrations that ran. */
export async function run(args: readonly string[], language: Language): Promise<number> {
  // Address of the PostgreSQL with a role that may set up the schema; none for the embedded database.
  const ownerUrl = process.env.GUIHENG_OWNER_URL || process.env.DATABASE_URL
  if (args.some((arg) => arg !== '--schema')) {
    console.error(say(language, 'start', 'usage-migrate'))
    return 2
  }
  if (args.includes('--schema')) {
    writeFileSync(schemaFile, await freshSchema())
  } else if (ownerUrl) {
    await refuseUnreachable(ownerUrl)
    const names = await setUp({ connectionString: ownerUrl })
    console.log(names.length > 0 ? names.join('\n') : say(language, 'database', 'up-to-date'))
  } else {
    console.log(say(language, 'database', 'migrated-itself'))
  }
  return 0
}

/** The schema that the migrations make on an empty database. */
async function freshSchema(): Promise<string> {
  const empty = await PGlite.create()
  try {
    const connection = { ...createPgConfig(empty) }
    await setUp(connection)
    return await withClient(connection, schemaText)
  } finally {
    await empty.close()
  }
}
