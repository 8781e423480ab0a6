/** Once per run on PostgreSQL: a private cluster with one migrated database that each test file copies. */

import type { TestProject } from 'vitest/node'
import { setUp, withClient } from '#server/database/open.ts'
import { startCluster } from './cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster()
  const server = cluster.url('postgres', 'postgres')
  await withClient({ connectionString: server }, (client) => client.query('create database template_guiheng'))
  await setUp({ connectionString: cluster.url('template_guiheng', 'postgres') })
  project.provide('postgresUrl', server)
  return cluster.stop
}
