/** `guiheng migrate`: brings a PostgreSQL to this version; `--schema` writes schema.sql instead. */

import { writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { setUp, withClient } from '../database/open.ts'
import { schemaFile, schemaText } from '../database/schema.ts'

export async function migrate(
  args: readonly string[],
  settings: { ownerUrl?: string | undefined; url?: string | undefined },
): Promise<void> {
  if (args.includes('--schema')) {
    writeFileSync(schemaFile, await freshSchema())
    console.log('schema.sql')
    return
  }
  const connectionString = settings.ownerUrl ?? settings.url
  if (!connectionString) {
    console.log('The embedded database migrates itself at start. 内嵌数据库在启动时自动升级。')
    return
  }
  const names = await setUp({ connectionString })
  console.log(names.length > 0 ? names.join('\n') : 'up to date 已是最新')
}

/** The schema that the migrations make on an empty database. */
export async function freshSchema(): Promise<string> {
  const empty = await PGlite.create()
  try {
    const connection = { ...createPgConfig(empty) }
    await setUp(connection)
    return await withClient(connection, schemaText)
  } finally {
    await empty.close()
  }
}
