/** Once per run of the page tests: builds the pages where they changed, and a data folder with the exercise that each file copies. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { serveFrom } from '../pages/program.ts'

declare module 'vitest' {
  interface ProvidedContext {
    loadedFolder: string
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  // As they are shipped, not as the test runner would have them.
  const env = { ...process.env, NODE_ENV: 'production' }
  execFileSync(process.execPath, ['scripts/boot.mjs'], { stdio: 'inherit', env })
  const folder = mkdtempSync(join(tmpdir(), 'guiheng-loaded-'))
  await (await serveFrom(folder)).stop()
  project.provide('loadedFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
