/** Once per change of the migrations on PGlite: the files of a migrated database, which each test file loads. */

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import type { TestProject } from 'vitest/node'
import { readMigrations } from '#server/database/migrations.ts'
import { setUp } from '#server/database/open.ts'

declare module 'vitest' {
  interface ProvidedContext {
    pgliteDump: string
  }
}

const makers = ['../../src/server/database/roles.ts', '../../package-lock.json']

export default async function setup(project: TestProject): Promise<void> {
  const hash = createHash('sha256')
  for (const { name, sha256 } of readMigrations()) hash.update(`${name} ${sha256}\n`)
  for (const maker of makers) hash.update(readFileSync(new URL(maker, import.meta.url)))
  const dump = join(tmpdir(), `guiheng-pglite-${hash.digest('hex').slice(0, 16)}.tar`)
  if (!existsSync(dump)) await makeDump(dump)
  project.provide('pgliteDump', dump)
}

async function makeDump(file: string): Promise<void> {
  const database = await PGlite.create()
  await setUp({ ...createPgConfig(database) })
  const tar = await database.dumpDataDir('none')
  await database.close()
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, Buffer.from(await tar.arrayBuffer()))
  renameSync(unfinished, file)
}
