/** A process of its own that writes as fast as it can and says each write once it is acknowledged. */

import fs, { writeSync } from 'node:fs'
import { Refusal } from '#domain/refusal.ts'
import { verifyAudit } from '#server/database/audit-verification.ts'
import { openDatabase } from '#server/database/open.ts'
import { createDoor } from '#server/db.ts'
import { say } from '#words/say.ts'
import { tenantId } from './tenant-id.ts'

const [dataFolder = '', prefix = '', count = '0', failAfter = count] = process.argv.slice(2)
const line = (text: string) => writeSync(1, `${text}\n`)

const database = await openDatabase({ dataFolder }).catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  line(say('zh-CN', 'refusals', error.code, error.details))
  process.exit(3)
})
const door = createDoor(database.pool, { clock: () => new Date() })
const machine = { tenantId, personId: null }

await door.write(machine, { name: 'tenant.create' }, (tx) =>
  tx
    .insertInto('tenant')
    .values({
      tenantId,
      name: 'crash',
      address: 'crash',
      example: true,
      demonstrationDate: null,
      createdAt: new Date(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute(),
)
const { entries, broken } = await verifyAudit(door, tenantId)
line(broken ? `broken at ${broken.sequence}` : `ready ${entries}`)

/** From then on the disk takes no sync, as a dying one does. */
function breakDisk(): void {
  fs.fsyncSync = () => {
    throw new Error('EIO')
  }
}

for (let number = 1; number <= Number(count); number += 1) {
  if (number > Number(failAfter)) breakDisk()
  const subject = `${prefix}-${number}`
  await door.write(machine, { name: 'value.enter', subject }, async (_, trail) =>
    trail.emit('value.entered', { subject }),
  )
  line(`acknowledged ${subject}`)
}
await database.close()
