/** The embedded PostgreSQL (PGlite) in the data folder. */

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { languages } from '#words/language.ts'
import { say } from '#words/say.ts'
import { DurableFileSystem, durableStartParams, syncPath, syncTree } from './durable-file-system.ts'

/** Opens the embedded database of a data folder whose lock the caller holds; makes it at the first start. */
export async function openEmbedded(dataFolder: string): Promise<PGlite> {
  const folder = join(dataFolder, 'database')
  if (!existsSync(folder)) await createEmbedded(dataFolder, folder)
  return startEmbedded(folder)
}

function startEmbedded(folder: string): Promise<PGlite> {
  let lastWords = ''
  // A panic is the end of the process, as it is of a PostgreSQL server: what was acknowledged is on the disk, and the
  // next start recovers it.
  const onPanic = () => {
    for (const language of languages) {
      process.stderr.write(`${say(language, 'database', 'engine-stopped', { found: lastWords })}\n`)
    }
    process.exit(1)
  }
  return PGlite.create({
    fs: new DurableFileSystem(folder, onPanic),
    startParams: durableStartParams,
    onStderr(text) {
      if (/\b(PANIC|FATAL):/.test(text)) lastWords = text
      return false
    },
  })
}

/** Made beside its place and moved there when complete, so that a start cut short leaves no half database. */
async function createEmbedded(dataFolder: string, folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  const database = await startEmbedded(unfinished)
  await database.close()
  syncTree(unfinished)
  renameSync(unfinished, folder)
  syncPath(dataFolder)
}
