/** A process of its own that tries for the lock of a folder, says how it went, and holds it until its input ends. */

import { writeSync } from 'node:fs'
import { Refusal } from '#domain/refusal.ts'
import { lockFolder } from '#server/database/folder-lock.ts'

const [dataFolder = ''] = process.argv.slice(2)
try {
  await lockFolder(dataFolder)
  writeSync(1, 'held\n')
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  writeSync(1, `refused ${error.details.pid}\n`)
}
process.stdin.resume()
